"""The leader's page: seven lines on one screen, one A4, one phone; and the office's sentence."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.desk.guidance import words
from danso.desk.indicators.sealed import counting
from danso.desk.indicators.windows import asked_window, choices, window_text
from danso.desk.places import words as place_words
from danso.desk.places.pace import target_lines
from danso.desk.places.pages import with_window
from danso.desk.shared.asking import Asking
from danso.desk.shared.attachment import attachment
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.guidance.actions import LONGEST, write_office_sentence
from danso.guidance.leader import telling
from danso.guidance.leader.data import Completeness, Leader
from danso.guidance.leader.gather import leader
from danso.guidance.leader.paper import leader_paper
from danso.places.scope import NotInScope
from danso.reports.render.pdf import to_pages, to_pdf
from danso.reports.spans import title_words
from danso.values.words import current_language
from danso.warehouse.snapshot import NothingSealed

_FIGURES = ("population", "births", "sex_ratio_at_birth")


@page(Kind.FIGURES)
def leader_page(request: Asking, unit: int) -> HttpResponse:
    window = asked_window(request.GET, request.today)
    context = {
        "w": words,
        "t": telling,
        "unit": request.here,
        "window": window,
        "window_text": window_text(window),
        "span": title_words(window),
        "choices": with_window(choices(request.today), window),
        "current": "unit_home",
    }
    try:
        with counting() as snapshot:
            found = leader(request.scope, request.here, window, snapshot)
    except NothingSealed:
        return render(request, "desk/nothing_sealed.html", context | {"w": _Titled})
    return render(request, "desk/leader.html", context | _shown(request, found))


@page(Kind.FIGURES)
def leader_file(request: Asking, unit: int, ending: str) -> HttpResponse:
    """The same seven lines as a PDF or a picture; the file's name carries the unit's code and the window."""
    if ending not in ("pdf", "png"):
        raise NotInScope
    window = asked_window(request.GET, request.today)
    with counting() as snapshot:
        found = leader(request.scope, request.here, window, snapshot)
        cutoff = snapshot.cutoff
    document = leader_paper(found, current_language())
    with audited("download_leader", by=request.scope, unit_id=unit, detail={"kind": ending, "cutoff": cutoff}):
        content = to_pdf(document) if ending == "pdf" else to_pages(document, dpi=110)[0]
    name = f"lanh-dao-{request.here.code or unit}-{window.first}-{window.last}.{ending}"
    return attachment(content, "application/pdf" if ending == "pdf" else "image/png", name)


@page(Kind.DRAFTING, methods=("POST",))
def leader_sentence(request: Asking, unit: int) -> HttpResponse:
    window = asked_window(request.GET, request.today)
    write_office_sentence(by=request.scope, unit_id=unit, window=window, text=request.POST.get("sentence", ""))
    messages.success(request, str(words.SAVED))
    return redirect(f"{reverse('leader', args=[unit])}?ky={window_text(window)}")


class _Titled:
    TITLE = words.TITLE


def _shown(request: Asking, found: Leader) -> dict[str, object]:
    data = found.briefing
    people = data.figure("population")
    targets = target_lines(data)
    return {
        "found": found,
        "lines": telling.lines(found),
        "figures": {code: data.figure(code) for code in _FIGURES},
        "targets": targets,
        "tw": place_words,
        "paced": any(one.mark for one in targets),
        "tally": _tally(found.complete),
        "status": people.status_words if people else None,
        "status_code": people.status if people else "",
        "may_write": request.scope.may(Permission.draft_report, request.here.id),
        "longest": LONGEST,
    }


def _tally(one: Completeness) -> dict[str, object]:
    """One mark for each commune, else for each area: full when done, hollow when not."""
    done, of = (one.communes_closed, one.communes) if one.communes else (one.handed, one.areas)
    step = 100 / of if of else 0.0
    marks = [(f"{i * step:.2f}", i < done) for i in range(of)]
    said = words.TALLY if one.communes else words.TALLY_AREAS
    return {"marks": marks, "wide": f"{step * 0.72:.2f}", "said": said.with_(closed=done, open=of - done)}
