from danso.work.meetings.models.agenda_item import AgendaItem
from danso.work.meetings.models.conclusion import Conclusion
from danso.work.meetings.models.invitation import Invitation
from danso.work.meetings.models.letter import Letter
from danso.work.meetings.models.meeting import Meeting
from danso.work.meetings.models.meeting_rule import MeetingRule
from danso.work.meetings.models.opinion import Opinion

__all__ = ["AgendaItem", "Conclusion", "Invitation", "Letter", "Meeting", "MeetingRule", "Opinion"]
