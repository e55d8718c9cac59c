"""The A0 book from Excel: what is read, what is asked, what is held, and that twice is once."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from danso.exchange.actions import Answers, PreviewGone, RowsWait, confirm_import, import_file, preview_file
from danso.exchange.models import ImportBatch, ImportRow
from danso.exchange.preview import Preview
from danso.places.scope import NotInScope
from danso.register import projection
from danso.register.models import CoupleRow, HouseholdRow, LedgerEntry, PersonRow, SlipRow, SpellRow
from tests.rooms.exchange.books import HEADER, a0, family, person
from tests.rooms.exchange.conftest import BOOK_DAY, Ward


def preview(ward: Ward, path: Path, **more: Any) -> Preview:
    return preview_file(by=ward.officer, kind="a0", path=path, unit=ward.id, **{"on": BOOK_DAY, **more})


def take_in(ward: Ward, path: Path, answers: Answers | None = None, **more: Any) -> Any:
    return confirm_import(by=ward.officer, preview_id=preview(ward, path, **more).id, answers=answers)


def rules(found: Preview) -> set[tuple[str, str]]:
    return {(cell, rule) for row in found.rows for cell, rule, _ in row.why}


def test_a_family_of_three_is_one_household_with_its_couple_and_its_method(ward: Ward, tmp_path: Path) -> None:
    found = preview(ward, a0(tmp_path / "so.xlsx", {"Địa bàn 1": family()}))
    assert [(r.verdict, r.lines, r.household_number) for r in found.rows] == [("fine", 3, "12")]
    done = confirm_import(by=ward.officer, preview_id=found.id)
    assert len(done.slips) == 1
    household = HouseholdRow.objects.get()
    assert (household.number, household.area, household.commune) == ("12", ward.area, ward.id)
    births = dict(PersonRow.objects.values_list("name", "birth"))
    assert births == {"Đặng Văn Sơn": "1980-07-05", "Hoàng Thị Huệ": "1983", "Đặng Hoài An": "2010-03-12"}
    assert CoupleRow.objects.exclude(wife=None).exclude(husband=None).count() == CoupleRow.objects.count() == 1
    spell = SpellRow.objects.get()
    assert (spell.method, spell.since, spell.known_from) == ("1", "2016-07", "book")


def test_the_same_file_twice_changes_nothing_and_says_so(ward: Ward, tmp_path: Path) -> None:
    path = a0(tmp_path / "so.xlsx", {"Địa bàn 1": family()})
    take_in(ward, path)
    before = LedgerEntry.objects.count()
    again = preview(ward, path)
    assert again.nothing_new
    assert confirm_import(by=ward.officer, preview_id=again.id).slips == ()
    assert LedgerEntry.objects.count() == before
    assert PersonRow.objects.count() == 3


def test_a_corrected_birth_date_is_a_correction_and_no_second_person(ward: Ward, tmp_path: Path) -> None:
    take_in(ward, a0(tmp_path / "so.xlsx", {"Địa bàn 1": family()}))
    mended = family()
    mended[1][6] = "20/11/1984"
    found = preview(ward, a0(tmp_path / "so2.xlsx", {"Địa bàn 1": mended}))
    assert [(r.verdict, r.kind) for r in found.rows] == [("changed", "correction")]
    confirm_import(by=ward.officer, preview_id=found.id)
    assert PersonRow.objects.count() == 3
    assert PersonRow.objects.get(name="Hoàng Thị Huệ").birth == "1984-11-20"
    assert all(c.same for c in projection.compare())
    assert preview(ward, tmp_path / "so2.xlsx").nothing_new


def test_a_row_put_in_the_middle_keeps_everybody_else_who_they_were(ward: Ward, tmp_path: Path) -> None:
    take_in(ward, a0(tmp_path / "so.xlsx", {"Địa bàn 1": family()}))
    ids = dict(PersonRow.objects.values_list("name", "id"))
    rows = family()
    rows.insert(2, person(None, "Đặng Minh Khôi", "Con", "Nam", "01/02/2007"))
    take_in(ward, a0(tmp_path / "so2.xlsx", {"Địa bàn 1": rows}))
    after = dict(PersonRow.objects.values_list("name", "id"))
    assert len(after) == 4
    assert {name: after[name] for name in ids} == ids


def test_a_mended_name_keeps_its_person(ward: Ward, tmp_path: Path) -> None:
    take_in(ward, a0(tmp_path / "so.xlsx", {"Địa bàn 1": family()}))
    wife = PersonRow.objects.get(name="Hoàng Thị Huệ").id
    rows = family()
    rows[1][3] = "Hoàng Thị Huế"
    take_in(ward, a0(tmp_path / "so2.xlsx", {"Địa bàn 1": rows}))
    assert PersonRow.objects.get(name="Hoàng Thị Huế").id == wife
    assert PersonRow.objects.count() == 3


def test_a_book_put_back_as_it_was_first_is_corrected_back(ward: Ward, tmp_path: Path) -> None:
    first = a0(tmp_path / "a.xlsx", {"Địa bàn 1": family()})
    rows = family()
    rows[0][6] = "6/7/1980"
    second = a0(tmp_path / "b.xlsx", {"Địa bàn 1": rows})
    for path in (first, second, first):
        take_in(ward, path)
    assert PersonRow.objects.get(name="Đặng Văn Sơn").birth == "1980-07-05"
    assert PersonRow.objects.count() == 3


def test_names_in_decomposed_letters_are_the_same_names(ward: Ward, tmp_path: Path) -> None:
    take_in(ward, a0(tmp_path / "so.xlsx", {"Địa bàn 1": family()}))
    rows = [[unicodedata.normalize("NFD", f" {v}\u00a0") if isinstance(v, str) else v for v in row] for row in family()]
    assert preview(ward, a0(tmp_path / "nfd.xlsx", {"Địa bàn 1": rows})).nothing_new


def test_rows_in_another_order_say_the_same(ward: Ward, tmp_path: Path) -> None:
    take_in(ward, a0(tmp_path / "so.xlsx", {"Địa bàn 1": family()}))
    rows = family()
    rows[1], rows[2] = rows[2], rows[1]
    assert preview(ward, a0(tmp_path / "so2.xlsx", {"Địa bàn 1": rows})).nothing_new


def test_columns_in_another_order_under_a_two_row_header_are_found(ward: Ward, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "DB 2"
    sheet.append([])
    sheet.append(["", "DANH SÁCH NHÂN KHẨU"])
    sheet.append(["STT", "HỌ VÀ TÊN *", "Ngày sinh", None, "Quan hệ", "Hộ số", "Dân  tộc"])
    sheet.append([None, None, "Nam", "Nữ", None, None, None])
    sheet.merge_cells("C3:D3")
    sheet.append(["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"])
    sheet.append([1, "Bế Văn Tài", "00/00/1975", None, "Chủ hộ", "007", "2"])
    sheet.append([2, "Bế Thị Nga", None, "00/7/1999", "con gái", "7", "tày "])
    sheet.append(["Tổng số", "2 người"])
    book.save(tmp_path / "la.xlsx")
    found = preview(ward, tmp_path / "la.xlsx")
    assert [(r.verdict, r.lines, r.household_number) for r in found.rows] == [("fine", 2, "7")]
    confirm_import(by=ward.officer, preview_id=found.id)
    people = dict(PersonRow.objects.values_list("name", "birth"))
    assert people == {"Bế Văn Tài": "1975", "Bế Thị Nga": "1999-07"}
    assert set(PersonRow.objects.values_list("sex", flat=True)) == {"1", "2"}
    assert HouseholdRow.objects.get().area == ward.other_area


def test_a_merged_household_number_reaches_over_its_rows(ward: Ward, tmp_path: Path) -> None:
    path = a0(tmp_path / "so.xlsx", {"Địa bàn 1": [*family(12), *family(13)]})
    book = openpyxl.load_workbook(path)
    book.active.merge_cells("A4:A6")
    book.active.merge_cells("A7:A9")
    book.save(path)
    assert [(r.household_number, r.lines) for r in preview(ward, path).rows] == [("12", 3), ("13", 3)]


def test_sheets_100_1_and_100_2_are_one_household(ward: Ward, tmp_path: Path) -> None:
    rows = [
        person(100.1, "Nông Văn Ba", "Chủ hộ", "Nam", "1950"),
        person("100.2", "Nông Văn Tư", "Con", "Nam", "1980"),
    ]
    found = preview(ward, a0(tmp_path / "so.xlsx", {"Địa bàn 1": rows}))
    assert [(r.household_number, r.lines, r.verdict) for r in found.rows] == [("100", 2, "fine")]


def test_a_household_number_used_twice_holds_the_second(ward: Ward, tmp_path: Path) -> None:
    rows = [*family(12), *family(13), person(12, "Lý Văn Pao", "Chủ hộ", "Nam", "1970")]
    found = preview(ward, a0(tmp_path / "so.xlsx", {"Địa bàn 1": rows}))
    assert [r.verdict for r in found.rows] == ["fine", "fine", "hold"]
    assert ("Địa bàn 1!A10", "number_twice") in rules(found)
    assert "Địa bàn 1!A4" in str(found.rows[2].why[0][2])


def test_two_heads_under_one_number_are_held(ward: Ward, tmp_path: Path) -> None:
    rows = [*family(12), person(12, "Lý Văn Pao", "Chủ hộ", "Nam", "1970")]
    found = preview(ward, a0(tmp_path / "so.xlsx", {"Địa bàn 1": rows}))
    assert [r.verdict for r in found.rows] == ["hold"]
    assert ("Địa bàn 1!E7", "two_heads") in rules(found)


def test_held_households_stop_the_batch_until_they_are_left_out(ward: Ward, tmp_path: Path) -> None:
    bad = [person(14, "Lý Văn Pao", "Chủ hộ", "Nam", "31/02/1970")]
    found = preview(ward, a0(tmp_path / "so.xlsx", {"Địa bàn 1": [*family(12), *bad]}))
    assert ("Địa bàn 1!G7", "no_such_day") in rules(found)
    with pytest.raises(RowsWait):
        confirm_import(by=ward.officer, preview_id=found.id)
    assert LedgerEntry.objects.count() == 0
    done = confirm_import(by=ward.officer, preview_id=found.id, answers=Answers(leave_out_held=True))
    assert (len(done.slips), [e.household_number for e in done.left_out]) == (1, ["14"])


def test_what_was_left_out_can_be_mended_and_taken_in_later(ward: Ward, tmp_path: Path) -> None:
    bad = [person(14, "Lý Văn Pao", "Chủ hộ", "Nam", "31/02/1970")]
    take_in(ward, a0(tmp_path / "a.xlsx", {"Địa bàn 1": [*family(12), *bad]}), Answers(leave_out_held=True))
    bad[0][6] = "28/02/1970"
    found = preview(ward, a0(tmp_path / "b.xlsx", {"Địa bàn 1": [*family(12), *bad]}))
    assert [r.verdict for r in found.rows] == ["same", "fine"]
    confirm_import(by=ward.officer, preview_id=found.id)
    assert HouseholdRow.objects.count() == 2


def test_questions_need_a_reason_which_stays_with_the_slip(ward: Ward, tmp_path: Path) -> None:
    rows = family()
    rows[0][6] = "05-07-80"
    found = preview(ward, a0(tmp_path / "so.xlsx", {"Địa bàn 1": rows}))
    assert [r.verdict for r in found.rows] == ["ask"]
    assert ("Địa bàn 1!G4", "two_digit_year") in rules(found)
    with pytest.raises(RowsWait):
        confirm_import(by=ward.officer, preview_id=found.id)
    confirm_import(by=ward.officer, preview_id=found.id, answers=Answers(accept_asks="đã hỏi gia đình"))
    assert PersonRow.objects.get(name="Đặng Văn Sơn").birth == "1980-07-05"
    assert SlipRow.objects.get().state == "standing"


def test_a_formula_cell_is_read_and_asked_about_and_one_without_value_is_held(ward: Ward, tmp_path: Path) -> None:
    rows = family()
    rows[2][6] = "=DATE(2010,3,12)"
    found = preview(ward, a0(tmp_path / "so.xlsx", {"Địa bàn 1": rows}))
    assert ("Địa bàn 1!G6", "formula_empty") in rules(found)


def test_a_name_that_looks_like_a_formula_stays_a_name(ward: Ward, tmp_path: Path) -> None:
    path = a0(tmp_path / "so.xlsx", {"Địa bàn 1": family()})
    book = openpyxl.load_workbook(path)
    cell = book.active["D5"]
    cell.value, cell.data_type = "=HYPERLINK(1)", "s"
    book.save(path)
    take_in(ward, path)
    assert PersonRow.objects.filter(name="=HYPERLINK(1)").exists()


def test_an_unknown_area_holds_its_sheet_and_names_it(ward: Ward, tmp_path: Path) -> None:
    found = preview(ward, a0(tmp_path / "so.xlsx", {"Địa bàn 1": family(), "Địa bàn 77": family()}))
    assert [r.verdict for r in found.rows] == ["fine", "hold"]
    assert ("Địa bàn 77!B2", "area_unknown") in rules(found)


def test_an_area_that_did_not_exist_on_the_day_of_the_book_is_refused_in_a_sentence(ward: Ward, tmp_path: Path) -> None:
    path = a0(tmp_path / "so.xlsx", {"Địa bàn 3": family()})
    found = preview(ward, path, area=ward.young_area)
    assert [r.verdict for r in found.rows] == ["hold"]
    assert {rule for _, rule in rules(found)} == {"before_the_unit"}


def test_a_book_of_a_day_to_come_is_held(ward: Ward, tmp_path: Path) -> None:
    found = preview(ward, a0(tmp_path / "so.xlsx", {"Địa bàn 1": family()}), on=date(2021, 1, 1))
    assert {rule for _, rule in rules(found)} == {"future"}


def test_a_later_book_tells_changes_and_leaves_newcomers_to_their_own_slips(ward: Ward, tmp_path: Path) -> None:
    take_in(ward, a0(tmp_path / "so.xlsx", {"Địa bàn 1": family()}))
    rows = family()
    rows[2][8] = "THCS"
    found = preview(ward, a0(tmp_path / "so2.xlsx", {"Địa bàn 1": rows}), on=date(2019, 12, 31))
    assert [(r.kind, r.verdict) for r in found.rows] == [("details_changed", "changed")]
    confirm_import(by=ward.officer, preview_id=found.id)
    assert PersonRow.objects.get(name="Đặng Hoài An").education == "2"
    rows.append(person(None, "Đặng Thị Mới", "Con", "Nữ", "01/05/2019"))
    later = preview(ward, a0(tmp_path / "so3.xlsx", {"Địa bàn 1": rows}), on=date(2019, 12, 31))
    assert "needs_own_slip" in {rule for _, rule in rules(later)}


def test_citizen_numbers_that_do_not_agree_are_asked_and_never_required(ward: Ward, tmp_path: Path) -> None:
    rows = family()
    rows[0][13] = "006180001234"  # female born in 1980
    rows[1][13] = 6183001234  # Excel has eaten the leading zeros
    found = preview(ward, a0(tmp_path / "so.xlsx", {"Địa bàn 1": rows}))
    assert rules(found) == {("Địa bàn 1!N4", "citizen_sex")}
    confirm_import(by=ward.officer, preview_id=found.id, answers=Answers(accept_asks="đúng theo thẻ"))
    numbers = PersonRow.objects.exclude(citizen="").values_list("citizen", flat=True)
    assert len(numbers) == 2
    assert not any("006180001234" in n for n in numbers)


def test_an_officer_of_another_commune_can_neither_preview_nor_confirm(ward: Ward, tmp_path: Path) -> None:
    path = a0(tmp_path / "so.xlsx", {"Địa bàn 1": family()})
    with pytest.raises(NotInScope):
        preview_file(by=ward.stranger, kind="a0", path=path, unit=ward.id, on=BOOK_DAY)
    mine = preview(ward, path)
    with pytest.raises(NotInScope):
        confirm_import(by=ward.stranger, preview_id=mine.id)


def test_no_name_is_kept_in_clear_beside_the_register(ward: Ward, tmp_path: Path) -> None:
    found = preview(ward, a0(tmp_path / "Đặng Văn Sơn.xlsx", {"Địa bàn 1": family()}))
    waiting = ImportBatch.objects.get().waiting
    assert waiting
    assert "Sơn" not in waiting
    confirm_import(by=ward.officer, preview_id=found.id)
    assert ImportBatch.objects.get().waiting == ""
    kept = str([list(ImportRow.objects.values()), list(ImportBatch.objects.values())])
    assert "Sơn" not in kept


def test_a_crash_in_the_middle_leaves_nothing(ward: Ward, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = preview(ward, a0(tmp_path / "so.xlsx", {"Địa bàn 1": family()}))

    def falls_over(*args: Any, **more: Any) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as patched:
        patched.setattr(ImportRow.objects, "bulk_create", falls_over)
        with pytest.raises(OSError, match="no space"):
            confirm_import(by=ward.officer, preview_id=found.id)
    assert LedgerEntry.objects.count() == PersonRow.objects.count() == ImportRow.objects.count() == 0
    confirm_import(by=ward.officer, preview_id=found.id)
    assert PersonRow.objects.count() == 3


def test_a_preview_is_confirmed_once_and_not_after_the_register_moved_on(ward: Ward, tmp_path: Path) -> None:
    path = a0(tmp_path / "so.xlsx", {"Địa bàn 1": family()})
    first, second = preview(ward, path), preview(ward, path)
    confirm_import(by=ward.officer, preview_id=first.id)
    for gone in (first, second):
        with pytest.raises(PreviewGone):
            confirm_import(by=ward.officer, preview_id=gone.id)
    assert PersonRow.objects.count() == 3


def test_a_book_of_three_hundred_rows_comes_in_at_once(ward: Ward, tmp_path: Path) -> None:
    rows = [row for number in range(1, 101) for row in family(number)]
    heard: list[tuple[str, int, int]] = []
    path = a0(tmp_path / "so.xlsx", {"Địa bàn 1": rows})
    done = import_file(
        by=ward.operator, kind="a0", path=path, unit="dong may", on=BOOK_DAY, progress=lambda *at: heard.append(at)
    )
    assert (len(done.slips), done.lines) == (100, 300)
    assert PersonRow.objects.count() == 300
    assert {doing for doing, _, _ in heard} == {"read", "judge", "write"}


def test_the_header_is_the_official_order() -> None:
    assert HEADER[2:11] == (
        "Mã đối tượng (số thẻ BHYT)", "Họ và tên", "Quan hệ với chủ hộ", "Giới tính", "Ngày sinh", "Dân tộc",
        "Trình độ học vấn", "Tình trạng hôn nhân", "Tình trạng cư trú",
    )  # fmt: skip
