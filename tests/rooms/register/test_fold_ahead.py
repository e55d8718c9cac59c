"""Slips are folded before the lock is taken; what somebody else wrote meanwhile is never lost by it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from danso.register import actions, projection
from danso.register.draft import SlipDraft
from danso.register.ledger import Worded
from danso.register.models import PersonRow, SlipRow
from danso.register.projection import Ahead
from tests.rooms.register.conftest import Commune
from tests.rooms.register.slips import household, slip, who


@pytest.fixture
def folds(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many slips each fold was given."""
    seen: list[int] = []
    fold = projection.fold

    def counted(slips: Any, *args: Any, **more: Any) -> Any:
        seen.append(len(slips))
        return fold(slips, *args, **more)

    monkeypatch.setattr(projection, "fold", counted)
    return seen


def meanwhile(monkeypatch: pytest.MonkeyPatch, commune: Commune, draft: SlipDraft) -> None:
    """Somebody writes this after the next fold ahead and before its lock."""
    ahead = projection.fold_ahead

    def overtaken(new: Sequence[Worded]) -> Ahead:
        found = ahead(new)
        monkeypatch.setattr(projection, "fold_ahead", ahead)
        actions.record_slip(by=commune.officer, draft=draft)
        return found

    monkeypatch.setattr(projection, "fold_ahead", overtaken)


def same() -> bool:
    return all(table.same for table in projection.compare())


def test_a_slip_is_folded_once(commune: Commune, folds: list[int]) -> None:
    actions.record_slip(by=commune.officer, draft=household(commune, "1"))
    actions.record_slip(by=commune.officer, draft=slip(commune, "reviewed", "2020-10-02", "1"))
    assert folds == [1, 2]
    assert same()


def test_what_was_written_meanwhile_about_the_same_household_is_folded_too(
    commune: Commune, folds: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    actions.record_slip(by=commune.officer, draft=household(commune, "1"))
    folds.clear()
    death = slip(commune, "death", "2020-03-01", "1", person=who("1-wife"))
    meanwhile(monkeypatch, commune, death)
    check = slip(commune, "contraception_confirmed", "2020-06-01", "1", person=who("1-wife"))
    made = actions.record_slip(by=commune.officer, draft=check)
    assert folds == [2, 2, 3]  # ahead; the other's own; anew under the lock
    assert made.state == "held"  # of one who had died by then
    assert PersonRow.objects.get(pk=who("1-wife")).died_on is not None
    assert same()


def test_an_appraisal_meanwhile_is_not_taken_back(commune: Commune, monkeypatch: pytest.MonkeyPatch) -> None:
    actions.record_slip(by=commune.officer, draft=household(commune, "1"))
    ahead = projection.fold_ahead

    def overtaken(new: Sequence[Worded]) -> Ahead:
        found = ahead(new)
        actions.appraise_slips(by=commune.officer, slip_ids=[who("enrol-1")])
        return found

    monkeypatch.setattr(projection, "fold_ahead", overtaken)
    actions.record_slip(by=commune.officer, draft=slip(commune, "reviewed", "2020-10-02", "1"))
    assert SlipRow.objects.get(pk=who("enrol-1")).appraisal == "appraised"
    assert PersonRow.objects.get(pk=who("1-wife")).appraised
    assert same()
