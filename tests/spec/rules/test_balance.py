"""rules.md 1: start + births - deaths + in - out + adjustments = end, ground by ground."""

from __future__ import annotations

from collections import Counter

from tests.factories import slips as tell
from tests.factories.folded import all_stays, folded, population, verdict


def test_every_ground_stands_on_its_own_line_and_the_difference_is_nought():
    slips = [
        tell.family("12"),
        tell.family("13"),
        tell.birth("2019-03-01", child="a"),
        tell.birth("2019-04-01", "13.wife", "b"),
        tell.died("b", "2019-04-01"),
        tell.moved_in("m", "2019-05-01", "hh12", tell.man(intent=True)),
        tell.moved_in("six", "2019-01-05", "hh12", tell.man(intent=False)),
        tell.moved_out("13.child", "2019-06-01"),
        tell.slip("person_missed", "2019-06-02", household="hh13", person="late", **tell.woman("1950")),
        tell.told("entered_twice", "2019-06-03", "12.child"),
        tell.told("gone_before_book", "2019-06-04", "13.head"),
        tell.moved_inside("m", "2019-07-01", "hh13"),
        tell.split("14", "2019-08-01", "hh13", "13.wife"),
        tell.slip("adopted", "2019-09-01", household="hh12", person="ward", **tell.woman("2015")),
    ]
    result = folded(*slips)
    assert {verdict(result, s) for s in slips} == {("standing",)}
    lines = Counter(s.ground_in for s in all_stays(result) if s.since.year == 2019)
    lines.subtract(s.ground_out for s in all_stays(result) if s.ground_out)
    assert dict(lines) == {
        "born": 2, "died": -1, "move_in": 1, "six_months": 1, "move_out": -1, "missed": 1, "entered_twice": -1,
        "gone_before": -1, "adopted": 1, "move_inside": 0, "split": 0,
    }  # fmt: skip
    assert (population(result, "2018-12-31"), population(result, "2019-12-31")) == (6, 8)
    assert 6 + sum(lines.values()) == 8


def test_a_border_moves_people_from_one_balance_to_the_other_as_an_adjustment():
    moved = tell.slip("household_reassigned", "2019-05-01", household="hh12", to_area=21, to_commune=tell.Y)
    result = folded(tell.family("12"), moved)
    assert [population(result, "2019-04-30", commune=c) for c in (tell.X, tell.Y)] == [3, 0]
    assert [population(result, "2019-05-01", commune=c) for c in (tell.X, tell.Y)] == [0, 3]
    assert {(s.ground_in, s.ground_out) for s in all_stays(result)} == {("book", "boundary"), ("boundary", None)}
