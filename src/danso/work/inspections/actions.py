"""Writes about inspections, one step after the other: planned, sampled, visited, concluded, rechecked, closed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.levels import Level
from danso.places.pressed import made_by, once
from danso.places.queries import descendants, unit_row
from danso.places.scope import Scope
from danso.register.models import Cutoff
from danso.values.text import clean
from danso.work.inspections import refusals
from danso.work.inspections.models import (
    ChecklistItem,
    ChecklistTemplate,
    Inspection,
    Reinterview,
    Sample,
    SampledHousehold,
    TeamMember,
)
from danso.work.inspections.queries import inspection_in_reach

KEEP, LEAD = Permission.keep_office_work, Permission.lead_office_work
State = Inspection.State
MOST_ITEMS = 60
MOST_POINTS = 100


@dataclass(frozen=True, slots=True)
class Member:
    """`role`: head, deputy, secretary, member."""

    full_name: str
    role: str
    post: str = ""


@dataclass(frozen=True, slots=True)
class SampledLine:
    """A household as the draw gives it; fractions as text."""

    household: str
    area: int
    stratum: str
    score: int
    signs: Mapping[str, int]
    inclusion: str
    chance: str
    by_chance: bool


def plan_inspection(
    *,
    by: Scope,
    unit_id: int,
    inspected_id: int,
    kind: str,
    first: date,
    last: date,
    plan_number: str,
    plan_date: date,
    team: Sequence[Member],
    items: Sequence[tuple[str, int]],
    decision_number: str = "",
    decision_date: date | None = None,
    place: str = "",
    press: UUID | None = None,
) -> Inspection:
    """An inspection of a commune within one's unit; the same press again gives the one it made.

    Raises InspectionIncomplete, ChecklistUnreadable.
    """
    by.require(KEEP, unit_id)
    named = [Member(clean(one.full_name), one.role, clean(one.post)) for one in team if clean(one.full_name)]
    heads = [one for one in named if one.role == TeamMember.Role.HEAD]
    roles = all(one.role in TeamMember.Role.values for one in named)
    if not clean(plan_number) or kind not in Inspection.Kind.values or last < first or len(heads) != 1 or not roles:
        raise refusals.InspectionIncomplete(refusals.NO_PLAN)
    row = unit_row(inspected_id, by.on)
    if row is None or row.level != Level.commune or inspected_id not in descendants(unit_id, by.on):
        raise refusals.InspectionIncomplete(refusals.NOT_A_COMMUNE)
    lines = checked_items(items)
    if (known := made_by(Inspection, press, unit_id=unit_id)) is not None:
        return known
    detail = {"inspected": inspected_id, "kind": kind, "first": str(first), "last": str(last)}
    with audited("plan_inspection", by=by, unit_id=unit_id, detail=detail) as entry:
        made, fresh = once(
            Inspection, press, unit_id=unit_id, inspected_id=inspected_id, kind=kind, first=first, last=last,
            place=clean(place)[:200],
            plan_number=clean(plan_number)[:60], plan_date=plan_date, decision_number=clean(decision_number)[:60],
            decision_date=decision_date, planned_by=by.account_id, planned_on=by.on,
        )  # fmt: skip
        entry.subject = f"inspection:{made.pk}"
        if not fresh:
            return made
        TeamMember.objects.bulk_create(
            TeamMember(inspection=made, full_name=one.full_name[:120], post=one.post[:160], role=one.role)
            for one in named
        )
        ChecklistItem.objects.bulk_create(
            ChecklistItem(inspection=made, number=n, words=words, most=most)
            for n, (words, most) in enumerate(lines, start=1)
        )
    return made


def set_checklist(*, by: Scope, unit_id: int, kind: str, items: Sequence[tuple[str, int]]) -> ChecklistTemplate:
    """The office's own list for a kind of inspection, from the scope's day on; again on that day replaces it."""
    by.require(LEAD, unit_id)
    lines = checked_items(items)
    if kind not in Inspection.Kind.values or not lines:
        raise refusals.ChecklistUnreadable(1)
    with audited("set_checklist", by=by, unit_id=unit_id, detail={"kind": kind, "items": len(lines)}):
        made, _ = ChecklistTemplate.objects.update_or_create(
            unit_id=unit_id, kind=kind, since=by.on, defaults={"items": lines, "written_by": by.account_id}
        )
    return made


def checked_items(items: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """Raises ChecklistUnreadable with the number of the line."""
    lines = [(clean(words)[:300], most) for words, most in items]
    for n, (words, most) in enumerate(lines, start=1):
        if not words or not 1 <= most <= MOST_POINTS or n > MOST_ITEMS:
            raise refusals.ChecklistUnreadable(n)
    return lines


def score_items(*, by: Scope, inspection_id: int, scores: Mapping[int, tuple[Decimal | None, str]]) -> Inspection:
    """Points and a remark by the item's number; None takes points back. Until it is concluded; all or none.
    Raises ScoreOutOfRange, WrongState."""
    inspection = in_state(by, inspection_id, KEEP, State.PLANNED, State.SAMPLED, State.VISITED)
    detail = {"items": sorted(scores)}
    with audited(
        "score_inspection", by=by, unit_id=inspection.unit_id, subject=f"inspection:{inspection.pk}", detail=detail
    ):
        inspection = locked(inspection, State.PLANNED, State.SAMPLED, State.VISITED)
        items = {item.number: item for item in inspection.items.all()}
        for number, (score, remark) in scores.items():
            item = items.get(number)
            if item is None or (score is not None and not (score.is_finite() and 0 <= score <= item.most)):
                raise refusals.ScoreOutOfRange(number, item.most if item else 0)
            if (item.score, item.remark) != (score, clean(remark)):
                item.score, item.remark = score, clean(remark)[:300]
                item.scored_by, item.scored_on = by.account_id, by.on
                item.save()
    return inspection


def freeze_sample(
    *, by: Scope, inspection_id: int, seed: str, risk_percent: int, cutoff: Cutoff, frame: list[Any],
    lines: Sequence[SampledLine],
) -> Sample:  # fmt: skip
    """Keep a draw as it came out, once: households are not exchanged afterwards. Raises WrongState."""
    inspection = in_state(by, inspection_id, KEEP, State.PLANNED)
    detail = {"seed": seed, "cutoff": cutoff.pk, "frame": len(frame), "drawn": len(lines), "risk": risk_percent}
    subject = f"inspection:{inspection.pk}"
    with audited("draw_sample", by=by, unit_id=inspection.unit_id, subject=subject, detail=detail):
        inspection = locked(inspection, State.PLANNED)
        sample = Sample.objects.create(
            inspection=inspection, cutoff=cutoff, seed=seed, size=len(lines), risk_percent=risk_percent, frame=frame,
            drawn_on=by.on, drawn_by=by.account_id,
        )  # fmt: skip
        SampledHousehold.objects.bulk_create(
            SampledHousehold(
                sample=sample, number=n, household=one.household, area=one.area, stratum=one.stratum, score=one.score,
                signs=dict(one.signs), inclusion=one.inclusion, chance=one.chance, by_chance=one.by_chance,
            )
            for n, one in enumerate(lines, start=1)
        )  # fmt: skip
        _move(inspection, State.SAMPLED)
    return sample


def record_reinterview(
    *, by: Scope, inspection_id: int, number: int, outcome: str, how: str, asked_on: date,
    answers: Mapping[str, Mapping[str, str]], extra: int, tally: Mapping[str, Sequence[int]],
) -> Reinterview:  # fmt: skip
    """What the family of a sampled household said; typed again it replaces what was typed. Raises WrongState."""
    inspection = in_state(by, inspection_id, KEEP, State.SAMPLED)
    sampled = SampledHousehold.objects.get(sample__inspection=inspection, number=number)
    detail = {"number": number, "outcome": outcome, "how": how}
    subject = f"inspection:{inspection.pk}"
    with audited("record_reinterview", by=by, unit_id=inspection.unit_id, subject=subject, detail=detail):
        locked(inspection, State.SAMPLED)
        told = {
            "outcome": outcome, "how": how, "asked_on": asked_on, "extra": extra,
            "answers": {person: dict(said) for person, said in answers.items()},
            "tally": {item: list(pair) for item, pair in tally.items()},
            "typed_by": by.account_id, "typed_on": by.on,
        }  # fmt: skip
        made, _ = Reinterview.objects.update_or_create(sampled=sampled, defaults=told)
    return made


def finish_visit(*, by: Scope, inspection_id: int) -> Inspection:
    """Every household of the sample has its line. Raises HouseholdsNotAsked, WrongState."""
    inspection = in_state(by, inspection_id, KEEP, State.SAMPLED)
    rows = SampledHousehold.objects.filter(sample__inspection=inspection, reinterview__isnull=True)
    if left := rows.count():
        raise refusals.HouseholdsNotAsked(left)
    with audited("finish_visit", by=by, unit_id=inspection.unit_id, subject=f"inspection:{inspection.pk}"):
        _move(locked(inspection, State.SAMPLED), State.VISITED)
    return inspection


def in_state(by: Scope, inspection_id: int, permission: Permission, *states: Inspection.State) -> Inspection:
    """The inspection, in one of the states. Raises NotInScope, WrongState."""
    found = inspection_in_reach(by, inspection_id, permission)
    if found.state not in states:
        raise refusals.WrongState(found.state)
    return found


def locked(inspection: Inspection, *states: Inspection.State) -> Inspection:
    """The row under its lock, inside the act's transaction: of two presses the second sees what the first did."""
    found = Inspection.objects.select_for_update().get(pk=inspection.pk)
    if found.state not in states:
        raise refusals.WrongState(found.state)
    return found


def _move(inspection: Inspection, state: Inspection.State) -> None:
    inspection.state = state.value
    inspection.save(update_fields=["state"])
