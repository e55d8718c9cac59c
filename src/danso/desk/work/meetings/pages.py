"""Meetings of a unit: the list, calling one by the rule, and one meeting with its agenda and invitations."""

from __future__ import annotations

from datetime import date, time

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.accounts.permissions import Permission
from danso.desk.administration.typed import day, text
from danso.desk.indicators.windows import window_text
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.desk.shared.press import press_of
from danso.desk.work.choices import units_within
from danso.desk.work.documents.basis import rests_on
from danso.desk.work.meetings import words
from danso.desk.work.meetings.papers import drawn
from danso.desk.work.meetings.shown import bodies_of, invitation_lines, proposals, sheet_context, unit_of
from danso.desk.work.tabs import tabs
from danso.guidance.agenda import state_of
from danso.places.scope import NotInScope
from danso.values.period import Window, parse_window
from danso.values.refusal import Refusal
from danso.values.words import Words
from danso.work.meetings.actions import call_meeting, set_meeting_rule
from danso.work.meetings.calendar_rule import Rule
from danso.work.meetings.models import Letter, Meeting
from danso.work.meetings.queries import kind_of, meeting_sheet, meetings_of, next_of, periods, rule_of
from danso.work.tasks.models import Task
from danso.work.tasks.queries import tasks_from


@page(Kind.OFFICE)
def meetings(request: Asking, unit: int) -> HttpResponse:
    return _listed(request, unit)


@page(Kind.OFFICE_KEPT, methods=("POST",))
def call(request: Asking, unit: int) -> HttpResponse:
    """Called on the day by the rule, or another; everybody the rule asks is invited."""
    try:
        made = call_meeting(
            by=request.scope,
            unit_id=unit,
            kind=kind_of(unit, request.today),
            window=_window(request.POST.get("ky", "")),
            on_day=typed_day_of(request),
            begins_at=typed_hour(request),
            place=text(request, "place", 200),
            chair=text(request, "chair", 160),
            secretary=text(request, "secretary", 160),
            press=press_of(request),
        )
    except NotInScope:
        raise
    except Refusal as refusal:
        return _listed(request, unit, refusal.words)
    messages.success(request, str(words.CALLED.with_(n=made.invitations.count())))
    return redirect("meeting", made.pk)


@page(Kind.OFFICE_LED, methods=("POST",))
def meeting_rule(request: Asking, unit: int) -> HttpResponse:
    first, last, of = (whole_number(request.POST.get(key, "")) for key in ("first", "last", "month"))
    try:
        set_meeting_rule(
            by=request.scope,
            unit_id=unit,
            kind=kind_of(unit, request.today),
            first_day=first or 0,
            last_day=last or 0,
            quarter_month=1 if of is None else of,
        )
    except NotInScope:
        raise
    except Refusal as refusal:
        return _listed(request, unit, refusal.words)
    messages.success(request, str(words.RULE_SET))
    return redirect("meetings", unit)


@page(Kind.OFFICE, unit=unit_of)
def meeting(request: Asking, meeting: int) -> HttpResponse:
    return meeting_shown(request, meeting)


def meeting_shown(request: Asking, meeting_id: int, problem: Words | None = None) -> HttpResponse:
    """One meeting with all that prepares it, or what became of it."""
    sheet = meeting_sheet(request.scope, meeting_id)
    lines = invitation_lines(sheet)
    context = sheet_context(request, sheet)
    given = tasks_from(request.scope, Task.Origin.CONCLUSION, [one.pk for one in sheet.conclusions])
    context |= {
        "invitations": lines,
        "came": sum(one.one.came in ("yes", "late") for one in lines),
        "proposed": proposals(request, sheet) if context["may_keep"] else [],
        "sources": words.SOURCES,
        "letters": [
            (kind, said, sheet.letter(kind) or Letter(kind=kind))
            for kind, said in words.LETTERS.items()
            if drawn(sheet.meeting, kind)
        ],
        "units": units_within(sheet.meeting.unit_id, sheet.meeting.on_day) if context["may_keep"] else [],
        "bodies": bodies_of(request, meeting_id) if context["may_keep"] else [],
        "tasks": {one.origin_id: (one, state_of(one, request.today)) for one in given},
        "problem": problem,
        "typed": request.POST if problem else {},
    }
    context |= rests_on(request, sheet.meeting.unit_id, "meeting", meeting_id)
    return render(request, "desk/meeting.html", context, status=422 if problem else 200)


def typed_day_of(request: Asking) -> date:
    found = day(request, "day")
    if found is None:
        raise Refusal(words.UNREADABLE)
    return found


def typed_hour(request: Asking) -> time:
    """08:00, 8h30, 14 giờ."""
    typed = text(request, "hour", 12).lower().replace("giờ", ":").replace("h", ":").replace(" ", "").rstrip(":")
    hour, _, minute = typed.partition(":")
    try:
        return time(int(hour), int(minute or 0))
    except ValueError:
        raise Refusal(words.UNREADABLE) from None


def _window(typed: str) -> Window:
    try:
        return parse_window(typed)
    except (ValueError, IndexError):
        raise Refusal(words.UNREADABLE) from None


def _listed(request: Asking, unit: int, problem: Words | None = None) -> HttpResponse:
    kind = kind_of(unit, request.today)
    on_day, window = next_of(request.scope, unit, kind)
    rows = meetings_of(request.scope, unit)
    last = next((one for one in rows if one.state != Meeting.State.CANCELLED), None)
    context = {
        "w": words,
        "unit": request.here,
        "rows": [
            (one, Window(one.first, one.last).words(), words.STATES[one.state], words.TONES[one.state]) for one in rows
        ],
        "kind": words.KINDS[kind],
        "next_day": on_day,
        "next_window": window.words(),
        "ky": request.POST.get("ky") or window_text(window),
        "periods": [(window_text(one), one.words()) for one in sorted({window, *periods(kind, request.today)})],
        "rule": _rule_words(kind, rule := rule_of(request.scope, unit, kind)),
        "rule_now": rule,
        "months": words.QUARTER_MONTHS if kind == Meeting.Kind.QUARTERLY else {},
        "last": last,
        "may_keep": request.scope.may(Permission.keep_office_work, unit),
        "may_lead": request.scope.may(Permission.lead_office_work, unit),
        "problem": problem,
        "typed": request.POST,
        "tabs": tabs(request.scope, unit),
        "tab": "meetings",
        "current": "steering",
    }
    return render(request, "desk/meetings.html", context, status=422 if problem else 200)


def _rule_words(kind: str, rule: Rule) -> Words:
    if kind == Meeting.Kind.MONTHLY:
        return words.RULE_MONTH.with_(first=rule.first_day, last=rule.last_day)
    of = words.QUARTER_MONTHS[rule.quarter_month]
    return words.RULE_QUARTER.with_(first=rule.first_day, last=rule.last_day, month=of)
