"""What all pages of the office's papers share."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from danso.accounts.permissions import Permission
from danso.desk.shared.asking import Asking
from danso.desk.shared.frame import Way
from danso.desk.work.documents import words
from danso.desk.work.tabs import tabs
from danso.values.words import Words

_PARTS = (
    ("documents", words.DOCUMENTS),
    ("communication", words.COMMUNICATION),
    ("bodies", words.BODIES),
    ("campaigns", words.CAMPAIGNS),
    ("data_requests", words.REQUESTS),
)


def context(request: Asking, part: str, problem: Words | None = None) -> dict[str, Any]:
    unit = request.here.id
    return {
        "w": words,
        "unit": request.here,
        "tabs": tabs(request.scope, unit),
        "tab": "calendar" if part == "calendar" else "documents",
        "parts": [Way(code, said, reverse(code, args=[unit])) for code, said in _PARTS],
        "part": part,
        "current": "steering",
        "may_keep": request.scope.may(Permission.keep_office_work, unit),
        "may_lead": request.scope.may(Permission.lead_office_work, unit),
        "problem": problem,
        "typed": request.POST if problem else {},
        "today": request.today,
    }


def status_of(problem: Words | None) -> int:
    return 422 if problem else 200
