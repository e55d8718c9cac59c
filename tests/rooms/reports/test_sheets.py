"""P0, A0 and the typing sheet: lists in the paper's order, names only for those who may see them, and a look left behind."""

from __future__ import annotations

import io
from dataclasses import replace

import openpyxl
import pytest

from danso.accounts.models import Look
from danso.places.scope import NotInScope, Scope
from danso.register import actions as register
from danso.register.codes import EDUCATION, RELATION
from danso.register.models import SlipRow
from danso.reports import actions
from danso.reports.document import Document, Table
from danso.reports.form import WrongLevel, WrongWindow
from danso.reports.render.excel import to_xlsx
from danso.reports.sheets import a0_document, p0_document, typing_document
from danso.reports.sheets.a0_follow_up import book_begun
from danso.values.day import Day
from danso.values.period import month, quarter
from tests.rooms.register.conftest import TODAY, Commune
from tests.rooms.register.slips import birth, slip, who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
AUGUST = month(2020, 8)


def tables(paper: Document) -> dict[str, Table]:
    return {block.title or block.name: block for block in paper.blocks if isinstance(block, Table)}


def shown(table: Table) -> list[list[str]]:
    return [[cell.shown for cell in row.cells] for row in table.rows]


def test_the_month_of_an_area_is_eleven_lists_and_an_empty_one_says_none(small: Commune) -> None:
    lists = tables(p0_document(small.officer, small.areas[0], AUGUST))
    assert [title.split(".")[0] for title in lists] == [str(n) for n in range(1, 12)]
    assert shown(lists["3. Người chết"]) == [["Không có"]]
    assert shown(lists["1. Trẻ sinh ra"])[0] == [
        "1", "1", "", "", "10/8/2020", "", "Đặng Thị Nhài 1", "", "2/1985", "", "2",
    ]  # fmt: skip


def test_a_corrected_line_prints_as_corrected_and_in_the_month_of_the_correction(small: Commune) -> None:
    target = SlipRow.objects.get(kind="birth", area=small.areas[0])
    body = {
        "kind": "birth",
        "happened_on": "2020-07-31",
        "area": small.areas[0],
        "household": who("1"),
        "facts": {"child": who("1-baby-2020-08-10"), "mother": who("1-wife"), "sex": "1", "child_order": 2},
    }
    fixed = slip(small, "correction", "2020-09-01", "1", target=target.slip_id, target_hash=target.body_hash, body=body)
    register.record_slip(by=small.officer, draft=fixed)
    assert shown(tables(p0_document(small.officer, small.areas[0], AUGUST))["1. Trẻ sinh ra"]) == [["Không có"]]
    july = shown(tables(p0_document(small.officer, small.areas[0], month(2020, 7)))["1. Trẻ sinh ra"])
    assert len(july) == 1 and july[0][3:5] == ["31/7/2020", ""]  # a boy now


def test_whoever_may_not_see_persons_gets_no_sheet_and_a_look_is_left_by_whoever_may(small: Commune) -> None:
    for scope in (small.stranger, Scope.local_operator(TODAY)):
        with pytest.raises(NotInScope):
            p0_document(scope, small.areas[0], AUGUST)
        with pytest.raises(NotInScope):
            a0_document(scope, small.areas[0], TODAY)
    assert not Look.objects.exists()
    p0_document(small.officer, small.areas[0], AUGUST)
    look = Look.objects.get()
    assert look.page == "p0" and look.ids == sorted([who("1-baby-2020-08-10"), who("1-wife")])


def test_a_blank_slip_has_its_places_and_room_to_write_and_names_nobody(small: Commune) -> None:
    paper = p0_document(Scope.local_operator(TODAY), small.areas[0], month(2020, 12), blank=True)
    assert "Xã Đồng Mây" in str(paper.blocks[0]) and "Địa bàn 1" in str(paper.blocks[0])
    births = tables(paper)["1. Trẻ sinh ra"]
    assert len(births.rows) == 5 and births.rows[0].height_mm == 8
    assert not Look.objects.exists()


def test_p0_is_of_an_area_and_a_month(small: Commune) -> None:
    with pytest.raises(WrongWindow):
        p0_document(small.officer, small.areas[0], quarter(2020, 3))
    with pytest.raises(WrongLevel):
        p0_document(small.officer, small.id, AUGUST)


def test_the_household_sheet_strikes_out_the_dead_and_writes_what_changed(small: Commune) -> None:
    paper = a0_document(small.officer, small.areas[0], TODAY, numbers=["2"])
    persons, methods, changes = (block for block in paper.blocks if isinstance(block, Table))
    names = [(row.cells[2].shown, row.cells[2].struck) for row in persons.rows]
    assert names == [("Phạm Văn Thuận 2", True), ("Đặng Thị Nhài 2", False), ("Phạm Đức Toàn 2", False)]
    assert [cell.shown for cell in changes.rows[0].cells] == ["20/9/2020", "Phạm Văn Thuận 2", "Người chết"]
    # A widow is not followed in section II.
    assert all(cell.shown == "" for row in methods.rows for cell in row.cells)


def test_a_resupplied_method_is_written_in_the_month_it_began_and_those_confirmed(small: Commune) -> None:
    draft = slip(small, "contraception_started", "2020-10-12", "1", person=who("1-wife"), method="4")
    register.record_slip(by=small.officer, draft=replace(draft, happened_on=Day("2020-10-12")))
    paper = a0_document(small.officer, small.areas[0], TODAY, numbers=["1"])
    grid = [block for block in paper.blocks if isinstance(block, Table)][1]
    by_year = {row.cells[2].shown: [cell.shown for cell in row.cells[3:]] for row in grid.rows}
    assert by_year["2018"][2] == "5" and by_year["2018"].count("5") == 1  # the pill began in 03/2018
    assert by_year["2020"][9] == "4"
    assert book_begun(TODAY) == 2016


def test_the_typing_sheet_lists_appraised_slips_and_keeps_the_ticks(small: Commune) -> None:
    register.record_slip(by=small.officer, draft=birth(small, "2", "2020-08-25", child_order=2))  # not appraised
    born = SlipRow.objects.get(kind="birth", area=small.areas[0], household=who("1"))
    assert actions.tick_typed(by=small.officer, commune_id=small.id, slip_ids=[born.slip_id]) == 1
    assert actions.tick_typed(by=small.officer, commune_id=small.id, slip_ids=[born.slip_id]) == 0
    paper = typing_document(small.officer, small.id, quarter(2020, 3))
    lists = tables(paper)
    assert list(lists) == ["1. Trẻ sinh ra", "3. Người chết"]
    assert [(row[1], row[2]) for row in shown(lists["1. Trẻ sinh ra"])] == [("x", "1"), ("", "3")]
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(paper)))
    assert any(cell.value == born.slip_id for sheet in book for row in sheet.iter_rows() for cell in row)


def test_a_blank_slip_names_the_households_to_whoever_may_see_them_and_leaves_a_look(small: Commune) -> None:
    paper = p0_document(small.officer, small.areas[0], month(2020, 12), blank=True)
    visits = tables(paper)["Các hộ dân cư của địa bàn (2 hộ)"]
    # The head of 2 has died: his widow is asked for.
    assert shown(visits) == [["1", "Phạm Văn Thuận 1", "", "2", "Đặng Thị Nhài 2", *[""] * 7]]
    look = Look.objects.get()
    assert look.page == "p0_blank" and who("1-head") in look.ids


def test_a_changed_detail_is_written_with_what_it_was(small: Commune) -> None:
    wife = who("1-wife")
    first = slip(small, "details_changed", "2020-07-01", "1", person=wife, detail="education", value="4")
    second = slip(small, "details_changed", "2020-08-20", "1", person=wife, detail="education", value="5")
    relation = slip(small, "details_changed", "2020-08-21", "1", person=wife, detail="relation", value="other")
    named = slip(small, "details_changed", "2020-08-22", "1", person=wife, detail="name")
    named = replace(named, identity={"persons": {wife: {"name": "Đặng Thị Nhàn"}}})
    for draft in (first, second, relation, named):
        assert register.record_slip(by=small.officer, draft=draft).state == "standing"
    lines = shown(tables(p0_document(small.officer, small.areas[0], AUGUST))["6. Thay đổi thông tin cơ bản"])
    words = [EDUCATION.words(code).vi for code in "45"]
    assert [row[6:9] for row in lines] == [
        ["Trình độ học vấn", *words],
        ["Quan hệ với chủ hộ", RELATION.words("spouse").vi, RELATION.words("other").vi],
        ["Họ và tên", "Đặng Thị Nhài 1", "Đặng Thị Nhàn"],
    ]
