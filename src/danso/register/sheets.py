"""What the paper of a collection area says, with names: a month's lines of the P0 slip and the household sheet A0.

Whoever reads these is shown persons: the scope must hold `view_persons` there, and the look is committed first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from danso.accounts.looks import record_look
from danso.places.scope import NotInScope, Scope
from danso.register import bulk, ledger
from danso.register.before import values_before
from danso.register.joined import joined_with
from danso.register.models import (
    AbsenceRow,
    EventRow,
    HouseholdRow,
    MarkRow,
    PersonRow,
    SlipRow,
    SpellRow,
    StayRow,
)
from danso.register.references import corrected_body
from danso.register.secret_fields import opened
from danso.register.slips import KINDS
from danso.register.slips.kind import Slip
from danso.values.age import completed_age
from danso.values.day import Day
from danso.values.period import Window
from danso.values.text import natural_key

P0_KINDS = tuple(code for code, kind in KINDS.items() if kind.p0_list is not None)


@dataclass(frozen=True, slots=True)
class PersonFace:
    """A person as a sheet prints her; `birth` keeps its precision, `card` is in clear."""

    id: str
    name: str
    card: str
    sex: str
    birth: Day
    relation: str | None
    ethnicity: str | None
    education: str | None
    marital: str | None


@dataclass(frozen=True, slots=True)
class P0Line:
    """One line: the list it stands on (1-11), the body in force and the persons it speaks of, by id."""

    list_no: int
    slip_id: str
    body_hash: str
    kind: str
    happened_on: Day
    household_number: str
    facts: Mapping[str, Any]
    appraised: bool
    persons: Mapping[str, PersonFace]


@dataclass(frozen=True, slots=True)
class SheetMember:
    """A line of section I. `gone_on` is the day from which the person is no longer counted in this household.

    `counts_from`: lives here, and is counted only from that later day (six months not reached).
    """

    person: PersonFace
    since: date
    gone_on: date | None
    ground_out: str | None
    absent: bool
    counts_from: date | None = None


@dataclass(frozen=True, slots=True)
class HouseholdLine:
    """A household as a list of an area names it: its number and its head, or who stands for a head that is gone."""

    number: str
    person: str


@dataclass(frozen=True, slots=True)
class MethodSpell:
    method: str
    since: Day
    until: date | None


@dataclass(frozen=True, slots=True)
class WifeFollowUp:
    """Section II of one wife: her spells and the months confirmed, as (day, method).

    `carrying`: pregnancies told of, (day told, day ended or None); `delivered`: days of her live births.
    """

    person: PersonFace
    spells: tuple[MethodSpell, ...]
    marks: tuple[tuple[date, str | None], ...]
    carrying: tuple[tuple[date, date | None], ...] = ()
    delivered: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetEvent:
    """Section III: what happened to a person of the household on a day."""

    kind: str
    on: date
    person: PersonFace | None
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class HouseholdSheet:
    id: str
    number: str
    kind: str
    area: int
    commune: int
    address: str
    members: tuple[SheetMember, ...]
    wives: tuple[WifeFollowUp, ...]
    events: tuple[SheetEvent, ...]


def p0_lines(scope: Scope, area_id: int, window: Window) -> list[P0Line]:
    """Standing lines of the eleven lists that happened in the area in the window, by list, day and household.

    A corrected line is printed as corrected, in the month the correction gives it. Raises NotInScope.
    """
    if not scope.sees_names(area_id):
        raise NotInScope
    lines = lines_in_force(SlipRow.objects.filter(area=area_id), window)
    record_look(scope, "p0", sorted({i for line in lines for i in line.persons}))
    return lines


def appraised_lines(scope: Scope, commune_id: int, window: Window) -> list[P0Line]:
    """Appraised lines of a whole commune in the order of the P0 slip. Raises NotInScope."""
    if not scope.sees_names(commune_id):
        raise NotInScope
    lines = lines_in_force(SlipRow.objects.filter(commune=commune_id, appraisal="appraised"), window)
    record_look(scope, "typing_sheet", sorted({i for line in lines for i in line.persons}))
    return lines


def lines_in_force(rows: Any, window: Window) -> list[P0Line]:
    """Lines among some slip rows, corrections put in their targets' place. No look: the caller's duty."""
    of_time = Q(happened__gte=window.first, happened__lte=window.last)
    plain = {r.slip_id: r for r in rows.filter(of_time, kind__in=P0_KINDS, state="standing")}
    fixed = {r.slip_id: r for r in rows.filter(kind="correction", state="standing")}
    slips = [(row, row.slip_id) for row in plain.values()]
    bodies = _bodies([*plain, *fixed])
    for row in fixed.values():
        body = corrected_body(bodies[row.slip_id], bodies[row.slip_id])
        in_time = window.first <= body.happened_on.reckoned <= window.last
        if body.kind in P0_KINDS and in_time:
            bodies[row.slip_id] = body
            slips.append((row, row.slip_id))
    wanted = {i for _, key in slips for i in _people(bodies[key])}
    faces = person_faces(wanted)
    numbers = dict(
        _in_batches(HouseholdRow, {bodies[k].household for _, k in slips if bodies[k].household}, "id", "number")
    )
    beside = ledger.free_text_of(key for _, key in slips)
    before = values_before(bodies[key] for _, key in slips)
    lines = [
        _line(row, bodies[key], {**beside.get(key, {}), "before": before.get(key, "")}, faces, numbers)
        for row, key in slips
    ]
    return sorted(lines, key=lambda x: (x.list_no, x.happened_on, natural_key(x.household_number), x.slip_id))


def household_sheet(scope: Scope, household_id: str, on: date) -> HouseholdSheet:
    """The whole sheet of a household as known on the day. Absent and out of scope look the same."""
    row = HouseholdRow.objects.filter(pk=household_id).first()
    if row is None or not scope.sees_names(row.area):
        raise NotInScope
    sheet = _sheet(row, on)
    record_look(scope, "a0", [sheet.id, *(m.person.id for m in sheet.members)])
    return sheet


def area_sheets(scope: Scope, area_id: int, on: date, numbers: Iterable[str] | None = None) -> list[HouseholdSheet]:
    """Sheets of all households (or of some numbers) of a collection area, in order of number; one look."""
    if not scope.sees_names(area_id):
        raise NotInScope
    rows = HouseholdRow.objects.filter(area=area_id, opened_on__lte=on)
    if numbers is not None:
        rows = rows.filter(number__in=list(numbers))
    sheets = [_sheet(row, on) for row in sorted(rows, key=lambda r: natural_key(r.number))]
    record_look(scope, "a0", sorted({m.person.id for s in sheets for m in s.members}))
    return sheets


def area_households(scope: Scope, area_id: int) -> list[HouseholdLine]:
    """Households open today in the area with whom to ask for there, in order of number. Raises NotInScope."""
    if not scope.sees_names(area_id):
        raise NotInScope
    rows = list(HouseholdRow.objects.filter(area=area_id, closed_on__isnull=True))
    heads = dict(_in_batches(HouseholdRow, [row.id for row in rows], "id", "head"))
    here: dict[str, PersonRow] = {}
    for person in PersonRow.objects.filter(area=area_id, died_on__isnull=True, counted_until__isnull=True):
        first = here.setdefault(person.household or "", person)
        if _before(person, heads.get(first.household)) < _before(first, heads.get(first.household)):
            here[person.household or ""] = person
    named = [(row, here.get(row.id)) for row in rows]
    record_look(scope, "p0_blank", sorted(person.id for _, person in named if person))
    lines = [HouseholdLine(row.number, person.name if person else "") for row, person in named]
    return sorted(lines, key=lambda line: natural_key(line.number))


def _before(person: PersonRow, head: str | None) -> tuple[bool, bool, date]:
    """Who is asked for at the door: the head, else the spouse, else the eldest."""
    return person.id != head, person.relation != "spouse", person.birth_on


def person_faces(ids: Iterable[str]) -> dict[str, PersonFace]:
    """Faces by every id asked for, also by ids that `same_person` joined to another."""
    wanted = set(ids)
    found: dict[str, PersonFace] = {}
    for batch in bulk.chunks(sorted(wanted), bulk.IN_LIST):
        for row in PersonRow.objects.filter(pk__in=batch):
            found[row.id] = _face(row)
    for row in PersonRow.objects.filter(pk__in=joined_with(wanted - found.keys())):
        found |= {other: _face(row) for other in row.also if other in wanted}
    return found


def _face(row: PersonRow) -> PersonFace:
    return PersonFace(
        row.id,
        row.name,
        opened(row.card) if row.card else "",
        row.sex,
        Day(row.birth),
        row.relation,
        row.ethnicity,
        row.education,
        row.marital,
    )


def _bodies(slip_ids: Iterable[str]) -> dict[str, Slip]:
    return {w.slip.id: w.slip for w in ledger.slips_by_id(sorted(set(slip_ids)))}


def _people(slip: Slip) -> list[str]:
    names = ("person", "mother", "child", "new_head", "head")
    return [slip.facts[name] for name in names if isinstance(slip.facts.get(name), str)]


def _line(
    row: SlipRow,
    body: Slip,
    beside: Mapping[str, str],
    faces: Mapping[str, PersonFace],
    numbers: Mapping[str, str],
) -> P0Line:
    list_no = KINDS[body.kind].p0_list
    assert list_no is not None
    persons = {i: faces[i] for i in _people(body) if i in faces}
    number = numbers.get(body.household or "", "")
    appraised = row.appraisal == "appraised"
    facts = {**body.facts, **beside}
    return P0Line(list_no, row.slip_id, row.body_hash, body.kind, body.happened_on, number, facts, appraised, persons)


def _sheet(row: HouseholdRow, on: date) -> HouseholdSheet:
    stays = list(StayRow.objects.filter(household=row.id, since__lte=on).order_by("since", "pk"))
    ids = [stay.person for stay in stays]
    faces = person_faces(ids)
    away = set(
        AbsenceRow.objects.filter(Q(until__isnull=True) | Q(until__gt=on), person__in=ids, since__lte=on).values_list(
            "person", flat=True
        )
    )
    last = {stay.person: stay for stay in stays}
    members = [
        SheetMember(
            faces[i], stay.since, stay.until if stay.until and stay.until <= on else None, stay.ground_out, i in away
        )
        for i, stay in last.items()
        if i in faces
    ]
    members.sort(key=lambda m: (m.since, m.person.relation != "head", m.person.relation != "spouse", m.person.birth))
    return HouseholdSheet(
        row.id,
        row.number,
        row.kind,
        row.area,
        row.commune,
        row.address,
        tuple(members),
        tuple(_wives(members, on)),
        tuple(_events(row.id, on)),
    )


def _wives(members: Iterable[SheetMember], on: date) -> list[WifeFollowUp]:
    here = [
        m.person
        for m in members
        if m.gone_on is None
        and m.person.sex == "2"
        and m.person.marital == "married"
        and 15 <= completed_age(m.person.birth.reckoned, on) <= 49
    ]
    spells: dict[str, list[MethodSpell]] = {}
    ids = [p.id for p in here]
    for row in SpellRow.objects.filter(person__in=ids, since_on__lte=on).order_by("since_on", "pk"):
        spells.setdefault(row.person, []).append(MethodSpell(row.method, Day(row.since), row.until))
    marks: dict[str, list[tuple[date, str | None]]] = {}
    for mark in MarkRow.objects.filter(person__in=ids, on__lte=on).order_by("on", "pk"):
        marks.setdefault(mark.person, []).append((mark.on, mark.method))
    return [WifeFollowUp(p, tuple(spells.get(p.id, ())), tuple(marks.get(p.id, ()))) for p in here]


def _events(household: str, on: date) -> list[SheetEvent]:
    rows = list(EventRow.objects.filter(household=household, on__lte=on).order_by("on", "pk"))
    moves = StayRow.objects.filter(household=household, until__lte=on).exclude(ground_out="died")
    left = [(m.person, m.until, m.ground_out) for m in moves]
    ids = {r.person for r in rows if r.person} | {r.facts["child"] for r in rows if r.facts.get("child")}
    faces = person_faces(ids | {person for person, _, _ in left})
    events = [SheetEvent(r.kind, r.on, faces.get(r.facts.get("child") or r.person or ""), r.facts) for r in rows]
    events += [
        SheetEvent(ground or "move_out", until, faces.get(person), {}) for person, until, ground in left if until
    ]
    return sorted(events, key=lambda e: (e.on, e.kind))


def _in_batches(model: type[Any], ids: Iterable[str | None], *columns: str) -> Iterable[tuple[Any, ...]]:
    for batch in bulk.chunks(sorted(i for i in ids if i), bulk.IN_LIST):
        yield from model.objects.filter(pk__in=batch).values_list(*columns)
