"""After an erasure: texts of the office that still say the name, each to be written anew or left for a reason."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from danso.desk.guidance import named_words as words
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.desk.work.tabs import NAMED_TEXTS, tabs
from danso.guidance.named_texts.actions import SETTLED, TextNotMended, leave_text, mend_text
from danso.guidance.named_texts.queries import named_texts as texts_of
from danso.places.scope import NotInScope
from danso.values.refusal import Refusal
from danso.values.words import Words


@page(Kind.OFFICE_LED, methods=("GET", "POST"))
def named_texts(request: Asking, unit: int) -> HttpResponse:
    """One text at a time; what was typed stays when it is refused."""
    problem: Words | None = None
    if request.method == "POST":
        try:
            said = _acted(request, unit)
        except NotInScope:
            raise
        except Refusal as refusal:
            problem = refusal.words
        else:
            messages.success(request, str(said))
            return redirect("named_texts", unit)
    context = {
        "w": words,
        "unit": request.here,
        "title": NAMED_TEXTS,
        "lines": [
            (one, reverse(one.source.page, args=[one.argument]) if one.source.page and one.argument else "")
            for one in texts_of(request.scope, unit)
        ],
        "problem": problem,
        "typed": request.POST if problem else {},
        "tabs": tabs(request.scope, unit),
        "tab": "named_texts",
        "current": "steering",
    }
    return render(request, "desk/named_texts.html", context, status=422 if problem else 200)


def _acted(request: Asking, unit: int) -> Words:
    told, by = request.POST, request.scope
    number = whole_number(told.get("text", "")) or 0
    if not any(one.one.pk == number for one in texts_of(by, unit)):
        raise TextNotMended(SETTLED)  # settled by another, or never of this unit: said alike
    if told.get("act") == "leave":
        leave_text(by=by, named_text_id=number, why=told.get("why", ""))
        return words.LEFT
    mend_text(by=by, named_text_id=number, wording=told.get("wording", ""), was=told.get("was"))
    return words.MENDED
