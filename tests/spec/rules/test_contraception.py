"""rules.md 4: spells and confirmations."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import folded, person, spells, verdict

W = "12.wife"


def of(*slips) -> list[tuple[str, str, str | None, str | None]]:
    result = folded(tell.family("12"), tell.family("13", commune=tell.Y), *slips)
    assert all(verdict(result, s) == ("standing",) for s in slips)
    return spells(result, W)


def test_a_spell_is_one_method_from_start_to_stop():
    assert of(tell.started(W, "2019-02-01", "5"), tell.stopped(W, "2019-06-01", "5")) == [
        ("5", "2019-02-01", "2019-06-01", "stopped")
    ]


def test_a_switch_ends_one_and_starts_another():
    assert of(tell.started(W, "2019-02-01", "4"), tell.started(W, "2020-04-10", "1")) == [
        ("4", "2019-02-01", "2020-04-10", "switched"),
        ("1", "2020-04-10", None, None),
    ]


def test_a_restart_is_a_second_spell_whose_gap_can_be_measured():
    assert of(
        tell.started(W, "2019-02-01", "5"), tell.stopped(W, "2020-01-20", "5"), tell.started(W, "2020-02-20", "5")
    ) == [("5", "2019-02-01", "2020-01-20", "stopped"), ("5", "2020-02-20", None, None)]


def test_every_insertion_is_a_start_even_with_the_last_one_open():
    assert of(tell.started(W, "2019-02-01", "1"), tell.started(W, "2020-05-10", "1")) == [
        ("1", "2019-02-01", "2020-05-10", "switched"),
        ("1", "2020-05-10", None, None),
    ]


def test_stop_and_start_of_one_day_leave_the_new_spell_open():
    # Starts come before stops of a day: the stop names the old method.
    assert of(
        tell.started(W, "2019-02-01", "5"), tell.stopped(W, "2020-01-20", "5"), tell.started(W, "2020-01-20", "1")
    ) == [("5", "2019-02-01", "2020-01-20", "switched"), ("1", "2020-01-20", None, None)]


def test_pregnancy_and_birth_end_a_spell():
    pregnant = tell.told("pregnancy_event", "2020-05-10", W, event="pregnant")
    lost = tell.told("pregnancy_event", "2020-07-10", W, event="miscarriage")
    assert of(tell.started(W, "2020-03-10", "5"), pregnant, lost, tell.started(W, "2020-09-10", "5")) == [
        ("5", "2020-03-10", "2020-05-10", "pregnancy"),
        ("5", "2020-09-10", None, None),
    ]
    assert of(tell.started(W, "2020-03-10", "5"), tell.birth("2020-10-30"))[0][3] == "pregnancy"


def test_the_end_of_the_marriage_ends_a_spell():
    start = tell.started(W, "2019-02-01", "5")
    for end in (tell.died("12.head", "2019-06-01"), tell.told("divorce", "2019-06-01", W)):
        assert of(start, end) == [("5", "2019-02-01", "2019-06-01", "marriage_ended")]


def test_moving_out_of_the_whole_register_ends_a_spell():
    assert of(tell.started(W, "2019-02-01", "5"), tell.moved_out(W, "2019-06-01")) == [
        ("5", "2019-02-01", "2019-06-01", "moved_out")
    ]


def test_case_13_a_move_within_the_register_does_not_end_a_spell():
    out = tell.moved_out(W, "2020-06-01")
    there = tell.moved_in("m", "2020-06-05", "hh13", tell.woman(marital="married", method="5"), commune=tell.Y)
    marks = [tell.confirmed(W, "2020-02-15"), tell.confirmed("m", "2020-07-15", commune=tell.Y)]
    slips = [tell.started(W, "2018-12-31", "5"), *marks, out, there, tell.same(W, "m")]
    assert of(*slips) == [("5", "2018-12-31", None, None)]
    result = folded(tell.family("12"), tell.family("13", commune=tell.Y), *slips)
    assert [(m.on.isoformat(), m.method) for m in person(result, "m").marks] == [
        ("2020-02-15", "5"),
        ("2020-07-15", "5"),
    ]
    assert person(result, "m") is person(result, W)
    where = [person(result, W).stay_on(m.on).commune for m in person(result, W).marks]
    assert where == [tell.X, tell.Y]


def test_who_comes_back_later_than_a_move_takes_begins_a_spell_anew():
    out, back = tell.moved_out(W, "2019-06-01"), tell.moved_in(W, "2020-06-01", "hh12", tell.woman(method="5"))
    assert of(tell.started(W, "2019-02-01", "5"), out, back) == [
        ("5", "2019-02-01", "2019-06-01", "moved_out"),
        ("5", "2020-06-01", None, None),
    ]


def test_a_method_of_rough_beginning_keeps_what_was_said():
    found = tell.household("14", wife=tell.woman(method="1", method_since="2016"))
    assert spells(folded(found), "14.wife") == [("1", "2016", None, None)]
