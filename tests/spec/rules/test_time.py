"""rules.md 6: order within a day, imprecise dates, unknown is always allowed."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

from danso.register.slips import KINDS
from tests.factories import slips as tell
from tests.factories.folded import dump, folded, person, stays, verdict

DAY = "2019-05-01"


def test_the_rank_of_kinds_on_one_day():
    ranks = [
        ["household_enrolled", "household_opened", "household_split"],
        ["birth", "move_in", "adopted", "person_missed"],
        ["marriage", "divorce"],
        ["details_changed", "head_changed", "move_inside", "absence_started", "absence_ended"],
        ["newborn_screening", "prenatal_screening", "elderly_check", "pregnancy_event", "premarital_check"],
        ["contraception_started"],
        ["contraception_confirmed"],
        ["contraception_stopped"],
        ["move_out", "entered_twice", "gone_before_book"],
        ["death"],
        ["household_closed"],
    ]
    found = [{KINDS[kind].rank for kind in kinds} for kinds in ranks]
    assert all(len(ranks_of_row) == 1 for ranks_of_row in found)
    assert [min(r) for r in found] == sorted(min(r) for r in found)
    assert len({min(r) for r in found}) == len(ranks)


def test_a_whole_life_on_one_day_in_any_order():
    slips = [
        tell.opened("14", DAY),
        tell.moved_in("m", DAY, "hh14", tell.woman("1995", marital="single")),
        tell.married(DAY, "m", None),
        tell.birth(DAY, "m", order=1),
        tell.told("newborn_screening", DAY, "baby", done=["cah"]),
        tell.started("m", DAY, "5"),
        tell.stopped("m", DAY, "5"),
        tell.moved_out("m", DAY),
        tell.died("baby", DAY),
        tell.slip("household_closed", DAY, household="hh14"),
    ]
    for seed in range(20):
        shuffled = random.Random(seed).sample(slips, len(slips))
        result = folded(*shuffled)
        assert {verdict(result, s) for s in slips} == {("standing",)}


def test_what_is_named_comes_before_what_names_it_whatever_their_ranks():
    # A split ranks before a move in, yet it names the person who moves in that day.
    slips = [tell.split("14", DAY, "hh12", "new"), tell.moved_in("new", DAY, "hh12", tell.man())]
    result = folded(tell.family(), *slips)
    assert {verdict(result, s) for s in slips} == {("standing",)}
    assert stays(result, "new")[-1][0] == "hh14"


def test_slips_that_name_each_other_in_a_circle_are_held():
    slips = [tell.split("14", DAY, "hh12", "new"), tell.moved_in("new", DAY, "hh14", tell.man())]
    result = folded(tell.family(), *slips)
    assert {verdict(result, s)[0] for s in slips} == {"held"}


def test_ids_and_who_told_take_no_part_in_the_order():
    one = tell.told("details_changed", DAY, "12.wife", detail="marital", value="divorced", id="z")
    dead = tell.died("12.head", DAY, id="a")
    result = folded(tell.family(), one, dead)
    renamed = folded(tell.family(), replace(one, id="a2"), replace(dead, id="z2", told_by="police"))
    states = [[m.status for m in person(r, "12.wife").marital] for r in (result, renamed)]
    assert states[0] == states[1] == ["married", "divorced"]


def test_a_state_of_a_day_is_the_last_one_said_that_day():
    enrolled = tell.family(on=DAY)
    result = folded(enrolled, tell.died("12.head", DAY, id="a death whose id comes first"))
    assert person(result, "12.wife").marital_on(date(2019, 5, 1)) == "widowed"


def test_rough_dates_keep_their_precision_and_count_by_the_middle():
    result = folded(tell.household("12", a=tell.man("1980"), b=tell.man("~1950"), c=tell.man("1990-11")))
    births = {who: person(result, f"12.{who}").birth for who in "abc"}
    assert {who: b.text for who, b in births.items()} == {"a": "1980", "b": "~1950", "c": "1990-11"}
    assert {who: b.reckoned.isoformat() for who, b in births.items()} == {
        "a": "1980-07-01", "b": "1950-07-01", "c": "1990-11-15",
    }  # fmt: skip
    assert [person(result, "12.a").age(date(2020, month, 1)) for month in (6, 7)] == [39, 40]


def test_unknown_is_always_allowed():
    bare = {"sex": "1", "birth": "~1950"}
    slips = [
        tell.household("12", a=bare, wife={"sex": "2", "birth": "1990"}),
        tell.moved_in("m", DAY, "hh12", bare),
        tell.birth("2019-06", "12.wife", order=None),
        tell.told("pregnancy_event", "2019-04-01", "12.wife", event="no_answer"),
        tell.told("contraception_confirmed", "2019-03", "12.wife"),
        tell.married("2019-07-01", "12.wife", None),
    ]
    result = folded(*slips)
    assert {verdict(result, s) for s in slips} == {("standing",)}


def test_a_late_slip_gives_what_it_would_have_given_in_time():
    slips = [tell.family(), tell.birth("2020-10-30"), tell.moved_out("12.head", "2020-05-01")]
    assert dump(folded(*slips)) == dump(folded(*slips[::-1]))
