"""Which collection areas have handed in a month, and what is still open in it. Counts and area ids, no person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from django.db.models import Count, Max, Q
from django.utils.timezone import localdate

from danso.accounts.permissions import Permission
from danso.places.levels import Level
from danso.places.queries import descendants
from danso.places.scope import Scope
from danso.places.units import UnitRow
from danso.register.lists.places import lies_in
from danso.register.lists.waiting_sheets import READY, WAITING
from danso.register.models import EventRow, SlipRow
from danso.values.period import Window

Handed = Literal["appraised", "waiting", "none"]
_RETURNED = Q(state="standing", appraisal="returned")


@dataclass(frozen=True, slots=True)
class AreaMonth:
    """`lines` that happened in the month; of them `ready` to be appraised, `held` for a person, `returned` and not
    mended, `waiting` all that is not appraised. `earlier`: open lines of the months before.

    `declared`: the collaborator said that the month is complete; `no_event`: without event.
    """

    area: int
    state: Handed
    lines: int = 0
    waiting: int = 0
    declared: bool = False
    no_event: bool = False
    ready: int = 0
    held: int = 0
    returned: int = 0
    earlier: int = 0
    received_on: date | None = None

    @property
    def open(self) -> int:
        """Lines up to the month's end that no official figure counts yet."""
        return self.waiting + self.earlier


def handed_in(scope: Scope, unit: UnitRow, month: Window) -> list[AreaMonth]:
    """Every area of the unit in force at the month's end, by id. An area with a line, or a declaration, has handed in."""
    scope.require(Permission.view_figures, unit.id)
    return areas_handed_in(unit, descendants(unit.id, month.last, Level.area), month)


def areas_handed_in(unit: UnitRow, areas: Sequence[int], month: Window) -> list[AreaMonth]:
    here = lies_in(unit, month.last)
    found, earlier, declared = _lines(here, month), _open_before(here, month), _declared(here, month)
    return [_area(area, found.get(area), earlier.get(area, 0), declared.get(area)) for area in sorted(areas)]


def held_without_area(scope: Scope, unit: UnitRow, month: Window) -> int:
    """Held lines up to the month's end that name no collection area."""
    scope.require(Permission.view_figures, unit.id)
    rows = SlipRow.objects.filter(lies_in(unit, month.last), state="held", area__isnull=True)
    return rows.filter(happened__lte=month.last).count()


def _lines(here: Q, month: Window) -> dict[int | None, dict[str, Any]]:
    """By area. The declaration of a month is written after its end, so it is no line of the month it falls in."""
    rows = (
        SlipRow.objects.filter(here, happened__gte=month.first, happened__lte=month.last)
        .filter(state__in=("standing", "held"), area__isnull=False)
        .exclude(kind="household_enrolled")
        .values("area")
        .annotate(
            lines=Count("pk", filter=~Q(kind="month_complete")),
            waiting=Count("pk", filter=WAITING),
            ready=Count("pk", filter=READY),
            held=Count("pk", filter=Q(state="held")),
            returned=Count("pk", filter=_RETURNED),
            received=Max("received_at"),
        )
    )
    return {row["area"]: dict(row) for row in rows}


def _open_before(here: Q, month: Window) -> dict[int | None, int]:
    rows = SlipRow.objects.filter(WAITING, here, happened__lt=month.first, area__isnull=False)
    return dict(rows.values_list("area").annotate(n=Count("pk")))


def _declared(here: Q, month: Window) -> dict[int | None, bool]:
    """Area -> whether it was without event, for areas whose declaration names the month."""
    rows = EventRow.objects.filter(here, kind="month_complete", on__gte=month.first)
    named = rows.filter(facts__month__startswith=f"{month.first:%Y-%m}")
    return {
        area: bool(facts.get("no_event")) for area, facts in named.order_by("on", "pk").values_list("area", "facts")
    }


def _area(area: int, row: dict[str, Any] | None, earlier: int, no_event: bool | None) -> AreaMonth:
    found = row or {"lines": 0, "waiting": 0, "ready": 0, "held": 0, "returned": 0, "received": None}
    state: Handed = "waiting" if found["waiting"] else "appraised"
    if not found["lines"] and no_event is None:
        state = "none"
    return AreaMonth(
        area, state, found["lines"], found["waiting"], no_event is not None, bool(no_event), found["ready"],
        found["held"], found["returned"], earlier, localdate(found["received"]) if found["received"] else None,
    )  # fmt: skip
