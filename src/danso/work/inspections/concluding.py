"""Findings, remedies, conclusion, recheck: what an inspection leads to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.pressed import made_by, once
from danso.places.scope import Scope
from danso.values.meanwhile import mark, unchanged
from danso.values.text import clean
from danso.work.inspections import refusals
from danso.work.inspections.actions import in_state, locked
from danso.work.inspections.models import Finding, Inspection
from danso.work.tasks.actions import give_task
from danso.work.tasks.models import Task

KEEP, LEAD = Permission.keep_office_work, Permission.lead_office_work
State = Inspection.State
_BEFORE = (State.PLANNED, State.SAMPLED, State.VISITED)


def add_finding(
    *, by: Scope, inspection_id: int, words: str, remedy: str, due_on: date | None, press: UUID | None = None
) -> Finding:
    """What was found in records or work and what is to be done about it by when. Until the conclusion."""
    inspection = in_state(by, inspection_id, KEEP, *_BEFORE)
    said, asked = clean(words)[:600], clean(remedy)[:400]
    if not said or not asked or due_on is None:
        raise refusals.FindingIncomplete
    if (known := made_by(Finding, press, inspection_id=inspection.pk)) is not None:
        return known
    with audited("add_finding", by=by, unit_id=inspection.unit_id, detail={"due": str(due_on)}) as entry:
        locked(inspection, *_BEFORE)
        last = inspection.findings.order_by("-number").first()
        number = last.number + 1 if last else 1
        made, _ = once(
            Finding, press, inspection_id=inspection.pk, number=number, words=said, remedy=asked, due_on=due_on
        )
        entry.subject = f"inspection:{inspection.pk}"
    return made


def drop_finding(*, by: Scope, inspection_id: int, number: int) -> None:
    """Taken back before the conclusion; the numbers of the others stay."""
    inspection = in_state(by, inspection_id, KEEP, *_BEFORE)
    subject = f"inspection:{inspection.pk}"
    with audited("drop_finding", by=by, unit_id=inspection.unit_id, subject=subject, detail={"number": number}):
        locked(inspection, *_BEFORE)
        inspection.findings.filter(number=number).delete()


def write_remarks(*, by: Scope, inspection_id: int, remarks: str, opinion: str, was: str | None = None) -> Inspection:
    """The team's general remarks and the inspected unit's opinion, for the minutes. `was`: the mark of what the form
    was opened on. Raises ChangedMeanwhile."""
    inspection = in_state(by, inspection_id, KEEP, *_BEFORE)
    with audited("write_remarks", by=by, unit_id=inspection.unit_id, subject=f"inspection:{inspection.pk}"):
        inspection = locked(inspection, *_BEFORE)
        unchanged(was, remarks_mark(inspection))
        inspection.remarks, inspection.opinion = clean(remarks)[:2000], clean(opinion)[:2000]
        inspection.save(update_fields=["remarks", "opinion"])
    return inspection


def remarks_mark(inspection: Inspection) -> str:
    return mark(inspection.remarks, inspection.opinion)


def conclude(*, by: Scope, inspection_id: int, number: str, dated: date, result: Mapping[str, Any]) -> Inspection:
    """The conclusion with the rates as they stand, frozen; each remedy becomes a task of the inspected unit."""
    inspection = in_state(by, inspection_id, LEAD, State.VISITED)
    detail = {"findings": inspection.findings.count()}
    subject = f"inspection:{inspection.pk}"
    with audited("conclude_inspection", by=by, unit_id=inspection.unit_id, subject=subject, detail=detail):
        inspection = locked(inspection, State.VISITED)
        for finding in inspection.findings.all():
            task = give_task(
                by=by,
                unit_id=inspection.inspected_id,
                title=finding.remedy,
                due=finding.due_on,
                origin_kind=Task.Origin.FINDING,
                origin_id=finding.pk,
            )
            finding.task_id = task.pk
            finding.save(update_fields=["task_id"])
        inspection.conclusion_number, inspection.conclusion_date = clean(number)[:60], dated
        inspection.result, inspection.state = dict(result), State.CONCLUDED.value
        inspection.save()
    return inspection


def recheck_finding(*, by: Scope, inspection_id: int, number: int, outcome: str, note: str) -> Finding:
    """What the recheck of a remedy found. With the last finding rechecked the inspection is."""
    inspection = in_state(by, inspection_id, KEEP, State.CONCLUDED, State.RECHECKED)
    finding = inspection.findings.filter(number=number).first()
    if finding is None or outcome not in Finding.Outcome.values:
        raise refusals.FindingIncomplete
    detail = {"number": number, "outcome": outcome}
    subject = f"inspection:{inspection.pk}"
    with audited("recheck_finding", by=by, unit_id=inspection.unit_id, subject=subject, detail=detail):
        inspection = locked(inspection, State.CONCLUDED, State.RECHECKED)
        finding = inspection.findings.get(number=number)
        finding.outcome, finding.note, finding.checked_on = outcome, clean(note)[:400], by.on
        finding.save()
        if not inspection.findings.filter(checked_on__isnull=True).exists():
            inspection.state = State.RECHECKED.value
            inspection.save(update_fields=["state"])
    return finding


def close_inspection(*, by: Scope, inspection_id: int) -> Inspection:
    """Nothing is left to follow. Raises FindingsOpen where a finding was not rechecked."""
    inspection = in_state(by, inspection_id, LEAD, State.CONCLUDED, State.RECHECKED)
    with audited("close_inspection", by=by, unit_id=inspection.unit_id, subject=f"inspection:{inspection.pk}"):
        inspection = locked(inspection, State.CONCLUDED, State.RECHECKED)
        if left := inspection.findings.filter(checked_on__isnull=True).count():
            raise refusals.FindingsOpen(left)
        inspection.state, inspection.closed_on = State.CLOSED.value, by.on
        inspection.save(update_fields=["state", "closed_on"])
    return inspection
