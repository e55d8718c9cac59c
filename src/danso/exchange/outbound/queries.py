"""Reads of files handed out and asked for."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db.models import QuerySet

from danso.accounts.permissions import Permission
from danso.exchange.models import FileRequest
from danso.exchange.outbound.handing_out import CONSENT_LASTS
from danso.places.queries import descendants
from danso.places.scope import Scope

MOST_SHOWN = 100


def requests_waiting(scope: Scope, unit_id: int) -> list[FileRequest]:
    """Requests of the unit or its parts that nobody has answered and that have not lapsed, the oldest first."""
    rows = _rows(scope, unit_id).filter(consented=None, alone=False, handed_at=None)
    return list(rows.filter(asked_at__gt=datetime.now(UTC) - CONSENT_LASTS).order_by("asked_at"))


def large_files(scope: Scope, unit_id: int) -> list[FileRequest]:
    """Large files handed out or refused in the unit and its parts, the latest first: the level above's notice."""
    rows = _rows(scope, unit_id).exclude(consented=None, alone=False)
    return list(rows.order_by("-asked_at")[:MOST_SHOWN])


def _rows(scope: Scope, unit_id: int) -> QuerySet[FileRequest]:
    scope.require(Permission.export_persons, unit_id)
    return FileRequest.objects.filter(unit__in=descendants(unit_id, scope.on))
