"""The calendar of the work: fixed days, deadlines, meetings by their rule, what is planned, what runs out. Found by looking."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.places.units import UnitRow
from danso.reports.closing.deadline import due_on
from danso.values.period import Window, month
from danso.values.words import Words
from danso.work.documents.queries import bodies, campaigns, commitments, data_requests
from danso.work.inspections.queries import inspections_of
from danso.work.meetings.calendar_rule import next_meeting
from danso.work.meetings.queries import kind_of, meetings_of, rule_of
from danso.work.rounds.queries import rounds_of
from danso.work.tasks.queries import tasks_of

Sort = Literal["day", "deadline", "meeting", "task", "campaign", "round", "inspection", "renewal", "request"]

# (month, day, words). Ngày Dân số Thế giới 11/7; Tháng hành động quốc gia về Dân số: December, its day 26/12
# (Quyết định 326/TTg 1997); Ngày Quốc tế Người cao tuổi 01/10; Trẻ em gái 11/10; tránh thai 26/9.
FIXED: tuple[tuple[int, int, Words], ...] = (
    (7, 11, Words("Ngày Dân số Thế giới", "World Population Day")),
    (9, 26, Words("Ngày Tránh thai Thế giới", "World Contraception Day")),
    (10, 1, Words("Ngày Quốc tế Người cao tuổi; bắt đầu Tháng hành động vì người cao tuổi",
                  "Day of Older Persons; the month of action for the elderly begins")),
    (10, 11, Words("Ngày Quốc tế Trẻ em gái", "Day of the Girl Child")),
    (12, 1, Words("Bắt đầu Tháng hành động quốc gia về Dân số", "The national month of action for population begins")),
    (12, 26, Words("Ngày Dân số Việt Nam", "Viet Nam Population Day")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """Something on a day. `last` for what runs over several, both included; `reminded`: it asks for something by then.
    `object_id`: of what stands behind it, where that has a page."""

    on: date
    sort: Sort
    words: Words
    last: date | None = None
    reminded: bool = False
    object_id: int | None = None

    def covers(self, day: date) -> bool:
        return self.on <= day <= (self.last or self.on)


def events(scope: Scope, unit: UnitRow, window: Window) -> list[Event]:
    """All that falls into the window, by day. Raises NotInScope."""
    scope.require(Permission.view_office_work, unit.id)
    found = [*_fixed(window), *_deadlines(window), *_meetings(scope, unit.id, window), *_planned(scope, unit)]
    inside = [one for one in found if one.on <= window.last and (one.last or one.on) >= window.first]
    return sorted(inside, key=lambda one: (one.on, one.sort, one.object_id or 0))


def reminders(scope: Scope, unit: UnitRow, days: int) -> list[Event]:
    """What is due from today on within so many days, and what is past and still open, the earliest first."""
    scope.require(Permission.view_office_work, unit.id)
    edge = scope.on + timedelta(days=days)
    ahead = Window(scope.on, edge)
    found = [*_deadlines(ahead), *_meetings(scope, unit.id, ahead), *_planned(scope, unit)]
    return sorted((one for one in found if one.reminded and one.on <= edge), key=lambda one: (one.on, one.sort))


def _fixed(window: Window) -> Iterator[Event]:
    for year in range(window.first.year, window.last.year + 1):
        for number, day, words in FIXED:
            yield Event(date(year, number, day), "day", words)


def _deadlines(window: Window) -> Iterator[Event]:
    """The month's report: so many working days after its end."""
    at = (window.first.replace(day=1) - timedelta(days=1)).replace(day=1)
    while at <= window.last:
        of = month(at.year, at.month)
        due = due_on(of)
        if window.first <= due <= window.last:
            yield Event(due, "deadline", REPORT_DUE.with_(month=of.words()), reminded=True)
        at = (at + timedelta(days=32)).replace(day=1)


def _meetings(scope: Scope, unit_id: int, window: Window) -> Iterator[Event]:
    """Those called, and on days of the rule those that are not yet."""
    called = meetings_of(scope, unit_id)
    for one in called:
        yield Event(one.on_day, "meeting", MEETING, reminded=one.on_day >= scope.on, object_id=one.pk)
    kind = kind_of(unit_id, scope.on)
    rule, at = rule_of(scope, unit_id, kind), max(window.first, scope.on)
    while at <= window.last:
        day, of = next_meeting(kind, rule, at)
        held = any((one.first, one.last) == (of.first, of.last) for one in called)
        if day <= window.last and not held:
            yield Event(day, "meeting", BY_RULE.with_(period=of.words()), reminded=True)
        at = day + timedelta(days=1)


def _planned(scope: Scope, unit: UnitRow) -> Iterator[Event]:
    for task in tasks_of(scope, unit.id, state="open", within=False):
        yield Event(task.due_on, "task", TASK.with_(title=task.title), reminded=True, object_id=task.pk)
    for campaign in campaigns(scope, unit.id):
        named = Words(campaign.name, campaign.name)
        yield Event(campaign.first, "campaign", named, campaign.last, object_id=campaign.pk)
        if campaign.closed_on is None:
            yield Event(campaign.last, "campaign", CLOSE.with_(name=named), reminded=True, object_id=campaign.pk)
    for listed in rounds_of(scope, unit):
        one = listed.round
        yield Event(one.first, "round", ROUND.with_(kind=one.get_kind_display()), one.last, object_id=one.pk)
    for inspection in inspections_of(scope, unit.id):
        kind = inspection.get_kind_display()
        yield Event(inspection.first, "inspection", INSPECTION.with_(kind=kind), inspection.last,
                    reminded=inspection.first >= scope.on, object_id=inspection.pk)  # fmt: skip
    for body in bodies(scope, unit.id, scope.on):
        if body.term_ends is not None:
            said = RENEW.with_(name=Words(body.name, body.name))
            yield Event(body.term_ends, "renewal", said, reminded=True, object_id=body.pk)
    for commitment in commitments(scope, unit.id):
        if commitment.last is not None and not commitment.struck_reason:
            said = BOUND.with_(partner=Words(commitment.partner, commitment.partner))
            yield Event(commitment.last, "renewal", said, reminded=commitment.last >= scope.on)
    for asked in data_requests(scope, unit.id):
        if asked.answered_on is None and asked.due_on is not None:
            said = ASKED.with_(asker=Words(asked.asker, asked.asker))
            yield Event(asked.due_on, "request", said, reminded=True, object_id=asked.pk)


REPORT_DUE = Words("Hạn chốt và gửi số liệu {month}", "Figures of {month} are due")
MEETING = Words("Hội nghị giao ban", "Briefing conference")
BY_RULE = Words("Giao ban theo lịch: {period}", "Briefing by the rule: {period}")
TASK = Words("Hạn nhiệm vụ: {title}", "Task due: {title}")
CLOSE = Words("Ngày cuối, chưa kết thúc: {name}", "Last day, not closed: {name}")
ROUND, INSPECTION = Words("Đợt: {kind}", "Round: {kind}"), Words("Kiểm tra: {kind}", "Inspection: {kind}")
RENEW = Words("Cần kiện toàn: {name}", "To be renewed: {name}")
BOUND = Words("Hết hạn cam kết phối hợp: {partner}", "Commitment ends: {partner}")
ASKED = Words("Hạn trả lời yêu cầu số liệu: {asker}", "Answer due: {asker}")
