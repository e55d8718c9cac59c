"""Correct a line of the card: the form of its kind filled in, the difference shown before it is saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render, resolve_url

from danso.desk.register.card import alike_words
from danso.desk.register.card import words as card_words
from danso.desk.register.card.since_opened import FIELD, SinceOpened, since_opened
from danso.desk.register.correction import words
from danso.desk.register.correction.draft import correction, difference, digest
from danso.desk.register.correction.filled import filled
from danso.desk.register.correction.saving import correction_id, may_be_saved
from danso.desk.register.enrolment.corrected import correct_enrolment
from danso.desk.register.entry import words as entry_words
from danso.desk.register.entry.answers import Answers, read_answers
from danso.desk.register.entry.drafts import correction_about, keep_form
from danso.desk.register.entry.judged import Judged, judged
from danso.desk.register.entry.offered import CORRECTED, Offer
from danso.desk.register.entry.pages import areas_of, fields_of, reasons_of, written_already
from danso.desk.register.entry.questions import Question, questions
from danso.desk.register.household import unit_of
from danso.desk.shared import draft_words
from danso.desk.shared.asking import Asking
from danso.desk.shared.drafts import Kept, draft_shown, drop_draft, open_draft
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.scope import NotInScope
from danso.register.actions import commune_held, record_slip
from danso.register.correctable import Original, line_to_correct
from danso.register.difference import Difference
from danso.register.draft import SlipDraft
from danso.register.lists.desk_entry import household_of_number, slip_is_written
from danso.register.refusals import SlipWrittenAlready
from danso.register.sheets import HouseholdSheet, household_sheet
from danso.values.ids import new_id
from danso.values.refusal import Refusal
from danso.values.text import clean


class OfBoundaryChange(Refusal):
    """The line was written by a change of units; it is mended where the change was entered."""


@dataclass
class _Form:
    """Everything the page shows."""

    offer: Offer
    sheet: HouseholdSheet
    original: Original
    asked: list[Question]
    token: str
    about: str
    answers: Answers
    found: Judged = Judged()
    changes: tuple[Difference, ...] | None = None
    opened: SinceOpened | None = None
    draft: Kept | None = None


@page(Kind.ENTRY, unit=unit_of, methods=("GET", "POST"))
def correct_slip(request: Asking, household: UUID, slip: UUID) -> HttpResponse:
    """Absent, withdrawn and not one's own to write: one answer. What somebody corrected meanwhile is shown as it stands."""
    original = line_to_correct(request.scope, str(household), str(slip))
    if original is None:
        raise NotInScope
    if original.body.kind == "household_enrolled":
        return correct_enrolment(request, original, str(household))
    offer = CORRECTED.get(original.body.kind)
    if offer is None:
        raise NotInScope
    if original.body.facts.get("to_commune"):
        raise OfBoundaryChange(words.OF_BOUNDARY_CHANGE)
    sheet = household_sheet(request.scope, str(household), request.today)
    asked = _asked(offer, original, sheet, request)
    about = correction_about(str(household), original.row.slip_id)
    token = clean(request.POST.get("token", ""))[:36] or new_id()
    stands = filled(asked, original)
    form = _Form(offer, sheet, original, asked, token, about, stands)
    if request.method == "GET":
        return _opened(request, form)
    if request.POST.get("act") == "drop":
        drop_draft(request.scope, about)
        messages.success(request, str(draft_words.DROPPED))
        return redirect("correct_slip", household, original.row.slip_id)
    slip_id = correction_id(request, token)
    if slip_is_written(slip_id):
        return written_already(request, str(household), about)
    keep_form(request, about, asked, token, stands=stands)
    form.answers = _read(request, form, dict(request.POST.lists()))
    try:
        return _answered(request, form, slip_id)
    except SlipWrittenAlready:  # pressed twice at once
        return written_already(request, str(household), about)


def _opened(request: Asking, form: _Form) -> HttpResponse:
    """The form as it was left, else as the line stands. A draft whose correction is written is none."""
    kept = open_draft(request.scope, form.about)
    if kept is not None and slip_is_written(correction_id(request, kept.body["token"])):
        drop_draft(request.scope, form.about)
    elif kept is not None:
        form.token, form.draft = kept.body["token"], kept
        form.answers = _read(request, form, kept.body["fields"])
        form.opened = since_opened(request, form.sheet.id, form.sheet.commune, kept.body.get(FIELD, ""))
        _compared(form, correction_id(request, form.token))
    return _shown(request, form)


def _read(request: Asking, form: _Form, told: Mapping[str, Sequence[str]]) -> Answers:
    return read_answers(
        form.asked, told, offer=form.offer, sheet=form.sheet, slip_id=correction_id(request, form.token),
        today=request.today, household_of=household_of_number,
    )  # fmt: skip


def _answered(request: Asking, form: _Form, slip_id: str) -> HttpResponse:
    asked_to_save = request.POST.get("act") != "check"
    draft = _compared(form, slip_id)
    if draft is not None:
        draft, form.found = judged(request.scope, draft, form.sheet, reasons_of(request))
    elif asked_to_save:
        for name in form.answers.missing:
            form.answers.wrong.setdefault(name, entry_words.NEEDED)
    if not asked_to_save:
        return _shown(request, form)
    with commune_held(form.sheet.commune):
        form.opened = since_opened(request, form.sheet.id, form.sheet.commune)
        fine = form.changes and may_be_saved(request, form.found, form.changes, form.opened)
        recorded = record_slip(by=request.scope, draft=draft) if draft and fine else None
    if draft is None or recorded is None:
        return _shown(request, form, status=422)
    drop_draft(request.scope, form.about)
    said = words.WRITTEN.with_(kind=form.offer.kind.words, day=draft.happened_on.shown())
    messages.success(request, f"{said} {words.WAITS}" if form.original.row.appraisal == "appraised" else str(said))
    return redirect(f"{resolve_url('household', form.sheet.id)}?vua={recorded.slip_id}")


def _compared(form: _Form, slip_id: str) -> SlipDraft | None:
    """The correction, once everything is readable; what it changes is kept in the form."""
    if form.answers.draft is None:
        return None
    faces = {m.person.id: m.person.name for m in form.sheet.members}
    draft = correction(form.answers.draft, form.original, slip_id)
    form.changes = tuple(difference(draft, form.original, faces))
    return draft


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
        "draft": draft_shown(form.draft) if form.draft else None,
        "changes": form.changes,
        "shown_changes": digest(list(form.changes)) if form.changes else "",
        "first": "" if form.changes else next(iter(form.answers.wrong), form.asked[0].name),
        "told": request.method == "POST",
        "current": "find",
    }


def _asked(offer: Offer, original: Original, sheet: HouseholdSheet, request: Asking) -> list[Question]:
    """The kind's own questions; numbers of cards are said to stay where nothing is typed."""
    asked = questions(offer, sheet, areas_of(request, sheet), request.today)
    return [replace(q, hint=str(words.KEPT_NUMBER)) if q.name in ("card", "citizen") else q for q in asked]
