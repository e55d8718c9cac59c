"""Where somebody begins: the unit of the first grant, or the least unit that holds the whole register."""

from __future__ import annotations

from danso.places.queries import ancestors, unit_row
from danso.places.scope import Scope
from danso.places.units import UnitRow
from danso.register.models import CommuneChain


def home_unit(scope: Scope) -> UnitRow | None:
    """None: nothing granted, or the whole country granted over an empty register."""
    granted = next((held.unit_id for held in scope.grants if held.unit_id is not None), None)
    unit_id = granted if granted is not None else (_whole_register(scope) if scope.grants else None)
    return None if unit_id is None else unit_row(unit_id, scope.on)


def _whole_register(scope: Scope) -> int | None:
    """The least unit in which every commune with slips lies."""
    shared: list[int] | None = None
    for commune in CommuneChain.objects.order_by("commune").values_list("commune", flat=True):
        above = [commune, *ancestors(commune, scope.on)]
        shared = above if shared is None else [unit for unit in shared if unit in above]
    return shared[0] if shared else None
