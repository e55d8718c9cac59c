"""A city lives a quarter: targets given down, two monthly briefings, the quarterly one, an inspection, the next one.

One journey in a browser. Every number was worked by hand, in `quarter_town` and below.
"""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from queue import Queue

import docx
import pytest
from django.test import Client
from playwright.sync_api import sync_playwright
from pypdf import PdfReader

from danso.desk.indicators import sealed
from tests.flow import quarter_chapters as chapters
from tests.flow.hand import ARGUMENTS, Hand, Tally, beside
from tests.flow.quarter_chapters import (
    CHECKED_NAME,
    CONCLUSIONS,
    OPINIONS,
    REMEDY,
    SHARE_NAME,
    as_,
    came,
    concluded,
    file_of,
    on,
    opened,
    pressed,
    taken_and_opened,
)
from tests.flow.quarter_town import City, city
from tests.rooms.desk.browsing import Asked

LETTERS = (
    ("invitation", "31/GM-TTYT", "05/10/2020"),
    ("minutes", "", "12/10/2020"),
    ("notice", "45/TB-TTYT", "14/10/2020"),
)
RED = f"Dưới tiến độ: {CHECKED_NAME}"
TOLD = {  # what each letter says, beside its number
    "invitation": {"GIẤY MỜI", "08 giờ, thứ Hai, ngày 12/10/2020", "Xã Đồng Mây; Xã Ven Sông; Xã Bản Lưới"},
    "minutes": {"BIÊN BẢN", "Mời 3 thành phần; có mặt 3.", "Hội nghị có 6 ý kiến:", *(one for _, _, one in OPINIONS)},
    "notice": {"THÔNG BÁO", *(one[1] for one in CONCLUSIONS), *(one[2] for one in CONCLUSIONS)},
}
pytestmark = pytest.mark.django_db(databases=["default", "looks"])


@pytest.fixture
def town(tmp_path: Path, settings: pytest.FixtureRequest) -> City:
    settings.DANSO_HOME = tmp_path  # type: ignore[attr-defined]
    made = city(date(2020, 8, 3))
    settings.DANSO_TODAY, settings.DANSO_SET_TODAY = lambda: made.day, lambda: None  # type: ignore[attr-defined]
    return made


@pytest.mark.long  # its small sibling: test_a_quarter_by_forms.py
def test_a_quarter_is_lived_from_its_targets_to_what_moved(chromium: str, town: City, tmp_path: Path) -> None:
    complaints: list[str] = []
    client = Client()

    def journey(waiting: Queue[Asked]) -> None:
        with sync_playwright() as p:
            browser = p.chromium.launch(executable_path=chromium, args=ARGUMENTS)
            hand = Hand(browser, client, waiting, Tally())
            try:
                lived(hand, town)
                complaints.extend(hand.complaints)
            finally:
                browser.close()

    try:
        beside(client, journey)
    finally:
        while sealed._open:
            sealed._open.popitem()[1][0].close()
    assert complaints == []


def lived(hand: Hand, town: City) -> None:
    begun(hand, town)
    two_months(hand, town)
    meeting = the_quarter(hand, town)
    inspection = inspected(hand, town)
    what_followed(hand, town, inspection)
    the_next_quarter(hand, town, meeting)


def begun(hand: Hand, town: City) -> None:
    """The pace of Xã Đồng Mây after July, by a figure and a reason: 30 x 213 / 366 = 17,5 were due."""
    hand.meanwhile(lambda: town.check("2020-07"))
    on(hand, town, date(2020, 8, 3), sealed=True)
    chapters.targets(hand, town)
    hand.sees("Số giao: 30 người · 12/QĐ-UBND 2 6,7% KH 17 Khó đạt", behind("31/7/2020", 2, 17))


def two_months(hand: Hand, town: City) -> None:
    words = "Mời người cao tuổi đi khám"
    proposed, meeting = chapters.monthly(hand, town, words, "31/08/2020")
    (red,) = proposed
    assert red[0] == RED and behind("31/7/2020", 2, 17) in red[1]
    on(hand, town, date(2020, 8, 31))
    hand.meanwhile(lambda: town.check("2020-08"))
    chapters.finished(hand, meeting, words, "Sổ khám của trạm, 3 cụ")
    on(hand, town, date(2020, 9, 1), sealed=True)
    proposed, _ = chapters.monthly(hand, town, "Nhắc các gia đình còn lại", "20/11/2020")
    promised, red = proposed
    assert promised == (
        f"Địa bàn 1: {words}",
        f"Đã xong ngày 31/8/2020: Sổ khám của trạm, 3 cụ. {CHECKED_NAME}: 1 (đến ngày 31/7/2020), "
        "nay 4 (đến ngày 31/8/2020), tăng 3 (đúng hướng)",
    )
    assert red[0] == RED and behind("31/8/2020", 6, 20) in red[1]  # 30 x 244 / 366 = 20


def the_quarter(hand: Hand, town: City) -> int:
    on(hand, town, date(2020, 10, 12), sealed=True)
    as_(hand, town, "thanhpho")
    meeting = chapters.called(hand, town.unit, place="Hội trường Trung tâm Y tế", chair="Giám đốc Trung tâm Y tế",
                              secretary="Viên chức dân số")  # fmt: skip
    red, late = chapters.proposals(hand)
    assert red[0] == RED and behind("30/9/2020", 6, 29) in red[1]
    assert red[1].endswith("thấp hơn chỉ tiêu 39 người. Cùng dưới tiến độ: xã Đồng Mây")
    assert late == ("3 trong 3 xã, phường, đặc khu chưa chốt tháng 9/2020", "Xã Bản Lưới, xã Đồng Mây, xã Ven Sông")
    pressed(hand, "button[value=table]")
    hand.sees("Đã lưu đúng bản trình hội nghị.")
    frozen = file_of(hand, "meeting_tabled", meeting)
    assert frozen.startswith(b"%PDF-")
    taken_and_opened(hand)
    shown = chapters.room(hand, meeting)
    came(hand, meeting)
    opened(hand, "meeting_minutes", meeting)
    chapters.minuted(hand, town, shown)
    shown.close()
    concluded(hand, meeting, 3)
    chapters.numbered(hand, LETTERS)
    hand.sees("có mặt 3 trong 3", *(f"Đang thực hiện, hạn {due}" for _, _, due, _ in CONCLUSIONS))
    assert file_of(hand, "meeting_tabled", meeting) == frozen
    for kind, number, _ in LETTERS:
        for said in (words_of(file_of(hand, "meeting_paper", meeting, kind, "docx")),
                     pages_of(file_of(hand, "meeting_paper", meeting, kind, "pdf"))):  # fmt: skip
            assert number in said and all(one in said for one in TOLD[kind]), (kind, said)
    return meeting


def words_of(content: bytes) -> str:
    file = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join([one.text for one in file.paragraphs] + cells).split())


def pages_of(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(content)).pages)


def inspected(hand: Hand, town: City) -> int:
    """30 of 40 households drawn with equal chances, all met; three heads say another birth date. By hand, Wilson:
    3 of 30 households: 10,0% (3,5-25,6%). 3 of 180 points, six to each household: 1,7%; the three households hang
    together no more than chance, so all 180 count: 0,6-4,8%.
    """
    on(hand, town, date(2020, 10, 19))
    inspection = chapters.planned(hand, town)
    on(hand, town, date(2020, 10, 21))
    chapters.asked(hand, inspection)
    opened(hand, "inspection", inspection)
    hand.sees("đã phỏng vấn: 30 hộ", "Toàn đơn vị 3/30 10,0% (3,5–25,6%) 3/180 1,7% (0,6–4,8%)", "Ngày sinh 3/30")
    on(hand, town, date(2020, 10, 23))
    chapters.found(hand, inspection)
    for paper, own in (("bien-ban", "Nguyễn Thị Thu"), ("ket-luan", "Số: 21/TB-TTYT")):
        said = words_of(file_of(hand, "inspection_file", inspection, paper, "docx"))
        told = ("88,5", "số gieo 18-kh-ttyt-2020", "10,0% (3,5% đến 25,6%)", "Đối chiếu giấy khai sinh", own)
        assert all(one in said for one in told) and "Phạm" not in said, (paper, said)
        assert "15/12/2020" in pages_of(file_of(hand, "inspection_file", inspection, paper, "pdf"))
    return inspection


def what_followed(hand: Hand, town: City, inspection: int) -> None:
    """November: eighteen more were checked; the commune does both its tasks; the inspectors look again."""
    on(hand, town, date(2020, 11, 28))
    hand.meanwhile(lambda: town.check("2020-11"))
    as_(hand, town, "thutruong")
    place = town.communes["98001"].id
    for words, evidence in ((CONCLUSIONS[0][1], "Sổ khám của trạm, 18 cụ"), (REMEDY, "3 phiếu đính chính")):
        opened(hand, "tasks", place)
        pressed(hand, f"a:text-is('{words}')")
        chapters.finished_here(hand, evidence)
    as_(hand, town, "thanhpho")
    chapters.rechecked(hand, inspection)


def the_next_quarter(hand: Hand, town: City, before: int) -> None:
    """It opens with what was promised: done, late by 22 days, and open; and whether each figure moved."""
    on(hand, town, date(2021, 1, 11), sealed=True)
    chapters.called(hand, town.unit)
    promised = chapters.proposals(hand)[:3]
    assert promised == [
        (
            f"Xã Đồng Mây: {CONCLUSIONS[0][1]}",
            f"Đã xong ngày 28/11/2020: Sổ khám của trạm, 18 cụ. {CHECKED_NAME}: 6 (đến ngày 30/9/2020), "
            "nay 24 (đến ngày 31/12/2020), tăng 18 (đúng hướng)",
        ),
        (
            f"Xã Ven Sông: {CONCLUSIONS[1][1]}",
            f"Quá hạn 22 ngày (hạn 20/12/2020). {CHECKED_NAME}: 0 (đến ngày 30/9/2020), "
            "nay 0 (đến ngày 31/12/2020), không đổi",
        ),
        (
            f"Thành phố Vân Hải: {CONCLUSIONS[2][1]}",
            f"Đang thực hiện, hạn 15/01/2021. {SHARE_NAME}: 11,54% (đến ngày 30/9/2020), "
            "nay 46,15% (đến ngày 31/12/2020), tăng 34,62 điểm % (đúng hướng)",
        ),
    ]
    opened(hand, "meeting", before)
    hand.sees("Đã xong ngày 28/11/2020", "Quá hạn 22 ngày (hạn 20/12/2020)", "Đang thực hiện, hạn 15/01/2021")


def behind(day: str, value: int, due: int) -> str:
    return f"Đến ngày {day} được {value} người, cần {due} người (chia đều theo ngày)"
