"""A decree typed at the desk: looked at, carried out once, taken back; a divided commune is asked about."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from danso.places.models import Change
from danso.places.tree_digest import tree_digest
from danso.register.actions import record_slips
from tests.rooms.desk.conftest import Office
from tests.rooms.register.slips import household

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
DECREE = {"decree": "9/NQ-UBTVQH", "on": "1/6/2020", "issuer": "Ủy ban Thường vụ Quốc hội", "signed": "5/5/2020"}
Line = dict[str, str]
MERGER: list[Line] = [
    {"level": "commune", "old_code": "98001", "new_code": "98009", "new_name": "Xã Đồng Ven"},
    {"level": "commune", "old_code": "98002", "new_code": "98009"},
]


def form(lines: list[Line], **more: str) -> dict[str, str]:
    cells = {f"{column}-{n}": text for n, line in enumerate(lines) for column, text in line.items()}
    return DECREE | cells | more


def send(office: Office, lines: list[Line], act: str = "check", **more: str) -> tuple[int, str]:
    url = reverse("plan_change", args=[office.province])
    answer = office.clients["operator"].post(url, form(lines, act=act, **more))
    return answer.status_code, unescape(answer.content.decode())


def seen_in(page: str) -> str:
    return re.findall(r'name="seen" value="([0-9a-f]+)"', page)[0]


def test_a_merger_is_looked_at_and_nothing_is_written(staffed: Office) -> None:
    here = staffed.commune
    record_slips(by=here.officer, drafts=[household(here, "1"), household(here, "2", area=1)])
    before = tree_digest()
    status, page = send(staffed, MERGER)
    assert status == 200
    assert "2 địa bàn, 2 hộ, 6 người" in re.sub(r"\s+", " ", page)
    assert "Tổng số người trước và sau bằng nhau." in page and "<svg" in page
    assert "Xã Đồng Ven" in page and tree_digest() == before


def test_enacted_with_one_press_and_a_second_press_writes_nothing_more(staffed: Office) -> None:
    seen = seen_in(send(staffed, MERGER)[1])
    assert send(staffed, MERGER, "enact", seen=seen)[0] == 302
    assert Change.objects.get().issuer == "Ủy ban Thường vụ Quốc hội"
    made = tree_digest()
    assert send(staffed, MERGER, "enact", seen=seen)[0] == 200  # the outcome again, with what now stops it
    assert (Change.objects.count(), tree_digest()) == (1, made)


def test_lines_changed_after_the_look_are_shown_again_before_they_are_carried_out(staffed: Office) -> None:
    seen = seen_in(send(staffed, MERGER)[1])
    other = [MERGER[0] | {"new_name": "Xã Khác"}, MERGER[1]]
    status, page = send(staffed, other, "enact", seen=seen)
    assert status == 422 and "đã sửa sau khi xem trước" in page
    assert not Change.objects.exists()
    assert send(staffed, other, "enact", seen=seen_in(page))[0] == 302


def test_a_divided_commune_is_asked_about_until_its_villages_are_placed(staffed: Office) -> None:
    split: list[Line] = [
        {"level": "commune", "old_code": "98001", "new_code": "98003", "new_name": "Xã Một"},
        {"level": "commune", "old_code": "98001", "new_code": "98004", "new_name": "Xã Hai"},
    ]
    _, page = send(staffed, split)
    assert "Thôn Đông Hạ" in page and 'value="enact"' not in page
    assert send(staffed, split, "enact", seen="x")[0] == 200 and not Change.objects.exists()
    _, page = send(staffed, [split[0] | {"parts": "98001-1"}, split[1] | {"share": ""}])
    assert "Thôn Đông Hạ" not in page.split('id="outcome"')[1] or 'value="enact"' in page


def test_taken_back_the_tree_is_what_it_was(staffed: Office) -> None:
    before = tree_digest()
    send(staffed, MERGER, "enact", seen=seen_in(send(staffed, MERGER)[1]))
    change, client = Change.objects.get(), staffed.clients["operator"]
    listed = client.get(reverse("unit_changes", args=[staffed.province])).content.decode()
    assert "9/NQ-UBTVQH" in listed
    url = reverse("undo_unit_change", args=[staffed.province, change.pk])
    assert client.get(url).status_code == 200
    assert client.post(url).status_code == 302
    assert tree_digest() == before and not Change.objects.exists()
    assert client.post(url).status_code == 404


def test_a_table_in_a_file_fills_the_lines_and_a_bad_one_is_said(staffed: Office) -> None:
    url, client = reverse("plan_change", args=[staffed.province]), staffed.clients["operator"]
    table = "level,old_code,new_code,new_name\ncommune,98001,98009,Xã Đồng Ven\ncommune,98002,98009,\n"
    page = posted(client, url, SimpleUploadedFile("plan.csv", table.encode()))
    assert 'value="Xã Đồng Ven"' in page and 'value="enact"' in page
    assert "thiếu cột" in posted(client, url, SimpleUploadedFile("plan.csv", b"a,b\n1,2\n"))
    assert "Tệp hỏng" in posted(client, url, SimpleUploadedFile("plan.xlsx", b"not a workbook"))


def test_a_file_that_unpacks_too_far_and_a_share_as_a_power_of_ten_are_not_read(staffed: Office) -> None:
    url, client = reverse("plan_change", args=[staffed.province]), staffed.clients["operator"]
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b" " * 3_000_000)
    assert "nén quá chặt" in posted(client, url, SimpleUploadedFile("plan.xlsx", bomb.getvalue()))
    line = {"level": "commune", "old_code": "98001", "new_code": "98009", "new_name": "Xã Đồng Ven"}
    for share in ("1e99999999", "9" * 500, "1/0", "½"):
        assert 'value="enact"' not in send(staffed, [line | {"share": share}])[1]


def posted(client: Client, url: str, file: SimpleUploadedFile) -> str:
    return unescape(client.post(url, DECREE | {"act": "read", "file": file}).content.decode())


def test_without_a_decree_or_with_more_lines_asked_for_nothing_typed_is_lost(staffed: Office) -> None:
    url, client = reverse("plan_change", args=[staffed.province]), staffed.clients["operator"]
    for sent in (form(MERGER, act="check", decree=""), form(MERGER, act="more")):
        page = unescape(client.post(url, sent).content.decode())
        assert 'value="Xã Đồng Ven"' in page and 'value="98002"' in page
