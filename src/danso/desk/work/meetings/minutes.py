"""The day itself: attendance, minutes as they are typed, and the conclusion."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from danso.desk.administration.typed import day, text
from danso.desk.indicators.sealed import counting
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.desk.shared.press import press_of
from danso.desk.work.choices import moves, owners, read_moves, read_owner, units_within
from danso.desk.work.meetings import words
from danso.desk.work.meetings.shown import invitation_lines, sheet_context, unit_of
from danso.guidance.follow_up import conclude
from danso.places.scope import NotInScope
from danso.values.refusal import Refusal
from danso.values.words import Words
from danso.warehouse.snapshot import NothingSealed
from danso.work.meetings import actions
from danso.work.meetings.models import Invitation
from danso.work.meetings.queries import meeting_sheet


@page(Kind.OFFICE_KEPT, unit=unit_of, methods=("GET", "POST"))
def meeting_attendance(request: Asking, meeting: int) -> HttpResponse:
    """One line an invitation; Tab and arrows are enough."""
    sheet = meeting_sheet(request.scope, meeting)
    if request.method == "POST":
        rest = "yes" if request.POST.get("act") == "rest" else ""
        typed = {one.pk: _came(request, one) or rest for one in sheet.invitations}
        actions.mark_attendance(by=request.scope, meeting_id=meeting, came=typed)
        messages.success(request, str(words.MARKED))
        return redirect("meeting_attendance" if rest else "meeting", meeting)
    context = sheet_context(request, sheet) | {"invitations": invitation_lines(sheet), "choices": words.CAME}
    return render(request, "desk/meeting_attendance.html", context)


def _came(request: Asking, one: Invitation) -> str:
    """What is marked here; a line left as the form showed it stays as it is by now: another may have marked it since."""
    typed = request.POST.get(f"came-{one.pk}", one.came)
    return one.came if typed == request.POST.get(f"was-{one.pk}") else typed


@page(Kind.OFFICE_KEPT, unit=unit_of, methods=("GET", "POST"))
def meeting_minutes(request: Asking, meeting: int) -> HttpResponse:
    """Opinions, answers and conclusions; what the room sees is chosen here."""
    if request.method != "POST":
        return _minutes(request, meeting)
    act = request.POST.get("act", "")
    try:
        if act not in _ACTS:
            raise Refusal(words.NO_ACT)
        at = _ACTS[act](request, meeting)
    except NotInScope:
        raise
    except Refusal as refusal:
        return _minutes(request, meeting, refusal.words)
    return redirect(f"{reverse('meeting_minutes', args=[meeting])}?o={at}")


@page(Kind.OFFICE_LED, unit=unit_of, methods=("POST",))
def meeting_conclude(request: Asking, meeting: int) -> HttpResponse:
    """The head concludes: tasks are given with where their figures stand. Or the meeting is not held."""
    try:
        if request.POST.get("act") == "cancel":
            actions.cancel_meeting(by=request.scope, meeting_id=meeting, reason=text(request, "reason", 400))
            said = words.CANCELLED
        else:
            said = _conclude(request, meeting)
    except NotInScope:
        raise
    except Refusal as refusal:
        return _minutes(request, meeting, refusal.words)
    messages.success(request, str(said))
    return redirect("meeting", meeting)


def _conclude(request: Asking, meeting: int) -> Words:
    closing = text(request, "closing_words", 1000)
    try:
        with counting() as snapshot:
            made = conclude(by=request.scope, meeting_id=meeting, snapshot=snapshot, closing_words=closing)
    except NothingSealed:
        made = actions.conclude_meeting(by=request.scope, meeting_id=meeting, closing_words=closing)
    return words.CONCLUDED.with_(n=made.conclusions.count())


def _minutes(request: Asking, meeting_id: int, problem: Words | None = None) -> HttpResponse:
    sheet = meeting_sheet(request.scope, meeting_id)
    unit, on = sheet.meeting.unit_id, sheet.meeting.on_day
    units, officers = owners(unit, on)
    indicators, lists = moves()
    context = sheet_context(request, sheet) | {
        "speakers": units_within(unit, on),
        "units": units,
        "officers": officers,
        "indicators": indicators,
        "lists": lists,
        "at": request.GET.get("o", "y-kien"),
        "problem": problem,
        "typed": request.POST if problem else {},
    }
    return render(request, "desk/meeting_minutes.html", context, status=422 if problem else 200)


def _show(request: Asking, meeting: int) -> str:
    actions.show_agenda_item(by=request.scope, meeting_id=meeting, item_id=_number(request, "item") or 0)
    return "y-kien"


def _opinion(request: Asking, meeting: int) -> str:
    actions.write_opinion(
        by=request.scope,
        meeting_id=meeting,
        words=text(request, "words", 1500),
        unit_id=_number(request, "unit"),
        who=text(request, "who", 160),
        answer=text(request, "answer", 1500),
        opinion_id=_number(request, "opinion"),
        was=request.POST.get("was"),
        press=press_of(request),
    )
    return "y-kien"


def _drop_opinion(request: Asking, meeting: int) -> str:
    one, was = _number(request, "opinion") or 0, request.POST.get("was")
    actions.drop_opinion(by=request.scope, meeting_id=meeting, opinion_id=one, was=was)
    return "y-kien"


def _conclusion(request: Asking, meeting: int) -> str:
    owner = read_owner(request.POST.get("owner", ""))
    indicator, work_list = read_moves(request.POST.get("moves", ""))
    actions.write_conclusion(
        by=request.scope,
        meeting_id=meeting,
        words=text(request, "words", 400),
        owner_id=owner.unit if owner else None,
        account_id=owner.account if owner else None,
        due_on=day(request, "due"),
        indicator=indicator,
        work_list=work_list,
        conclusion_id=_number(request, "conclusion"),
        was=request.POST.get("was"),
        press=press_of(request),
    )
    return "ket-luan"


def _drop_conclusion(request: Asking, meeting: int) -> str:
    one, was = _number(request, "conclusion") or 0, request.POST.get("was")
    actions.drop_conclusion(by=request.scope, meeting_id=meeting, conclusion_id=one, was=was)
    return "ket-luan"


def _number(request: Asking, key: str) -> int | None:
    return whole_number(request.POST.get(key, ""))


_ACTS: dict[str, Callable[[Asking, int], str]] = {
    "show": _show,
    "opinion": _opinion,
    "drop_opinion": _drop_opinion,
    "conclusion": _conclusion,
    "drop_conclusion": _drop_conclusion,
}
