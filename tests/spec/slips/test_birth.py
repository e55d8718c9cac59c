"""Birth: where the mother is counted that day; order asked, never derived; nobody's child is refused."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import counted, events, folded, let_stand, spells, stays, verdict


def test_a_child_is_counted_in_the_mothers_household_from_the_day():
    slip = tell.birth("2020-10-30", place="elsewhere")
    result = folded(tell.family(), slip)
    assert verdict(result, slip) == ("standing",)
    assert stays(result, "baby") == [("hh12", "2020-10-30", "born", None, None)]
    [event] = events(result, "birth")
    assert (event.household, event.commune, event.area, event.person) == ("hh12", 1, 11, "12.wife")
    assert (event.facts["sex"], event.facts["order"], event.facts["mother_age"]) == ("2", 2, 35)


def test_a_mother_who_is_not_in_the_register_is_looked_at_by_a_person():
    slip = tell.birth("2020-10-30", "99.wife")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold mother_unknown")


def test_a_mother_recorded_as_a_man_is_held():
    slip = tell.birth("2020-10-30", "12.head")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold not_a_woman")


def test_a_mother_who_died_or_left_before_is_held():
    slip = tell.birth("2020-10-30")
    dead = folded(tell.family(), tell.died("12.wife", "2020-10-29"), slip)
    gone = folded(tell.family(), tell.moved_out("12.wife", "2020-10-29"), slip)
    assert "hold after_death" in verdict(dead, slip)
    assert verdict(gone, slip) == ("held", "hold left_already")


def test_a_mother_who_dies_or_leaves_that_day_had_her_child_here():
    for last in (tell.died("12.wife", "2020-10-30"), tell.moved_out("12.wife", "2020-10-30")):
        result = folded(tell.family(), last, tell.birth("2020-10-30"))
        assert len(events(result, "birth")) == 1
        assert "baby" in counted(result, "2020-10-30")


def test_a_birth_before_the_book_is_held():
    slip = tell.birth("2018-10-30")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold before_book")


def a_mother_born(day: str):
    return tell.household("12", head=tell.man(), wife=tell.woman(day))


def test_a_mother_aged_eight_is_held_and_may_be_let_stand():
    slip = tell.birth("2020-10-30")
    assert verdict(folded(a_mother_born("2012-01-01"), slip), slip) == ("held", "hold mother_too_young")
    decided = folded(a_mother_born("2012-01-01"), slip, acts=let_stand(slip))
    assert verdict(decided, slip) == ("standing", "hold mother_too_young")


def test_a_mother_aged_twelve_is_fine():
    slip = tell.birth("2020-10-30")
    assert verdict(folded(a_mother_born("2008-10-30"), slip), slip) == ("standing",)


def test_a_mother_over_55_is_asked_and_a_reason_or_a_decision_answers():
    slip = tell.birth("2020-10-30")
    mother = a_mother_born("1964-10-30")
    assert verdict(folded(mother, slip), slip) == ("held", "ask mother_old")
    assert verdict(folded(mother, slip, acts=let_stand(slip)), slip) == ("standing", "ask mother_old")
    sure = tell.birth("2020-10-30", confirmed=("mother_old",))
    assert verdict(folded(mother, sure), sure) == ("standing", "ask mother_old")


def test_a_reason_for_one_question_does_not_answer_another():
    slip = tell.birth("2020-10-30", confirmed=("order_below_book",))
    assert verdict(folded(a_mother_born("1964-10-30"), slip), slip) == ("held", "ask mother_old")


def test_numbers_within_the_delivery_that_cannot_be_are_held():
    for number, of in ((3, 2), (0, 1)):
        slip = tell.birth("2020-10-30", twin=(number, of), order=4)
        assert verdict(folded(tell.family(), slip), slip) == ("held", "hold multiple_number")


def test_a_second_twin_cannot_be_the_first_child():
    slip = tell.birth("2020-10-30", twin=(2, 2), order=1)
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold order_and_multiple")


def test_the_book_warns_where_it_knows_more_births_than_the_order_says():
    first = tell.birth("2019-05-01", child="a", order=2)
    slip = tell.birth("2020-10-30", child="b", order=1)
    assert verdict(folded(tell.family(), first, slip), slip) == ("held", "ask order_below_book")


def test_an_order_not_told_stays_unknown():
    slip = tell.birth("2020-10-30", order=None)
    result = folded(tell.family(), slip)
    assert verdict(result, slip) == ("standing",)
    assert events(result, "birth")[0].facts["order"] is None
    assert events(result, "birth")[0].facts["counts_as"] is None


def test_a_child_already_in_the_book_is_held():
    slip = tell.birth("2020-10-30", child="12.child")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold person_known")


def test_a_number_of_the_delivery_told_on_two_days_is_held():
    one = tell.birth("2020-10-30", child="a", twin=(1, 2))
    two = tell.birth("2020-10-31", child="b", twin=(1, 2))
    result = folded(tell.family(), one, two)
    assert (verdict(result, one), verdict(result, two)) == (("standing",), ("held", "hold number_taken"))


def test_a_birth_ends_the_mothers_contraception():
    result = folded(tell.family(), tell.started("12.wife", "2019-02-01", "5"), tell.birth("2020-10-30"))
    assert spells(result, "12.wife") == [("5", "2019-02-01", "2020-10-30", "pregnancy")]
