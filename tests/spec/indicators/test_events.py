"""Hand-worked tables: births, same-day birth and death, couples, screening, the elderly, collaborators."""

from datetime import date
from pathlib import Path

import pytest

from danso.indicators.compute import figure, figures
from danso.indicators.disclosure import published
from danso.indicators.explain import explain
from danso.values.period import Window, month, year
from danso.warehouse.sealed import Snapshot
from tests.rooms.warehouse.registers import (
    AREA_X1,
    AREA_X2,
    AREA_Y1,
    CITY,
    EVERYWHERE,
    WARD_X,
    WARD_Y,
    Book,
    values,
)

YEAR = year(2020)
ALL_FOUR = ["down", "edwards", "patau", "thalassemia"]
ALL_FIVE = ["hypothyroid", "g6pd", "cah", "hearing", "heart"]


def birth(book: Book, child: str, mother: str, on: str, order: int | None, sex: str = "1", **more: int) -> None:
    told = {} if order is None else {"child_order": order}
    book.slip("birth", on, AREA_X1, f"H-{mother}", child=child, mother=mother, sex=sex, **told, **more)


def of(snapshot: Snapshot, code: str, unit: int = CITY, window: Window = YEAR) -> object:
    return figure(snapshot, code, unit, window).value


def test_twins_at_second_delivery_are_not_a_third_child_case(tmp_path: Path) -> None:
    book = Book()
    book.couple(AREA_X1, "an")
    birth(book, "t1", "an", "2020-04-04", 2, multiple=2, multiple_no=1)
    birth(book, "t2", "an", "2020-04-04", 3, sex="2", multiple=2, multiple_no=2)
    city = book.snapshot(tmp_path)
    assert [of(city, f"births_{row}") for row in ("first", "second", "third_plus")] == [0, 2, 0]


def test_rows_of_birth_order_with_the_unknown_make_all_births(tmp_path: Path) -> None:
    book = Book()
    for n, order in enumerate((1, 2, 3, 5, None)):
        book.couple(AREA_X1, f"m{n}", "2001-12-31" if order == 1 else "1988-01-01")
        birth(book, f"c{n}", f"m{n}", "2020-07-01", order, sex="2" if n == 4 else "1")
    city = book.snapshot(tmp_path)
    rows = ("births_first", "births_second", "births_third_plus", "births_order_unknown")
    assert [of(city, code) for code in rows] == [1, 1, 2, 1]
    assert of(city, "births") == 5
    assert figure(city, "births_third_plus_share", CITY, YEAR).shown == "40,00%"
    assert of(city, "births_mother_under_20") == 1
    ratio = figure(city, "sex_ratio_at_birth", CITY, YEAR)
    assert (ratio.numerator, ratio.denominator, ratio.shown, ratio.small) == (4, 1, "400,0", True)
    assert ratio.interval is not None
    assert ratio.interval[0] < 400 < ratio.interval[1]


def test_who_was_born_and_died_on_one_day_is_one_birth_and_one_death(tmp_path: Path) -> None:
    book = Book()
    book.couple(AREA_X1, "an")
    book.slip("death", "2020-04-04", AREA_X1, "H-an", person="c")
    birth(book, "c", "an", "2020-04-04", 1)
    city = book.snapshot(tmp_path)
    assert [of(city, code) for code in ("births", "deaths", "natural_increase", "population")] == [1, 1, 0, 2]


def test_a_couple_counts_once_in_each_commune_and_once_above(tmp_path: Path) -> None:
    book = Book()
    book.enrol(AREA_X1, "H1", {"id": "w", "sex": "2", "birth": "1995-01-01", "marital": "single"})
    book.enrol(AREA_Y1, "H2", {"id": "h", "sex": "1", "birth": "1994-01-01", "marital": "single"})
    book.enrol(AREA_Y1, "H3", {"id": "x", "sex": "1", "birth": "2003-01-01", "marital": "single"})
    book.slip("premarital_check", "2020-01-10", AREA_X1, "H1", wife="w", husband="h")
    book.slip("marriage", "2020-02-01", AREA_X1, "H1", wife="w", husband="h")
    book.slip("marriage", "2020-03-01", AREA_Y1, "H3", husband="x", early=True)
    city = book.snapshot(tmp_path)
    couples = values(figures(city, ["couples_married"], EVERYWHERE, YEAR))
    assert (couples[CITY], couples[WARD_X], couples[WARD_Y]) == (2, 1, 2)
    assert (of(city, "persons_married"), of(city, "persons_married", WARD_Y)) == (3, 2)
    assert of(city, "couples_married_with_premarital_check_share") == 50
    checks = values(figures(city, ["premarital_checks"], EVERYWHERE, YEAR))
    assert (checks[CITY], checks[WARD_X], checks[WARD_Y]) == (1, 1, 1)
    assert of(city, "couples") == 2
    early = figure(city, "early_marriages", CITY, YEAR)
    assert (early.value, published(early)) == (1, "dưới 5")


def test_persons_divorced_count_each_in_the_own_commune(tmp_path: Path) -> None:
    book = Book()
    book.couple(AREA_X1, "an")
    book.slip("divorce", "2020-05-01", AREA_X1, "H-an", person="an")
    city = book.snapshot(tmp_path)
    assert (of(city, "persons_divorced"), of(city, "couples")) == (2, 0)


def test_screening_counts_on_the_day_that_completes_all_diseases(tmp_path: Path) -> None:
    book = Book()
    book.couple(AREA_X1, "an")
    book.couple(AREA_X1, "ba")
    for who, on, done in (
        ("an", "2020-03-01", ALL_FOUR[:3]),
        ("an", "2020-05-01", ALL_FOUR[3:]),
        ("an", "2020-06-01", ALL_FOUR),
        ("ba", "2020-03-01", ["down"]),
    ):
        book.slip("prenatal_screening", on, AREA_X1, f"H-{who}", person=who, done=done)
    birth(book, "c", "an", "2020-09-01", 1)
    book.slip("newborn_screening", "2020-09-03", AREA_X1, "H-an", person="c", done=ALL_FIVE[:4])
    book.slip("newborn_screening", "2020-10-01", AREA_X1, "H-an", person="c", done=ALL_FIVE[4:])
    city = book.snapshot(tmp_path)
    assert [of(city, "prenatal_screened_4", CITY, month(2020, n)) for n in (3, 5, 6)] == [0, 1, 0]
    assert (of(city, "prenatal_screened_any"), of(city, "prenatal_screened_4")) == (2, 1)
    assert (of(city, "pregnant_women_managed"), of(city, "prenatal_screened_4_share_of_pregnant")) == (2, 50)
    assert [of(city, "newborns_screened_5", CITY, month(2020, n)) for n in (9, 10)] == [0, 1]
    assert set(explain(city, "prenatal_screened_4", CITY, YEAR).slips) == {"s3", "s4"}


def test_the_elderly_are_sixty_by_the_last_day_and_checked_within_its_year(tmp_path: Path) -> None:
    book = Book()
    for name, born in (("a", "1960-10-30"), ("b", "1960-10-31"), ("c", "1940-01-01")):
        book.enrol(AREA_X2, f"H-{name}", {"id": name, "sex": "1", "birth": born})
    book.slip("elderly_check", "2020-02-02", AREA_X2, "H-a", person="a")
    book.slip("elderly_check", "2020-08-02", AREA_X2, "H-a", person="a")
    book.slip("elderly_check", "2019-12-30", AREA_X2, "H-c", person="c")
    city = book.snapshot(tmp_path)
    window = Window(date(2020, 7, 1), date(2020, 10, 30))
    assert (of(city, "elderly", CITY, window), of(city, "elderly_checked", CITY, window)) == (2, 1)
    assert of(city, "elderly_checked_share", CITY, window) == 50


def test_a_collaborator_is_inactive_when_no_area_is_open_on_the_day(tmp_path: Path) -> None:
    book = Book()
    book.couple(AREA_X1, "an")
    began, ended = date(2016, 1, 1), date(2020, 6, 1)
    records = [
        (1, AREA_X1, began, ended, "moved"),  # gone, nobody came
        (2, AREA_X2, began, ended, "moved"),  # gone, replaced
        (3, AREA_X2, ended, None, ""),
        (3, AREA_Y1, began, None, ""),  # one person, two areas
    ]
    city = book.snapshot(tmp_path, collaborators=records)
    assert [of(city, c) for c in ("collection_areas", "collaborators", "collaborators_inactive")] == [3, 2, 1]
    before = Window(date(2020, 1, 1), date(2020, 5, 31))
    assert [of(city, c, CITY, before) for c in ("collaborators", "collaborators_inactive")] == [3, 0]


def test_total_fertility_is_five_times_the_sum_over_age_groups(tmp_path: Path) -> None:
    book = Book()
    for n in range(4):
        book.couple(AREA_X1, f"y{n}", "1998-01-01")  # 21 and 22: the group 20-24
    for n in range(2):
        book.couple(AREA_X1, f"o{n}", "1988-01-01")  # 31 and 32: the group 30-34
    birth(book, "c1", "y0", "2020-06-06", 1)
    birth(book, "c2", "o0", "2020-06-06", 2)
    city = book.snapshot(tmp_path)
    assert of(city, "total_fertility_rate") == pytest.approx(5 * (1 / 4 + 1 / 2))
    half = figure(city, "total_fertility_rate", CITY, Window(date(2020, 1, 1), date(2020, 6, 30)))
    assert half.value == pytest.approx(5 * (1 / 4 + 1 / 2) * 366 / 182)
    assert "Đã quy ra cả năm." in [note.vi for note in half.notes]


def test_an_older_window_says_that_the_definition_is_used_backwards(tmp_path: Path) -> None:
    book = Book()
    book.couple(AREA_X1, "an")
    notes = figure(book.snapshot(tmp_path), "births", CITY, YEAR).notes
    assert "Áp dụng lùi định nghĩa có từ 01/3/2022" in notes[0].vi
