"""A meeting as its pages show it: names of units, tones, what is proposed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from danso.accounts.permissions import Permission
from danso.desk.indicators.sealed import counting
from danso.desk.shared.asking import Asking
from danso.desk.work.choices import account_words, written_moves
from danso.desk.work.meetings import words
from danso.desk.work.tabs import tabs
from danso.guidance.agenda import Proposed, proposed, unit_words
from danso.guidance.follow_up import thing_words
from danso.values.words import Words
from danso.warehouse.snapshot import NothingSealed
from danso.work.documents.models import Body
from danso.work.documents.queries.bodies import bodies
from danso.work.meetings.models import Conclusion, Invitation, Meeting, Opinion
from danso.work.meetings.queries import Sheet, meeting_sheet, unit_of_meeting


@dataclass(frozen=True, slots=True)
class InvitationLine:
    one: Invitation
    name: Words
    came: Words


@dataclass(frozen=True, slots=True)
class OpinionLine:
    one: Opinion
    unit: Words | None


@dataclass(frozen=True, slots=True)
class ConclusionLine:
    """`owner_value`, `moves_value`: as the form's choices write them."""

    one: Conclusion
    owner: Words | None
    account: str
    moves: Words | None
    owner_value: str
    moves_value: str


def unit_of(kwargs: Mapping[str, Any]) -> int | None:
    return unit_of_meeting(kwargs["meeting"])


def name_of(meeting: Meeting, sheet: Sheet) -> Words:
    return words.NAME.with_(window=sheet.window.words())


def sheet_context(request: Asking, sheet: Sheet) -> dict[str, Any]:
    """What all pages of one meeting show."""
    meeting, scope = sheet.meeting, request.scope
    prepared = meeting.state in (Meeting.State.CALLED, Meeting.State.HELD)
    return {
        "w": words,
        "unit": request.here,
        "sheet": sheet,
        "meeting": meeting,
        "name": name_of(meeting, sheet),
        "state": words.STATES[meeting.state],
        "tone": words.TONES[meeting.state],
        "prepared": prepared,
        "may_keep": prepared and scope.may(Permission.keep_office_work, meeting.unit_id),
        "may_lead": prepared and scope.may(Permission.lead_office_work, meeting.unit_id),
        "may_number": scope.may(Permission.keep_office_work, meeting.unit_id),
        "opinions": opinion_lines(sheet),
        "conclusions": conclusion_lines(sheet),
        "tabs": tabs(scope, meeting.unit_id),
        "tab": "meetings",
        "current": "steering",
    }


def invitation_lines(sheet: Sheet) -> list[InvitationLine]:
    found = []
    for one in sheet.invitations:
        unit = unit_words(one.unit_id, sheet.meeting.on_day) if one.unit_id else None
        name = Words(one.label, one.label) if unit is None else unit
        if unit is not None and one.label:
            name = Words(f"{one.label}, {unit.vi}", f"{one.label}, {unit.en}")
        found.append(InvitationLine(one, name, words.CAME[one.came]))
    return found


def opinion_lines(sheet: Sheet) -> list[OpinionLine]:
    on = sheet.meeting.on_day
    return [OpinionLine(one, unit_words(one.unit_id, on) if one.unit_id else None) for one in sheet.opinions]


def conclusion_lines(sheet: Sheet) -> list[ConclusionLine]:
    on = sheet.meeting.on_day
    return [
        ConclusionLine(
            one,
            unit_words(one.owner_id, on) if one.owner_id else None,
            account_words(one.account_id),
            thing_words(one.indicator, one.work_list),
            (f"{one.owner_id}-{one.account_id}" if one.account_id else str(one.owner_id)) if one.owner_id else "",
            written_moves(one.indicator, one.work_list),
        )
        for one in sheet.conclusions
    ]


def bodies_of(request: Asking, meeting_id: int) -> list[Body]:
    """Bodies of the unit that stand on the meeting's day; they are invited by their name."""
    meeting = meeting_sheet(request.scope, meeting_id).meeting
    return bodies(request.scope, meeting.unit_id, meeting.on_day)


def proposals(request: Asking, sheet: Sheet) -> list[Proposed] | None:
    """What is not on the agenda yet; None where nothing is sealed."""
    taken = {one.key for one in sheet.agenda}
    try:
        with counting() as snapshot:
            found = proposed(request.scope, sheet.meeting, snapshot)
    except NothingSealed:
        return None
    return [one for one in found if one.key not in taken]
