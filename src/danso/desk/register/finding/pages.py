"""One box to find a person or a household. Every answer that names somebody leaves a look before it is sent."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from danso.accounts.permissions import Permission
from danso.desk.places.tree import area_names
from danso.desk.register import words
from danso.desk.register.finding.asked import LONGEST, asked_for
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.register.codes import RELATION, SEX
from danso.register.finding import MOST_FOUND, Found, find
from danso.values.text import clean


@page(Kind.NAMED, methods=("GET", "POST"))
def search(request: Asking, unit: int) -> HttpResponse:
    """What is typed is sent in the body, never in the address: addresses are kept in logs and histories."""
    typed = clean(request.POST.get("q", "").replace("\0", ""))[:LONGEST]
    may_enrol = request.scope.may(Permission.record_slip, unit)
    context: dict[str, Any] = {"w": words, "unit": request.here, "typed": typed, "may_enrol": may_enrol}
    if request.method == "POST":
        wanted = asked_for(typed, request.today)
        hits = find(request.scope, unit, wanted)
        areas = area_names([*(p.area for p in hits.people), *(h.area for h in hits.households)], request.today)
        context |= {
            "asked": True,
            "enough": wanted.enough,
            "people": [(one, areas.get(one.area, ""), *_said(one)) for one in hits.people],
            "households": [(one, areas.get(one.area, "")) for one in hits.households],
            "more": hits.more,
            "most": MOST_FOUND,
        }
    template = "desk/found.html" if request.headers.get("HX-Request") else "desk/find.html"
    return render(request, template, context | {"current": "find"})


def _said(one: Found) -> tuple[object, object]:
    relation = RELATION.words(one.relation) if one.relation else ""
    return relation, SEX.words(one.sex)
