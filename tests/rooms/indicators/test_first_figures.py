"""A hand-counted city of three areas in two wards."""

from datetime import date
from fractions import Fraction

import pytest

from danso.indicators.compute import figure, figures
from danso.indicators.explain import explain, explain_id, parse_figure_id
from danso.values.period import Window
from danso.warehouse.sealed import Snapshot
from tests.rooms.warehouse.registers import AREA_X1, AREA_X2, AREA_Y1, CITY, EVERYWHERE, WARD_X, WARD_Y, Book, values

TEN_MONTHS = Window(date(2020, 1, 1), date(2020, 10, 30))


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    book = Book()
    for area, name in ((AREA_X1, "an"), (AREA_X2, "binh"), (AREA_Y1, "chi")):
        book.couple(area, name)
    book.slip("birth", "2020-03-01", AREA_X1, "H-an", child="c1", mother="an", sex="1", child_order=1)
    book.slip("birth", "2020-10-30", AREA_X2, "H-binh", child="c2", mother="binh", sex="2", child_order=3)
    book.slip("birth", "2020-10-31", AREA_Y1, "H-chi", child="c3", mother="chi", sex="1", child_order=2)
    book.slip("death", "2020-05-05", AREA_Y1, "H-chi", person="chi-h")
    book.slip("move_in", "2020-06-01", AREA_Y1, "H-chi", person="new", sex="1", birth="1999-01-01", intent=True)
    book.slip("move_out", "2020-07-01", AREA_X1, "H-an", person="an-h")
    return book.snapshot(tmp_path_factory.mktemp("city"))


HAND_COUNTED = {
    # city, X, Y, X1, X2, Y1
    "population": (7, 5, 2, 2, 3, 2),
    "births": (2, 2, 0, 1, 1, 0),
    "births_male": (1, 1, 0, 1, 0, 0),
    "births_female": (1, 1, 0, 0, 1, 0),
    "births_third_plus": (1, 1, 0, 0, 1, 0),
    "deaths": (1, 0, 1, 0, 0, 1),
    "households": (3, 2, 1, 1, 1, 1),
    "moves_in": (1, 0, 1, 0, 0, 1),
    "moves_out": (1, 1, 0, 1, 0, 0),
    "women_15_49_with_husband": (2, 2, 0, 1, 1, 0),
}


def test_figures_of_all_units_are_those_counted_by_hand(city: Snapshot) -> None:

    for code, expected in HAND_COUNTED.items():
        counted = values(figures(city, [code], EVERYWHERE, TEN_MONTHS))
        assert counted == dict(zip(EVERYWHERE, expected, strict=True)), code


def test_a_birth_of_the_31st_is_not_in_a_window_to_the_30th(city: Snapshot) -> None:
    assert figure(city, "births", CITY, Window(date(2020, 1, 1), date(2020, 10, 31))).value == 3


def test_every_figure_recounts_from_its_rows(city: Snapshot) -> None:
    from danso.indicators.catalogue import INDICATORS

    counts = [one.code for one in INDICATORS.values() if one.kind in ("count", "level") and "_users_" not in one.code]
    for one in figures(city, counts, [CITY], TEN_MONTHS):
        opened = explain(city, one.code, one.unit, TEN_MONTHS)
        minus = len(opened.minus.things) if opened.minus else 0
        assert len(opened.numerator.things) - minus == one.numerator, one.id


def test_a_figure_opens_down_to_its_slips(city: Snapshot) -> None:
    found = figure(city, "births", WARD_X, TEN_MONTHS)
    assert found.id == "births:10:2020-01-01:2020-10-30:official:7"
    assert explain_id(city, found.id).slips == ("s4", "s5")
    assert parse_figure_id(found.id).window == TEN_MONTHS


def test_average_population_is_the_mean_of_month_ends_with_the_start(city: Snapshot) -> None:
    # Ward Y: 2 on 31/12 and the next four month ends (31/1, 29/2, 31/3, 30/4), 1 on 31/5, 2 from 30/6 to 30/10.
    found = figure(city, "average_population", WARD_Y, TEN_MONTHS)
    assert found.exact == Fraction(21, 11)


def test_shares_are_printed_as_the_office_prints_them(city: Snapshot) -> None:
    found = figure(city, "births_third_plus_share", CITY, TEN_MONTHS)
    assert (found.value, found.shown, found.small) == (50, "50,00%", True)
