"""All rounds of a commune, or of the communes below; and the opening of one."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.accounts.permissions import Permission
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.desk.work.rounds import words
from danso.desk.work.rounds.shown import frame_of, in_order, plan_day
from danso.places.levels import Level
from danso.places.queries import descendants
from danso.places.scope import NotInScope
from danso.values.day import shown_date
from danso.values.words import Words
from danso.work.rounds.actions import open_round
from danso.work.rounds.kinds import RoundKind
from danso.work.rounds.queries import rounds_of
from danso.work.rounds.refusals import RoundWrong

_DAYS = ("plan_on", "first", "last", "book_on", "renewed_on")


@page(Kind.OFFICE)
def rounds(request: Asking, unit: int) -> HttpResponse:
    commune = request.here.level == Level.commune
    context = frame_of(request) | {
        "rows": rounds_of(request.scope, request.here),
        "several": not commune,
        "may_open": commune and request.scope.may(Permission.keep_office_work, unit),
    }
    return render(request, "desk/rounds.html", context)


@page(Kind.OFFICE_KEPT, methods=("GET", "POST"))
def round_open(request: Asking, unit: int) -> HttpResponse:
    """The plan as typed; the same plan sent twice opens one round."""
    if request.here.level != Level.commune:
        raise NotInScope
    areas = in_order(descendants(unit, request.today, Level.area), request.today)
    if request.method == "GET":
        today = shown_date(request.today)
        return _form(request, areas, {"first": today, "book_on": today}, set(areas))
    typed = {
        name: request.POST.get(name, "").replace("\0", "").strip()[:60] for name in (*_DAYS, "plan_number", "kind")
    }
    chosen = {area for one in request.POST.getlist("area") if (area := whole_number(one)) in areas}
    days = {name: plan_day(typed[name], request.today) for name in _DAYS}
    unread = [name for name in _DAYS if days[name] is None and (typed[name] or name != "renewed_on")]
    plan_on, first, last, book_on = days["plan_on"], days["first"], days["last"], days["book_on"]
    if typed["kind"] not in list(RoundKind) or unread or not (plan_on and first and last and book_on):
        return _form(request, areas, typed, chosen, problem=words.DAY_UNREAD, wrong=unread)
    try:
        made = open_round(
            by=request.scope, unit_id=unit, kind=RoundKind(typed["kind"]), plan_number=typed["plan_number"],
            plan_on=plan_on, first=first, last=last, book_on=book_on, renewed_on=days["renewed_on"], areas=chosen,
        )  # fmt: skip
    except RoundWrong as refusal:
        return _form(request, areas, typed, chosen, problem=refusal.words)
    messages.success(request, str(words.OPENED.with_(kind=made.of_kind.words)))
    return redirect("round", made.pk)


def _form(
    request: Asking,
    areas: dict[int, str],
    typed: dict[str, str],
    chosen: set[int],
    *,
    problem: Words | None = None,
    wrong: list[str] | None = None,
) -> HttpResponse:
    days: list[dict[str, Any]] = [
        {"name": name, "label": words.DAYS[name], "typed": typed.get(name, ""), "wrong": name in (wrong or [])}
        for name in _DAYS
    ]
    context = frame_of(request) | {
        "kinds": list(RoundKind),
        "typed": typed,
        "days": days,
        "areas": areas.items(),
        "chosen": chosen,
        "problem": problem,
    }
    return render(request, "desk/round_open.html", context, status=422 if problem else 200)
