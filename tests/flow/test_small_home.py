"""A small data folder by its commands: refusals in one sentence, a seal, a book taken in twice."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.flow.terminal import Home

WARD = ("--unit", "T-VH-02")
OCTOBER = ("--from", "2020-10-01", "--to", "2020-10-30")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A town of 600 people, not sealed."""
    made = Home(tmp_path_factory.mktemp("small"))
    made.danso("demo", "--people", "600", "--no-seal")
    return made


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (("figures", "--unit", "khong dau", *OCTOBER), 1, "Không có đơn vị nào"),
        (("figures", *WARD, "--from", "2020-10-01", "--to", "2020-09-30"), 1, "trước khi bắt đầu"),
        (("figures", *WARD, "--from", "2021-01-01", "--to", "2021-03-31"), 1, "sau hôm nay (05/11/2020)"),
        (("figures", *WARD, *OCTOBER), 1, "danso seal"),
        (("briefing", *WARD, *OCTOBER, "--out", "nowhere"), 1, "danso seal"),
        (("explain", "births"), 1, "không phải mã"),
        (("figures", *WARD, "--from", "30/10/2020", "--to", "2020-10-30"), 2, "--from"),
        (("report", "02-dsx", *WARD, "--period", "quý 3", "--out", "x.pdf"), 2, "2020-Q3"),
        (("--as", "ai-do", "figures", *WARD, *OCTOBER), 1, "Không có tài khoản"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence_on_stderr(
    home: Home, typed: tuple[str, ...], code: int, said: str
) -> None:
    done = home.danso(*typed, code=code)
    assert done.stdout == ""
    assert said in done.stderr and done.stderr.startswith("danso: ") and done.stderr.count("\n") == 1


def test_a_closed_unit_is_refused_with_the_days_it_was_in_force(home: Home) -> None:
    home.danso("units", "load", "--province", "06")
    later = Home(home.folder, DANSO_TODAY="2026-01-05")
    done = later.danso("figures", "--unit", "058", "--from", "2025-07-01", "--to", "2025-07-31", code=1)
    assert "không có hiệu lực ngày 31/7/2025" in done.stderr and "01/7/2025" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_second_demo_seals_what_was_left_unsealed_and_a_third_is_refused(home: Home) -> None:
    before = ledger(home)
    late = home.danso("demo", "--people", "600")
    assert "nhưng chưa chốt" in late.stdout  # the first call did not seal: this one does, and writes no slip
    assert "còn trống" in home.danso("demo", "--people", "600", code=1).stderr
    assert ledger(home) == before


def test_a_book_taken_in_twice_is_taken_in_once(home: Home, tmp_path: Path) -> None:
    book = tmp_path / "so-a0.xlsx"
    home.danso("import", "template", "a0", "--area", "01", "--out", str(book))
    fill(book)
    asked = ("import", "a0", str(book), *WARD, "--on", "2018-12-31")
    home.danso("seal")
    had, had_all, slips = residents(home), residents(home, "--series", "provisional"), ledger(home)
    first = home.told(*asked, "--yes")
    assert len(first["written"]) == 1
    assert ledger(home) == slips + 1
    home.danso("seal")
    assert residents(home) == had  # nobody counts officially before the officer has appraised
    assert residents(home, "--series", "provisional") == had_all + 3
    again = home.told(*asked, "--yes")
    assert again["written"] == []
    assert ledger(home) == slips + 1
    said = home.danso("rebuild", "--check").stdout
    assert "Chuỗi sổ gốc nguyên vẹn" in said and "KHÁC" not in said


def residents(home: Home, *more: str) -> int:
    (one,) = home.told("figures", *WARD, *OCTOBER, "--indicator", "population", *more)
    return int(one["value"])


def ledger(home: Home) -> int:
    ((count,),) = home.rows("SELECT count(*) FROM register_ledgerentry")
    return int(count)


def fill(book: Path) -> None:
    """One household of three in the product's own template."""
    filled = openpyxl.load_workbook(book)
    sheet = filled.worksheets[0]
    header = next(row for row in sheet.iter_rows() if "Hộ số" in {cell.value for cell in row})
    column = {cell.value: cell.column for cell in header}
    family = (
        ("9001", "Hoàng Văn Thắng", "Chủ hộ", "Nam", "05/07/1980", "Có vợ/chồng"),
        ("9001", "Triệu Thị Mai", "Vợ", "Nữ", "12/03/1983", "Có vợ/chồng"),
        ("9001", "Hoàng Thị Na", "Con", "Nữ", "20/11/2010", None),
    )
    names = ("Hộ số", "Họ và tên", "Quan hệ với chủ hộ", "Giới tính", "Ngày sinh", "Tình trạng hôn nhân")
    for number, person in enumerate(family, start=header[0].row + 1):
        for name, value in zip(names, person, strict=True):
            sheet.cell(number, column[name], value)
    filled.save(book)
