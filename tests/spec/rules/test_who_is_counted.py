"""rules.md 1: who is counted (NKTTTT), from when, on what ground."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import all_stays, counted, folded, person, population, stays, verdict


def guest(**facts):
    return tell.moved_in("guest", "2019-01-10", "hh12", tell.man(**facts))


def test_six_months_without_intent_are_counted_from_the_month_reached():
    result = folded(tell.family(), guest(residence="temporary", intent=False))
    assert "guest" not in counted(result, "2019-07-09")
    assert "guest" in counted(result, "2019-07-10")
    [stay] = person(result, "guest").stays
    assert (stay.came_on.isoformat(), stay.since.isoformat(), stay.ground_in) == (
        "2019-01-10",
        "2019-07-10",
        "six_months",
    )


def test_six_months_from_a_31st_are_reached_on_the_first_after_a_missing_day():
    late = tell.moved_in("guest", "2019-08-31", "hh12", tell.man(intent=False))
    assert stays(folded(tell.family(), late), "guest")[0][1] == "2020-03-01"


def test_registered_short_stay_with_intent_is_counted_at_once():
    result = folded(tell.family(), guest(residence="temporary", intent=True))
    assert stays(result, "guest") == [("hh12", "2019-01-10", "move_in", None, None)]


def test_who_leaves_before_six_months_neither_came_nor_left():
    leaves = tell.moved_out("guest", "2019-05-01")
    result = folded(tell.family(), guest(residence="temporary", intent=False), leaves)
    assert verdict(result, leaves) == ("standing",)
    assert stays(result, "guest") == []


def test_temporarily_absent_stays_counted():
    result = folded(tell.family(), tell.told("absence_started", "2019-02-01", "12.wife"))
    assert "12.wife" in counted(result, "2019-07-31")


def test_away_six_months_had_left_on_the_day_of_leaving():
    away = tell.told("absence_started", "2019-02-01", "12.wife")
    back = tell.told("absence_ended", "2019-08-01", "12.wife")
    asked = folded(tell.family(), away, back)
    assert verdict(asked, back) == ("held", "ask away_six_months")
    left = tell.moved_out("12.wife", "2019-02-01")  # what the office writes instead
    result = folded(tell.family(), away, left)
    assert "12.wife" not in counted(result, "2019-02-01")


def test_what_a_sweep_finds_is_not_a_move():
    missed = tell.slip("person_missed", "2019-05-01", household="hh12", person="late", **tell.woman("1950"))
    twice = tell.told("entered_twice", "2019-05-01", "12.child")
    gone = tell.told("gone_before_book", "2019-05-01", "12.head")
    result = folded(tell.family(), missed, twice, gone)
    grounds = {s.ground_in for s in all_stays(result)} | {s.ground_out for s in all_stays(result)}
    assert grounds == {"book", "missed", "entered_twice", "gone_before", None}


def test_nobody_is_counted_before_the_book():
    assert population(folded(tell.family(on="2019-03-01")), "2019-02-28") == 0
