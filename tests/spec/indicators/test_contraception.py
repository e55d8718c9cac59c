"""The fourteen hand cases of rules.md 4, window 01/01-30/10/2020: one woman each, and the figures by hand."""

from datetime import date
from pathlib import Path

import pytest

from danso.indicators.compute import figure, figures
from danso.indicators.explain import explain
from danso.values.period import Window, month
from danso.warehouse.sealed import Snapshot
from tests.rooms.warehouse.registers import AREA_X1, AREA_Y1, CITY, EVERYWHERE, WARD_X, WARD_Y, Book, values

TEN_MONTHS = Window(date(2020, 1, 1), date(2020, 10, 30))
A, B = "modern_method_users_new_and_continuing", "modern_method_users_new"
IUD, CONDOM, PILL, INJECTION, OTHER = "1", "4", "5", "6", "8"


def woman(book: Book, number: int, born: str = "1990-05-05", method: str = "", since: str = "") -> str:
    name = f"w{number:02d}"
    using = {"method": method, "method_since": since} if method else {}
    book.couple(AREA_X1, name, born, **using)
    return name


def starts(book: Book, who: str, method: str, on: str, area: int = AREA_X1) -> None:
    book.slip("contraception_started", on, area, f"H-{who}", person=who, method=method)


def stops(book: Book, who: str, method: str, on: str) -> None:
    book.slip("contraception_stopped", on, AREA_X1, f"H-{who}", person=who, method=method)


def marks(book: Book, who: str, *days: str, area: int = AREA_X1, household: str = "") -> None:
    for on in days:
        book.slip("contraception_confirmed", on, area, household or f"H-{who}", person=who)


def fourteen_cases(book: Book, *, late_slip_received: bool) -> None:
    woman(book, 1, method=IUD, since="2016-03-10")
    starts(book, woman(book, 2), IUD, "2020-03-12")
    three = woman(book, 3, method=IUD, since="2016-06-01")
    stops(book, three, IUD, "2020-05-10")
    starts(book, three, IUD, "2020-05-10")
    four = woman(book, 4, method=PILL, since="2018-04-01")
    marks(book, four, "2020-02-15", "2020-03-15", "2020-04-15", "2020-05-15", "2020-06-15")
    woman(book, 5, method=PILL, since="2018-04-01")
    six = woman(book, 6)
    starts(book, six, CONDOM, "2019-05-01")
    marks(book, six, "2020-01-15")
    starts(book, six, IUD, "2020-04-20")
    seven = woman(book, 7)
    starts(book, seven, PILL, "2020-03-05")
    book.slip("pregnancy_event", "2020-05-20", AREA_X1, f"H-{seven}", person=seven, event="pregnant")
    book.slip("pregnancy_event", "2020-07-02", AREA_X1, f"H-{seven}", person=seven, event="miscarriage")
    starts(book, seven, PILL, "2020-09-09")
    eight = woman(book, 8)
    starts(book, eight, INJECTION, "2019-11-15")
    marks(book, eight, "2020-02-14")
    starts(book, woman(book, 9), OTHER, "2020-04-04")
    starts(book, woman(book, 10), IUD, "2020-10-31")
    eleven = woman(book, 11)
    if late_slip_received:
        starts(book, eleven, IUD, "2020-09-20")
    marks(book, woman(book, 12, "1970-03-15", method=CONDOM, since="2018-01-01"), "2020-03-15")
    thirteen = woman(book, 13, method=PILL, since="2018-01-01")
    marks(book, thirteen, "2020-02-15")
    moves_to_ward_y(book, thirteen)
    fourteen = woman(book, 14, method=PILL, since="2018-01-01")
    stops(book, fourteen, PILL, "2020-01-20")
    starts(book, fourteen, PILL, "2020-02-20")


def moves_to_ward_y(book: Book, who: str) -> None:
    """She leaves ward X, is written down anew in ward Y and the two ids are joined."""
    book.couple(AREA_Y1, "host")
    book.slip("move_out", "2020-06-10", AREA_X1, f"H-{who}", person=who)
    anew = {"sex": "2", "birth": "1990-05-05", "marital": "married", "method": PILL, "method_since": "2018-01-01"}
    book.slip("move_in", "2020-06-10", AREA_Y1, "H-host", person="moved", intent=True, **anew)
    book.slip("same_person", "2020-06-10", AREA_Y1, None, person=who, same_as="moved")
    marks(book, "moved", "2020-07-15", area=AREA_Y1, household="H-host")


@pytest.fixture(scope="module")
def cut_off_30_october(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    book = Book()
    fourteen_cases(book, late_slip_received=False)
    return book.snapshot(tmp_path_factory.mktemp("early"))


def persons_counted(snapshot: Snapshot, code: str, window: Window = TEN_MONTHS) -> set[str]:
    return {p for thing in explain(snapshot, code, CITY, window).numerator.things for p in thing.persons}


def test_new_and_continuing_users_are_eight_of_the_fourteen_cases(cut_off_30_october: Snapshot) -> None:
    expected = {"w02", "w03", "w04", "w06", "w07", "w08", "moved", "w14"}
    assert persons_counted(cut_off_30_october, A) == expected
    assert figure(cut_off_30_october, A, CITY, TEN_MONTHS).value == 8


def test_new_users_are_four_of_the_fourteen_cases(cut_off_30_october: Snapshot) -> None:
    assert persons_counted(cut_off_30_october, B) == {"w02", "w03", "w06", "w07"}


def test_a_slip_received_late_counts_at_a_later_cut_off(tmp_path: Path) -> None:
    book = Book()
    fourteen_cases(book, late_slip_received=True)
    later = book.snapshot(tmp_path)
    assert figure(later, A, CITY, TEN_MONTHS).value == 9
    assert "w11" in persons_counted(later, B)


def test_who_moved_counts_in_the_ward_of_her_last_mark_and_once_in_the_city(cut_off_30_october: Snapshot) -> None:
    found = values(figures(cut_off_30_october, [A], EVERYWHERE, TEN_MONTHS))
    assert (found[WARD_X], found[WARD_Y], found[CITY]) == (7, 1, 8)


def test_users_are_of_the_method_of_their_last_qualifying_event(cut_off_30_october: Snapshot) -> None:
    methods = ("iud", "condom", "pill", "injection", "implant", "male_sterilisation", "female_sterilisation")
    found = [figure(cut_off_30_october, f"{A}_{method}", CITY, TEN_MONTHS).value for method in methods]
    # IUD: 2, 3, 6. Pill: 4, 7, 13, 14. Injection: 8.
    assert found == [3, 0, 4, 1, 0, 0, 0]


def test_the_sum_of_months_is_not_the_window(cut_off_30_october: Snapshot) -> None:
    by_month = [figure(cut_off_30_october, A, CITY, month(2020, n)).value for n in range(1, 11)]
    # January 6 (her mark); February 4, 8, 13, 14; March 2, 4, 7; April 4, 6; May 3, 4; June 4; July 13; September 7;
    # October 10, since the whole month ends on the 31st.
    assert by_month == [1, 4, 3, 2, 2, 1, 1, 0, 1, 1]
    assert sum(by_month) != 8


def test_acceptances_are_starts_and_confirmed_months(cut_off_30_october: Snapshot) -> None:
    # Starts: 2, 3, 6 (IUD), 7 twice, 14. Months: 4 five, 6 one, 8 one, 13 two.
    assert figure(cut_off_30_october, "modern_method_acceptances", CITY, TEN_MONTHS).value == 6 + 9


def test_current_users_are_the_open_spells_of_the_last_day(cut_off_30_october: Snapshot) -> None:
    # 1, 2, 3, 6 IUD; 4, 5, 7, 13, 14 pill; 8 injection. 9 is not modern, 10 begins later, 12 is 50.
    assert figure(cut_off_30_october, "modern_method_users_current", CITY, TEN_MONTHS).value == 10
    assert figure(cut_off_30_october, "method_users_current", CITY, TEN_MONTHS).value == 11


def test_users_at_some_time_are_those_whose_spell_overlaps_the_window(cut_off_30_october: Snapshot) -> None:
    assert figure(cut_off_30_october, "modern_method_users_any", CITY, TEN_MONTHS).value == 10


def test_users_are_of_the_channel_told_at_their_last_qualifying_event(tmp_path: Path) -> None:
    book = Book()
    # Free at the start, bought at the last mark: she buys.
    one = woman(book, 1, method=PILL, since="2018-04-01")
    told(book, one, "contraception_confirmed", "2020-02-15", channel="free")
    told(book, one, "contraception_confirmed", "2020-09-15", channel="bought")
    # A mark that names no channel comes last: it is not known, whatever the start said.
    two = woman(book, 2)
    told(book, two, "contraception_started", "2019-11-01", method=CONDOM, channel="social_marketing")
    told(book, two, "contraception_confirmed", "2020-03-15")
    # An insertion by the socialised scheme; the mark after the window is not asked.
    three = woman(book, 3)
    told(book, three, "contraception_started", "2020-05-05", method=IUD, channel="socialised")
    told(book, three, "contraception_confirmed", "2020-10-31", channel="free")
    # Not a user of the window at all: no mark in it.
    woman(book, 4, method=PILL, since="2018-04-01")
    snapshot = book.snapshot(tmp_path)
    channels = ("free", "social_marketing", "socialised", "bought", "unknown")
    found = {c: figure(snapshot, f"{A}_channel_{c}", CITY, TEN_MONTHS).value for c in channels}
    assert found == {"free": 0, "social_marketing": 0, "socialised": 1, "bought": 1, "unknown": 1}
    assert sum(found.values()) == figure(snapshot, A, CITY, TEN_MONTHS).value


def told(book: Book, who: str, kind: str, on: str, **facts: str) -> None:
    book.slip(kind, on, AREA_X1, f"H-{who}", person=who, **facts)
