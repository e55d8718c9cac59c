"""Signed reports that a late slip would restate, and the figures before and after, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from danso.accounts.permissions import Permission
from danso.indicators.catalogue import INDICATORS
from danso.places.queries import ancestors
from danso.places.scope import Scope
from danso.reports.counted import Counted
from danso.reports.forms import FORMS
from danso.reports.models import Report
from danso.reports.queries import LateSlip, Restatement, restatement
from danso.values.period import Window
from danso.warehouse.sealed import Snapshot


@dataclass(frozen=True, slots=True)
class SignedOver:
    """`within`: signed reports whose window holds the month. `after`: later ones, which count its stocks."""

    within: tuple[Report, ...]
    after: tuple[Report, ...]

    def __bool__(self) -> bool:
        return bool(self.within or self.after)


def signed_over(scope: Scope, unit_id: int, month: Window) -> SignedOver:
    """Signed reports of the unit, and of those above it within the scope, that a slip of the month would restate."""
    units = [unit_id, *ancestors(unit_id, month.last)]
    signed = Report.objects.filter(state="signed", unit_id__in=units, last__gte=month.last).defer("figures", "targets")
    found = [one for one in signed.order_by("first", "last", "pk") if scope.may(Permission.view_figures, one.unit_id)]
    within = tuple(one for one in found if one.first <= month.first)
    return SignedOver(within, tuple(one for one in found if one.first > month.first))


@dataclass(frozen=True, slots=True)
class FigureMoved:
    """One signed figure, the same of the newest official seal, and what it is when all that stands is appraised."""

    signed: Counted
    now: Counted
    with_waiting: Counted

    @property
    def change(self) -> int | float | None:
        """Now minus signed, of whole numbers only."""
        if self.now.exact is None or self.signed.exact is None or self.signed.decimals:
            return None
        return int(self.now.exact - self.signed.exact)


@dataclass(frozen=True, slots=True)
class BeforeAndAfter:
    official: Restatement
    figures: tuple[FigureMoved, ...]
    late_slips: tuple[LateSlip, ...]

    @property
    def restates(self) -> bool:
        return bool(self.official.figures)


def before_and_after(scope: Scope, report: Report, official: Snapshot, provisional: Snapshot) -> BeforeAndAfter:
    """Every signed figure that either seal counts otherwise, in the report's order."""
    now = restatement(scope, report.pk, snapshot=official)
    then = restatement(scope, report.pk, snapshot=provisional)
    by_now, by_then = ({_key(one.signed): one.now for one in found.figures} for found in (now, then))
    signed = {_key(one.signed): one.signed for one in (*now.figures, *then.figures)}
    moved = [FigureMoved(one, by_now.get(key, one), by_then.get(key, one)) for key, one in signed.items()]
    return BeforeAndAfter(now, tuple(_in_order(moved, report)), now.late_slips)


def _key(one: Counted) -> tuple[str, int, Window]:
    return one.code, one.unit, one.window


def _in_order(moved: Sequence[FigureMoved], report: Report) -> list[FigureMoved]:
    """The unit itself first, its own window first, then as the form's rows are, then by code."""
    form = FORMS.get(report.form)
    codes = [row.code for row in form.rows] if form else list(INDICATORS)
    order = {code: i for i, code in reversed(list(enumerate(codes)))}
    window = Window(report.first, report.last)

    def place(one: FigureMoved) -> tuple[bool, bool, int, str]:
        signed = one.signed
        return signed.unit != report.unit_id, signed.window != window, order.get(signed.code, len(order)), signed.code

    return sorted(moved, key=place)
