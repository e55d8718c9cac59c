"""Reading figures of other sectors."""

from __future__ import annotations

from collections.abc import Collection

from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.reports.models import OutsideFigure
from danso.reports.outside.figure import Outside
from danso.values.period import Window


def outside_figures(scope: Scope, units: Collection[int], window: Window) -> tuple[Outside, ...]:
    """The newest record of each unit and indicator for this very window, as far as the scope may see figures."""
    newest: dict[tuple[int, str], OutsideFigure] = {}
    rows = OutsideFigure.objects.filter(unit_id__in=list(units), first=window.first, last=window.last)
    for row in rows.order_by("pk"):
        if scope.may(Permission.view_figures, row.unit_id):
            newest[row.unit_id, row.indicator] = row
    return tuple(
        Outside(row.unit_id, row.indicator, row.value, row.source, row.document_number, row.document_date)
        for _, row in sorted(newest.items())
    )
