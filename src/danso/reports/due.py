"""What of a target is due by a day: by the decision's quarters, else last year's season, else equal days. One way for the
pages, the paces of `guidance` and the briefing's paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from danso.indicators.catalogue import INDICATORS
from danso.places.queries import ancestors
from danso.places.scope import Scope
from danso.reports.briefing.data import Plan
from danso.reports.counting import count
from danso.reports.pace_figures import Known, grows, season_asks
from danso.targets.counted_as import counted_code
from danso.targets.models import Target
from danso.targets.progress import Basis, due_in_quarter
from danso.targets.queries import splits_of, targets_of_units
from danso.targets.splits import due_by_quarters
from danso.values.period import Window
from danso.warehouse.sealed import Snapshot


def dues(scope: Scope, plans: Sequence[Plan], window: Window, seal: Snapshot) -> dict[tuple[int, str], Decimal]:
    """By unit and indicator of the plans, for counts of the year; empty where the window does not begin on 1 January.

    A window that runs on after the seal is due to the day of the seal only.
    """
    as_of = min(window.last, seal.made_on)
    units = sorted({plan.unit for plan in plans if plan.kind == "count"})
    if not units or not window.from_new_year() or as_of < window.first:
        return {}
    found = targets_of_units(scope, units, window.last.year, on=window.last)
    counts = [one for own in found.values() for one in own if _has_pace(one, as_of)]
    if not counts:
        return {}
    above = {one.unit_id: ancestors(one.unit_id, as_of) for one in counts}
    codes = sorted({counted_code(one) for one in counts})
    table = count(seal, season_asks(codes, above, as_of))
    known = Known(table, Window(window.first, as_of), above, {})
    return {(one.unit_id, counted_code(one)): _percent(one, known, as_of) for one in counts}


def due_of(target: Target, plan: Decimal, as_of: date, share: Decimal, basis: Basis) -> tuple[Decimal, Basis]:
    """Of the plan, in its own measure, and what it was read from."""
    quarters = [(one.code, one.value) for one in splits_of(target) if one.dimension == "quarter"]
    if target.plan_kind == "count" and quarters:
        due = due_by_quarters(quarters)
        assert due is not None
        return due_in_quarter(due, as_of), "quarters"
    if quarters:  # of a share: what is due at the end of each quarter
        return due_in_quarter({int(code): value for code, value in quarters}, as_of), "quarters"
    return plan * share, basis


def _has_pace(target: Target, on: date) -> bool:
    what = INDICATORS.get(counted_code(target))
    fits = target.plan_kind == "count" and target.value > 0 and what is not None and what.kind != "share"
    return fits and what is not None and grows(what) and what.direction_on(on) == "up"


def _percent(target: Target, known: Known, as_of: date) -> Decimal:
    season = known.season(counted_code(target), target.unit_id)
    due, _ = due_of(target, target.value, as_of, season.share, season.basis)
    return 100 * due / target.value
