"""rules.md 8: moves, two communes, numbers of households."""

from __future__ import annotations

from datetime import date

from tests.factories import slips as tell
from tests.factories.folded import all_stays, events, folded, person, population, stays, verdict

BOOK = (tell.family("12"), tell.family("13", commune=tell.Y))
ARRIVES = tell.moved_in("m", "2019-05-03", "hh13", tell.woman(), commune=tell.Y)
LEAVES = tell.moved_out("12.wife", "2019-05-01")


def everywhere(result, on: str) -> list[int]:
    return [population(result, on, commune=c) for c in (tell.X, tell.Y)]


def test_the_sending_communes_figure_changes_only_by_its_own_slip():
    assert everywhere(folded(*BOOK, ARRIVES), "2019-06-01") == [3, 4]
    assert everywhere(folded(*BOOK, ARRIVES, tell.same("12.wife", "m")), "2019-06-01") == [3, 4]
    assert everywhere(folded(*BOOK, ARRIVES, LEAVES, tell.same("12.wife", "m")), "2019-06-01") == [2, 4]


JOINED = (*BOOK, ARRIVES, tell.same("12.wife", "m"))


def test_a_death_where_she_came_changes_nothing_where_she_left_until_that_commune_writes():
    dies = tell.died("m", "2019-07-01", commune=tell.Y)
    told_there = folded(*JOINED, dies)
    assert [e.commune for e in events(told_there, "death")] == [tell.Y]
    assert everywhere(told_there, "2019-08-01") == [3, 3]
    assert everywhere(folded(*JOINED, dies, LEAVES), "2019-08-01") == [2, 3]


def test_a_death_that_both_communes_tell_is_one_death_where_she_came_last_and_an_adjustment_in_the_other():
    here, there = tell.died("12.wife", "2019-07-01"), tell.died("m", "2019-07-01", commune=tell.Y)
    result = folded(*JOINED, here, there)
    assert [(e.commune, e.slip) for e in events(result, "death")] == [(tell.Y, min_digest(here, there))]
    assert [(row[0], row[3], row[4]) for row in stays(result, "m")] == [
        ("hh12", "2019-07-01", "entered_twice"),
        ("hh13", "2019-07-01", "died"),
    ]
    assert [s.slip_out for s in person(result, "m").stays] == [here.id, there.id]


def min_digest(*slips):
    return min(slips, key=lambda s: s.body_hash).id


def test_a_death_where_she_is_not_counted_yet_is_none_where_she_still_is():
    """She came without saying that she means to stay: counted there after six months only."""
    comes = tell.moved_in("m", "2019-05-03", "hh13", tell.woman(intent=False), commune=tell.Y)
    dies = tell.died("m", "2019-07-01", commune=tell.Y)
    told_there = folded(*BOOK, comes, tell.same("12.wife", "m"), dies)
    assert events(told_there, "death") == []
    assert everywhere(told_there, "2019-08-01") == [3, 3]
    told_here = folded(*BOOK, comes, tell.same("12.wife", "m"), dies, tell.died("12.wife", "2019-07-01"))
    assert [e.commune for e in events(told_here, "death")] == [tell.X]
    assert everywhere(told_here, "2019-08-01") == [2, 3]


def test_each_of_two_communes_writes_its_own_leaving_of_one_day():
    leaves_both = [tell.moved_out("12.wife", "2019-06-01"), tell.moved_out("m", "2019-06-01", commune=tell.Y)]
    result = folded(*JOINED, *leaves_both)
    assert [verdict(result, one) for one in leaves_both] == [("standing",), ("standing",)]
    assert everywhere(result, "2019-06-01") == [2, 3]


def test_moving_inside_is_no_move_of_the_commune():
    result = folded(tell.family("12"), tell.family("14"), tell.moved_inside("12.wife", "2019-05-01", "hh14"))
    assert {s.ground_out for s in all_stays(result)} == {None, "move_inside"}
    assert everywhere(result, "2019-04-30") == everywhere(result, "2019-05-01") == [6, 0]


def test_the_household_number_is_of_an_area_and_a_day():
    same_number = tell.slip(
        "household_enrolled", tell.BOOK, household="other", area=12, number="12", members=[{"id": "o", **tell.man()}]
    )
    renewed = tell.slip("household_reassigned", "2019-05-01", household="hh12", to_area=11, number="7")
    result = folded(tell.family("12"), same_number, renewed)
    assert verdict(result, same_number) == ("standing",)
    house = result.register.households["hh12"]
    assert [house.place_on(date(2019, month, 1)).number for month in (4, 5)] == ["12", "7"]
