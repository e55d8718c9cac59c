"""Moves: what is a move at which level, and the balance that must close."""

from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danso.indicators.balance import balances
from danso.indicators.compute import figures
from danso.indicators.pyramid import pyramid
from danso.values.period import Window, year
from danso.warehouse.sealed import Snapshot
from tests.rooms.warehouse.registers import (
    AREA_X1,
    AREA_X2,
    AREA_Y1,
    CITY,
    EVERYWHERE,
    WARD_OF,
    WARD_X,
    WARD_Y,
    Book,
    values,
)

YEAR = year(2020)
AREAS = (AREA_X1, AREA_X2, AREA_Y1)


def moves(snapshot: Snapshot, code: str) -> dict[int, int]:
    return {unit: n for unit, n in values(figures(snapshot, [code], EVERYWHERE, YEAR)).items() if n}


def test_a_move_inside_the_commune_is_a_move_for_its_areas_only(tmp_path: Path) -> None:
    book = Book()
    book.couple(AREA_X1, "an")
    book.couple(AREA_X2, "ba")
    book.slip("move_inside", "2020-04-01", AREA_X1, "H-an", person="an", to_household="H-ba")
    city = book.snapshot(tmp_path)
    assert moves(city, "moves_in") == {AREA_X2: 1}
    assert moves(city, "moves_out") == {AREA_X1: 1}
    assert moves(city, "moves_inside") == {AREA_X2: 1, WARD_X: 1, CITY: 1}


def test_a_linked_move_between_wards_does_not_cross_the_citys_border(tmp_path: Path) -> None:
    book = Book()
    book.couple(AREA_X1, "an")
    book.couple(AREA_Y1, "chi")
    book.slip("move_out", "2020-04-01", AREA_X1, "H-an", person="an-h")
    book.slip("move_in", "2020-04-03", AREA_Y1, "H-chi", person="anew", sex="1", birth="1985-01-01", intent=True)
    book.slip("same_person", "2020-04-04", AREA_Y1, person="an-h", same_as="anew")
    book.slip("move_in", "2020-05-03", AREA_Y1, "H-chi", person="far", sex="1", birth="1985-01-01", intent=True)
    city = book.snapshot(tmp_path)
    assert moves(city, "moves_in") == {AREA_Y1: 2, WARD_Y: 2, CITY: 2}
    assert moves(city, "moves_in_across_border") == {AREA_Y1: 2, WARD_Y: 2, CITY: 1}
    assert moves(city, "moves_out_across_border") == {AREA_X1: 1, WARD_X: 1}


def test_a_reassigned_household_is_an_adjustment_of_areas_and_no_move(tmp_path: Path) -> None:
    book = Book()
    book.couple(AREA_X1, "an")
    book.slip("household_reassigned", "2020-04-01", AREA_X1, "H-an", to_area=AREA_X2)
    city = book.snapshot(tmp_path)
    assert moves(city, "moves_in") == {}
    assert moves(city, "adjustments_boundary_in") == {AREA_X2: 2}
    assert moves(city, "adjustments_boundary_out") == {AREA_X1: 2}
    assert {unit: b.difference for unit, b in balances(city, EVERYWHERE, YEAR).items()} == dict.fromkeys(EVERYWHERE, 0)


def test_who_came_without_intent_moves_in_after_six_months(tmp_path: Path) -> None:
    book = Book()
    book.couple(AREA_X1, "an")
    for name, on in (("early", "2020-05-31"), ("late", "2020-07-15")):
        book.slip("move_in", on, AREA_X1, "H-an", person=name, sex="1", birth="1999-01-01", intent=False)
    city = book.snapshot(tmp_path)
    assert moves(city, "moves_in") == {AREA_X1: 1, WARD_X: 1, CITY: 1}
    assert moves(city, "population")[CITY] == 3


def test_a_death_that_the_stays_do_not_show_names_its_household(tmp_path: Path) -> None:
    book = Book()
    book.couple(AREA_X1, "an")
    book.slip("death", "2020-04-01", AREA_X1, "H-an", person="an-h")
    city = book.snapshot(tmp_path)
    city.engine.rows("DELETE FROM deaths")
    found = balances(city, [WARD_X], YEAR)[WARD_X]
    assert (found.difference, found.households) == (1, ("H-an",))


KINDS = ("birth", "death", "move_in", "move_out", "move_inside", "household_reassigned", "person_missed",
         "entered_twice", "gone_before_book")  # fmt: skip
EXAMPLES = max(10, settings().max_examples // 40)
HAPPENINGS = st.tuples(
    st.sampled_from(KINDS), st.dates(date(2019, 6, 1), date(2021, 3, 1)), st.integers(0, 5), st.sampled_from(AREAS)
)


def happen(book: Book, number: int, kind: str, on: str, place: int, area: int) -> None:
    home = AREAS[place % 3]
    household, wife = f"H-w{place}", f"w{place}"
    new = {"person": f"n{number}", "sex": "1", "birth": "1999-01-01"}
    facts = {
        "birth": {"child": f"n{number}", "mother": wife, "sex": "2"},
        "move_in": {**new, "intent": number % 2 == 0},
        "person_missed": new,
        "move_inside": {"person": wife, "to_household": f"H-w{(place + 3) % 6}"},
        "household_reassigned": {"to_area": area, "to_commune": WARD_OF[area]},
    }.get(kind, {"person": f"{wife}-h"})
    book.slip(kind, on, home, household, **facts)


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(happenings=st.lists(HAPPENINGS, max_size=14))
def test_the_balance_closes_on_any_register(tmp_path_factory, happenings) -> None:  # type: ignore[no-untyped-def]
    book = Book()
    for place in range(6):
        book.couple(AREAS[place % 3], f"w{place}")
    for number, (kind, on, place, area) in enumerate(happenings):
        happen(book, number, kind, on.isoformat(), place, area)
    city = book.snapshot(tmp_path_factory.mktemp("any"), holds_allowed=True)
    for window in (YEAR, Window(date(2020, 2, 1), date(2020, 2, 29))):
        found = balances(city, EVERYWHERE, window)
        assert {unit: b.difference for unit, b in found.items()} == dict.fromkeys(EVERYWHERE, 0)
    end = values(figures(city, ["population"], EVERYWHERE, YEAR))
    groups = pyramid(city, EVERYWHERE, YEAR.last)
    assert {unit: sum(g.males + g.females for g in groups[unit]) for unit in EVERYWHERE} == end
    city.close()
