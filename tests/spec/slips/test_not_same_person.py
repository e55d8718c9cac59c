"""Not the same person: undoes same_person."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import folded, person, verdict


def test_it_undoes_the_joining():
    arrives = tell.moved_in("m", "2019-05-01", "hh13", tell.woman(), commune=tell.Y)
    known = (tell.family("12"), tell.family("13", commune=tell.Y), arrives, tell.same("12.wife", "m"))
    slip = tell.not_same("m", "12.wife")
    result = folded(*known, slip)
    assert verdict(result, slip) == ("standing",)
    assert person(result, "m") is not person(result, "12.wife")
    withdrawn = folded(*known, slip, tell.withdrawal(slip))
    assert person(withdrawn, "m") is person(withdrawn, "12.wife")
