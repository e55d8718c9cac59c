"""What is done while a meeting is prepared: details, agenda, invitations, papers."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from danso.desk.administration.typed import day, text
from danso.desk.indicators.sealed import counting
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.desk.shared.press import press_of
from danso.desk.work.meetings import words
from danso.desk.work.meetings.pages import meeting_shown, typed_day_of, typed_hour
from danso.desk.work.meetings.shown import bodies_of, proposals, unit_of
from danso.guidance.tabling import table
from danso.places.scope import NotInScope
from danso.values.refusal import Refusal
from danso.values.words import Words
from danso.work.meetings import actions
from danso.work.meetings.actions.agenda import About
from danso.work.meetings.queries import meeting_sheet

Act = Callable[[Asking, int], Words]


@page(Kind.OFFICE_KEPT, unit=unit_of, methods=("POST",))
def meeting_act(request: Asking, meeting: int) -> HttpResponse:
    act = request.POST.get("act", "")
    try:
        if act not in _ACTS:
            raise Refusal(words.NO_ACT)
        said = _ACTS[act](request, meeting)
    except NotInScope:
        raise
    except Refusal as refusal:
        return meeting_shown(request, meeting, refusal.words)
    messages.success(request, str(said))
    return redirect("meeting_minutes" if act == "hold" else "meeting", meeting)


def _change(request: Asking, meeting: int) -> Words:
    actions.change_meeting(
        by=request.scope,
        meeting_id=meeting,
        on_day=typed_day_of(request),
        begins_at=typed_hour(request),
        place=text(request, "place", 200),
        chair=text(request, "chair", 160),
        secretary=text(request, "secretary", 160),
        was=request.POST.get("was"),
    )
    return words.CHANGED


def _hold(request: Asking, meeting: int) -> Words:
    actions.hold_meeting(by=request.scope, meeting_id=meeting)
    return words.HELD


def _take(request: Asking, meeting: int) -> Words:
    """One proposal by its key, or all that are offered."""
    key, taken = request.POST.get("key", ""), 0
    for one in proposals(request, meeting_sheet(request.scope, meeting)) or []:
        if key in ("*", one.key):
            about = About(one.source, one.key, one.unit, one.indicator)
            actions.write_agenda_item(
                by=request.scope, meeting_id=meeting, title=one.title.vi, note=one.note.vi, about=about
            )
            taken += 1
    return words.TAKEN.with_(n=taken)


def _item(request: Asking, meeting: int) -> Words:
    title, note = text(request, "title", 400), text(request, "note", 1000)
    item = whole_number(request.POST.get("item", ""))
    about = None if item else About(key=f"press-{press_of(request)}")
    actions.write_agenda_item(
        by=request.scope,
        meeting_id=meeting,
        title=title,
        note=note,
        item_id=item,
        about=about,
        was=request.POST.get("was"),
    )
    return words.SAVED


def _moved(up: bool) -> Act:
    def move(request: Asking, meeting: int) -> Words:
        actions.move_agenda_item(by=request.scope, meeting_id=meeting, item_id=_number(request, "item"), up=up)
        return words.SAVED

    return move


def _drop_item(request: Asking, meeting: int) -> Words:
    was = request.POST.get("was")
    actions.drop_agenda_item(by=request.scope, meeting_id=meeting, item_id=_number(request, "item"), was=was)
    return words.SAVED


def _invite(request: Asking, meeting: int) -> Words:
    """A unit within, a body on record by its name, or whoever is written beside."""
    chosen, label = request.POST.get("unit", ""), text(request, "label", 200)
    body = next((one for one in bodies_of(request, meeting) if f"b-{one.pk}" == chosen), None)
    unit = None if body else whole_number(chosen)
    said = body.name if body else label
    part = "member" if unit else "guest"
    actions.invite(by=request.scope, meeting_id=meeting, unit_id=unit, label=said, part=part)
    return words.SAVED


def _uninvite(request: Asking, meeting: int) -> Words:
    actions.uninvite(by=request.scope, meeting_id=meeting, invitation_id=_number(request, "invitation"))
    return words.SAVED


def _table(request: Asking, meeting: int) -> Words:
    with counting() as snapshot:
        table(by=request.scope, meeting_id=meeting, snapshot=snapshot)
    return words.TABLED


def _letter(request: Asking, meeting: int) -> Words:
    actions.number_letter(
        by=request.scope,
        meeting_id=meeting,
        kind=request.POST.get("kind", ""),
        number=text(request, "number", 60),
        dated=day(request, "dated"),
        signer=text(request, "signer", 120),
    )
    return words.NUMBERED


def _number(request: Asking, key: str) -> int:
    return whole_number(request.POST.get(key, "")) or 0


_ACTS: dict[str, Act] = {
    "change": _change,
    "hold": _hold,
    "take": _take,
    "item": _item,
    "up": _moved(True),
    "down": _moved(False),
    "drop": _drop_item,
    "invite": _invite,
    "uninvite": _uninvite,
    "table": _table,
    "letter": _letter,
}
