"""P0 lists from Excel: people found by household and name, lines that repeat, mend and hold."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from danso.exchange.actions import Answers, confirm_import, import_file, preview_file
from danso.exchange.inbound.template import write_a0_template, write_p0_template
from danso.exchange.preview import Preview
from danso.register import projection
from danso.register.models import EventRow, HouseholdRow, LedgerEntry, PersonRow, SlipRow, SpellRow, StayRow
from tests.rooms.exchange.books import a0, family, lists, person
from tests.rooms.exchange.conftest import BOOK_DAY, Ward

BIRTHS = ["Hộ số", "Họ và tên trẻ", "Nam", "Nữ", "Họ và tên mẹ", "Ngày sinh của mẹ", "Nơi đẻ", "Là con thứ mấy của mẹ"]
DEATHS = ["Hộ số", "Họ và tên", "Ngày sinh", "Ngày chết"]


@pytest.fixture
def book(ward: Ward, tmp_path: Path) -> Ward:
    """Household 12 (family of three) and 13 (two people of one name)."""
    rows = [
        *family(12),
        person(13, "Lý Thị Mai", "Chủ hộ", "Nữ", "1950"),
        person(None, "Lý Thị Mai", "Con", "Nữ", "1975"),
    ]
    path = a0(tmp_path / "so.xlsx", {"Địa bàn 1": rows})
    import_file(by=ward.officer, kind="a0", path=path, unit=ward.id, on=BOOK_DAY)
    return ward


def preview(ward: Ward, path: Path) -> Preview:
    return preview_file(by=ward.officer, kind="p0", path=path, unit=ward.id)


def take_in(ward: Ward, path: Path, answers: Answers | None = None) -> Any:
    return confirm_import(by=ward.officer, preview_id=preview(ward, path).id, answers=answers)


def rules(found: Preview) -> set[tuple[str, str]]:
    return {(cell, rule) for row in found.rows for cell, rule, _ in row.why}


def birth(
    name: str = "Đặng Gia Bảo", day: str = "5/10/2020", mother: str = "Hoàng Thị Huệ", number: Any = 12
) -> list[Any]:
    return [number, name, day, None, mother, "1983", "Trạm y tế", 2]


def test_a_birth_in_the_boys_column_is_a_boy_of_his_mother(book: Ward, tmp_path: Path) -> None:
    found = preview(book, lists(tmp_path / "p0.xlsx", {"1": [BIRTHS, birth()]}))
    assert [(r.kind, r.verdict) for r in found.rows] == [("birth", "fine")]
    confirm_import(by=book.officer, preview_id=found.id)
    child = PersonRow.objects.get(name="Đặng Gia Bảo")
    mother = PersonRow.objects.get(name="Hoàng Thị Huệ")
    assert (child.sex, child.birth, child.mother, child.household) == ("1", "2020-10-05", mother.id, mother.household)
    assert EventRow.objects.get(kind="birth").facts["order"] == 2
    assert SpellRow.objects.get().reason == "pregnancy"


def test_the_same_lists_twice_are_once(book: Ward, tmp_path: Path) -> None:
    rows = [DEATHS, [12, "Đặng Văn Sơn", None, "10/10/2020"]]
    path = lists(tmp_path / "p0.xlsx", {"1": [BIRTHS, birth()], "3. Người chết": rows})
    take_in(book, path)
    before = LedgerEntry.objects.count()
    assert preview(book, path).nothing_new
    assert take_in(book, path).slips == ()
    assert LedgerEntry.objects.count() == before


def test_a_corrected_day_of_death_is_a_correction(book: Ward, tmp_path: Path) -> None:
    take_in(book, lists(tmp_path / "a.xlsx", {"3": [DEATHS, [12, "Đặng Văn Sơn", None, "10/10/2020"]]}))
    found = preview(book, lists(tmp_path / "b.xlsx", {"3": [DEATHS, [12, "Đặng Văn Sơn", None, "11/10/2020"]]}))
    assert [(r.kind, r.verdict) for r in found.rows] == [("correction", "changed")]
    confirm_import(by=book.officer, preview_id=found.id)
    assert [str(d) for d in PersonRow.objects.exclude(died_on=None).values_list("died_on", flat=True)] == ["2020-10-11"]
    assert preview(book, tmp_path / "b.xlsx").nothing_new
    assert all(c.same for c in projection.compare())


def test_a_child_whose_name_and_day_are_mended_stays_one_child(book: Ward, tmp_path: Path) -> None:
    take_in(book, lists(tmp_path / "a.xlsx", {"1": [BIRTHS, birth(name="Trai")]}))
    child = PersonRow.objects.get(name="Trai").id
    take_in(book, lists(tmp_path / "b.xlsx", {"1": [BIRTHS, birth(name="Đặng Gia Bảo", day="6/10/2020")]}))
    assert PersonRow.objects.get(name="Đặng Gia Bảo").id == child
    assert PersonRow.objects.filter(birth__startswith="2020").count() == 1


def test_names_are_found_in_any_unicode_form_and_by_tone_placement(book: Ward, tmp_path: Path) -> None:
    typed = unicodedata.normalize("NFD", " hoàng thị  huệ ")
    found = preview(book, lists(tmp_path / "p0.xlsx", {"1": [BIRTHS, birth(mother=typed)]}))
    assert [r.verdict for r in found.rows] == ["fine"]
    bare = preview(book, lists(tmp_path / "p1.xlsx", {"1": [BIRTHS, birth(mother="Hoang Thi Hue")]}))
    assert rules(bare) == {("1!E4", "name_marks")}


def test_two_people_of_one_name_are_told_by_birth_or_held_with_their_ids_only(book: Ward, tmp_path: Path) -> None:
    found = preview(book, lists(tmp_path / "a.xlsx", {"3": [DEATHS, [13, "Lý Thị Mai", None, "10/10/2020"]]}))
    assert rules(found) == {("3!B4", "several_people")}
    assert set(found.rows[0].candidates) == set(
        PersonRow.objects.filter(name="Lý Thị Mai").values_list("id", flat=True)
    )
    assert "Mai" not in str(found.as_json())
    told = preview(book, lists(tmp_path / "b.xlsx", {"3": [DEATHS, [13, "Lý Thị Mai", "1975", "10/10/2020"]]}))
    assert [r.verdict for r in told.rows] == ["fine"]


def test_unknown_people_and_households_are_held_with_a_sentence(book: Ward, tmp_path: Path) -> None:
    rows = [
        DEATHS,
        [12, "Người Lạ", None, "10/10/2020"],
        [99, "Đặng Văn Sơn", None, "10/10/2020"],
        [12, "Đặng Văn Sơn", None, None],
    ]
    found = preview(book, lists(tmp_path / "a.xlsx", {"3": rows}))
    assert [r.verdict for r in found.rows] == ["hold"] * 3
    assert {r for _, r in rules(found)} == {"person_unknown", "household_unknown", "no_day"}


def test_a_day_to_come_and_one_before_the_book_are_held(book: Ward, tmp_path: Path) -> None:
    rows = [DEATHS, [12, "Đặng Văn Sơn", None, "10/12/2020"], [12, "Hoàng Thị Huệ", None, "10/12/2017"]]
    found = preview(book, lists(tmp_path / "a.xlsx", {"3": rows}))
    assert [(r.verdict, r.why[0][1]) for r in found.rows] == [("hold", "future"), ("hold", "before_book")]


def test_twins_in_two_rows_are_one_delivery_after_a_reason(book: Ward, tmp_path: Path) -> None:
    rows = [BIRTHS, birth("Đặng Gia Bảo"), [12, "Đặng Bảo Ngọc", None, "5/10/2020", "Hoàng Thị Huệ", "1983", "Nhà", 3]]
    found = preview(book, lists(tmp_path / "a.xlsx", {"1": rows}))
    assert {r.why[0][1] for r in found.rows} == {"twins"}
    confirm_import(by=book.officer, preview_id=found.id, answers=Answers(accept_asks="sinh đôi thật"))
    assert [e.facts["multiple"] for e in EventRow.objects.filter(kind="birth")] == [2, 2]
    assert set(SlipRow.objects.filter(kind="birth").values_list("state", flat=True)) == {"standing"}


def test_one_line_twice_in_a_file_is_held_at_the_second(book: Ward, tmp_path: Path) -> None:
    row = [12, "Đặng Văn Sơn", None, "10/10/2020"]
    found = preview(book, lists(tmp_path / "a.xlsx", {"3": [DEATHS, row, row]}))
    assert [r.verdict for r in found.rows] == ["fine", "hold"]
    assert "3!A4" in str(found.rows[1].why[0][2])


def test_a_household_moves_in_with_its_head_and_its_people_are_known_to_later_lists(book: Ward, tmp_path: Path) -> None:
    header = [
        "Hộ số",
        "Họ và tên",
        "Quan hệ với chủ hộ",
        "Giới tính",
        "Ngày sinh",
        "Tình trạng hôn nhân",
        "Ngày đến",
        "Nơi đi",
    ]
    rows = [
        header,
        [50, "Nông Văn Ba", "Chủ hộ", "Nam", "1990", "Có vợ/chồng", "1/10/2020", "Cao Bằng"],
        [50, "Nông Thị Tư", "Vợ", "Nữ", "1992", "Có vợ/chồng", "1/10/2020", "Cao Bằng"],
    ]
    method = ["Hộ số", "Họ và tên vợ", "Ngày bắt đầu sử dụng", "BPTT"]
    path = lists(tmp_path / "a.xlsx", {"4": rows, "7": [method, [50, "Nông Thị Tư", "20/10/2020", "Thuốc uống"]]})
    found = preview(book, path)
    assert [r.kind for r in found.rows] == ["household_opened", "move_in", "move_in", "contraception_started"]
    assert {r.verdict for r in found.rows} == {"fine"}
    confirm_import(by=book.officer, preview_id=found.id)
    assert StayRow.objects.filter(household=HouseholdRow.objects.get(number="50").id).count() == 2
    assert SpellRow.objects.filter(method="5").count() == 1
    assert preview(book, path).nothing_new


def test_the_other_lists_each_tell_their_kind(book: Ward, tmp_path: Path) -> None:
    wife, head, girl = "Hoàng Thị Huệ", "Đặng Văn Sơn", "Đặng Hoài An"
    path = lists(
        tmp_path / "a.xlsx",
        {
            "2": [
                ["Hộ số", "Họ và tên trẻ", "Ngày sàng lọc", "Suy giáp trạng bẩm sinh", "Thiếu men G6PD"],
                [12, girl, "2/10/2020", "x", "x"],
            ],
            "5": [["Hộ số", "Họ và tên", "Ngày đi", "Nơi đến"], [12, girl, "30/10/2020", "Hà Nội"]],
            "6": [
                ["Hộ số", "Họ và tên", "Thông tin thay đổi", "Nội dung mới"],
                [12, head, "Trình độ học vấn", "Đại học"],
            ],
            "8": [["Hộ số", "Họ và tên vợ", "Ngày thôi sử dụng", "BPTT"], [12, wife, "3/10/2020", "1"]],
            "9": [["Hộ số", "Họ và tên", "Ngày xảy ra", "Thông tin thai sản"], [12, wife, "4/10/2020", "mang thai"]],
            "10": [
                ["Hộ số", "Họ và tên", "Ngày sàng lọc khoảng tuần 12", "Bệnh đã sàng lọc tuần 12"],
                [12, wife, "20/10/2020", "Down, Edwards; Patau"],
            ],
            "11": [["Hộ số", "Họ và tên", "Ngày sinh", "Ngày khám"], [13, "Lý Thị Mai", 1950, "6/10/2020"]],
        },
    )
    found = preview(book, path)
    assert {r.kind for r in found.rows if r.verdict == "fine"} == {
        "newborn_screening", "move_out", "details_changed", "contraception_stopped", "pregnancy_event",
        "prenatal_screening", "elderly_check",
    }  # fmt: skip
    confirm_import(by=book.officer, preview_id=found.id)
    assert PersonRow.objects.get(name=head).education == "6"
    assert SlipRow.objects.get(kind="details_changed").happened_on == "2020-10"
    assert set(SlipRow.objects.values_list("state", flat=True)) == {"standing"}


def test_the_products_own_templates_are_read_back(book: Ward, tmp_path: Path) -> None:
    write_p0_template(tmp_path / "p0.xlsx")
    filled = openpyxl.load_workbook(tmp_path / "p0.xlsx")
    assert len(filled.sheetnames) == 12
    sheet = filled["3. Người chết"]
    sheet["D3"], sheet["D4"] = "1", "10/2020"
    header = [c.value for c in sheet[6]]
    for name, value in {"Hộ số": "12", "Họ và tên": "Đặng Văn Sơn", "Ngày chết": "10/10/2020"}.items():
        sheet.cell(7, header.index(name) + 1, value)
    filled.save(tmp_path / "p0.xlsx")
    assert [(r.kind, r.verdict) for r in preview(book, tmp_path / "p0.xlsx").rows] == [("death", "fine")]

    write_a0_template(tmp_path / "a0.xlsx", "2")
    filled = openpyxl.load_workbook(tmp_path / "a0.xlsx")
    sheet = filled["Địa bàn 2"]
    header = [c.value for c in sheet[10]]
    assert header[2:11] == [
        "Mã đối tượng (số thẻ BHYT)", "Họ và tên", "Quan hệ với chủ hộ", "Giới tính", "Ngày sinh", "Dân tộc",
        "Trình độ học vấn", "Tình trạng hôn nhân", "Tình trạng cư trú",
    ]  # fmt: skip
    assert any("Danh mục" in str(v.formula1) for v in sheet.data_validations.dataValidation)
    told = {
        "Hộ số": "1",
        "Họ và tên": "Bế Thị Na",
        "Quan hệ với chủ hộ": "Chủ hộ",
        "Giới tính": "Nữ",
        "Ngày sinh": "1966",
    }
    for name, value in told.items():
        sheet.cell(11, header.index(name) + 1, value)
    filled.save(tmp_path / "a0.xlsx")
    found = preview_file(by=book.officer, kind="a0", path=tmp_path / "a0.xlsx", unit=book.id, on=BOOK_DAY)
    assert [(r.household_number, r.verdict) for r in found.rows] == [("1", "fine")]
