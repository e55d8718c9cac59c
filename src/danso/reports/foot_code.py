"""The code printed at the foot of a signed report, by which anybody finds its frozen figures."""

from __future__ import annotations

from danso.places.queries import unit_row
from danso.reports.models import Report
from danso.values.text import fold_accents


def foot_code(report: Report) -> str:
    """DM-2610-7F21C0: initials of the unit, year and month of the window's end, start of the digest.

    Longer by two digits as long as another report has it.
    """
    row = unit_row(report.unit_id, report.last)
    name = row.short_name if row else ""
    initials = "".join(word[0] for word in fold_accents(name).split() if word[0].isalnum()).upper() or "X"
    # The version takes part: two versions may hold the same figures.
    head = f"{initials}-{report.last:%y%m}-"
    for length in range(6, 65, 2):
        code = head + report.digest[:length].upper() + (f"-{report.version}" if report.version > 1 else "")
        if not Report.objects.filter(foot_code=code).exclude(pk=report.pk).exists():
            return code
    raise AssertionError("one report twice under one digest")
