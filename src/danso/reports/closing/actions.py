"""Closing a month: leaving an area for later with a reason, and drawing the month's form on a fresh seal."""

from __future__ import annotations

from collections.abc import Collection

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.levels import Level
from danso.places.passed_on import with_closed
from danso.places.queries import descendants, unit_row
from danso.places.scope import NotInScope, Scope
from danso.places.units import UnitRow
from danso.reports import refusals, words
from danso.reports.actions import draft_report
from danso.reports.closing.month import MONTH_FORM, month_to_close
from danso.reports.forms import form_by_code
from danso.reports.models import LeftForLater, Report
from danso.values.period import Window
from danso.values.text import clean
from danso.values.words import Words
from danso.warehouse.fresh import fresh_snapshot, written_since
from danso.warehouse.sealed import Snapshot
from danso.warehouse.snapshot import NothingSealed, snapshot_at


def leave_for_later(*, by: Scope, commune_id: int, month: Window, areas: Collection[int], reason: str) -> int:
    """Close the month without these areas' open lines; whoever says so looks after them. Returns how many were new.

    Said again, the newer reason stands. Raises NothingLeftOpen, NotInScope.
    """
    by.require(Permission.draft_report, commune_id)
    told = clean(reason)[:300]
    if not told:
        raise refusals.NothingLeftOpen(words.LEAVE_REASON)
    wanted = set(areas)
    if not wanted <= set(descendants(commune_id, month.last, Level.area)):
        raise NotInScope
    known = month_to_close(by, _commune(commune_id, month), month, None)
    open_areas = {one.area for one in known.areas if not one.done}
    if not wanted & open_areas:
        raise refusals.NothingLeftOpen(words.LEAVE_NOBODY)
    detail = {"month": f"{month.first:%Y-%m}", "areas": sorted(wanted & open_areas)}
    with audited("leave_for_later", by=by, unit_id=commune_id, detail=detail):
        new = 0
        for area in sorted(wanted & open_areas):
            said = {"commune_id": commune_id, "reason": told, "left_by": by.account_id, "left_by_label": by.label}
            _, made = LeftForLater.objects.update_or_create(area_id=area, month=month.first, defaults=said)
            new += made
    return new


def take_up_again(*, by: Scope, commune_id: int, month: Window, area: int) -> bool:
    """The area is no longer left for later. False: it was not."""
    by.require(Permission.draft_report, commune_id)
    detail = {"month": f"{month.first:%Y-%m}", "areas": [area]}
    with audited("take_up_again", by=by, unit_id=commune_id, detail=detail):
        gone, _ = LeftForLater.objects.filter(commune_id=commune_id, month=month.first, area_id=area).delete()
    return bool(gone)


def close_month(*, by: Scope, commune_id: int, month: Window) -> Report:
    """Chốt số liệu tháng: a fresh seal where slips came since the newest, the checks on it, the form's draft.

    Again on its draft: fresh figures. Raises MonthNotReady, NothingFreshSealed, ReportNotInState.
    """
    by.require(Permission.draft_report, commune_id)
    commune = _commune(commune_id, month)
    _refuse_open(by, commune, month, None)  # before the long work of a seal
    snapshot = fresh(by=by, unit_id=commune_id, month=month)
    _refuse_open(by, commune, month, snapshot)
    return draft_report(by=by, form=MONTH_FORM, unit_id=commune_id, window=month, cutoff=snapshot.cutoff)


def fresh(*, by: Scope, unit_id: int, month: Window) -> Snapshot:
    """A seal that knows all the unit's slips, made now where the scope may seal. Raises NothingFreshSealed."""
    held = descendants(unit_id, month.last, Level.commune) or [unit_id]
    communes = sorted(with_closed(held, Level.commune, month.last))
    if by.may(Permission.seal, unit_id):
        return fresh_snapshot(by=by, communes=communes)
    try:
        newest = snapshot_at()
    except NothingSealed:
        raise refusals.NothingFreshSealed(words.MAY_NOT_SEAL.with_(n=0)) from None
    behind = written_since(newest, communes)
    if behind:
        raise refusals.NothingFreshSealed(words.MAY_NOT_SEAL.with_(n=behind))
    return newest


def _refuse_open(by: Scope, commune: UnitRow, month: Window, snapshot: Snapshot | None) -> None:
    found = month_to_close(by, commune, month, snapshot)
    if found.may_close:
        return
    said = [one.words for one in found.checks if one.verdict != "met"]
    what = Words(" ".join(one.vi for one in said), " ".join(one.en for one in said))
    raise refusals.MonthNotReady(words.MONTH_NOT_READY.with_(what=what))


def _commune(commune_id: int, month: Window) -> UnitRow:
    """Raises NotInScope, WrongLevel."""
    row = unit_row(commune_id, month.last)
    if row is None:
        raise NotInScope
    form_by_code(MONTH_FORM).check(month, row.level.value)
    return row
