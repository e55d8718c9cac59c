"""Households as a phone keeps them: who lives there, couples and methods, pregnancies, what waits. No number of anybody.

Of pregnancies only that one runs: how one ended without a birth, and findings of screenings, are never sent back.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, TypeVar

from danso.register import bulk
from danso.register.models import (
    AbsenceRow,
    CoupleRow,
    EventRow,
    HouseholdPlaceRow,
    HouseholdRow,
    MarkRow,
    PersonRow,
    SlipRow,
    SpellRow,
)
from danso.values.digest import canonical_json, sha256

_LONGEST = timedelta(days=300)
_T = TypeVar("_T")
Told = dict[str, Any]


def households_told(rows: Sequence[HouseholdRow], areas: Mapping[int, int], today: date) -> list[Told]:
    """`areas`: written area -> the one that holds it today."""
    homes = [row.id for row in rows]
    people = _people(homes, today)
    ids = [person.id for those in people.values() for person in those]
    wives = [person.id for those in people.values() for person in those if person.sex == "2"]
    away = _away(ids, today)
    couples, pregnancies = _couples(wives, today), _pregnancies(wives, today)
    numbers, reviewed, waiting = _old_numbers(homes), _reviewed(homes), _waiting(homes)
    told = []
    for row in rows:
        here = people[row.id]
        one: Told = {
            "id": row.id,
            "number": row.number,
            "old_number": numbers.get(row.id),
            "address": row.address,
            "area": areas[row.area],
            "kind": row.kind,
            "people": [_person(person, row, person.id in away, today) for person in here],
            "couples": [couple for person in here for couple in couples.get(person.id, ())],
            "pregnancies": [
                {"person": person.id, "since": pregnancies[person.id]} for person in here if person.id in pregnancies
            ],
            "reviewed": reviewed.get(row.id),
            "open": waiting.get(row.id, []),
        }
        one["version"] = sha256(canonical_json(one))[:16]
        told.append(one)
    return told


def _person(person: PersonRow, home: HouseholdRow, away: bool, today: date) -> Told:
    counted = person.counted_since is not None and person.counted_since <= today
    return {
        "id": person.id, "name": person.name, "sex": person.sex, "birth": person.birth, "relation": person.relation,
        "status": "away" if away else "here" if counted else "not_counted_yet",
        "role": "head" if home.head == person.id else None, "marital": person.marital, "note": None,
    }  # fmt: skip


def _people(homes: Sequence[str], today: date) -> dict[str, list[PersonRow]]:
    found: dict[str, list[PersonRow]] = defaultdict(list)
    for some in bulk.chunks(homes, bulk.IN_LIST):
        for person in PersonRow.objects.filter(household__in=some, died_on__isnull=True):
            if person.counted_until is None or person.counted_until > today:
                found[person.household or ""].append(person)
    for those in found.values():
        those.sort(key=lambda p: (p.relation != "head", p.relation != "spouse", p.birth_on, p.id))
    return found


def _away(ids: Sequence[str], today: date) -> set[str]:
    found: set[str] = set()
    for some in bulk.chunks(ids, bulk.IN_LIST):
        for row in AbsenceRow.objects.filter(person__in=some, since__lte=today):
            if row.until is None or row.until > today:
                found.add(row.person)
    return found


def _couples(wives: Sequence[str], today: date) -> dict[str, list[Told]]:
    children = Counter[str]()
    methods: dict[str, SpellRow] = {}
    marks: dict[str, date] = {}
    rows: list[CoupleRow] = []
    for some in bulk.chunks(wives, bulk.IN_LIST):
        rows += CoupleRow.objects.filter(wife__in=some, until__isnull=True)
        children.update(
            mother or ""
            for mother in PersonRow.objects.filter(mother__in=some, died_on__isnull=True).values_list(
                "mother", flat=True
            )
        )
        methods |= {one.person: one for one in SpellRow.objects.filter(person__in=some, until__isnull=True)}
        for person, on in MarkRow.objects.filter(person__in=some, on__lte=today).values_list("person", "on"):
            marks[person] = max(on, marks.get(person, on))
    found: dict[str, list[Told]] = defaultdict(list)
    for row in sorted(rows, key=lambda one: one.id):
        wife = row.wife or ""
        spell = methods.get(wife)
        found[wife].append(
            {
                "id": row.id, "wife": row.wife, "husband": row.husband, "children": children[wife],
                "method": None if spell is None else {
                    "code": spell.method, "since": spell.since, "confirmed": _text(marks.get(wife)),
                },
            }
        )  # fmt: skip
    return found


def _pregnancies(wives: Sequence[str], today: date) -> dict[str, str]:
    """Women who told of a pregnancy that has neither ended nor lasted too long, and since when."""
    told: dict[str, date] = {}
    ended: dict[str, date] = {}
    for some in bulk.chunks(wives, bulk.IN_LIST):
        rows = EventRow.objects.filter(person__in=some, kind__in=("pregnancy_event", "birth"), on__lte=today)
        for person, kind, on, facts in rows.values_list("person", "kind", "on", "facts"):
            since = told if kind == "pregnancy_event" and facts.get("event") == "pregnant" else ended
            since[person or ""] = max(on, since.get(person or "", on))
    return {
        person: on.isoformat()
        for person, on in told.items()
        if on + _LONGEST > today and (person not in ended or ended[person] < on)
    }


def _old_numbers(homes: Sequence[str]) -> dict[str, str]:
    """The number before the one in force, where it had another."""
    found: dict[str, list[str]] = defaultdict(list)
    for some in bulk.chunks(homes, bulk.IN_LIST):
        rows = HouseholdPlaceRow.objects.filter(household__in=some).order_by("household", "since")
        for home, number in rows.values_list("household", "number"):
            found[home].append(number)
    return {home: _last_other(numbers) for home, numbers in found.items() if len(set(numbers)) > 1}


def _last_other(numbers: Sequence[str]) -> str:
    return next(one for one in reversed(numbers) if one != numbers[-1])


def _reviewed(homes: Sequence[str]) -> dict[str, str]:
    found: dict[str, date] = {}
    for some in bulk.chunks(homes, bulk.IN_LIST):
        rows = EventRow.objects.filter(household__in=some, kind="reviewed")
        for home, on in rows.values_list("household", "on"):
            found[home or ""] = max(on, found.get(home or "", on))
    return {home: on.isoformat() for home, on in found.items()}


def _waiting(homes: Sequence[str]) -> dict[str, list[Told]]:
    """What of a household waits for a person, in the words of the rule."""
    found: dict[str, list[Told]] = defaultdict(list)
    for some in bulk.chunks(homes, bulk.IN_LIST):
        rows = SlipRow.objects.filter(household__in=some, state="held").order_by("happened", "slip_id")
        for home, findings in rows.values_list("household", "findings"):
            found[home or ""] += words_of(findings)
    return found


def words_of(findings: Iterable[Mapping[str, Any]]) -> list[Told]:
    return [{"vi": one["vi"], "en": one["en"]} for one in findings]


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
