"""Tasks given to an area, for its collaborator: what, by when. What was done she tells the officer, who writes it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.work.tasks import words
from danso.desk.work.tasks.shown import task_lines
from danso.work.tasks.queries import tasks_at_hand as at_hand


@page(Kind.WORK)
def tasks_at_hand(request: Asking, unit: int) -> HttpResponse:
    lines = task_lines(at_hand(request.scope, unit), request.today)
    context = {"w": words, "unit": request.here, "lines": lines, "current": "work"}
    return render(request, "desk/tasks_at_hand.html", context)
