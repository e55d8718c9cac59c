"""A merger of communes: figures stand on the boundaries of the day asked for."""

from datetime import date
from pathlib import Path

from danso.indicators.compute import figures
from danso.values.period import year
from danso.warehouse.extract import extracted
from danso.warehouse.sealed import Seal, Snapshot, publish, write_draft
from tests.rooms.warehouse.registers import AREA_X1, AREA_X2, AREA_Y1, BEGAN, WARD_X, WARD_Y, Book, values, with_units

PROVINCE, MERGED, NEW_AREA = 1, 30, 31
MERGER = date(2025, 7, 1)


def merged_city(root: Path) -> Snapshot:
    """Wards X and Y became one on 01/07/2025; area X1 passed whole into a new area, the others ended without a word."""
    book = Book()
    for area, name in ((AREA_X1, "an"), (AREA_X2, "ba"), (AREA_Y1, "chi")):
        book.couple(area, name)
    old = {WARD_X: PROVINCE, WARD_Y: PROVINCE, AREA_X1: WARD_X, AREA_X2: WARD_X, AREA_Y1: WARD_Y}
    level = {PROVINCE: "province", WARD_X: "commune", WARD_Y: "commune", MERGED: "commune", NEW_AREA: "area"}
    reach = [(PROVINCE, PROVINCE, BEGAN, None), (MERGED, MERGED, MERGER, None), (PROVINCE, MERGED, MERGER, None)]
    reach += [(unit, NEW_AREA, MERGER, None) for unit in (NEW_AREA, MERGED, PROVINCE)]
    reach += [(unit, unit, BEGAN, MERGER) for unit in old]
    reach += [(above, unit, BEGAN, MERGER) for unit, above in old.items()]
    reach += [(PROVINCE, area, BEGAN, MERGER) for area in (AREA_X1, AREA_X2, AREA_Y1)]
    units = [(a, d, 0 if a == d else 1, s, u, level.get(a, "area"), level.get(d, "area")) for a, d, s, u in reach]
    changes = [(MERGER, WARD_X, MERGED, True), (MERGER, WARD_Y, MERGED, True), (MERGER, AREA_X1, NEW_AREA, True),
               (MERGER, AREA_X2, MERGED, True), (MERGER, AREA_Y1, MERGED, True)]  # fmt: skip
    rows = extracted(with_units(book.folded(), units=units, unit_names=[], unit_changes=changes))
    return publish(write_draft(root, Seal(1, {}, "official", date(2026, 1, 5), "test"), rows))


def test_people_of_merged_wards_stand_in_the_new_one(tmp_path: Path) -> None:
    found = values(figures(merged_city(tmp_path), ["population"], [PROVINCE, MERGED, NEW_AREA, WARD_X], year(2025)))
    assert found == {PROVINCE: 6, MERGED: 6, NEW_AREA: 2, WARD_X: 0}


def test_an_earlier_year_stands_on_its_own_boundaries_unless_asked_otherwise(tmp_path: Path) -> None:
    city, units = merged_city(tmp_path), [MERGED, WARD_X]
    assert values(figures(city, ["population"], units, year(2024))) == {MERGED: 0, WARD_X: 4}
    asked = figures(city, ["population"], units, year(2024), boundaries=date(2025, 12, 31))
    assert values(asked) == {MERGED: 6, WARD_X: 0}
    assert any("thay đổi địa giới" in note.vi for note in asked[0].notes)
