"""Slips as lines that people read: who, when, what, where it stands and what is asked about it.

Lines name persons. Whoever makes them commits the look first; this file only reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from danso.register import bulk, ledger
from danso.register.codes import TOLD_BY
from danso.register.models import HouseholdRow, Identity, SlipRow
from danso.register.references import corrected_body
from danso.register.sheets import PersonFace, person_faces
from danso.register.slips import KINDS
from danso.register.slips.kind import Field, Slip
from danso.register.writing import TOLD, WHOLE
from danso.values.day import Day
from danso.values.words import Words

_PERSON_FIELDS = ("person", "new_person")


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person of a line. Sex and birth are empty where only a held slip knows her."""

    id: str
    role: Words
    name: str
    sex: str
    birth: Day | None


@dataclass(frozen=True, slots=True)
class Told:
    """One field as said: the field's words and its value as text, coded values in words."""

    field: Words
    value: Words


@dataclass(frozen=True, slots=True)
class Line:
    """`list_no`: the list of the P0 slip (1-11), None for what has no list there. `by`: who wrote it, where the
    slip says so, else who typed it in (`typed_by`). `where`: the area, or the commune, it is written in."""

    slip_id: str
    kind: str
    words: Words
    list_no: int | None
    correction: bool
    happened_on: Day
    household: str | None
    household_number: str
    people: tuple[Somebody, ...]
    told: tuple[Told, ...]
    told_by: Words
    state: str
    appraisal: str
    findings: tuple[tuple[str, Words], ...]
    by: int | None
    typed_by: int | None
    where: int
    appraised_by: int | None

    @property
    def self_appraised(self) -> bool:
        """Written and appraised by one account."""
        return self.appraisal == "appraised" and self.by is not None and self.by == self.appraised_by

    @property
    def held(self) -> bool:
        return self.state == "held"

    @property
    def ready(self) -> bool:
        return self.state == "standing" and self.appraisal == "unappraised"


def lines(rows: Iterable[SlipRow]) -> list[Line]:
    """Lines of some slip rows in the order of the paper: by list, day, household number."""
    found = list(rows)
    written = {w.slip.id: w.slip for w in ledger.slips_by_id([r.slip_id for r in found])}
    beside = ledger.free_text_of(written)
    bodies = {key: _in_force(slip, beside.get(key, {})) for key, slip in written.items()}
    ids = {i for body in bodies.values() for _, i in _person_ids(body)}
    faces, names = person_faces(ids), _names_of_held(found)
    numbers = _numbers({body.household for body in bodies.values() if body.household})
    made = [_line(r, bodies[r.slip_id], faces, names, numbers) for r in found if r.slip_id in bodies]
    return sorted(made, key=lambda x: (x.list_no or 99, x.happened_on, x.household_number.zfill(8), x.slip_id))


def _in_force(slip: Slip, beside: Mapping[str, str]) -> Slip:
    """What a correction says should stand, any other slip itself; with the words kept beside its facts."""
    body = corrected_body(slip, slip) if slip.kind == "correction" else slip
    return replace(body, facts={**body.facts, **beside}) if beside else body


def _line(
    row: SlipRow,
    body: Slip,
    faces: Mapping[str, PersonFace],
    names: Mapping[tuple[str, str], str],
    numbers: Mapping[str, str],
) -> Line:
    kind = KINDS[body.kind]
    people = tuple(_somebody(field.words, i, row.slip_id, faces, names) for field, i in _person_ids(body))
    return Line(
        slip_id=row.slip_id,
        kind=body.kind,
        words=kind.words,
        list_no=kind.p0_list,
        correction=row.kind == "correction",
        happened_on=body.happened_on,
        household=body.household,
        household_number=numbers.get(body.household or "", ""),
        people=people,
        told=tuple(_told(body)),
        told_by=TOLD_BY.words(row.told_by),
        state=row.state,
        appraisal=row.appraisal,
        findings=tuple((f["verdict"], Words(f["vi"], f["en"])) for f in row.findings),
        by=row.written_by if row.written_by is not None else row.by,
        typed_by=row.by,
        where=row.commune if row.area is None else row.area,
        appraised_by=row.appraised_by,
    )


def _person_ids(body: Slip) -> Iterator[tuple[Field, str]]:
    """Persons a body speaks of, in the order of its fields; a whole household's book speaks of all its members."""
    for field in KINDS[body.kind].fields:
        value = body.facts.get(field.name)
        if not value:
            continue
        if field.type in _PERSON_FIELDS:
            yield field, value
        elif field.type == "people":
            yield from ((field, one) for one in value)
        elif field.type == "members":
            yield from ((field, member["id"]) for member in value)


def _somebody(
    role: Words, person: str, slip: str, faces: Mapping[str, PersonFace], names: Mapping[tuple[str, str], str]
) -> Somebody:
    face = faces.get(person)
    if face is not None:
        return Somebody(person, role, face.name, face.sex, face.birth)
    return Somebody(person, role, names.get((slip, person), ""), "", None)


def _names_of_held(rows: Iterable[SlipRow]) -> dict[tuple[str, str], str]:
    """Names that only a held slip brings: nobody of hers is in the projection yet."""
    held = [r.slip_id for r in rows if r.state == "held"]
    found: dict[tuple[str, str], str] = {}
    for batch in bulk.chunks(held, bulk.IN_LIST):
        for told in Identity.objects.filter(slip_id__in=batch).exclude(part__in=(WHOLE, TOLD)):
            found[told.slip_id, told.part] = told.body.get("name", "")
    return found


def _numbers(households: set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for batch in bulk.chunks(sorted(households), bulk.IN_LIST):
        found.update(HouseholdRow.objects.filter(pk__in=batch).values_list("id", "number"))
    return found


def _told(body: Slip) -> Iterator[Told]:
    for field in KINDS[body.kind].fields:
        value = body.facts.get(field.name)
        if value is None or value == "" or field.name == "target_hash":
            continue
        text = said(field, value)
        if text is not None:
            yield Told(field.words, text)


def said(field: Field, value: Any) -> Words | None:
    """A fact as people read it; None for ids and what else nobody reads."""
    if field.type == "code" and field.codes is not None:
        return field.codes.words(str(value))
    if field.type == "codes" and field.codes is not None:
        each = [field.codes.words(str(one)) for one in value]
        return Words(", ".join(w.vi for w in each), ", ".join(w.en for w in each))
    if field.type == "day":
        shown = Day(str(value)).shown()
        return Words(shown, shown)
    if field.type == "bool":
        return Words("có", "yes") if value else Words("không", "no")
    if field.type == "members":
        return Words(f"{len(value)} người", f"{len(value)} persons")
    if field.type in ("int", "text"):
        return Words(str(value), str(value))
    return None
