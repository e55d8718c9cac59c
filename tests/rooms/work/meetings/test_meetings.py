"""A giao ban from its call to its tasks."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from danso.accounts.models import AuditEntry
from danso.places.scope import NotInScope
from danso.values.period import month
from danso.work.meetings import actions as act
from danso.work.meetings.actions.agenda import About
from danso.work.meetings.models import Meeting
from danso.work.meetings.queries import last_concluded, meeting_sheet, meetings_of, next_of, rule_of, unit_of_meeting
from danso.work.meetings.refusals import (
    BadRule,
    ConclusionIncomplete,
    MeetingIncomplete,
    MeetingNotInState,
    MeetingOnThatDay,
    NothingWritten,
    NotInvitedFromHere,
)
from danso.work.tasks.giving import Gauge
from danso.work.tasks.models import Task
from tests.factories.offices import Offices, offices

pytestmark = pytest.mark.django_db
TODAY = date(2020, 11, 2)


@pytest.fixture
def town() -> Offices:
    return offices(TODAY)


def called(town: Offices, who: str = "officer", **other: Any) -> Meeting:
    said: dict[str, Any] = {
        "unit_id": town.che,
        "kind": "monthly",
        "window": month(2020, 10),
        "on_day": TODAY,
        "begins_at": time(8, 0),
        "place": "Hội trường Trạm Y tế",
        "chair": "Trưởng Trạm Y tế",
    }
    return act.call_meeting(by=town.scope(who), **(said | other))


def test_a_month_invites_the_areas_of_the_commune_a_quarter_the_communes(town: Offices) -> None:
    monthly = called(town)
    assert [one.unit_id for one in monthly.invitations.all()] == list(town.areas)
    quarterly = called(town, "supervisor", unit_id=town.province, kind="quarterly")
    assert [one.unit_id for one in quarterly.invitations.all()] == [town.che, town.bac]
    with pytest.raises(MeetingOnThatDay):
        called(town)
    with pytest.raises(MeetingIncomplete):
        called(town, on_day=date(2020, 11, 3), place=" ")
    with pytest.raises(NotInScope):
        called(town, "neighbour")


def test_who_is_invited_lies_within_and_who_came_is_marked(town: Offices) -> None:
    meeting, by = called(town), town.scope("officer")
    guest = act.invite(by=by, meeting_id=meeting.pk, label="Hội Liên hiệp Phụ nữ xã", part="guest")
    with pytest.raises(NotInvitedFromHere):
        act.invite(by=by, meeting_id=meeting.pk, unit_id=town.bac)
    with pytest.raises(NothingWritten):
        act.invite(by=by, meeting_id=meeting.pk, label=" ")
    first, second = meeting.invitations.filter(unit__isnull=False)
    assert act.mark_attendance(by=by, meeting_id=meeting.pk, came={first.pk: "yes", second.pk: "excused"}) == 2
    assert act.mark_attendance(by=by, meeting_id=meeting.pk, came={first.pk: "yes"}) == 0
    act.uninvite(by=by, meeting_id=meeting.pk, invitation_id=guest.pk)
    sheet = meeting_sheet(by, meeting.pk)
    assert [(one.unit_id, one.came) for one in sheet.invitations] == [
        (town.areas[0], "yes"),
        (town.areas[1], "excused"),
    ]


def test_the_agenda_keeps_its_order_and_takes_a_proposal_once(town: Offices) -> None:
    meeting, by = called(town), town.scope("officer")
    about = About("pace", "pace:births", town.che, "births")
    first = act.write_agenda_item(by=by, meeting_id=meeting.pk, title="Sàng lọc", note="62,1%", about=about)
    assert act.write_agenda_item(by=by, meeting_id=meeting.pk, title="Sàng lọc", about=about).pk == first.pk
    second = act.write_agenda_item(by=by, meeting_id=meeting.pk, title="Đổi sổ A0")
    act.move_agenda_item(by=by, meeting_id=meeting.pk, item_id=second.pk, up=True)
    act.write_agenda_item(by=by, meeting_id=meeting.pk, title="Đổi sổ A0 năm 2021", item_id=second.pk)
    assert [one.title for one in meeting.agenda.all()] == ["Đổi sổ A0 năm 2021", "Sàng lọc"]
    assert act.hold_meeting(by=by, meeting_id=meeting.pk).showing == second.pk
    assert act.show_agenda_item(by=by, meeting_id=meeting.pk, item_id=first.pk).showing == first.pk
    act.drop_agenda_item(by=by, meeting_id=meeting.pk, item_id=first.pk)
    assert Meeting.objects.get().showing is None


def test_each_conclusion_becomes_a_task_with_what_stood_that_day(town: Offices) -> None:
    meeting, by, head = called(town), town.scope("officer"), town.scope("head")
    with pytest.raises(MeetingNotInState):
        act.write_opinion(by=by, meeting_id=meeting.pk, words="Chưa họp")
    act.hold_meeting(by=by, meeting_id=meeting.pk)
    said = act.write_opinion(by=by, meeting_id=meeting.pk, words="Người cao tuổi đi khám ít", unit_id=town.areas[0])
    act.write_opinion(
        by=by,
        meeting_id=meeting.pk,
        words=said.words,
        unit_id=town.areas[0],
        answer="Khám lưu động",
        opinion_id=said.pk,
    )
    one = act.write_conclusion(by=by, meeting_id=meeting.pk, words="Lập danh sách khám", indicator="elderly_checked")
    with pytest.raises(NotInScope):
        act.conclude_meeting(by=by, meeting_id=meeting.pk)  # the officer minutes, the head concludes
    with pytest.raises(ConclusionIncomplete):
        act.conclude_meeting(by=head, meeting_id=meeting.pk)
    assert Task.objects.count() == 0
    act.write_conclusion(
        by=by,
        meeting_id=meeting.pk,
        words=one.words,
        owner_id=town.areas[0],
        due_on=date(2020, 11, 20),
        indicator="elderly_checked",
        conclusion_id=one.pk,
    )
    gauge = Gauge(Decimal("14.5"), date(2020, 1, 1), date(2020, 10, 31), TODAY)
    done = act.conclude_meeting(
        by=head, meeting_id=meeting.pk, gauges={one.pk: gauge}, closing_words="Ghi nhận cố gắng"
    )
    task = Task.objects.get()
    assert (done.state, done.concluded_on) == ("concluded", TODAY)
    assert (task.unit_id, task.title, task.origin_kind, task.origin_id) == (
        town.areas[0],
        "Lập danh sách khám",
        "conclusion",
        one.pk,
    )
    assert (task.value_then, task.value_last) == (Decimal("14.5"), date(2020, 10, 31))
    assert AuditEntry.objects.get(verb="conclude_meeting").detail == {"tasks": [task.pk]}
    assert not AuditEntry.objects.filter(verb="give_task").exists()
    for change in (
        lambda: act.write_opinion(by=by, meeting_id=meeting.pk, words="muộn"),
        lambda: act.mark_attendance(by=by, meeting_id=meeting.pk, came={1: "yes"}),
        lambda: act.write_agenda_item(by=by, meeting_id=meeting.pk, title="muộn"),
        lambda: act.conclude_meeting(by=head, meeting_id=meeting.pk),
    ):
        with pytest.raises(MeetingNotInState):
            change()
    letter = act.number_letter(by=by, meeting_id=meeting.pk, kind="notice", number="05/TB-TYT", dated=TODAY)
    assert (letter.kind, letter.number) == ("notice", "05/TB-TYT")
    found = last_concluded(by, town.che, date(2020, 12, 1))
    assert found is not None and found.pk == meeting.pk
    assert last_concluded(by, town.che, TODAY) is None


def test_a_cancelled_meeting_leaves_its_day_free(town: Offices) -> None:
    meeting = called(town)
    with pytest.raises(NotInScope):
        act.cancel_meeting(by=town.scope("officer"), meeting_id=meeting.pk, reason="Bão")
    act.cancel_meeting(by=town.scope("head"), meeting_id=meeting.pk, reason="Bão")
    again = called(town)
    later = act.change_meeting(
        by=town.scope("officer"),
        meeting_id=again.pk,
        on_day=date(2020, 11, 3),
        begins_at=time(14, 0),
        place="UBND xã",
        chair="Phó Chủ tịch UBND",
    )
    assert [(one.on_day, one.state) for one in meetings_of(town.scope("steering"), town.che)] == [
        (later.on_day, "called"),
        (TODAY, "cancelled"),
    ]


def test_absent_and_a_neighbours_meeting_answer_alike(town: Offices) -> None:
    meeting = called(town)
    for who in (meeting.pk, 99_999):
        with pytest.raises(NotInScope):
            meeting_sheet(town.scope("neighbour"), who)
        with pytest.raises(NotInScope):
            act.hold_meeting(by=town.scope("neighbour"), meeting_id=who)
    assert (unit_of_meeting(meeting.pk), unit_of_meeting(99_999)) == (town.che, None)


def test_a_units_own_rule_replaces_the_default_from_its_day(town: Offices) -> None:
    head = town.scope("head")
    assert next_of(head, town.che, "monthly") == (TODAY, month(2020, 10))
    act.set_meeting_rule(by=head, unit_id=town.che, kind="monthly", first_day=5, last_day=6)
    assert next_of(head, town.che, "monthly")[0] == date(2020, 11, 5)
    assert rule_of(town.scope("head", date(2020, 11, 1)), town.che, "monthly").first_day == 1
    with pytest.raises(BadRule):
        act.set_meeting_rule(by=head, unit_id=town.che, kind="monthly", first_day=9, last_day=6)


def test_a_period_nobody_met_about_is_offered_on_the_next_working_day(town: Offices) -> None:
    late = town.scope("officer", date(2020, 11, 7))  # a Saturday, after day 1 to 3
    assert next_of(late, town.che, "monthly") == (date(2020, 11, 9), month(2020, 10))
    called(town)
    assert next_of(late, town.che, "monthly") == (date(2020, 12, 1), month(2020, 11))
