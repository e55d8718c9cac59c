"""The pace of a unit's targets: reached, due by now, where the year will end, and what may be said of it.

Judged at the end of the last whole month that the seal knows: slips of a month come in at its end. Indicators without
direction are shown and never judged (rules.md 7).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from danso.accounts.permissions import Permission
from danso.guidance.pace_judging import Judged, judge
from danso.indicators.catalogue import INDICATORS
from danso.places.scope import Scope
from danso.reports.counted import Counted
from danso.reports.pace_figures import Known, read_figures
from danso.targets.counted_as import counted_code
from danso.targets.models import Target
from danso.targets.progress import Basis, Forecast, Status
from danso.targets.queries import targets_of_units
from danso.values.period import Window, month_end
from danso.values.words import Words
from danso.warehouse.sealed import Snapshot

_ORDER: dict[Status, int] = {"red": 0, "amber": 1, "green": 2, "none": 3}


@dataclass(frozen=True, slots=True)
class Pace:
    """`value`, `expected` and `forecast` are in the target's own unit (persons where couples count as two); None where
    they mean nothing. `percent_of_plan` exists for counts only, coverage is the figure itself. `plan`: what is to be
    reached; for a change the baseline and the change."""

    unit: int
    indicator: str
    name: Words
    target: Target
    as_of: date
    figure: Counted | None
    value: Decimal | None
    plan: Decimal | None
    expected: Decimal | None
    basis: Basis | None
    forecast: Forecast | None
    percent_of_plan: Decimal | None
    status: Status
    reason: Words


def paces(scope: Scope, unit: int, *, on: date, seal: Snapshot | None, window: Window | None = None) -> list[Pace]:
    """Of the targets of `on`'s year in force on that day, the worst first. Raises NotInScope."""
    return paces_of(scope, [unit], on=on, seal=seal, window=window)[unit]


def paces_of(
    scope: Scope, units: Sequence[int], *, on: date, seal: Snapshot | None, window: Window | None = None
) -> dict[int, list[Pace]]:
    """Of several units, each figure asked once for all. `window`: judged at its last day instead, from 01/01; without
    a seal nothing is judged."""
    for unit in units:
        scope.require(Permission.view_figures, unit)
    found = {
        unit: [one for one in own if counted_code(one) in INDICATORS]
        for unit, own in targets_of_units(scope, units, on.year, on=on).items()
    }
    known = [one for own in found.values() for one in own]
    as_of, figures = on, None
    if seal is not None and known:
        as_of = window.last if window else judged_day(on, seal.made_on)
        figures = read_figures(seal, known, as_of) if as_of.year == on.year <= seal.made_on.year else None
    return {unit: sorted((_pace(one, as_of, figures) for one in own), key=_worst) for unit, own in found.items()}


def judged_day(on: date, sealed_on: date) -> date:
    """The last end of a month that is over on the day and known to the seal."""
    day = min(on, sealed_on)
    return day if day == month_end(day) else day.replace(day=1) - timedelta(days=1)


def _pace(target: Target, as_of: date, figures: Known | None) -> Pace:
    code = counted_code(target)
    found: Judged = judge(target, INDICATORS[code], as_of, figures)
    return Pace(
        unit=target.unit_id,
        indicator=code,
        name=INDICATORS[code].name,
        target=target,
        as_of=as_of,
        figure=figures.figure(code, target.unit_id) if figures else None,
        value=found.value,
        plan=found.plan,
        expected=found.expected,
        basis=found.basis,
        forecast=found.forecast,
        percent_of_plan=found.percent_of_plan,
        status=found.status,
        reason=found.reason,
    )


def _worst(one: Pace) -> tuple[int, Decimal, str]:
    """Red, amber, green, then what is not judged; within a colour the furthest from what is due, in parts of it."""
    gap = Decimal(0)
    if one.status != "none" and one.value is not None and one.expected:
        gap = (one.value - one.expected) / abs(one.expected)
        gap = gap if INDICATORS[one.indicator].direction_on(one.as_of) == "up" else -gap
    return _ORDER[one.status], gap, one.indicator
