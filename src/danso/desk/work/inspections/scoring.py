"""Points of the checklist, typed down the column."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.accounts.names import account_names
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.work.inspections import words
from danso.desk.work.inspections.shown import head, of_inspecting, points
from danso.values.refusal import Refusal
from danso.values.text import clean
from danso.work.inspections.actions import score_items
from danso.work.inspections.models import ChecklistItem, Inspection
from danso.work.inspections.queries import KEEP, inspection_in_reach
from danso.work.inspections.refusals import ScoreOutOfRange


@page(Kind.OFFICE_KEPT, unit=of_inspecting, methods=("GET", "POST"))
def inspection_scores(request: Asking, inspection: int) -> HttpResponse:
    found = inspection_in_reach(request.scope, inspection, KEEP)
    if request.method != "POST":
        return _form(request, found, None)
    try:
        told = [item for item in found.items.all() if _told(request, item)]
        scores = {item.number: _typed(request, item.number, item.most) for item in told}
        score_items(by=request.scope, inspection_id=inspection, scores=scores)
    except Refusal as refusal:
        return _form(request, found, refusal)
    messages.success(request, str(words.SAVED))
    return redirect("inspection", inspection)


def _told(request: Asking, item: ChecklistItem) -> bool:
    """Whether the line is another than the form showed; the others stay as they are by now: two may score at once."""
    sent, kept = request.POST, {"score": points(item.score), "remark": item.remark}
    pairs = ((f"{what}-{item.number}", value) for what, value in kept.items())
    return any(sent.get(name, "") != sent.get(f"was-{name}", value) for name, value in pairs)


def _typed(request: Asking, number: int, most: Decimal) -> tuple[Decimal | None, str]:
    text = clean(request.POST.get(f"score-{number}", "")).replace(",", ".")[:12]
    remark = request.POST.get(f"remark-{number}", "")
    if not text:
        return None, remark
    try:
        return Decimal(text).quantize(Decimal("0.01")), remark
    except InvalidOperation as told:
        raise ScoreOutOfRange(number, points(most)) from told


def _form(request: Asking, found: Inspection, refusal: Refusal | None) -> HttpResponse:
    items = list(found.items.all())
    called = account_names(item.scored_by for item in items)
    rows = [
        (
            item,
            points(item.most),
            request.POST.get(f"score-{item.number}", "") if refusal else points(item.score),
            request.POST.get(f"remark-{item.number}", "") if refusal else item.remark,
            called.get(item.scored_by or 0, ""),
            points(item.score),
        )
        for item in items
    ]
    context = head(request, found) | {"rows": rows, "problem": refusal.words if refusal else None}
    return render(request, "desk/inspection_scores.html", context, status=409 if refusal else 200)
