"""Slips written down first and judged after: nothing is known twice, nothing stops the rest, rebuilt == live at the end."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from danso.register import actions, projection, verify
from danso.register.draft import SlipDraft
from danso.register.judging import communes_waiting, judge, judge_all, judged_up_to, lag, try_again
from danso.register.models import JudgedUpTo, NotJudged, PersonRow, SlipAct, SlipKey, SlipRow
from danso.register.receiving import receive_slips
from danso.register.refusals import SlipHeld, SlipUnjudged
from tests.rooms.register.conftest import Commune
from tests.rooms.register.slips import birth, household, slip, who

NOW = datetime(2020, 11, 5, 3, 0, tzinfo=UTC)
PHONE = "00000000-0000-4000-8000-0000000000aa"


def received(*drafts: SlipDraft) -> list[int]:
    origins = {draft.id or "": (PHONE, n) for n, draft in enumerate(drafts, start=1)}
    return [one.position for one in receive_slips(by=None, drafts=drafts, origins=origins, received_at=NOW)]


def same() -> bool:
    return all(table.same for table in projection.compare())


@pytest.fixture
def book(commune: Commune) -> Commune:
    actions.record_slips(by=commune.officer, drafts=[household(commune, n) for n in "12"])
    return commune


def test_what_is_received_stands_in_the_ledger_and_is_not_yet_known(book: Commune) -> None:
    assert received(birth(book, "1", "2020-10-12")) == [3]
    assert not PersonRow.objects.filter(pk=who("1-baby")).exists() and not same()
    key = SlipKey.objects.get(position=3)
    assert (key.device, key.seq) == (PHONE, 1)
    assert verify.broken_links() == []


def test_the_judge_brings_the_projection_up_to_the_ledger(book: Commune) -> None:
    received(birth(book, "1", "2020-10-12"))
    assert lag().slips == 1
    assert communes_waiting() == [book.id]
    assert judge_all() == 1
    assert same() and judged_up_to([book.id]) == {book.id: 3}
    assert (judge_all(), communes_waiting(), lag().slips) == (0, [], 0)


def test_what_the_desk_writes_on_a_household_folds_with_what_lies_unjudged_on_it(book: Commune) -> None:
    """The phone tells of the death, the desk of a move after it: the move is held though no judge has been there."""
    died = slip(book, "death", "2020-03-01", "1", person=who("1-child"))
    received(died)
    moved = slip(book, "move_out", "2020-05-01", "1", person=who("1-child"))
    assert actions.record_slip(by=book.officer, draft=moved).state == "held"
    assert SlipRow.objects.get(pk=died.id).state == "standing"
    assert same()
    assert (judge(book.id), lag().slips) == (0, 0)  # the desk's fold made both known


def test_nobody_vouches_for_what_is_not_judged_yet(book: Commune) -> None:
    """The phone tells of a move after a death: who appraises both right away is told that one waits for a person."""
    died = slip(book, "death", "2020-03-01", "1", person=who("1-child"))
    moved = slip(book, "move_out", "2020-05-01", "1", person=who("1-child"))
    received(died, moved)
    with pytest.raises(SlipHeld):
        actions.appraise_slips(by=book.officer, slip_ids=[died.id or "", moved.id or ""])
    assert SlipRow.objects.get(pk=moved.id).appraisal == "unappraised"
    actions.appraise_slips(by=book.officer, slip_ids=[one.slip_id for one in _of(book)])
    assert actions.appraise_slips(by=book.officer, slip_ids=[died.id or ""]) == 1
    assert (SlipRow.objects.get(pk=died.id).appraisal, same()) == ("appraised", True)


def _of(book: Commune) -> list[SlipRow]:
    return list(SlipRow.objects.filter(kind="household_enrolled"))


def test_one_slip_that_breaks_the_fold_stops_no_other(book: Commune, monkeypatch: pytest.MonkeyPatch) -> None:
    poison, fine = birth(book, "1", "2020-10-12"), slip(book, "death", "2020-10-12", "2", person=who("2-head"))
    received(poison, fine)
    whole = projection.refold

    def breaks(start: object) -> object:
        found = set(start)  # type: ignore[call-overload]
        if poison.id in found:
            raise KeyError(who("1-head"))
        return whole(found)

    monkeypatch.setattr(projection, "refold", breaks)
    with pytest.raises(SlipUnjudged):
        actions.appraise_slips(by=book.officer, slip_ids=[poison.id or ""])
    assert not SlipAct.objects.filter(slip_id=poison.id).exists()
    assert SlipRow.objects.filter(pk=fine.id).exists()
    fallen = NotJudged.objects.get()
    assert (fallen.slip_id, fallen.error, fallen.tries) == (poison.id, "KeyError", 1)
    assert (JudgedUpTo.objects.get(commune=book.id).position, lag().fallen) == (4, 1)
    assert (try_again(), NotJudged.objects.get().tries) == (0, 2)
    monkeypatch.undo()
    assert (try_again(), NotJudged.objects.count(), same()) == (1, 0, True)


def test_judged_up_to_a_position_leaves_what_lies_beyond(book: Commune) -> None:
    received(*(slip(book, "death", "2020-10-12", n, person=who(f"{n}-head")) for n in "12"))
    assert (judge(book.id, upto=3), judged_up_to([book.id])[book.id], lag().slips) == (1, 3, 1)
    assert judge(book.id) == 1 and same()


def test_many_slips_are_judged_in_several_goes(book: Commune, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("danso.register.judging.AT_ONCE", 2)
    monkeypatch.setattr("danso.register.judging.LEDGER_AT_ONCE", 3)
    days = [f"2020-0{n}-12" for n in range(1, 8)]
    received(*(slip(book, "elderly_check", day, "1", person=who("1-head")) for day in days))
    assert judge(book.id) > 0
    assert (lag().slips, same()) == (0, True)
    assert judged_up_to([book.id]) == {book.id: 9}


def test_a_rebuilt_projection_leaves_nothing_to_judge(book: Commune) -> None:
    received(birth(book, "1", "2020-10-12"))
    projection.rebuild()
    assert (judge_all(), same()) == (0, True)
