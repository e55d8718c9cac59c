"""rules.md 1: intent and absence are dated settings; the fold and the recount honour them alike."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from danso.register import settings
from danso.register.settings import Setting
from danso.register.slips.kind import Slip
from tests.factories import slips as tell
from tests.factories.folded import counted, folded, person, stays, verdict
from tests.recount import rules
from tests.recount.walk import book_of

JUNE = date(2019, 6, 1)


@pytest.fixture
def since_june(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """From 01/6/2019 intent no longer counts at once, and only twelve months away mean left."""
    changed = (Setting("intent_counts", JUNE, False, "test"), Setting("absence_months", JUNE, 12, "test"))
    monkeypatch.setattr(settings, "IN_FORCE", (*settings.IN_FORCE, *changed))
    own = {"intent_counts": [(rules.LONG_AGO, 1), (JUNE, 0)], "absence_months": [(rules.LONG_AGO, 6), (JUNE, 12)]}
    monkeypatch.setattr(rules, "RULES", rules.RULES | own)
    settings.setting.cache_clear()
    yield
    settings.setting.cache_clear()


def recounted(*slips: Slip) -> Any:
    return book_of([row(one) for one in slips], "provisional")


def row(slip: Slip) -> dict[str, Any]:
    return {
        "entry": "slip",
        "slip_id": slip.id,
        "kind": slip.kind,
        "happened_on": slip.happened_on.text,
        "commune": slip.commune,
        "area": slip.area,
        "household": slip.household,
        "facts": dict(slip.facts),
        "body_hash": slip.body_hash,
        "confirmed": list(slip.confirmed),
    }


def guest(on: str) -> Slip:
    return tell.moved_in("guest", on, "hh12", tell.man(intent=True))


@pytest.mark.parametrize(("came", "since", "ground"), [
    ("2019-05-31", "2019-05-31", "move_in"),
    ("2019-06-01", "2019-12-01", "six_months"),
])  # fmt: skip
def test_who_means_to_stay_counts_at_once_while_the_rule_of_the_day_says_so(
    since_june: None, came: str, since: str, ground: str
) -> None:
    result = folded(tell.family(), guest(came))
    assert stays(result, "guest") == [("hh12", since, ground, None, None)]
    [living] = recounted(tell.family(), guest(came)).people["guest"].lived
    assert living.since.isoformat() == since


def test_who_was_found_in_the_book_waits_for_nothing(since_june: None) -> None:
    book = tell.family(on="2019-07-01")
    assert "12.wife" in counted(folded(book), "2019-07-01")
    assert recounted(book).people["12.wife"].lived[0].since == date(2019, 7, 1)


@pytest.mark.parametrize(("left", "verdict_of_fold"), [
    ("2019-05-01", ("held", "ask away_six_months")),  # 8 months, where 6 were allowed
    ("2019-07-01", ("standing",)),  # 6 months, where 12 are
])  # fmt: skip
def test_how_long_away_is_too_long_is_the_rule_of_the_day_of_leaving(
    since_june: None, left: str, verdict_of_fold: tuple[str, ...]
) -> None:
    away = tell.told("absence_started", left, "12.wife")
    back = tell.told("absence_ended", "2020-01-02", "12.wife")
    result = folded(tell.family(), away, back)
    assert verdict(result, back) == verdict_of_fold
    assert (back.id in recounted(tell.family(), away, back).held) == (verdict_of_fold[0] == "held")


def test_today_six_months_and_intent_at_once() -> None:
    assert stays(folded(tell.family(), guest("2019-06-01")), "guest")[0][1] == "2019-06-01"
    assert person(folded(tell.family(), guest("2019-06-01")), "guest").stays[0].ground_in == "move_in"
