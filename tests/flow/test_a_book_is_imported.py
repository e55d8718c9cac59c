"""An A0 book comes in through the browser: template, preview, confirmation; the same file again writes nothing."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from danso.register.models import HouseholdRow, LedgerEntry
from tests.rooms.desk.conftest import Office

pytestmark = pytest.mark.django_db(databases=["default", "looks"])

PEOPLE = [
    {"hộ số": "901", "họ": "Hoàng Văn Thắng", "quan hệ": "Chủ hộ", "giới": "Nam", "ngày sinh": "5/7/1980"},
    {"hộ số": "902", "họ": "Triệu Thị Mai", "quan hệ": "Chủ hộ", "giới": "Nữ", "ngày sinh": "31/02/1956"},
]


def book(office: Office) -> bytes:
    """The product's own template, downloaded and filled in."""
    template = office.clients["officer"].get(reverse("template", args=[office.commune.id, "a0"])).content
    filled = openpyxl.load_workbook(BytesIO(template))
    sheet = filled.worksheets[0]
    head = next(
        r for r in range(1, 40) if any(str(c.value or "").strip().lower().startswith("ngày sinh") for c in sheet[r])
    )
    columns = {str(c.value).strip().lower(): c.column for c in sheet[head] if c.value}
    start = max(head + 1, sheet.max_row + 1 if sheet.max_row < 40 else head + 1)
    for row, person in enumerate(PEOPLE, start=start):
        for word, value in person.items():
            column = next(n for text, n in columns.items() if text.startswith(word))
            sheet.cell(row, column).value = value
    out = BytesIO()
    filled.save(out)
    return out.getvalue()


def upload(office: Office, content: bytes, name: str = "so.xlsx") -> object:
    sent = {
        "kind": "a0",
        "area": str(office.commune.areas[1]),
        "on": "31/12/2018",
        "file": SimpleUploadedFile(name, content),
    }
    return office.clients["officer"].post(reverse("intake", args=[office.commune.id]), sent)


def test_a_book_is_shown_row_by_row_then_written_and_never_twice(office: Office, tmp_path: Path) -> None:
    content, before = book(office), LedgerEntry.objects.count()
    shown = upload(office, content)
    assert shown.status_code == 302  # type: ignore[attr-defined]
    url = shown["Location"]  # type: ignore[index]
    page = office.clients["officer"].get(url).content.decode()
    assert "Lịch không có ngày này" in page
    assert "Hoàng Văn Thắng" not in page
    assert LedgerEntry.objects.count() == before

    refused = office.clients["officer"].post(url, {})
    assert refused.status_code == 422
    assert LedgerEntry.objects.count() == before

    office.clients["officer"].post(url, {"leave_out": "yes"})
    assert HouseholdRow.objects.filter(number="901").count() == 1
    assert not HouseholdRow.objects.filter(number="902").exists()

    written = LedgerEntry.objects.count()
    again = upload(office, content)["Location"]  # type: ignore[index]
    office.clients["officer"].post(again, {"leave_out": "yes"})
    assert LedgerEntry.objects.count() == written


def test_a_file_that_is_no_workbook_is_refused_with_a_sentence(office: Office) -> None:
    answer = upload(office, b"this is no workbook")
    assert answer.status_code == 422  # type: ignore[attr-defined]
    assert 'role="alert"' in answer.content.decode()  # type: ignore[attr-defined]


def test_a_day_that_cannot_be_keeps_what_was_typed(office: Office) -> None:
    sent = {"kind": "a0", "on": "31/02/2018", "file": SimpleUploadedFile("so.xlsx", b"x")}
    page = office.clients["officer"].post(reverse("intake", args=[office.commune.id]), sent).content.decode()
    assert "“31/02/2018” chưa đọc được" in page
    assert 'value="31/02/2018"' in page
