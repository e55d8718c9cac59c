"""What a page of figures needs of a briefing: the counted table beside what was planned; no text, nothing signed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from danso.places.levels import Level
from danso.places.scope import Scope
from danso.reports.briefing.data import Briefing, Plan
from danso.reports.briefing.gather import plans_of
from danso.reports.counted import FigureTable
from danso.reports.faces import UnitFace, office_of, parts_of
from danso.values.period import Window


def planned(scope: Scope, unit: UnitFace, window: Window) -> tuple[list[UnitFace], tuple[Plan, ...]]:
    """(the units within, none of an area; what the unit was given for the window's year)."""
    parts = [] if unit.level == Level.area else parts_of(unit, window.last)
    return parts, plans_of(scope, unit, (), window)


def short_briefing(
    unit: UnitFace,
    parts: Sequence[UnitFace],
    plans: Sequence[Plan],
    window: Window,
    table: FigureTable,
    *,
    today: date,
) -> Briefing:
    return Briefing(
        unit=unit,
        parts=tuple(parts),
        communes=0,
        office=office_of(unit, window.last),
        window=window,
        today=today,
        figures=table,
        plans=tuple(plans),
    )
