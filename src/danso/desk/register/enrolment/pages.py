"""A household typed as its sheet: checked as she types, duplicates side by side, written in one act."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render, resolve_url

from danso.desk.places.tree import area_names
from danso.desk.register.enrolment import words
from danso.desk.register.enrolment.drafts import drafts_of
from danso.desk.register.enrolment.form import SheetForm, read_form, shown
from danso.desk.register.enrolment.rows import FIRST_ROWS, read_rows
from danso.desk.register.enrolment.sheet_head import new_head
from danso.desk.register.entry import words as entry_words
from danso.desk.register.entry.judged import judged_together
from danso.desk.register.entry.pages import reasons_of
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.levels import Level
from danso.places.queries import commune_of, descendants
from danso.register.actions import record_slips
from danso.register.draft import SlipDraft
from danso.register.lists.desk_entry import next_number, number_is_taken, slip_is_written
from danso.values.ids import derived_id, new_id
from danso.values.text import clean


@page(Kind.ENTRY, methods=("GET", "POST"))
def enrol_household(request: Asking, unit: int) -> HttpResponse:
    """The same form sent twice is written once."""
    ids = descendants(unit, request.today, Level.area)
    names = area_names(ids, request.today)
    areas = sorted(((area, names.get(area, "")) for area in ids), key=lambda one: (len(one[1]), one[1]))
    if request.method == "GET":
        only = areas[0][0] if len(areas) == 1 else None
        head = new_head(areas, next_number(only) if only else "", request.today)
        form = SheetForm(head, read_rows({}, FIRST_ROWS, None, request.today), areas, new_id())
        return _shown(request, form)
    token = clean(request.POST.get("token", ""))[:36] or new_id()
    slip_id = derived_id("desk", request.scope.account_id or 0, token)
    if slip_is_written(slip_id):
        messages.warning(request, str(entry_words.WRITTEN_ALREADY))
        return redirect("household", derived_id("desk", slip_id, "household"))
    form = read_form(request, areas, token, request.today)
    return _answered(request, form, slip_id)


def _answered(request: Asking, form: SheetForm, slip_id: str) -> HttpResponse:
    act, head = request.POST.get("act"), form.head
    if head.area is not None and head.number and number_is_taken(head.area, head.number):
        head.wrong["number"] = words.NUMBER_TAKEN.with_(number=head.number)
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
    recorded = record_slips(by=request.scope, drafts=drafts)
    if any(one.state == "held" for one in recorded):
        messages.warning(request, str(words.ENROLLED_HELD.with_(number=head.number)))
    else:
        messages.success(request, str(words.ENROLLED.with_(number=head.number, n=len(form.filled))))
    if any(one.state == "held" for one in recorded[:1]):
        return redirect("find", request.here.id)  # a held enrolment has no card yet
    card = resolve_url("household", derived_id("desk", slip_id, "household"))
    return redirect(f"{card}?vua={slip_id}" if len(recorded) == 1 else card)


def _shown(request: Asking, form: SheetForm, *, status: int = 200) -> HttpResponse:
    template = "desk/enrol_check.html" if request.headers.get("HX-Request") else "desk/enrol.html"
    numbered = form.head.area if not form.head.typed["number"] else None
    context = shown(form, request) | {"unit": request.here, "next": next_number(numbered) if numbered else ""}
    return render(request, template, context, status=status)
