"""How far behind the judge of phones' slips is, for the operator and for the timetable."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.register.judging import lag

LATE = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class JudgeState:
    """`fallen`: slips over which the judge fell, which somebody who knows the program must look at."""

    waiting: int
    oldest: datetime | None
    fallen: int
    late: bool


def judge_state(scope: Scope, now: datetime) -> JudgeState:
    """For who keeps the machine running."""
    scope.require(Permission.backup)
    left = lag()
    return JudgeState(left.slips, left.oldest, left.fallen, left.behind(now) > LATE or left.fallen > 0)


def is_late(now: datetime) -> bool:
    return lag().behind(now) > LATE
