"""One collection area's month, line by line, with names: what an officer appraises in one act."""

from __future__ import annotations

from danso.accounts.looks import record_look
from danso.accounts.permissions import Permission
from danso.places.scope import NotInScope, Scope
from danso.register.lists.lines import Line, lines
from danso.register.models import SlipRow
from danso.values.period import Window


def sheet(scope: Scope, area_id: int, month: Window) -> list[Line]:
    """Standing and held lines of the month in the order of the P0 slip. The look is committed first."""
    scope.require(Permission.appraise, area_id)
    if not scope.sees_names(area_id):
        raise NotInScope
    rows = SlipRow.objects.filter(area=area_id, happened__gte=month.first, happened__lte=month.last)
    found = lines(rows.filter(state__in=("standing", "held")).order_by("position"))
    record_look(scope, "sheet", sorted({one.id for line in found for one in line.people}))
    return found


def slips_of_sheet(scope: Scope, area_id: int, month: Window) -> set[str]:
    """Ids of the sheet's lines that may be appraised or returned now."""
    scope.require(Permission.appraise, area_id)
    rows = SlipRow.objects.filter(area=area_id, happened__gte=month.first, happened__lte=month.last)
    return set(rows.filter(state__in=("standing", "held")).values_list("slip_id", flat=True))
