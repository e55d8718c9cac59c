"""From the card to a slip: choose its kind, fill one short form, see what is asked, save; and take a line back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme

from danso.desk.places.tree import area_names
from danso.desk.register.card import alike_words
from danso.desk.register.card import words as card_words
from danso.desk.register.card.since_opened import FIELD, since_opened
from danso.desk.register.entry import words
from danso.desk.register.entry.answers import Answers, read_answers
from danso.desk.register.entry.drafts import keep_form, slip_about
from danso.desk.register.entry.judged import Judged, judged
from danso.desk.register.entry.offered import BESIDE, BY_CODE, LISTED, Offer
from danso.desk.register.entry.questions import Question, member_text, questions
from danso.desk.register.household import unit_of
from danso.desk.shared import draft_words
from danso.desk.shared.asking import Asking
from danso.desk.shared.drafts import Kept, draft_shown, drop_draft, open_draft
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.levels import Level
from danso.places.queries import descendants
from danso.places.scope import NotInScope
from danso.register.actions import commune_held, record_slip
from danso.register.cards import unit_of_household
from danso.register.draft import SlipDraft
from danso.register.lists.desk_entry import household_of_number, own_open_slip, slip_is_written
from danso.register.refusals import SlipWrittenAlready
from danso.register.sheets import HouseholdSheet, household_sheet
from danso.values.day import Day
from danso.values.ids import derived_id, new_id
from danso.values.text import clean

_LONGEST_REASON = 300


@page(Kind.ENTRY, unit=unit_of)
def choose_slip(request: Asking, household: UUID) -> HttpResponse:
    """All kinds in the order of the paper; one key each."""
    sheet = household_sheet(request.scope, str(household), request.today)
    context = {"w": words, "sheet": sheet, "groups": [(words.ELEVEN, LISTED), (words.BESIDE, BESIDE)]}
    return render(request, "desk/slip_choose.html", context | {"current": "find"})


@page(Kind.ENTRY, unit=unit_of, methods=("GET", "POST"))
def write_slip(request: Asking, household: UUID, kind: str) -> HttpResponse:
    """One form for every kind, from its declared fields. The same form sent twice is written once."""
    offer = BY_CODE.get(kind)
    if offer is None:
        raise NotInScope
    sheet = household_sheet(request.scope, str(household), request.today)
    asked = questions(offer, sheet, areas_of(request, sheet), request.today)
    about = slip_about(sheet.id, kind)
    if request.method == "GET":
        return _opened(request, offer, sheet, asked)
    if request.POST.get("act") == "drop":
        drop_draft(request.scope, about)
        messages.success(request, str(draft_words.DROPPED))
        return redirect("write_slip", household, kind)
    token = clean(request.POST.get("token", ""))[:36] or new_id()
    slip_id = derived_id("desk", request.scope.account_id or 0, token)
    if slip_is_written(slip_id):
        return written_already(request, sheet.id, about)
    keep_form(request, about, asked, token)
    told = dict(request.POST.lists())
    answers = read_answers(
        asked, told, offer=offer, sheet=sheet, slip_id=slip_id, today=request.today, household_of=household_of_number
    )
    try:
        if request.POST.get("act") == "check":
            return _checked(request, offer, sheet, asked, answers, token)
        return _saved(request, offer, sheet, asked, answers, token)
    except SlipWrittenAlready:  # pressed twice at once
        return written_already(request, sheet.id, about)


@page(Kind.ENTRY, unit=unit_of, methods=("POST",))
def withdraw_slip(request: Asking, household: UUID, slip: UUID) -> HttpResponse:
    """Undo: a withdrawal of one's own line. The line stays in the book, struck."""
    draft_id = derived_id("desk-withdrawal", str(slip))
    if slip_is_written(draft_id):
        messages.warning(request, str(words.WITHDRAWN_ALREADY))
        return redirect("household", household)
    row = own_open_slip(request.scope, str(household), str(slip))
    if row is None:
        raise NotInScope
    facts = {"target": row.slip_id, "target_hash": row.body_hash}
    draft = SlipDraft(
        "withdrawal",
        Day(row.happened_on),
        row.commune,
        row.area,
        row.household,
        facts,
        told_by=row.told_by,
        id=draft_id,
    )
    record_slip(by=request.scope, draft=draft)
    messages.success(request, str(words.WITHDRAWN_NOW))
    if unit_of_household(str(household)) is None:  # the line had brought the household in
        return redirect("start")
    back = request.POST.get("back", "")  # the pile of lines it was taken from
    if back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        return redirect(back)
    return redirect("household", household)


def written_already(request: Asking, household: str, about: str) -> HttpResponse:
    """The same form sent twice: the card, with the line that stands on it; of the draft nothing is left."""
    drop_draft(request.scope, about)
    if request.headers.get("HX-Request"):  # a check still on its way when the form was saved says nothing
        return HttpResponse(status=204)
    messages.warning(request, str(words.WRITTEN_ALREADY))
    if unit_of_household(household) is None:  # an enrolment that waits has no card yet
        return redirect("start")
    return redirect("household", household)


def _opened(request: Asking, offer: Offer, sheet: HouseholdSheet, asked: list[Question]) -> HttpResponse:
    """The form as it was left, else empty. A draft whose slip is written is none."""
    about = slip_about(sheet.id, offer.code)
    kept = open_draft(request.scope, about)
    if kept is not None:
        slip_id = derived_id("desk", request.scope.account_id or 0, kept.body["token"])
        if not slip_is_written(slip_id):
            answers = read_answers(
                asked, kept.body["fields"], offer=offer, sheet=sheet, slip_id=slip_id, today=request.today,
                household_of=household_of_number,
            )  # fmt: skip
            return _form(request, offer, sheet, asked, answers, Judged(), kept.body["token"], draft=kept)
        drop_draft(request.scope, about)
    return _form(request, offer, sheet, asked, Answers(typed={q.name: q.first for q in asked}), Judged(), new_id())


def _saved(
    request: Asking, offer: Offer, sheet: HouseholdSheet, asked: list[Question], answers: Answers, token: str
) -> HttpResponse:
    if answers.draft is None:
        for name in answers.missing:
            answers.wrong.setdefault(name, words.NEEDED)
        return _form(request, offer, sheet, asked, answers, Judged(), token, status=422)
    draft, found = judged(request.scope, answers.draft, sheet, reasons_of(request))
    seen = request.POST.get("seen", "").split()
    unseen = not set(found.shown.split()) <= set(seen)
    as_it_is = request.POST.get("act") == "save_held" and not unseen
    if found.refusal or unseen or (found.asks and not as_it_is):
        return _form(request, offer, sheet, asked, answers, found, token, status=422)
    with commune_held(sheet.commune):
        opened = since_opened(request, sheet.id, sheet.commune)
        recorded = None if opened.fresh else record_slip(by=request.scope, draft=draft)
    if recorded is None:
        return _form(request, offer, sheet, asked, answers, found, token, status=422)
    drop_draft(request.scope, slip_about(sheet.id, offer.code))
    said = {"kind": offer.kind.words, "day": draft.happened_on.shown()}
    if recorded.state == "held":
        messages.warning(request, str(words.WRITTEN_HELD.with_(**said)))
    else:
        messages.success(request, str(words.WRITTEN.with_(**said)))
    return redirect(f"{resolve_url('household', sheet.id)}?vua={recorded.slip_id}")


def _checked(
    request: Asking, offer: Offer, sheet: HouseholdSheet, asked: list[Question], answers: Answers, token: str
) -> HttpResponse:
    """What would be said now; fields still empty are not asked about while she types."""
    found = Judged()
    if answers.draft is not None:
        _, found = judged(request.scope, answers.draft, sheet, reasons_of(request))
    if request.headers.get("HX-Request"):
        context = _context(offer, sheet, asked, answers, found, request)
        return render(request, "desk/slip_check.html", context)
    return _form(request, offer, sheet, asked, answers, found, token)


def _form(
    request: Asking,
    offer: Offer,
    sheet: HouseholdSheet,
    asked: list[Question],
    answers: Answers,
    found: Judged,
    token: str,
    *,
    status: int = 200,
    draft: Kept | None = None,
) -> HttpResponse:
    context = _context(offer, sheet, asked, answers, found, request) | {
        "token": token,
        "draft": draft_shown(draft) if draft else None,
        "opened": since_opened(request, sheet.id, sheet.commune, draft.body.get(FIELD, "") if draft else ""),
        "opened_words": card_words,
        "members": [(m, member_text(n, m, request.today)) for n, m in enumerate(sheet.members, start=1)],
        "told": request.method == "POST",
        "current": "find",
    }
    return render(request, "desk/slip_form.html", context, status=status)


def _context(
    offer: Offer, sheet: HouseholdSheet, asked: list[Question], answers: Answers, found: Judged, request: HttpRequest
) -> dict[str, Any]:
    context = fields_of(offer, asked, answers, found, request)
    return context | {"alike_words": alike_words, "sheet": sheet, "first": _first(asked, answers, found)}


def fields_of(
    offer: Offer, asked: list[Question], answers: Answers, found: Judged, request: HttpRequest
) -> dict[str, Any]:
    """The fields of a form with what was typed and read into each, and what is said of the whole."""
    reasons = reasons_of(request)
    return {
        "w": words,
        "offer": offer,
        "found": found,
        "complete": answers.draft is not None,
        "asks": [(one, reasons.get(one.rule, "")) for one in (*found.asks, *found.answered)],
        "wrong": [(q.label, answers.wrong[q.name]) for q in asked if q.name in answers.wrong],
        "read": [(q.label, answers.understood[q.name]) for q in asked if q.name in answers.understood],
        "fields": [
            {
                "q": q,
                "typed": answers.typed.get(q.name, ""),
                "ticked": answers.ticked.get(q.name, []),
                "wrong": answers.wrong.get(q.name),
                "understood": answers.understood.get(q.name),
            }
            for q in asked
        ],
    }


def _first(asked: list[Question], answers: Answers, found: Judged) -> str:
    """Where the hand goes on: the first field that is wrong, else the first place not filled."""
    if found.asks or found.holds:
        return ""
    wrong = next((q.name for q in asked if q.name in answers.wrong), None)
    return wrong or next((q.name for q in asked if not answers.typed.get(q.name)), asked[0].name)


def reasons_of(request: HttpRequest) -> dict[str, str]:
    return {
        name.removeprefix("reason:"): clean(str(value).replace("\0", ""))[:_LONGEST_REASON]
        for name, value in request.POST.items()
        if name.startswith("reason:")
    }


def areas_of(request: Asking, sheet: HouseholdSheet) -> list[tuple[int, str]]:
    areas = descendants(sheet.commune, request.today, Level.area)
    names = area_names(areas, request.today)
    return [(area, names.get(area, "")) for area in areas]
