"""Phones that hand in: a process that writes slips in batches of 50 through the register's own act, at a given pace.

Heavier than the phones' own door (measured in `bench.uploads`): check, append, judge and project in one durable commit
for a batch. A batch is four collaborators' sheets of a month; a few lines are such that a person must look.

`python -m bench.screens.uploads <first>` writes `first` batches, then obeys its input: each line is a pace in slips/s
(0: none). Prints a JSON line for each batch: the sheets it wrote and the seconds it took.
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from datetime import date
from itertools import cycle
from select import select
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from danso.places.scope import Scope
    from danso.register.draft import SlipDraft

BATCH, SHEETS, HELD_EVERY = 50, 4, 4  # slips, sheets in a batch; one batch in so many brings a held line
MONTHS = [date(2025 + n // 12, n % 12 + 1, 1) for n in range(1, 22)]
TODAY = date(2026, 11, 4)


class Phones:
    """Sheets of areas and months that nobody has written yet, one after the other."""

    def __init__(self, by: Scope) -> None:
        from danso.register.models import HouseholdRow, PersonRow

        self.by = by
        self.people: dict[int, list[tuple[str, str, str, date]]] = defaultdict(list)
        here = PersonRow.objects.filter(counted_until__isnull=True, counted_since__lte="2024-12-31")
        for area, *one in here.order_by("id").values_list("area", "id", "household", "sex", "birth_on"):
            self.people[area or 0].append((*one,))
        self.commune = HouseholdRow.objects.values_list("commune", flat=True)[0]
        self.sheets = cycle([(area, month) for month in reversed(MONTHS) for area in sorted(self.people)])
        self.turn = 0

    def hand_in(self) -> None:
        from danso.register.actions import record_slips

        sheets, drafts = self._batch()
        begun = time.perf_counter()
        record_slips(by=self.by, drafts=drafts)
        print(json.dumps({"sheets": sheets, "seconds": time.perf_counter() - begun}), flush=True)

    def _batch(self) -> tuple[list[tuple[int, str]], list[SlipDraft]]:
        chosen = [next(self.sheets) for _ in range(SHEETS)]
        drafts = [self._draft(*chosen[n % SHEETS], n) for n in range(BATCH)]
        self.turn += 1
        return [(area, f"{month:%Y-%m}") for area, month in chosen], drafts

    def _draft(self, area: int, month: date, n: int) -> SlipDraft:
        from danso.register.draft import SlipDraft
        from danso.values.day import Day

        people = self.people[area]
        person, household, sex, born = people[(self.turn * 17 + n * 5) % len(people)]
        day = Day(month.replace(day=1 + (n + self.turn) % 28).isoformat())
        age = month.year - born.year
        facts: dict[str, str] = {"person": person}
        kind = "elderly_check" if age > 60 else "contraception_confirmed"
        if n == 0 and self.turn % HELD_EVERY == 0:
            kind, facts = "elderly_check", {"person": f"{household[:-4]}{self.turn:04d}"}  # nobody the book knows
        elif kind == "contraception_confirmed" and (sex != "2" or not 15 <= age < 49):
            kind, facts = "reviewed", {}
        return SlipDraft(kind, day, self.commune, area, household, facts)


def main(first: int) -> None:
    import django

    django.setup()
    from django.db import connections

    from danso.accounts.models import Account
    from danso.config.startup import findings
    from danso.places.scope import scope_of

    unsafe = [one for alias in connections for one in findings(connections[alias])]
    assert not unsafe, unsafe  # settings with which an answered slip could be lost
    phones = Phones(scope_of(Account.objects.get(username="dm-dong-may"), TODAY))
    for _ in range(first):
        phones.hand_in()
    rate, since, written = 0, 0.0, 0
    while True:
        due = since + (written + 1) * BATCH / rate - time.perf_counter() if rate else None
        if select([sys.stdin], [], [], None if due is None else max(due, 0.0))[0]:
            line = sys.stdin.readline()
            if not line:
                return
            rate, since, written = int(line), time.perf_counter(), 0
        elif rate:
            phones.hand_in()
            written += 1


if __name__ == "__main__":
    main(int(sys.argv[1]))
