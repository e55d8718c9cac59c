"""Run as a program in a DANSO_HOME: `home.py FIRST LAST UNIT...` recounts every figure of the newest seal, as JSON.

Asks the house only for the ledger, the units and the collaborators' records at the sealed cut-off.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from pathlib import Path


def answers(first: date, last: date, units: list[int]) -> list[list[object]]:
    """[unit, code, value, numerator, denominator] as texts of fractions."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    os.environ["DJANGO_SETTINGS_MODULE"] = "danso.config.settings"
    import django

    django.setup()
    from danso.places.queries import closure_rows
    from danso.register.models import Cutoff
    from danso.register.queries import ledger_rows
    from danso.staff.queries import coverage_rows
    from tests.recount.counting import Case
    from tests.recount.figures import RECOUNTS
    from tests.recount.walk import book_of

    coverage = [(r.worker_id, r.area_id, r.since, r.until, r.reason) for r in coverage_rows(date(9999, 1, 1))]
    case = Case(book_of(ledger_rows(Cutoff.objects.latest("pk")), "official"), list(closure_rows()), coverage)
    return [
        [unit, code, *(None if part is None else str(part) for part in recount(case, unit, first, last))]
        for unit in units
        for code, recount in RECOUNTS.items()
    ]


if __name__ == "__main__":
    begin, end = map(date.fromisoformat, sys.argv[1:3])
    sys.stdout.write(json.dumps(answers(begin, end, [int(unit) for unit in sys.argv[3:]])))
