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


def three_couples() -> Book:
    book = Book()
    for area, name in ((AREA_X1, "an"), (AREA_X2, "ba"), (AREA_Y1, "chi")):
        book.couple(area, name)
    return book


def merged_city(root: Path, book: Book | None = None) -> Snapshot:
    """Wards X and Y became one on 01/07/2025; area X1 passed whole into a new area, the others ended without a word."""
    book = book or three_couples()
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


def test_a_known_move_between_wards_that_merged_later_is_no_move_on_the_new_boundaries(tmp_path: Path) -> None:
    book = three_couples()
    book.slip("move_out", "2024-04-01", AREA_X1, "H-an", person="an-h")
    book.slip("move_in", "2024-04-03", AREA_Y1, "H-chi", person="anew", sex="1", birth="1985-01-01", intent=True)
    book.slip("same_person", "2024-04-04", AREA_Y1, person="an-h", same_as="anew")
    book.slip("move_in", "2024-05-03", AREA_Y1, "H-chi", person="far", sex="1", birth="1985-01-01", intent=True)
    city, units = merged_city(tmp_path, book), [PROVINCE, WARD_X, WARD_Y, MERGED, NEW_AREA]
    zero = dict.fromkeys(units, 0)

    def asked(code: str, on: date) -> dict[int, int]:
        return values(figures(city, [code], units, year(2024), boundaries=on))

    then, now = date(2024, 12, 31), date(2025, 12, 31)
    assert asked("moves_in", then) == zero | {PROVINCE: 2, WARD_Y: 2}
    assert asked("moves_out", then) == zero | {PROVINCE: 1, WARD_X: 1}
    # On the new boundaries only the stranger came; who left area X1 for the rest of the ward left that area alone.
    assert asked("moves_in", now) == zero | {PROVINCE: 1, MERGED: 1}
    assert asked("moves_out", now) == zero | {NEW_AREA: 1}


def test_a_return_to_the_same_ward_stays_a_move_on_any_boundaries(tmp_path: Path) -> None:
    book = three_couples()
    book.slip("move_out", "2024-04-01", AREA_X1, "H-an", person="an-h")
    book.slip("move_in", "2024-04-20", AREA_X2, "H-ba", person="anew", sex="1", birth="1985-01-01", intent=True)
    book.slip("same_person", "2024-04-21", AREA_X2, person="an-h", same_as="anew")
    city = merged_city(tmp_path, book)
    for unit, on in ((WARD_X, date(2024, 12, 31)), (MERGED, date(2025, 12, 31))):
        assert values(figures(city, ["moves_in", "moves_out"], [unit], year(2024), boundaries=on)) == {unit: 1}


def test_a_move_over_the_turn_of_the_year_stays_on_both_sides_so_that_each_year_closes(tmp_path: Path) -> None:
    book = three_couples()
    book.slip("move_out", "2023-12-30", AREA_X1, "H-an", person="an-h")
    book.slip("move_in", "2024-01-03", AREA_Y1, "H-chi", person="anew", sex="1", birth="1985-01-01", intent=True)
    book.slip("same_person", "2024-01-04", AREA_Y1, person="an-h", same_as="anew")
    city, now = merged_city(tmp_path, book), date(2025, 12, 31)
    for code, which, people in (("moves_out", year(2023), 5), ("moves_in", year(2024), 6)):
        assert values(figures(city, [code], [MERGED], which, boundaries=now)) == {MERGED: 1}
        assert values(figures(city, ["population"], [MERGED], which, boundaries=now)) == {MERGED: people}
