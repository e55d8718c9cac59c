"""Marriage: resident persons on the day; one couple; an outside spouse is not counted."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import events, folded, let_stand, verdict


def two_single():
    return [tell.household("12", daughter=tell.woman("1998-01-01", marital="single")),
            tell.household("13", son=tell.man("1996-01-01", marital="single"))]  # fmt: skip


def test_both_residents_are_counted_and_share_one_couple():
    slip = tell.married("2019-05-01", "12.daughter", "13.son")
    result = folded(*two_single(), slip)
    assert verdict(result, slip) == ("standing",)
    found = events(result, "marriage")
    assert sorted(e.person for e in found) == ["12.daughter", "13.son"]
    assert len({e.facts["couple"] for e in found}) == len(result.register.couples) == 1


def test_early_and_consanguineous_stand_in_the_event():
    slip = tell.married("2019-05-01", "12.daughter", "13.son", early=True)
    result = folded(*two_single(), slip)
    assert {(e.facts["early"], e.facts["consanguineous"]) for e in events(result, "marriage")} == {(True, False)}


def test_nobody_known_is_held():
    slip = tell.married("2019-05-01", "x", None)
    assert verdict(folded(*two_single(), slip), slip) == ("held", "hold person_unknown")


def test_neither_counted_in_the_commune_is_held():
    slip = tell.married("2019-05-01", "12.daughter", "13.son", commune=tell.Y)
    assert "hold not_in_commune" in verdict(folded(*two_single(), slip), slip)


def test_wife_and_husband_exchanged_is_held():
    slip = tell.married("2019-05-01", "13.son", "12.daughter")
    assert verdict(folded(*two_single(), slip), slip) == ("held", "hold sexes")


def test_the_dead_do_not_marry():
    slip = tell.married("2019-05-01", "12.daughter", "13.son")
    result = folded(*two_single(), tell.died("13.son", "2019-04-30"), slip)
    assert "hold after_death" in verdict(result, slip)


def test_somebody_married_is_asked_about():
    slip = tell.married("2019-05-01", "12.daughter", "14.head")
    result = folded(*two_single(), tell.family("14"), slip)
    assert verdict(result, slip) == ("held", "ask married_already")
    sure = tell.married("2019-05-01", "12.daughter", "14.head", confirmed=("married_already",))
    assert verdict(folded(*two_single(), tell.family("14"), sure), sure)[0] == "standing"
    decided = folded(*two_single(), tell.family("14"), slip, acts=let_stand(slip))
    assert verdict(decided, slip)[0] == "standing"


def test_two_who_parted_may_marry_again():
    first, parting = (
        tell.married("2019-05-01", "12.daughter", "13.son"),
        tell.told("divorce", "2019-08-01", "12.daughter"),
    )
    again = tell.married("2020-05-01", "12.daughter", "13.son")
    result = folded(*two_single(), again, parting, first)
    assert verdict(result, again) == ("standing",)
    assert len(result.register.couples) == 2


def test_told_twice_alike_is_one_marriage():
    one = tell.married("2019-05-01", "12.daughter", "13.son", id="a")
    two = tell.married("2019-05-01", "12.daughter", "13.son", id="b")
    result = folded(*two_single(), one, two)
    assert (verdict(result, one), verdict(result, two)) == (("standing",), ("witness",))
    assert len(events(result, "marriage")) == 2
