"""How many lines have waited long, and for what. Counts, no person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, Q
from django.utils import timezone

from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.places.units import UnitRow
from danso.register.lists.places import lies_in
from danso.register.lists.waiting_sheets import READY, WAITING
from danso.register.models import SlipRow

LONG = 30  # days since the line came in; office practice


@dataclass(frozen=True, slots=True)
class WaitingLong:
    """Lines that came in more than `LONG` days ago: to be looked at, returned and not mended, not yet appraised."""

    held: int
    returned: int
    unappraised: int

    def __bool__(self) -> bool:
        return bool(self.held or self.returned or self.unappraised)


def waiting_long(scope: Scope, unit: UnitRow, on: date) -> WaitingLong:
    """Of the unit on the day. Raises NotInScope."""
    scope.require(Permission.view_figures, unit.id)
    before = timezone.make_aware(datetime.combine(on - timedelta(days=LONG), time.min))
    rows = SlipRow.objects.filter(WAITING, lies_in(unit, on), received_at__lt=before)
    found = rows.aggregate(
        held=Count("pk", filter=Q(state="held")),
        returned=Count("pk", filter=Q(state="standing", appraisal="returned")),
        unappraised=Count("pk", filter=READY),
    )
    return WaitingLong(**found)
