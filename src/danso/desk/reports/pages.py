"""The briefing of any unit and window: on screen with every figure open, and as files."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from danso.accounts.action import audited
from danso.desk.indicators.sealed import counting
from danso.desk.indicators.windows import asked_window, choices, window_text
from danso.desk.places.pages import with_window
from danso.desk.reports import words
from danso.desk.reports.drawing import drawn_annexes, drawn_blocks, own_places
from danso.desk.shared.asking import Asking
from danso.desk.shared.attachment import attachment
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.scope import NotInScope
from danso.reports.briefing.compose import compose
from danso.reports.briefing.gather import gather
from danso.reports.writing_out import FORMATS
from danso.values.words import current_language
from danso.warehouse.snapshot import NothingSealed

_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
}


@page(Kind.FIGURES)
def briefing(request: Asking, unit: int) -> HttpResponse:
    window = asked_window(request.GET, request.today)
    context = {
        "w": words,
        "unit": request.here,
        "window": window,
        "window_text": window_text(window),
        "choices": with_window(choices(request.today), window),
        "formats": [("docx", words.WORD), ("xlsx", words.EXCEL), ("pdf", words.PDF)],
        "current": "briefing",
    }
    try:
        with counting() as snapshot:
            data, known_to = gather(request.scope, unit, window, snapshot), snapshot.made_on
    except NothingSealed:
        return render(request, "desk/nothing_sealed.html", context)
    document = compose(data, current_language())
    population = data.figure("population")
    context |= {
        "document": document,
        "blocks": drawn_blocks(document.blocks),
        "annexes": drawn_annexes(document),
        "own_places": own_places(document),
        "status": population.status_words if population else None,
        "known_to": known_to,
    }
    return render(request, "desk/briefing.html", context)


@page(Kind.FIGURES)
def briefing_file(request: Asking, unit: int, ending: str) -> HttpResponse:
    """The same document as a file. Its name carries the unit's code and the window, no person."""
    if ending not in FORMATS:
        raise NotInScope
    window = asked_window(request.GET, request.today)
    with counting() as snapshot:
        document = compose(gather(request.scope, unit, window, snapshot), current_language())
        cutoff = snapshot.cutoff
    with audited("download_briefing", by=request.scope, unit_id=unit, detail={"kind": ending, "cutoff": cutoff}):
        content = FORMATS[ending](document)
    name = f"giao-ban-{request.here.code or unit}-{window.first}-{window.last}.{ending}"
    return attachment(content, _TYPES[ending], name)
