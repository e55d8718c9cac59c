"""Divorce: resident persons, each in the own commune; an outside spouse is not counted."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import events, folded, person, spells, verdict


def test_both_residents_are_counted_and_the_couple_ends():
    slip = tell.told("divorce", "2019-05-01", "12.wife", spouse="12.head")
    result = folded(tell.family(), slip)
    assert verdict(result, slip) == ("standing",)
    assert sorted(e.person for e in events(result, "divorce")) == ["12.head", "12.wife"]
    [couple] = result.register.couples.values()
    assert (couple.until.isoformat(), couple.ended_by) == ("2019-05-01", "divorce")
    assert person(result, "12.head").marital_on(couple.until) == "divorced"


def test_an_outside_spouse_is_not_counted():
    lone = tell.household("12", wife=tell.woman(marital="married"))
    result = folded(lone, tell.told("divorce", "2019-05-01", "12.wife"))
    assert [e.person for e in events(result, "divorce")] == ["12.wife"]


def test_her_contraception_ends_with_the_marriage():
    start = tell.started("12.wife", "2019-02-01", "5")
    result = folded(tell.family(), start, tell.told("divorce", "2019-05-01", "12.wife"))
    assert spells(result, "12.wife") == [("5", "2019-02-01", "2019-05-01", "marriage_ended")]


def test_told_by_each_of_the_two_it_is_one_divorce():
    hers = tell.told("divorce", "2019-05-01", "12.wife", spouse="12.head")
    his = tell.told("divorce", "2019-05-01", "12.head", spouse="12.wife")
    result = folded(tell.family(), hers, his)
    assert len(events(result, "divorce")) == 2


def test_who_is_not_married_is_asked_about():
    slip = tell.told("divorce", "2019-05-01", "12.child")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "ask not_married")
    sure = tell.told("divorce", "2019-05-01", "12.child", confirmed=("not_married",))
    assert verdict(folded(tell.family(), sure), sure)[0] == "standing"


def test_an_unknown_person_is_held():
    slip = tell.told("divorce", "2019-05-01", "99.nobody")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold person_unknown")


def test_a_day_before_the_book_is_held_since_that_past_is_not_known():
    slip = tell.told("divorce", "2018-05-01", "12.wife")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold before_book")


def test_a_day_after_the_death_is_held():
    slip = tell.told("divorce", "2019-05-02", "12.wife")
    result = folded(tell.family(), tell.died("12.wife", "2019-05-01"), slip)
    assert "hold after_death" in verdict(result, slip)


def test_a_day_after_leaving_is_held():
    slip = tell.told("divorce", "2019-05-02", "12.wife")
    result = folded(tell.family(), tell.moved_out("12.wife", "2019-05-01"), slip)
    assert verdict(result, slip) == ("held", "hold left_already")


def test_the_book_of_another_commune_does_not_know_the_person():
    slip = tell.told("divorce", "2019-05-01", "12.wife", commune=tell.Y)
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold not_in_commune")
