"""The list of held lines of a unit, and one answer to one line."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme

from danso.desk.devices import inbox_words
from danso.desk.places.tree import area_names
from danso.desk.register import words as register_words
from danso.desk.register.entry import words as entry_words
from danso.desk.register.held import words
from danso.desk.register.held.answers import answers_of
from danso.desk.register.movers import words as movers_words
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.scope import NotInScope
from danso.register.actions import decide, return_slip
from danso.register.lists.held_lines import held_lines, may_stand, slip_held_in
from danso.register.lists.returned import return_reasons
from danso.register.models import SlipRow
from danso.register.movers.queries import movers_waiting
from danso.sync.queries import waiting_count
from danso.values.text import clean
from danso.values.words import Words


@page(Kind.HELD)
def held(request: Asking, unit: int) -> HttpResponse:
    """The oldest first; each with its question in a sentence."""
    found, more = held_lines(request.scope, request.here)
    answers = answers_of(request.scope, unit, found)
    context = {
        "w": register_words,
        "h": words,
        "entry": entry_words,
        "unit": request.here,
        "answers": answers,
        "more": more,
        "areas": area_names([one.area for one in found if one.area is not None], request.today),
        "returned": return_reasons([one.line.slip_id for one in found if one.line.appraisal == "returned"]),
        "movers": movers_waiting(request.scope, request.here),
        "m": movers_words,
        "from_phones": waiting_count(request.scope, unit),
        "i": inbox_words,
        "current": "held",
    }
    return render(request, "desk/held.html", context)


@page(Kind.HELD, methods=("POST",))
def settle(request: Asking, unit: int, slip: UUID) -> HttpResponse:
    """Let it stand, choose it, or return it; each with a reason."""
    back = request.POST.get("back", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        back = ""
    row = slip_held_in(request.scope, request.here, str(slip))
    if row is None:
        if not SlipRow.objects.filter(pk=str(slip)).exists() or not back:
            raise NotInScope
        messages.warning(request, str(words.CHANGED))
        return redirect(back)
    said = _settled(request, row)
    (messages.success if said in (words.SETTLED, words.RETURNED) else messages.warning)(request, str(said))
    return redirect(back or "held", *(() if back else (unit,)))


def _settled(request: Asking, row: SlipRow) -> Words:
    what, reason = request.POST.get("what", ""), clean(request.POST.get("reason", "").replace("\0", ""))[:300]
    if not reason:
        return words.REASON_MISSING
    if what == "return":
        return_slip(by=request.scope, slip_id=row.slip_id, reason=reason)
        return words.RETURNED
    if what not in ("let_stand", "choose") or (what == "let_stand" and not may_stand(row.findings)):
        return words.NEEDS_OTHER
    decide(by=request.scope, what=what, slip_id=row.slip_id, reason=reason)
    now = SlipRow.objects.get(pk=row.slip_id)
    return words.STILL_HELD if now.state == "held" else words.SETTLED
