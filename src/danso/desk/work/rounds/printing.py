"""Sheets of an area to take along: what the book says of each household, and room for what is found."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.work.rounds.shown import area_of, frame_of
from danso.register.lists.worklists.printing import PURPOSES
from danso.reports.sheets.round_sheets import printed_sheets
from danso.values.words import current_language


@page(Kind.NAMED, unit=area_of, methods=("POST",))
def round_print(request: Asking, one: int, area: int) -> HttpResponse:
    """Who printed it, when and what for stand on every sheet."""
    purpose = request.POST.get("purpose", "")
    found, day, sheets = printed_sheets(
        by=request.scope, round_id=one, area=area, purpose=purpose, language=current_language()
    )
    context = frame_of(request, found) | {
        "area": request.here,
        "sheets": sheets,
        "book_on": day,
        "purpose": PURPOSES[purpose],
        "who": request.scope.label,
        "when": timezone.now(),
    }
    return render(request, "desk/round_print.html", context)
