"""Reading targets."""

from __future__ import annotations

from datetime import date

from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.targets.models import Target


def targets_for(scope: Scope, unit_id: int, year: int, *, on: date | None = None) -> list[Target]:
    """The year's targets of the unit in force on `on` (default: the scope's day), one per indicator, by code.

    Of several decisions about one indicator the latest begun by that day counts.
    """
    scope.require(Permission.view_figures, unit_id)
    latest: dict[str, Target] = {}
    for target in Target.objects.filter(unit_id=unit_id, year=year, since__lte=on or scope.on).order_by("since", "pk"):
        latest[target.indicator] = target
    return [latest[code] for code in sorted(latest)]
