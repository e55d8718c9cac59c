"""The statement check on the desk: what is marked, what is refused, what stays behind (nothing)."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from danso.accounts.models import AuditEntry
from tests.rooms.desk.conftest import Office

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
TEXT = "Có 812 trẻ sinh ra; 57 trẻ là con thứ 3 trở lên, chiếm 70,2%. Xã có 2.418 hộ <b>."


def test_each_figure_is_marked_in_the_text_and_told_in_the_table(staffed: Office) -> None:
    before = AuditEntry.objects.count()
    answer = staffed.clients["officer"].post(where(staffed), {"text": TEXT})
    page = answer.content.decode()
    assert answer.status_code == 200
    # 57/812 = 7,02%; written as per mille it is 70,2
    assert '<mark class="v-wrong" id="s3"><a href="#so-3">70,2%<sup>✗3' in page
    assert "giá trị đúng 7,02% (70,2‰)" in page
    assert "4 số liệu: 0 đúng, 1 sai, 3 không kiểm tra được" in page
    assert "&lt;b&gt;" in page
    assert AuditEntry.objects.count() == before


def test_without_a_seal_only_the_sums_of_the_text_are_checked(staffed: Office) -> None:
    answer = staffed.clients["officer"].post(where(staffed), {"text": TEXT, "register": "1"})
    assert "Sổ chưa có lần tổng hợp nào" in answer.content.decode()


def test_the_register_of_the_unit_is_asked(office: Office) -> None:
    text = {"text": "Trong tháng 10 năm 2020 có 77 trẻ sinh ra.", "register": "1"}
    page = office.clients["officer"].post(where(office), text).content.decode()
    assert "Sổ đăng ký là" in page
    assert "v-wrong" in page


def test_a_neighbour_does_not_ask_this_register(staffed: Office) -> None:
    assert staffed.clients["neighbour"].post(where(staffed), {"text": TEXT}).status_code == 404


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"text": "  "}, "Dán văn bản hoặc chọn một tệp"),
        ({"text": "Có 12 trẻ. " * 6_000}, "Văn bản dài quá 60.000 ký tự"),
        ({"text": "1" * 501}, "chuỗi ký tự dài"),
    ],
)
def test_what_cannot_be_checked_is_said_and_stays_typed(staffed: Office, sent: dict[str, str], said: str) -> None:
    answer = staffed.clients["officer"].post(where(staffed), sent)
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_a_word_file_with_macros_is_not_opened(staffed: Office) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("word/document.xml", "<a/>")
        packed.writestr("word/vbaProject.bin", "x")
    file = SimpleUploadedFile("bao {cao}.docm", made.getvalue())
    answer = staffed.clients["officer"].post(where(staffed), {"file": file})
    assert answer.status_code == 422
    assert "có chứa macro" in answer.content.decode()


def where(office: Office) -> str:
    return reverse("statement", args=[office.commune.id])
