"""Writes about meetings: called, prepared, minuted, concluded."""

from danso.work.meetings.actions.agenda import drop_agenda_item, move_agenda_item, show_agenda_item, write_agenda_item
from danso.work.meetings.actions.calling import (
    call_meeting,
    cancel_meeting,
    change_meeting,
    hold_meeting,
    set_meeting_rule,
)
from danso.work.meetings.actions.concluding import conclude_meeting
from danso.work.meetings.actions.inviting import invite, mark_attendance, uninvite
from danso.work.meetings.actions.minutes import drop_conclusion, drop_opinion, write_conclusion, write_opinion
from danso.work.meetings.actions.papers import number_letter, table_briefing

__all__ = [
    "call_meeting",
    "cancel_meeting",
    "change_meeting",
    "conclude_meeting",
    "drop_agenda_item",
    "drop_conclusion",
    "drop_opinion",
    "hold_meeting",
    "invite",
    "mark_attendance",
    "move_agenda_item",
    "number_letter",
    "set_meeting_rule",
    "show_agenda_item",
    "table_briefing",
    "uninvite",
    "write_agenda_item",
    "write_conclusion",
    "write_opinion",
]
