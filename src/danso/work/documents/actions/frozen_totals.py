"""Keeping what was done for communication as a signed report tells it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.values.period import Window
from danso.work.documents.models import FrozenTotals
from danso.work.documents.queries.work import communication_totals


def freeze_communication(
    *, by: Scope, unit_id: int, report_id: int, units: Collection[int], window: Window
) -> FrozenTotals:
    """The units' totals of the window as they stand now; a report is frozen once. Joins the signature's transaction."""
    by.require(Permission.sign_report, unit_id)
    rows = [asdict(one) for one in communication_totals(by, units, window)]
    with audited("freeze_communication", by=by, unit_id=unit_id, subject=f"report:{report_id}"):
        made, _ = FrozenTotals.objects.get_or_create(report=report_id, defaults={"rows": rows})
    return made
