"""Above a sheet whose month is signed: which reports its lines would restate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from danso.desk.reports.life import words
from danso.desk.reports.life.shown import form_name
from danso.places.scope import Scope
from danso.reports.figures_of import window_of
from danso.reports.late import signed_over
from danso.reports.models import Report
from danso.values.period import Window
from danso.values.words import Words


def late_notice(scope: Scope, unit_id: int, window: Window) -> dict[str, Any]:
    """For the template `late_notice.html`; `over` is empty where nothing is signed."""
    over = signed_over(scope, unit_id, window)
    return {"over": over, "within": _named(over.within), "after": _named(over.after), "lw": words}


def _named(reports: Sequence[Report]) -> Words:
    """01-DSX tháng 10/2026 số 12/BC-TYT, 02-DSX ..."""
    said = [
        words.REPORT_NAME.with_(form=form_name(one.form), period=window_of(one).words(), number=one.number)
        for one in reports
    ]
    return Words(", ".join(one.vi for one in said), ", ".join(one.en for one in said))
