"""Collection areas and their collaborators on a day (rules.md 9), from plain rows of units and coverage."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.recount.counting import Case, Recount, Thing, of_last_day, plain


def areas(case: Case, first: date, last: date) -> Iterator[Thing]:
    for _, unit, depth, since, until, _, level in case.units:
        if depth == 0 and level == "area" and since <= last and (until is None or last < until):
            yield unit, unit, None


def collaborators(case: Case, first: date, last: date) -> Iterator[Thing]:
    """Of each area those who have it; where nobody has, the one who had it last."""
    for _, area, _ in areas(case, first, last):
        begun = [row for row in case.coverage if row[1] == area and row[2] <= last]
        having = [row for row in begun if row[3] is None or last < row[3]]
        ended = sorted((row for row in begun if row not in having), key=lambda row: (row[3], row[2], row[0]))
        for row in having or ended[-1:]:
            yield row[0], area, None


def inactive(case: Case, first: date, last: date) -> Iterator[Thing]:
    at_work = {r[0] for r in case.coverage if r[2] <= last and (r[3] is None or last < r[3])}
    return ((who, area, None) for who, area, _ in collaborators(case, first, last) if who not in at_work)


RECOUNTS: dict[str, Recount] = {
    "collection_areas": plain(of_last_day(areas)),
    "collaborators": plain(of_last_day(collaborators)),
    "collaborators_inactive": plain(of_last_day(inactive)),
}
