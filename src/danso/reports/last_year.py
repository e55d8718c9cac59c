"""Last year's official result of a unit: what a signed report of the whole year says."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from danso.reports.counted import thawed_table
from danso.reports.models import Report
from danso.values.period import year


@dataclass(frozen=True, slots=True)
class Official:
    """The value, the signed report and the seal that say it."""

    value: Decimal
    report: int
    cutoff: int


def official_result(unit_id: int, code: str, of_year: int) -> Official | None:
    """The figure of the latest signed report of the year that has it; None while none is signed."""
    whole = year(of_year)
    signed = Report.objects.filter(unit_id=unit_id, state="signed", first=whole.first, last=whole.last)
    for report in signed.order_by("-signed_at"):
        found = thawed_table(report.figures).get(code, unit_id, whole)
        if found is not None and found.decimal is not None:
            return Official(found.decimal, report.pk, report.cutoff_id)
    return None
