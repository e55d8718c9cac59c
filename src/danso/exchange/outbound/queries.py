"""Reads of files handed out and asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Count, Q, QuerySet

from danso.accounts.permissions import Permission
from danso.exchange.models import FileRequest
from danso.exchange.outbound.handing_out import CONSENT_LASTS
from danso.places.queries import descendants
from danso.places.scope import Scope

MOST_SHOWN = 100
LATELY = timedelta(days=30)


def requests_waiting(scope: Scope, unit_id: int) -> list[FileRequest]:
    """Requests of the unit or its parts that nobody has answered and that have not lapsed, the oldest first."""
    rows = _rows(scope, unit_id).filter(consented=None, alone=False, handed_at=None)
    return list(rows.filter(asked_at__gt=datetime.now(UTC) - CONSENT_LASTS).order_by("asked_at"))


def large_files(scope: Scope, unit_id: int) -> list[FileRequest]:
    """Large files handed out or refused in the unit and its parts, the latest first: the level above's notice."""
    rows = _rows(scope, unit_id).exclude(consented=None, alone=False)
    return list(rows.order_by("-asked_at")[:MOST_SHOWN])


@dataclass(frozen=True, slots=True)
class FileNotice:
    """How many requests wait for somebody else's answer, and how many large files were taken in the last 30 days.

    `alone`: of those taken, without a second person; the level above is told instead of asked.
    """

    waiting: int
    taken: int
    alone: int


def file_notice(scope: Scope, unit_id: int) -> FileNotice | None:
    """None where there is nothing to say, or the account has no right to the files' page."""
    if not scope.may(Permission.export_persons, unit_id):
        return None
    now = datetime.now(UTC)
    recent = FileRequest.objects.filter(asked_at__gt=now - LATELY)
    if not recent.exists():
        return None
    open_ones = Q(consented=None, alone=False, handed_at=None, asked_at__gt=now - CONSENT_LASTS)
    told = recent.filter(unit__in=descendants(unit_id, scope.on)).aggregate(
        waiting=Count("pk", filter=open_ones & ~Q(asked_by=scope.account_id or 0)),
        taken=Count("pk", filter=Q(handed_at__isnull=False)),
        alone=Count("pk", filter=Q(handed_at__isnull=False, alone=True)),
    )
    return FileNotice(**told) if told["waiting"] or told["taken"] else None


def _rows(scope: Scope, unit_id: int) -> QuerySet[FileRequest]:
    scope.require(Permission.export_persons, unit_id)
    return FileRequest.objects.filter(unit__in=descendants(unit_id, scope.on))
