"""The backups as an operator sees them: which a restore may take, when a drill last succeeded, what is wrong."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from danso.desk.administration.tabs import tabs
from danso.desk.operations import words
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.operations.queries import backup_state, restores
from danso.sync.judged import judge_state


@page(Kind.BACKUPS)
def backups(request: Asking, unit: int) -> HttpResponse:
    context = {
        "w": words,
        "tabs": tabs(request.scope, unit),
        "tab": "backups",
        "state": backup_state(request.scope, timezone.now()),
        "judge": judge_state(request.scope, timezone.now()),
        "restores": restores(request.scope),
        "current": "admin",
    }
    return render(request, "desk/backups.html", context)
