"""Correct a line of the card: the form of its kind filled in, the difference shown before it is saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render, resolve_url

from danso.desk.register.card import alike_words
from danso.desk.register.card import words as card_words
from danso.desk.register.card.since_opened import SinceOpened, since_opened
from danso.desk.register.correction import words
from danso.desk.register.correction.draft import correction, difference, digest
from danso.desk.register.correction.filled import filled
from danso.desk.register.correction.saving import may_be_saved
from danso.desk.register.enrolment.corrected import correct_enrolment
from danso.desk.register.entry import words as entry_words
from danso.desk.register.entry.answers import Answers, read_answers
from danso.desk.register.entry.judged import Judged, judged
from danso.desk.register.entry.offered import BY_CODE, Offer
from danso.desk.register.entry.pages import areas_of, fields_of, reasons_of
from danso.desk.register.entry.questions import Question, questions
from danso.desk.register.household import unit_of
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.scope import NotInScope
from danso.register.actions import record_slip
from danso.register.correctable import Original, line_to_correct
from danso.register.difference import Difference
from danso.register.draft import SlipDraft
from danso.register.lists.desk_entry import household_of_number, slip_is_written
from danso.register.sheets import HouseholdSheet, household_sheet
from danso.values.ids import derived_id, new_id
from danso.values.text import clean


@dataclass
class _Form:
    """Everything the page shows."""

    offer: Offer
    sheet: HouseholdSheet
    original: Original
    asked: list[Question]
    token: str
    answers: Answers
    found: Judged = Judged()
    changes: tuple[Difference, ...] | None = None
    opened: SinceOpened | None = None


@page(Kind.ENTRY, unit=unit_of, methods=("GET", "POST"))
def correct_slip(request: Asking, household: UUID, slip: UUID) -> HttpResponse:
    """Absent, withdrawn, replaced and not one's own to write: one answer."""
    original = line_to_correct(request.scope, str(household), str(slip))
    if original is None:
        raise NotInScope
    if original.body.kind == "household_enrolled":
        return correct_enrolment(request, original, str(household))
    offer = BY_CODE.get(original.body.kind)
    if offer is None:
        raise NotInScope
    sheet = household_sheet(request.scope, str(household), request.today)
    asked = _asked(offer, original, sheet, request)
    token = clean(request.POST.get("token", ""))[:36] or new_id()
    form = _Form(offer, sheet, original, asked, token, filled(asked, original))
    if request.method == "GET":
        return _shown(request, form)
    slip_id = derived_id("desk-correction", request.scope.account_id or 0, token)
    if slip_is_written(slip_id):
        messages.warning(request, str(entry_words.WRITTEN_ALREADY))
        return redirect("household", household)
    form.answers = read_answers(
        asked, dict(request.POST.lists()), offer=offer, sheet=sheet, slip_id=slip_id, today=request.today,
        household_of=household_of_number,
    )  # fmt: skip
    return _answered(request, form, slip_id)


def _answered(request: Asking, form: _Form, slip_id: str) -> HttpResponse:
    asked_to_save = request.POST.get("act") != "check"
    draft: SlipDraft | None = None
    if form.answers.draft is not None:
        faces = {m.person.id: m.person.name for m in form.sheet.members}
        draft = correction(form.answers.draft, form.original, slip_id)
        changes = difference(draft, form.original, faces)
        form.changes = tuple(changes)
        draft, form.found = judged(request.scope, draft, form.sheet, reasons_of(request))
    elif asked_to_save:
        for name in form.answers.missing:
            form.answers.wrong.setdefault(name, entry_words.NEEDED)
    if not asked_to_save:
        return _shown(request, form)
    form.opened = since_opened(request, form.sheet.id, form.sheet.commune)
    if draft is None or not form.changes or not may_be_saved(request, form.found, form.changes, form.opened):
        return _shown(request, form, status=422)
    recorded = record_slip(by=request.scope, draft=draft)
    said = words.WRITTEN.with_(kind=form.offer.kind.words, day=draft.happened_on.shown())
    messages.success(request, f"{said} {words.WAITS}" if form.original.row.appraisal == "appraised" else str(said))
    return redirect(f"{resolve_url('household', form.sheet.id)}?vua={recorded.slip_id}")


def _shown(request: Asking, form: _Form, *, status: int = 200) -> HttpResponse:
    template = "desk/slip_correct.html"
    if request.headers.get("HX-Request"):
        template = "desk/correct_check.html"
    context = fields_of(form.offer, form.asked, form.answers, form.found, request)
    return render(request, template, context | _context(request, form), status=status)


def _context(request: Asking, form: _Form) -> dict[str, Any]:
    return {
        "k": words,
        "alike_words": alike_words,
        "opened_words": card_words,
        "opened": form.opened or since_opened(request, form.sheet.id, form.sheet.commune),
        "sheet": form.sheet,
        "original": form.original,
        "token": form.token,
        "changes": form.changes,
        "shown_changes": digest(list(form.changes)) if form.changes else "",
        "first": "",
        "told": request.method == "POST",
        "current": "find",
    }


def _asked(offer: Offer, original: Original, sheet: HouseholdSheet, request: Asking) -> list[Question]:
    """The kind's own questions; numbers of cards are said to stay where nothing is typed."""
    asked = questions(offer, sheet, areas_of(request, sheet), request.today)
    return [replace(q, hint=str(words.KEPT_NUMBER)) if q.name in ("card", "citizen") else q for q in asked]
