"""Correction: the target as if written so from the start."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import appraised, chosen, counted, events, folded, outcome, person, verdict

WRONG = tell.birth("2020-10-30", sex="1")
RIGHT = tell.birth("2020-10-29", sex="2")


def sexes(result):
    return [(e.on.isoformat(), e.facts["sex"]) for e in events(result, "birth")]


def test_the_right_body_takes_the_targets_place():
    slip = tell.correction(WRONG, RIGHT)
    result = folded(tell.family(), slip, WRONG)
    assert sexes(result) == [("2020-10-29", "2")]
    assert (verdict(result, slip), verdict(result, WRONG)) == (("standing",), ("replaced",))
    assert outcome(result, WRONG).other == slip.id
    assert events(result, "birth")[0].slip == WRONG.id


def test_corrections_chain():
    first = tell.correction(WRONG, tell.birth("2020-10-28", sex="2"), id="first")
    second = tell.correction(first, RIGHT, id="second")
    result = folded(tell.family(), second, first, WRONG)
    assert sexes(result) == [("2020-10-29", "2")]
    assert [outcome(result, s).other for s in (WRONG, first)] == ["first", "second"]
    assert verdict(result, second) == ("standing",)


def test_two_corrections_of_one_slip_wait_until_one_is_chosen():
    one = tell.correction(WRONG, RIGHT, id="one")
    two = tell.correction(WRONG, tell.birth("2020-10-28"), id="two")
    waiting = folded(tell.family(), WRONG, one, two)
    assert verdict(waiting, one) == verdict(waiting, two) == ("held", "hold two_corrections")
    assert sexes(waiting) == [("2020-10-30", "1")]
    decided = folded(tell.family(), WRONG, one, two, acts=chosen(two))
    assert sexes(decided) == [("2020-10-28", "2")]
    assert (verdict(decided, one), outcome(decided, one).other) == (("witness",), "two")


def test_withdrawing_one_of_two_corrections_lets_the_other_stand():
    one = tell.correction(WRONG, RIGHT, id="one")
    two = tell.correction(WRONG, tell.birth("2020-10-28"), id="two")
    result = folded(tell.family(), WRONG, one, two, tell.withdrawal(two))
    assert sexes(result) == [("2020-10-29", "2")]


def test_a_wrong_or_unknown_target_is_held():
    other = tell.birth("2020-10-30", sex="2")
    right = tell.correction(WRONG, RIGHT)
    for slip in (tell.elsewhere(right, target_hash=other.body_hash), tell.elsewhere(right, target="?")):
        result = folded(tell.family(), WRONG, slip)
        assert verdict(result, slip) == ("held", "hold target_unknown")
        assert sexes(result) == [("2020-10-30", "1")]


def test_a_correction_of_a_withdrawn_slip_is_held():
    slip = tell.correction(WRONG, RIGHT)
    result = folded(tell.family(), WRONG, slip, tell.withdrawal(WRONG))
    assert verdict(result, slip) == ("held", "hold target_withdrawn")


def test_a_correction_of_a_correction_that_waits_waits_too():
    one = tell.correction(WRONG, RIGHT, id="one")
    two = tell.correction(WRONG, tell.birth("2020-10-28"), id="two")
    third = tell.correction(one, RIGHT, id="third")
    assert verdict(folded(tell.family(), WRONG, one, two, third), third) == ("held", "hold target_unknown")


def test_a_body_that_the_rules_hold_holds_the_correction():
    slip = tell.correction(WRONG, tell.birth("2020-10-30", "12.head"))
    result = folded(tell.family(), WRONG, slip)
    assert (verdict(result, WRONG)[0], verdict(result, slip)) == ("replaced", ("held", "hold not_a_woman"))
    assert sexes(result) == []


def test_an_answer_given_with_the_correction_counts_for_its_body():
    older = tell.household("12", head=tell.man(), wife=tell.woman("1960-01-01"))
    right = tell.correction(WRONG, RIGHT, confirmed=("mother_old",))
    assert verdict(folded(older, WRONG, right), right) == ("standing", "ask mother_old")


def test_a_correction_may_make_another_kind_of_a_slip():
    wrong = tell.moved_out("12.wife", "2019-05-01")
    result = folded(tell.family(), wrong, tell.correction(wrong, tell.moved_inside("12.wife", "2019-05-01", "hh12")))
    assert "12.wife" in counted(result, "2019-06-01")


def test_an_unappraised_correction_leaves_official_figures_unchanged():
    slip = tell.correction(WRONG, RIGHT)
    slips = (tell.family(), WRONG, slip)
    known = appraised(tell.family(), WRONG)
    assert sexes(folded(*slips, acts=known, series="official")) == [("2020-10-30", "1")]
    assert sexes(folded(*slips, acts=known)) == [("2020-10-29", "2")]
    assert sexes(folded(*slips, acts=appraised(*slips), series="official")) == [("2020-10-29", "2")]


def test_a_corrected_slip_that_now_says_what_another_says_is_its_witness():
    other = tell.birth("2020-10-29", sex="2", child="baby by the station")
    result = folded(tell.family(), other, WRONG, tell.correction(WRONG, RIGHT))
    assert len(events(result, "birth")) == 1
    assert person(result, "baby") is person(result, "baby by the station")
