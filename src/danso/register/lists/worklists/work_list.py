"""What a work list is made of: entries by id, each with its reason; names come later and leave a look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import BooleanField, Case, Q, Value, When

from danso.accounts.permissions import Permission
from danso.places.levels import Level
from danso.places.queries import commune_of, unit_row
from danso.places.scope import NotInScope, Scope
from danso.places.units import UnitRow
from danso.register.lists.places import lies_in
from danso.values.words import Words


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody on a list. `area` is where she is visited; `since` orders the list, the longest waiting first."""

    area: int | None
    person: str | None
    household: str | None
    why: Words
    since: date


@dataclass(frozen=True, slots=True)
class Where:
    """The unit a list is asked of on a day: `rows` is its condition on persons and households, `commune` that of the
    commune around it, for tables that no area index reaches. `among`: only these are asked about (`rows` says so too).
    """

    on: date
    rows: Q
    commune: Q
    among: frozenset[str] | None = None

    @property
    def counted(self) -> Q:
        """Persons of the unit counted at the end of the day."""
        open_stay = Q(counted_until__isnull=True) | Q(counted_until__gt=self.on)
        return self.rows & open_stay & Q(counted_since__lte=self.on, died_on__isnull=True)


def asked_of_them(condition: Q) -> Case:
    """The condition asked of rows that something else has found: no index serves it.

    SQLite knows no sizes; given the choice it walks a whole commune to find a hundred persons named by id.
    """
    return Case(When(condition, then=Value(True)), default=Value(False), output_field=BooleanField())


Find = Callable[[Scope, Where], list[Entry]]


@dataclass(frozen=True, slots=True)
class WorkList:
    """`about` says who is on it, `basis` what the rule and its days rest on; `proven` False: the basis was not read.

    `services`: those kinds of `lengths.SERVICES` that the rule reads, each only of the persons or the household named.
    """

    code: str
    words: Words
    about: Words
    basis: Words
    find: Find
    proven: bool = True
    services: tuple[str, ...] = ()


def where(scope: Scope, unit: UnitRow) -> Where:
    """Lists name people: they are made for a commune or a part of it. Raises NotInScope."""
    scope.require(Permission.view_persons, unit.id)
    rows = lies_in(unit, scope.on)
    if unit.level == Level.commune:
        return Where(scope.on, rows, rows)
    around = commune_of(unit.id, scope.on)
    commune = unit_row(around, scope.on) if around is not None else None
    if commune is None:
        raise NotInScope
    return Where(scope.on, rows, lies_in(commune, scope.on))


def years_before(day: date, years: int) -> date:
    """The latest birthday of whoever has completed so many years on the day; 29/02 counts as 28/02 in other years."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def weeks(since: date, on: date) -> int:
    return (on - since) // timedelta(days=7)


OFFICE_PRACTICE = Words("Cách làm của cơ quan, chưa tìm thấy văn bản", "Office practice, no text found")
