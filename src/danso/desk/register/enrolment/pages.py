"""A household typed as its sheet: checked as she types, duplicates side by side, written in one act."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render, resolve_url

from danso.desk.places.tree import area_names
from danso.desk.register.enrolment import words
from danso.desk.register.enrolment.drafts import drafts_of
from danso.desk.register.enrolment.form import SheetForm, read_form, shown, told_by_page
from danso.desk.register.enrolment.kept import enrolment_about, keep_sheet, told_then
from danso.desk.register.enrolment.rows import FIRST_ROWS, read_rows
from danso.desk.register.enrolment.sheet_head import SheetHead, new_head
from danso.desk.register.entry.judged import judged_together
from danso.desk.register.entry.pages import reasons_of, written_already
from danso.desk.shared import draft_words
from danso.desk.shared.asking import Asking
from danso.desk.shared.drafts import Kept, draft_shown, drop_draft, open_draft
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.levels import Level
from danso.places.queries import commune_of, descendants
from danso.register.actions import commune_held, record_slips
from danso.register.draft import SlipDraft
from danso.register.lists.desk_entry import next_number, number_is_taken, slip_is_written
from danso.register.refusals import SlipWrittenAlready
from danso.values.ids import derived_id, new_id
from danso.values.text import clean


@page(Kind.ENTRY, methods=("GET", "POST"))
def enrol_household(request: Asking, unit: int) -> HttpResponse:
    """The same form sent twice is written once."""
    ids = descendants(unit, request.today, Level.area)
    names = area_names(ids, request.today)
    areas = sorted(((area, names.get(area, "")) for area in ids), key=lambda one: (len(one[1]), one[1]))
    if request.method == "GET":
        return _opened(request, areas)
    if request.POST.get("act") == "drop":
        drop_draft(request.scope, enrolment_about(unit))
        messages.success(request, str(draft_words.DROPPED))
        return redirect("enrol_household", unit)
    token = clean(request.POST.get("token", ""))[:36] or new_id()
    slip_id = derived_id("desk", request.scope.account_id or 0, token)
    made = derived_id("desk", slip_id, "household")
    if slip_is_written(slip_id):
        return written_already(request, made, enrolment_about(unit))
    form = read_form(told_by_page(request), areas, token, request.today)
    keep_sheet(request, enrolment_about(unit), form)
    try:
        return _answered(request, form, slip_id)
    except SlipWrittenAlready:  # pressed twice at once
        return written_already(request, made, enrolment_about(unit))


def _opened(request: Asking, areas: Sequence[tuple[int, str]]) -> HttpResponse:
    """The sheet as it was left, else empty. A draft whose household is in the book is none."""
    about = enrolment_about(request.here.id)
    kept = open_draft(request.scope, about)
    if kept is not None and slip_is_written(derived_id("desk", request.scope.account_id or 0, kept.body["token"])):
        drop_draft(request.scope, about)
    elif kept is not None:
        form = read_form(told_then(kept), areas, kept.body["token"], request.today)
        return _shown(request, form, draft=kept)
    only = areas[0][0] if len(areas) == 1 else None
    head = new_head(areas, next_number(only) if only else "", request.today)
    return _shown(request, SheetForm(head, read_rows({}, FIRST_ROWS, None, request.today), areas, new_id()))


def _answered(request: Asking, form: SheetForm, slip_id: str) -> HttpResponse:
    act, head = request.POST.get("act"), form.head
    _number_free(head)
    if act in ("more", "check") and not form.complete:
        return _shown(request, form)
    drafts: list[SlipDraft] = []
    if form.complete and head.area is not None:
        drafts = drafts_of(head, form.rows, commune_of(head.area, request.today) or 0, slip_id)
        drafts, form.found = judged_together(request.scope, drafts, {}, reasons_of(request))
    elif not form.filled and not head.wrong:
        head.wrong["rows"] = words.NOBODY
    if act in ("more", "check"):
        return _shown(request, form)
    unseen = set(form.found.shown.split()) - set(" ".join(request.POST.getlist("seen")).split())
    as_it_is = act == "save_held"
    if not drafts or form.found.refusal or unseen or (form.found.asks and not as_it_is):
        return _shown(request, form, status=422)
    with commune_held(drafts[0].commune):
        recorded = record_slips(by=request.scope, drafts=drafts) if _number_free(head) else []
    if not recorded:
        return _shown(request, form, status=422)
    drop_draft(request.scope, enrolment_about(request.here.id))
    if any(one.state == "held" for one in recorded):
        messages.warning(request, str(words.ENROLLED_HELD.with_(number=head.number)))
    else:
        messages.success(request, str(words.ENROLLED.with_(number=head.number, n=len(form.filled))))
    if any(one.state == "held" for one in recorded[:1]):
        return redirect("find", request.here.id)  # a held enrolment has no card yet
    card = resolve_url("household", derived_id("desk", slip_id, "household"))
    return redirect(f"{card}?vua={slip_id}" if len(recorded) == 1 else card)


def _number_free(head: SheetHead) -> bool:
    if head.area is not None and head.number and number_is_taken(head.area, head.number):
        head.wrong["number"] = words.NUMBER_TAKEN.with_(number=head.number)
    return "number" not in head.wrong


def _shown(request: Asking, form: SheetForm, *, status: int = 200, draft: Kept | None = None) -> HttpResponse:
    template = "desk/enrol_check.html" if request.headers.get("HX-Request") else "desk/enrol.html"
    numbered = form.head.area if not form.head.typed["number"] else None
    context = shown(form, request) | {
        "unit": request.here,
        "next": next_number(numbered) if numbered else "",
        "draft": draft_shown(draft) if draft else None,
    }
    return render(request, template, context, status=status)
