"""Run as a program in a DANSO_HOME: `home.py FIRST LAST UNIT...` recounts every figure of the newest seal, as JSON;
`home.py JSON` those named in a list of [unit, code, first, last].

Asks the house only for the ledger, the units and the collaborators' records at the sealed cut-off.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.recount.counting import Case


def case_here() -> Case:
    from danso.places.queries import closure_rows
    from danso.register.models import Cutoff
    from danso.register.queries import ledger_rows
    from danso.staff.queries import coverage_rows
    from tests.recount.counting import Case
    from tests.recount.walk import book_of

    coverage = [(r.worker_id, r.area_id, r.since, r.until, r.reason) for r in coverage_rows(date(9999, 1, 1))]
    return Case(book_of(ledger_rows(Cutoff.objects.latest("pk")), "official"), list(closure_rows()), coverage)


def answers(asked: list[tuple[int, str, date, date]]) -> list[list[object]]:
    """[unit, code, value, numerator, denominator] as texts of fractions."""
    from tests.recount.figures import RECOUNTS

    case = case_here()
    return [
        [unit, code, *(None if part is None else str(part) for part in RECOUNTS[code](case, unit, first, last))]
        for unit, code, first, last in asked
    ]


def every_figure(first: date, last: date, units: list[int]) -> list[tuple[int, str, date, date]]:
    from tests.recount.figures import RECOUNTS

    return [(unit, code, first, last) for unit in units for code in RECOUNTS]


def start() -> None:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    os.environ["DJANGO_SETTINGS_MODULE"] = "danso.config.settings"
    import django

    django.setup()


if __name__ == "__main__":
    start()
    day = date.fromisoformat
    if sys.argv[1].startswith("["):
        wanted = [(unit, code, day(first), day(last)) for unit, code, first, last in json.loads(sys.argv[1])]
    else:
        wanted = every_figure(day(sys.argv[1]), day(sys.argv[2]), [int(unit) for unit in sys.argv[3:]])
    sys.stdout.write(json.dumps(answers(wanted)))
