"""Sheets that wait to be appraised: one collection area's month each. No person is named here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Q
from django.db.models.functions import ExtractMonth, ExtractYear
from django.utils.timezone import localdate

from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.places.units import UnitRow
from danso.register.lists.places import lies_in
from danso.register.models import SlipRow
from danso.values.period import Window, month

WAITING = Q(state__in=("standing", "held"), appraisal__in=("unappraised", "returned"))
READY = Q(state="standing", appraisal="unappraised")


@dataclass(frozen=True, slots=True)
class WaitingSheet:
    """`ready` lines can be appraised now; `held` wait for a person; `own` were written by whoever looks."""

    area: int
    month: Window
    lines: int
    ready: int
    held: int
    returned: int
    own: int
    received_on: date


def waiting_sheets(scope: Scope, unit: UnitRow) -> list[WaitingSheet]:
    """Oldest month first, then by area."""
    scope.require(Permission.appraise, unit.id)
    rows = (
        SlipRow.objects.filter(WAITING, lies_in(unit, scope.on), area__isnull=False)
        .annotate(in_year=ExtractYear("happened"), in_month=ExtractMonth("happened"))
        .values("area", "in_year", "in_month")
        .annotate(
            lines=Count("pk"),
            ready=Count("pk", filter=READY),
            held=Count("pk", filter=Q(state="held")),
            returned=Count("pk", filter=Q(state="standing", appraisal="returned")),
            own=Count("pk", filter=_written_by(scope.account_id)),
            received=Max("received_at"),
        )
        .order_by("in_year", "in_month", "area")
    )
    return [
        WaitingSheet(
            r["area"] or 0, month(r["in_year"], r["in_month"]), r["lines"], r["ready"], r["held"], r["returned"], r["own"],
            localdate(r["received"]),
        )
        for r in rows
    ]  # fmt: skip


def _written_by(account: int | None) -> Q:
    """Who wrote a line, where it says so, else who typed it in."""
    return Q(written_by=account) | Q(written_by__isnull=True, by=account)
