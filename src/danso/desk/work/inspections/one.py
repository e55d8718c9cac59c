"""One inspection on one page: its documents, team, points, rates, findings; its papers; and what only who leads does."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.accounts.action import audited
from danso.desk.administration.typed import day
from danso.desk.places.tree import area_names
from danso.desk.shared.asking import Asking
from danso.desk.shared.attachment import attachment
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.work.inspections import words
from danso.desk.work.inspections.shown import head, of_inspected, of_inspecting, points, rate
from danso.desk.work.tasks import words as task_words
from danso.guidance.inspecting.actions import conclude_inspection
from danso.guidance.inspecting.queries import result
from danso.places.scope import NotInScope
from danso.reports.document import Document
from danso.reports.letters.inspection_conclusion import inspection_conclusion
from danso.reports.letters.inspection_facts import InspectionFacts, inspection_facts
from danso.reports.letters.inspection_minutes import inspection_minutes
from danso.reports.render.pdf import to_pdf
from danso.reports.render.word import to_docx
from danso.values.words import Words
from danso.work.inspections.concluding import close_inspection
from danso.work.inspections.items import ITEMS
from danso.work.inspections.models import Inspection, Sample
from danso.work.inspections.queries import inspection_in_reach
from danso.work.inspections.result import Result
from danso.work.tasks.models import Task
from danso.work.tasks.queries import tasks_from

PAPERS: dict[str, Callable[[InspectionFacts], Document]] = {
    "bien-ban": inspection_minutes,
    "ket-luan": inspection_conclusion,
}
_DRAWERS: dict[str, tuple[Callable[[Document], bytes], str]] = {
    "docx": (to_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": (to_pdf, "application/pdf"),
}


@page(Kind.OFFICE, unit=of_inspected)
def inspection(request: Asking, inspection: int) -> HttpResponse:
    found = inspection_in_reach(request.scope, inspection)
    told = result(request.scope, inspection)
    findings = list(found.findings.all())
    tasks = {one.origin_id: one for one in tasks_from(request.scope, Task.Origin.FINDING, [f.pk for f in findings])}
    context = head(request, found) | {
        "team": [(one, words.ROLES[one.role]) for one in found.team.all()],
        "score": _score(found),
        "sample": Sample.objects.filter(inspection=found).first(),
        "findings": [(one, _task_state(tasks.get(one.pk)), words.REMEDIES.get(one.outcome)) for one in findings],
        "visited": found.state == Inspection.State.VISITED,
        "may_close": found.state in (Inspection.State.CONCLUDED, Inspection.State.RECHECKED),
    }
    context |= _rates(request, told) if told.typed else {"rates": None}
    return render(request, "desk/inspection.html", context)


@page(Kind.OFFICE_LED, unit=of_inspecting, methods=("POST",))
def inspection_act(request: Asking, inspection: int) -> HttpResponse:
    """Concluding and closing."""
    if request.POST.get("act") == "close":
        close_inspection(by=request.scope, inspection_id=inspection)
        messages.success(request, str(words.CLOSED))
    else:
        number, dated = request.POST.get("conclusion_number", ""), day(request, "conclusion_date", request.today)
        conclude_inspection(by=request.scope, inspection_id=inspection, number=number, dated=dated or request.today)
        messages.success(request, str(words.CONCLUDED))
    return redirect("inspection", inspection)


@page(Kind.OFFICE, unit=of_inspected)
def inspection_file(request: Asking, inspection: int, paper: str, ending: str) -> HttpResponse:
    """Minutes or conclusion; the file's name carries the number of the inspection, no unit and nobody."""
    if paper not in PAPERS or ending not in _DRAWERS:
        raise NotInScope
    told = inspection_facts(request.scope, inspection, result(request.scope, inspection))
    draw, kind = _DRAWERS[ending]
    detail = {"paper": paper, "kind": ending}
    subject = f"inspection:{inspection}"
    with audited("download_inspection", by=request.scope, unit_id=request.here.id, subject=subject, detail=detail):
        content = draw(PAPERS[paper](told))
    name = f"kiem-tra-{inspection}-{paper}.{ending}"
    return attachment(content, kind, name)


def _task_state(task: Task | None) -> Words | None:
    return task_words.STATES[task.state] if task else None


def _score(found: Inspection) -> Words | None:
    items = list(found.items.all())
    scored = [(one.score, one.most) for one in items if one.score is not None]
    if not items:
        return None
    given, most = sum((s for s, _ in scored), Decimal(0)), sum((m for _, m in scored), Decimal(0))
    return words.SCORED.with_(score=points(given), most=points(most), done=len(scored), of=len(items))


def _rates(request: Asking, told: Result) -> dict[str, object]:
    names = area_names(list(told.areas), request.today)
    return {
        "rates": [
            (words.WHOLE, rate(told.household), rate(told.points)),
            *(
                (names.get(area, ""), rate(homes, area=True), rate(each, area=True))
                for area, (homes, each) in told.areas.items()
            ),
        ],
        "items": [(ITEMS[item], rate(one)) for item, one in told.items.items() if one.rate is not None],
        "plain": words.PLAIN.with_(rate=rate(told.plain).rate),
        "outcomes": [words.OUTCOME_N.with_(what=words.OUTCOMES[code], n=n) for code, n in told.outcomes.items()],
        "typed": told.typed,
        "drawn": told.drawn,
    }
