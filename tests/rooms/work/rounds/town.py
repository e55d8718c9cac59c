"""Two areas with a few households, and a round of October 2020 over them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from danso.register.actions import appraise_slips, record_slips
from danso.work.rounds.actions import open_round
from danso.work.rounds.kinds import RoundKind
from danso.work.rounds.models import Round
from tests.rooms.register.conftest import Commune
from tests.rooms.register.slips import household

BOOKED = datetime(2020, 1, 10, tzinfo=UTC)


def booked(commune: Commune, *numbers: str, area: int = 0) -> None:
    """Households in the book since long, appraised."""
    drafts = [household(commune, n, area=area) for n in numbers]
    record_slips(by=commune.officer, drafts=drafts, received_at=BOOKED)
    appraise_slips(by=commune.officer, slip_ids=[d.id or "" for d in drafts], received_at=BOOKED)


def a_round(commune: Commune, kind: RoundKind = RoundKind.yearly_review, **more: object) -> Round:
    told = {
        "plan_number": "12/KH-TYT", "plan_on": date(2020, 9, 20), "first": date(2020, 10, 1),
        "last": date(2020, 11, 30), "book_on": date(2020, 10, 1),
    }  # fmt: skip
    return open_round(by=commune.officer, unit_id=commune.id, kind=kind, **(told | more))  # type: ignore[arg-type]
