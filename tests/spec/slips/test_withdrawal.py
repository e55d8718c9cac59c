"""Withdrawal (rút lại): the slip should not have been written."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import appraised, counted, events, folded, verdict


def test_a_withdrawn_slip_counts_nowhere():
    slip = tell.birth("2020-10-30")
    back = tell.withdrawal(slip)
    result = folded(tell.family(), back, slip)
    assert (verdict(result, slip), verdict(result, back)) == (("withdrawn",), ("standing",))
    assert "baby" not in counted(result, "2020-10-30")


def test_withdrawing_a_correction_restores_what_it_replaced():
    slip = tell.birth("2020-10-30", sex="1")
    right = tell.correction(slip, tell.birth("2020-10-30", sex="2"))
    result = folded(tell.family(), slip, right, tell.withdrawal(right))
    assert events(result, "birth")[0].facts["sex"] == "1"
    assert (verdict(result, slip), verdict(result, right)) == (("standing",), ("withdrawn",))


def test_withdrawing_a_fact_holds_what_depends_on_it():
    slip = tell.birth("2020-10-30")
    check = tell.told("newborn_screening", "2020-11-01", "baby", done=["cah"])
    result = folded(tell.family(), slip, check, tell.withdrawal(slip))
    assert verdict(result, check) == ("held", "hold person_unknown")


def test_withdrawing_a_withdrawal_restores_the_fact():
    slip = tell.birth("2020-10-30")
    back = tell.withdrawal(slip)
    again = tell.withdrawal(back)
    result = folded(tell.family(), slip, back, again)
    assert [verdict(result, s)[0] for s in (slip, back, again)] == ["standing", "withdrawn", "standing"]
    assert "baby" in counted(result, "2020-10-30")


def test_a_wrong_or_unknown_target_is_held():
    slip = tell.birth("2020-10-30")
    for back in (
        tell.elsewhere(tell.withdrawal(slip), target_hash="?"),
        tell.elsewhere(tell.withdrawal(slip), target="?"),
    ):
        result = folded(tell.family(), slip, back)
        assert verdict(result, back) == ("held", "hold target_unknown")
        assert "baby" in counted(result, "2020-10-30")


def test_withdrawing_one_telling_leaves_the_other():
    one, two = tell.died("12.wife", "2019-05-01"), tell.died("12.wife", "2019-05-02")
    result = folded(tell.family(), one, two, tell.withdrawal(one))
    assert verdict(result, two) == ("standing",)


def test_an_unappraised_withdrawal_leaves_official_figures_unchanged():
    slip = tell.birth("2020-10-30")
    slips = (tell.family(), slip, tell.withdrawal(slip))
    known = appraised(tell.family(), slip)
    assert "baby" in counted(folded(*slips, acts=known, series="official"), "2020-10-30")
    assert "baby" not in counted(folded(*slips, acts=known), "2020-10-30")
