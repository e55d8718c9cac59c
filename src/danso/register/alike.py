"""People already in the book who look like somebody about to be written: shown side by side before saving.

Within the scope the whole line is shown and leaves a look; a match elsewhere is only said to be there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from danso.accounts.looks import record_look
from danso.places.scope import Scope
from danso.register.models import HouseholdRow, PersonRow
from danso.register.secret_fields import blind_index
from danso.values.day import Day
from danso.values.text import fold_accents, same_spelling

_YEARS_APART = 1
_ONE_DELIVERY = timedelta(days=270)
MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Who is about to be written, as far as typed. `mother`: of a child of a birth, by id."""

    name: str = ""
    sex: str = ""
    birth: Day | None = None
    card: str = ""
    citizen: str = ""
    mother: str = ""


@dataclass(frozen=True, slots=True)
class Alike:
    """`same`: what agrees: name, birth, sex, card, citizen, mother. `here` False: died or gone. Names of hers only."""

    person: str
    name: str
    sex: str
    birth: Day
    household: str
    number: str
    area: int
    here: bool
    same: frozenset[str]


@dataclass(frozen=True, slots=True)
class Matches:
    """`elsewhere`: some match lies outside the scope; nothing more is said of it."""

    seen: tuple[Alike, ...] = ()
    elsewhere: bool = False

    def __bool__(self) -> bool:
        return bool(self.seen) or self.elsewhere


def people_alike(scope: Scope, newcomers: Sequence[Newcomer], besides: Iterable[str] = ()) -> list[Matches]:
    """For each newcomer who may be her; `besides` are ids not to be taken for matches (the slip's own people)."""
    asked = [(one, _condition(one)) for one in newcomers]
    either = Q()
    for _, condition in asked:
        if condition is not None:
            either |= condition
    if not either:
        return [Matches() for _ in newcomers]
    rows = list(PersonRow.objects.filter(either, household__isnull=False).exclude(pk__in=list(besides))[:200])
    found = [_matches(scope, one, rows) if condition is not None else ([], False) for one, condition in asked]
    shown = {row.id: row for seen, _ in found for row, _ in seen}
    record_look(scope, "alike", sorted(shown))
    numbers = dict(
        HouseholdRow.objects.filter(pk__in={r.household for r in shown.values()}).values_list("id", "number")
    )
    return [Matches(tuple(_alike(row, same, numbers, scope.on) for row, same in seen), more) for seen, more in found]


def _condition(one: Newcomer) -> Q | None:
    asked: list[Q] = []
    if one.name and one.birth is not None:
        year = one.birth.reckoned.year
        near = Q(birth_on__gte=date(year - _YEARS_APART, 1, 1), birth_on__lte=date(year + _YEARS_APART, 12, 31))
        asked.append(Q(name_folded=fold_accents(one.name)) & near)
    if one.mother and one.birth is not None:
        day = one.birth.reckoned
        asked.append(Q(mother=one.mother, birth_on__gt=day - _ONE_DELIVERY, birth_on__lt=day + _ONE_DELIVERY))
    if one.card:
        asked.append(Q(card_index=blind_index(one.card)))
    if one.citizen:
        asked.append(Q(citizen_index=blind_index(one.citizen)))
    whole: Q | None = None
    for condition in asked:
        whole = condition if whole is None else whole | condition
    return whole


def _matches(
    scope: Scope, one: Newcomer, rows: Iterable[PersonRow]
) -> tuple[list[tuple[PersonRow, frozenset[str]]], bool]:
    seen: list[tuple[PersonRow, frozenset[str]]] = []
    elsewhere = False
    for row in rows:
        same = _same(one, row)
        if not _enough(one, row, same):
            continue
        if row.area is not None and scope.sees_names(row.area):
            seen.append((row, same))
        else:
            elsewhere = True
    seen.sort(key=lambda pair: (-len(pair[1]), pair[0].id))
    return seen[:MOST_SHOWN], elsewhere


def _same(one: Newcomer, row: PersonRow) -> frozenset[str]:
    same = set()
    if one.name and fold_accents(one.name) == row.name_folded:
        same.add("name" if same_spelling(one.name) == same_spelling(row.name) else "name_unmarked")
    if one.birth is not None and one.birth.text == row.birth:
        same.add("birth")
    if one.sex and one.sex == row.sex:
        same.add("sex")
    if one.card and row.card_index == blind_index(one.card):
        same.add("card")
    if one.citizen and row.citizen_index == blind_index(one.citizen):
        same.add("citizen")
    if one.mother and row.mother == one.mother:
        same.add("mother")
    return frozenset(same)


def _enough(one: Newcomer, row: PersonRow, same: frozenset[str]) -> bool:
    """A number decides alone. A name needs the same sex and a birth within a year; a mother a birth of that time."""
    if same & {"card", "citizen"}:
        return True
    if one.birth is None or (one.sex and one.sex != row.sex):
        return False
    apart = abs(one.birth.reckoned.year - row.birth_on.year)
    if "mother" in same and abs(one.birth.reckoned - row.birth_on) < _ONE_DELIVERY:
        return True
    return bool(same & {"name", "name_unmarked"}) and apart <= _YEARS_APART


def _alike(row: PersonRow, same: frozenset[str], numbers: dict[str, str], on: date) -> Alike:
    assert row.household is not None and row.area is not None
    here = row.died_on is None and (row.counted_until is None or on < row.counted_until)
    number = numbers.get(row.household, "")
    return Alike(row.id, row.name, row.sex, Day(row.birth), row.household, number, row.area, here, same)
