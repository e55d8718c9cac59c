"""The named list behind a figure: one line per counted thing, with the slips it rests on. A look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from danso.accounts.looks import record_look
from danso.places.scope import NotInScope, Scope
from danso.register import bulk
from danso.register.models import HouseholdRow, SlipRow
from danso.register.sheets import PersonFace, person_faces
from danso.register.slips import KINDS
from danso.values.words import Words


@dataclass(frozen=True, slots=True)
class CountedThingIds:
    """What a figure says of one thing it counts: ids only."""

    happened_on: date
    unit: int
    slips: tuple[str, ...]
    persons: tuple[str, ...]
    household: str | None


@dataclass(frozen=True, slots=True)
class SlipWord:
    """A slip behind a line: what kind, and whether it is appraised by now."""

    id: str
    words: Words
    appraised: bool


@dataclass(frozen=True, slots=True)
class NamedLine:
    """`number` is the household's present one, for the head of the line."""

    happened_on: date
    unit: int
    household: str | None
    number: str
    people: tuple[PersonFace, ...]
    slips: tuple[SlipWord, ...]


def named_lines(scope: Scope, unit_id: int, things: Sequence[CountedThingIds]) -> list[NamedLine]:
    """Lines of some things counted in the unit, in the order given. The look is committed first."""
    if not scope.sees_names(unit_id):
        raise NotInScope
    faces = person_faces({p for thing in things for p in thing.persons})
    numbers = _numbers({thing.household for thing in things if thing.household})
    words = _slip_words({s for thing in things for s in thing.slips})
    shown = sorted({face.id for face in faces.values()} or {t.household for t in things if t.household})
    record_look(scope, "figure", shown)
    return [
        NamedLine(
            t.happened_on,
            t.unit,
            t.household,
            numbers.get(t.household or "", ""),
            tuple(faces[p] for p in t.persons if p in faces),
            tuple(words[s] for s in t.slips if s in words),
        )
        for t in things
    ]


def _numbers(households: set[str]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for batch in bulk.chunks(sorted(households), bulk.IN_LIST):
        found.update(HouseholdRow.objects.filter(pk__in=batch).values_list("id", "number"))
    return found


def _slip_words(slips: set[str]) -> Mapping[str, SlipWord]:
    found: dict[str, SlipWord] = {}
    for batch in bulk.chunks(sorted(slips), bulk.IN_LIST):
        rows = SlipRow.objects.filter(pk__in=batch).values_list("slip_id", "kind", "appraisal")
        found.update({i: SlipWord(i, KINDS[kind].words, appraisal == "appraised") for i, kind, appraisal in rows})
    return found
