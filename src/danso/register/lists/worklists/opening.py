"""Work lists for the desk: how long each is, and one of them with names. Names leave a look before they are given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from danso.accounts.looks import record_look
from danso.places.scope import NotInScope, Scope
from danso.places.units import UnitRow
from danso.register import bulk
from danso.register.lists.worklists.catalogue import BY_CODE, WORK_LISTS
from danso.register.lists.worklists.lengths import lengths
from danso.register.lists.worklists.work_list import Entry, WorkList, where
from danso.register.models import HouseholdRow, PersonRow
from danso.values.day import Day
from danso.values.words import Words


@dataclass(frozen=True, slots=True)
class Counted:
    """A list and how many stand on it; by area where asked."""

    list: WorkList
    total: int


@dataclass(frozen=True, slots=True)
class NamedEntry:
    """A line as printed. Without a person the line speaks of the household."""

    area: int | None
    household: str | None
    number: str
    person: str | None
    name: str
    birth: Day | None
    why: Words
    since: date


def work_counts(scope: Scope, unit: UnitRow) -> list[Counted]:
    """Every list with its length; nobody is named. Raises NotInScope."""
    place = where(scope, unit)
    return [Counted(one, n) for one, n in zip(WORK_LISTS, lengths(scope, unit, place), strict=True)]


def work_list(scope: Scope, unit: UnitRow, code: str) -> tuple[WorkList, list[Entry]]:
    """One list by id, the longest waiting first. Raises NotInScope, also for a list there is not."""
    place = where(scope, unit)
    one = BY_CODE.get(code)
    if one is None:
        raise NotInScope
    found = one.find(scope, place)
    return one, sorted(found, key=lambda e: (e.since, e.household or "", e.person or ""))


def by_area(entries: Iterable[Entry]) -> dict[int | None, int]:
    return dict(Counter(one.area for one in entries))


def named(scope: Scope, unit: UnitRow, code: str, entries: Sequence[Entry]) -> list[NamedEntry]:
    """Lines with names, in the order given. The look is committed first. Raises NotInScope."""
    if not scope.sees_names(unit.id):
        raise NotInScope
    people = _people(one.person for one in entries)
    homes = _homes(one.household for one in entries)
    record_look(scope, f"work_list:{code}", sorted(people.keys() or homes.keys()))
    found = []
    for one in entries:
        name, birth = people.get(one.person or "", ("", None))
        number = homes.get(one.household or "", "")
        found.append(NamedEntry(one.area, one.household, number, one.person, name, birth, one.why, one.since))
    return found


def _people(ids: Iterable[str | None]) -> dict[str, tuple[str, Day]]:
    found: dict[str, tuple[str, Day]] = {}
    for batch in bulk.chunks(sorted({i for i in ids if i}), bulk.IN_LIST):
        rows = PersonRow.objects.filter(pk__in=batch).values_list("id", "name", "birth")
        found.update({i: (name, Day(birth)) for i, name, birth in rows})
    return found


def _homes(ids: Iterable[str | None]) -> dict[str, str]:
    found: dict[str, str] = {}
    for batch in bulk.chunks(sorted({i for i in ids if i}), bulk.IN_LIST):
        found.update(HouseholdRow.objects.filter(pk__in=batch).values_list("id", "number"))
    return found
