"""rules.md 8 at the city: the sum of the wards, and beside it how many are perhaps counted in two of them."""

from datetime import date
from pathlib import Path
from typing import Any

from danso.indicators.compute import figures
from danso.indicators.explain import explain
from danso.values.period import Window
from danso.warehouse.extract import extracted
from danso.warehouse.sealed import Seal, Snapshot, publish, write_draft
from tests.rooms.warehouse.registers import (
    AREA_X1,
    AREA_Y1,
    CITY,
    EVERYWHERE,
    WARD_X,
    WARD_Y,
    Book,
    values,
    with_units,
)

YEAR = Window(date(2020, 1, 1), date(2020, 12, 31))
APRIL = Window(date(2020, 4, 1), date(2020, 4, 30))
ANEW = {"sex": "1", "birth": "1985-01-01", "intent": True}


def two_wards(*, joined: bool = False, left: str = "") -> Book:
    """Two persons in each ward by the book. On 03/04 the husband of X's couple comes to Y as `anew`."""
    book = Book()
    book.couple(AREA_X1, "an")
    book.couple(AREA_Y1, "chi")
    book.slip("move_in", "2020-04-03", AREA_Y1, "H-chi", person="anew", **ANEW)
    if joined:
        book.slip("same_person", "2020-05-04", AREA_Y1, person="anew", same_as="an-h")
    if left:
        book.slip("move_out", left, AREA_X1, "H-an", person="an-h")
    return book


def told(snapshot: Snapshot, window: Window = YEAR) -> tuple[dict[int, int], int]:
    """(population of city and wards, the number beside the city's total)."""
    people = values(figures(snapshot, ["population"], (CITY, WARD_X, WARD_Y), window))
    return people, values(figures(snapshot, ["counted_in_two_places"], [CITY], window))[CITY]


def test_step_by_step_from_the_arrival_to_the_move_out(tmp_path: Path) -> None:
    """X 2, Y 2, then Y 3: the city says 5 and has 4. The number beside it is 1 until X writes; then the city says 4."""
    pair: dict[str, Any] = {"alike": [("an-h", "anew")]}
    unseen = two_wards().snapshot(tmp_path / "a")
    assert told(unseen) == ({CITY: 5, WARD_X: 2, WARD_Y: 3}, 0)
    proposed = two_wards().snapshot(tmp_path / "b", **pair)
    assert told(proposed) == ({CITY: 5, WARD_X: 2, WARD_Y: 3}, 1)
    decided = two_wards(joined=True).snapshot(tmp_path / "c")
    assert told(decided) == ({CITY: 5, WARD_X: 2, WARD_Y: 3}, 1)
    confirmed = two_wards(joined=True, left="2020-04-03").snapshot(tmp_path / "d")
    assert told(confirmed) == ({CITY: 4, WARD_X: 1, WARD_Y: 3}, 0)


def test_it_is_the_number_of_the_windows_last_day(tmp_path: Path) -> None:
    """X writes that he left on 10/05, five weeks after he came to Y: in April both counted him, at the year's end one."""
    city = two_wards(joined=True, left="2020-05-10").snapshot(tmp_path)
    before = Window(date(2020, 1, 1), date(2020, 4, 2))
    assert [told(city, w)[1] for w in (before, APRIL, YEAR)] == [0, 1, 0]


def test_a_ward_alone_counts_nobody_twice(tmp_path: Path) -> None:
    city = two_wards(joined=True).snapshot(tmp_path)
    found = values(figures(city, ["counted_in_two_places"], EVERYWHERE, YEAR))
    assert found == dict.fromkeys(EVERYWHERE, 0) | {CITY: 1}


def test_a_pair_and_its_joining_are_not_two(tmp_path: Path) -> None:
    city = two_wards(joined=True).snapshot(tmp_path, alike=[("an-h", "anew")])
    assert told(city)[1] == 1


def test_who_died_where_he_came_is_still_one_too_many_where_he_left(tmp_path: Path) -> None:
    book = two_wards(joined=True)
    book.slip("death", "2020-08-01", AREA_Y1, "H-chi", person="anew")
    assert told(book.snapshot(tmp_path)) == ({CITY: 4, WARD_X: 2, WARD_Y: 2}, 1)


def test_the_number_opens_to_the_two_slips_that_say_where_he_is(tmp_path: Path) -> None:
    book = two_wards(joined=True)
    opened = explain(book.snapshot(tmp_path), "counted_in_two_places", CITY, YEAR)
    [thing] = opened.numerator.things
    assert (thing.persons, thing.household, thing.slips) == (("an-h",), "H-an", ("s1", "s3"))


def test_what_matching_found_is_no_part_of_the_digest_of_the_register(tmp_path: Path) -> None:
    """Names can be erased by law, and with them a finding; the digest of what slips say stays."""
    digests = set()
    for name, alike in (("found", [("an-h", "anew")]), ("erased", [])):
        sources = with_units(two_wards().folded(), alike=alike)
        draft = write_draft(tmp_path / name, Seal(7, {}, "official", date(2020, 11, 5), "test"), extracted(sources))
        digests.add(draft.digest)
    assert len(digests) == 1


def test_a_seal_made_before_there_was_such_a_table_still_opens_and_says_nobody(tmp_path: Path) -> None:
    sources = with_units(two_wards().folded())
    draft = write_draft(tmp_path, Seal(7, {}, "official", date(2020, 11, 5), "test"), extracted(sources))
    older = publish(draft)
    (older.folder / "two_places.parquet").unlink()
    assert told(older)[1] == 0
