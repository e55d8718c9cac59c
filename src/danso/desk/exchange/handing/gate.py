"""The desk's side of the gate: a page that asks for the reason, a sentence while a second person is waited for."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import render

from danso.desk.exchange.handing import words
from danso.desk.shared.asking import Asking
from danso.exchange.outbound.handing_out import ReasonNeeded, hand_out


def handed_out(request: Asking, unit: int, what: str, key: str, make: Callable[[], bytes]) -> bytes | HttpResponse:
    """The file, or the page to answer instead. The page's own address takes the reason by POST."""
    reason = request.POST.get("reason", "")
    try:
        return hand_out(by=request.scope, unit_id=unit, what=what, key=key, make=make, reason=reason)
    except ReasonNeeded as refusal:
        context = {"w": words, "problem": refusal.words, "file": words.FILES[what], "key": key}
        return render(request, "desk/file_reason.html", context, status=422)
