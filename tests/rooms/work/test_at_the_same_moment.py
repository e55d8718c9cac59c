"""Two at the same moment on one table: the database lets one through, and the other is told in a sentence.

`blind` hides the first look, as two requests at once do: what refuses then is the rule the database keeps. Both engines.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.db.models import QuerySet

from danso.places.scope import NotInScope
from danso.targets import actions as targeting
from danso.targets.models import Target
from danso.targets.refusals import BaselineAlreadyFrozen, TargetAlreadyCorrected, TargetAlreadySet
from danso.work.documents.actions import bodies, communication
from danso.work.documents.actions.campaigns import plan_campaign
from danso.work.documents.models import BodyMember, Campaign, Commitment
from danso.work.documents.refusals import AlreadyEnded
from danso.work.inspections import concluding
from danso.work.inspections.models import Inspection
from danso.work.inspections.refusals import FindingsOpen
from danso.work.meetings import actions as meetings
from danso.work.meetings.models import Meeting
from danso.work.meetings.refusals import MeetingOnThatDay
from danso.work.tasks import actions as tasks
from danso.work.tasks.models import Task, TaskStep
from tests.factories.offices import Offices, offices
from tests.rooms.work.inspections.planning import planned
from tests.rooms.work.meetings.test_meetings import called
from tests.rooms.work.test_two_at_once import late

pytestmark = pytest.mark.django_db
TODAY = date(2020, 11, 2)


@pytest.fixture
def town() -> Offices:
    return offices(TODAY)


def blind(monkeypatch: pytest.MonkeyPatch) -> None:
    """The next look finds nothing; those after it see."""
    sees = QuerySet.exists

    def exists(rows: Any) -> bool:
        monkeypatch.setattr(QuerySet, "exists", sees)
        return False

    monkeypatch.setattr(QuerySet, "exists", exists)


def given(town: Offices, **said: Any) -> Target:
    told: dict[str, Any] = {
        "by": town.scope("head"), "unit_id": town.che, "indicator": "elderly_checked", "year": 2020,
        "plan_kind": "count", "value": 100, "unit_of_value": "người", "document_number": "1/QĐ",
        "since": date(2020, 1, 1),
    }  # fmt: skip
    return targeting.set_target(**(told | said))


def test_a_target_set_by_two_at_once_stands_once_and_the_second_is_told(
    town: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(town)
    blind(monkeypatch)
    with pytest.raises(TargetAlreadySet, match="đã được giao từ cùng ngày"):
        given(town, value=120)
    assert Target.objects.get().value == 100


def test_a_target_corrected_by_two_at_once_keeps_the_first_correction(
    town: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong, by = given(town), town.scope("head")
    targeting.correct_target(by=by, target_id=wrong.pk, value=110, why="gõ nhầm")
    blind(monkeypatch)
    with pytest.raises(TargetAlreadyCorrected):
        targeting.correct_target(by=by, target_id=wrong.pk, value=120, why="gõ nhầm")
    assert sorted(Target.objects.values_list("value", flat=True)) == [100, 110]


def test_last_years_result_is_kept_with_a_target_once(town: Offices, monkeypatch: pytest.MonkeyPatch) -> None:
    by = town.scope("head")
    made = given(town, plan_kind="change", value="-0.2", indicator="third_or_later_share", unit_of_value="điểm %")
    seen = Target.objects.get(pk=made.pk)
    targeting.freeze_baseline(by=by, target_id=made.pk, baseline=targeting.Baseline(12, 1, 1))  # type: ignore[arg-type]
    late(monkeypatch, seen)
    with pytest.raises(BaselineAlreadyFrozen):
        targeting.freeze_baseline(by=by, target_id=made.pk, baseline=targeting.Baseline(13, 2, 2))  # type: ignore[arg-type]
    monkeypatch.undo()
    assert Target.objects.get().baseline == 12


def test_a_meeting_called_by_two_at_once_is_one_and_the_second_is_told(
    town: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = called(town)
    blind(monkeypatch)
    with pytest.raises(MeetingOnThatDay, match="Ngày này đã có một hội nghị cùng loại"):
        called(town)
    other = called(town, on_day=date(2020, 11, 4))
    blind(monkeypatch)
    with pytest.raises(MeetingOnThatDay):
        meetings.change_meeting(
            by=town.scope("officer"), meeting_id=other.pk, on_day=first.on_day, begins_at=other.begins_at,
            place="Trạm", chair="Trưởng trạm",
        )  # fmt: skip
    assert Meeting.objects.get(pk=other.pk).on_day == date(2020, 11, 4)


def test_two_presses_of_one_form_at_once_make_one(town: Offices, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither sees the other before it writes: the key of the press refuses the second row, and the first is given."""
    by, press = town.scope("officer"), uuid4()
    monkeypatch.setattr(tasks, "made_by", lambda *asked, **of: None)
    made = [
        tasks.give_task(
            by=by, unit_id=town.che, title="Kiểm kê sổ", due=TODAY, origin_kind=Task.Origin.OWN, press=press
        )
        for _ in range(2)
    ]  # fmt: skip
    assert made[0] == made[1]
    assert (Task.objects.count(), TaskStep.objects.count()) == (1, 1)


def test_a_press_of_another_commune_is_answered_as_none(town: Offices) -> None:
    press, told = uuid4(), {"name": "Đợt 2", "first": TODAY, "last": TODAY}
    plan_campaign(by=town.scope("officer"), unit_id=town.che, press=press, **told)  # type: ignore[arg-type]
    with pytest.raises(NotInScope):
        plan_campaign(by=town.scope("neighbour"), unit_id=town.bac, press=press, **told)  # type: ignore[arg-type]
    assert Campaign.objects.count() == 1


def test_what_is_struck_or_ended_by_two_at_once_keeps_the_first(town: Offices, monkeypatch: pytest.MonkeyPatch) -> None:
    by = town.scope("officer")
    signed = communication.record_commitment(by=by, unit_id=town.che, partner="Đoàn xã", about="x", signed_on=TODAY)
    communication.strike_commitment(by=by, commitment_id=signed.pk, reason="Ghi trùng")
    with pytest.raises(AlreadyEnded):
        communication.strike_commitment(by=by, commitment_id=signed.pk, reason="Khác")
    assert Commitment.objects.get().struck_reason == "Ghi trùng"
    body = bodies.set_up_body(
        by=by, unit_id=town.che, name="Ban", decision="1/QĐ", decided_on=date(2020, 1, 1), since=date(2020, 1, 1)
    )
    seat: dict[str, Any] = {"by": by, "body_id": body.pk, "post": "Chủ tịch", "part": "head", "since": body.since}
    seated = bodies.seat_member(full_name="Lý Sơn", **seat)
    bodies.end_body(by=by, body_id=body.pk, until=date(2020, 6, 1))
    late(monkeypatch, body)
    for again in (
        lambda: bodies.end_body(by=by, body_id=body.pk, until=date(2020, 9, 1)),
        lambda: bodies.seat_member(full_name="Đặng Huệ", **seat),
    ):
        with pytest.raises(AlreadyEnded):
            again()
    monkeypatch.undo()
    assert [(one.pk, one.until) for one in BodyMember.objects.all()] == [(seated.pk, date(2020, 6, 1))]


def test_an_inspection_is_not_closed_over_a_finding_added_to_be_rechecked(town: Offices) -> None:
    """What is left to recheck is asked when the inspection is held, not before."""
    head = town.scope("head")
    seen = planned(head, town.che, town.che)
    concluding.add_finding(by=head, inspection_id=seen.pk, words="Sổ thiếu trang", remedy="Bổ sung", due_on=TODAY)
    Inspection.objects.filter(pk=seen.pk).update(state="visited")
    concluding.conclude(by=head, inspection_id=seen.pk, number="5/KL", dated=TODAY, result={})
    with pytest.raises(FindingsOpen):
        concluding.close_inspection(by=head, inspection_id=seen.pk)
    assert Inspection.objects.get().state == "concluded"
