"""What a change of units would touch among targets: numbers only, composed by the door."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.targets.models import Target


def touched_by(scope: Scope, units: Collection[int], on: date) -> int:
    """Targets of the day's year, or later, set for these units, for whoever may change them."""
    bearers = Target.objects.filter(year__gte=on.year).values_list("unit_id", flat=True)
    return sum(unit in units and scope.may(Permission.manage_units, unit) for unit in bearers)
