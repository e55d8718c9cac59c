"""Tasks: given, finished with evidence, put off with a reason, late from the day after."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from danso.accounts.models import AuditEntry
from danso.places.scope import NotInScope
from danso.work.tasks.actions import cancel_task, extend_task, finish_task, give_task, reopen_task
from danso.work.tasks.models import Task
from danso.work.tasks.queries import late_tasks, steps_of, tasks_from, tasks_of, unit_of_task
from danso.work.tasks.refusals import (
    DueNotLater,
    NoEvidence,
    OwnerElsewhere,
    TaskClosed,
    TaskIncomplete,
    TaskStillOpen,
    TwoThingsToMove,
)
from danso.work.tasks.reminding import Reminder, days_late, reminder
from tests.factories.offices import Offices, offices

pytestmark = pytest.mark.django_db
TODAY = date(2020, 11, 5)  # a Thursday


@pytest.fixture
def town() -> Offices:
    return offices(TODAY)


def given(town: Offices, who: str = "head", **other: Any) -> Task:
    said: dict[str, Any] = {
        "unit_id": town.che,
        "title": "Vận động sàng lọc sơ sinh",
        "due": date(2020, 11, 20),
        "origin_kind": "conclusion",
        "origin_id": 7,
    }
    return give_task(by=town.scope(who), **(said | other))


def test_a_conclusions_task_is_given_by_whoever_leads_and_not_by_the_officer_alone(town: Offices) -> None:
    assert given(town).given_on == TODAY
    with pytest.raises(NotInScope):
        given(town, "officer")
    with pytest.raises(NotInScope):
        given(town, "steering")
    assert given(town, "officer", origin_kind="document").state == "open"
    assert given(town, "officer", origin_kind="own", origin_id=None).first_due_on == date(2020, 11, 20)


def test_the_trail_of_a_task_has_codes_and_no_words(town: Offices) -> None:
    task = given(town, indicator="births")
    entry = AuditEntry.objects.get(verb="give_task")
    assert (entry.unit_id, entry.subject) == (town.che, f"task:{task.pk}")
    assert entry.detail == {"due": "2020-11-20", "origin": "conclusion", "indicator": "births", "list": ""}


def test_a_task_goes_to_a_person_only_where_that_person_works(town: Offices) -> None:
    assert given(town, account_id=town.accounts["ctv1"]).account_id == town.accounts["ctv1"]
    with pytest.raises(OwnerElsewhere):
        given(town, account_id=town.accounts["neighbour"])
    assert AuditEntry.objects.filter(verb="give_task").count() == Task.objects.count() == 1


def test_a_task_without_words_or_origin_and_one_with_two_measures_are_refused(town: Offices) -> None:
    with pytest.raises(TaskIncomplete):
        given(town, title="  ")
    with pytest.raises(TaskIncomplete):
        given(town, origin_id=None)
    with pytest.raises(TwoThingsToMove):
        given(town, indicator="births", work_list="six_months")


def test_done_needs_evidence_and_reopening_keeps_it_among_the_steps(town: Offices) -> None:
    task = given(town)
    officer = town.scope("officer")
    with pytest.raises(NoEvidence):
        finish_task(by=officer, task_id=task.pk, evidence=" ")
    done = finish_task(by=officer, task_id=task.pk, evidence="Biên bản số 12")
    assert (done.state, done.closed_on, done.outcome) == ("done", TODAY, "Biên bản số 12")
    with pytest.raises(TaskClosed):
        finish_task(by=officer, task_id=task.pk, evidence="lần nữa")
    again = reopen_task(by=officer, task_id=task.pk, reason="Còn hai địa bàn")
    assert (again.state, again.outcome) == ("open", "")
    with pytest.raises(TaskStillOpen):
        reopen_task(by=officer, task_id=task.pk, reason="lần nữa")
    assert [(s.kind, s.words) for s in steps_of(officer, task.pk)] == [
        ("given", ""),
        ("finished", "Biên bản số 12"),
        ("reopened", "Còn hai địa bàn"),
    ]


def test_a_later_day_and_a_cancelling_are_the_leaders(town: Offices) -> None:
    task = given(town)
    with pytest.raises(NotInScope):
        extend_task(by=town.scope("officer"), task_id=task.pk, due=date(2020, 12, 1), reason="mưa lũ")
    with pytest.raises(NotInScope):
        cancel_task(by=town.scope("officer"), task_id=task.pk, reason="thôi")
    head = town.scope("head")
    with pytest.raises(DueNotLater):
        extend_task(by=head, task_id=task.pk, due=date(2020, 11, 20), reason="mưa lũ")
    later = extend_task(by=head, task_id=task.pk, due=date(2020, 12, 1), reason="mưa lũ")
    assert (later.first_due_on, later.due_on) == (date(2020, 11, 20), date(2020, 12, 1))
    assert cancel_task(by=head, task_id=task.pk, reason="Đã sáp nhập").state == "cancelled"
    with pytest.raises(TaskClosed):
        extend_task(by=head, task_id=task.pk, due=date(2021, 1, 5), reason="muộn")
    own = given(town, "officer", origin_kind="own", origin_id=None)
    assert cancel_task(by=town.scope("officer"), task_id=own.pk, reason="Không cần nữa").outcome == "Không cần nữa"


def test_the_level_above_sees_all_within_a_neighbour_sees_nothing(town: Offices) -> None:
    first = given(town, due=date(2020, 11, 4))
    second = given(town, "neighbour_head", unit_id=town.bac, due=date(2020, 11, 5))
    above = town.scope("supervisor")
    assert [one.pk for one in tasks_of(above, town.province)] == [first.pk, second.pk]
    assert tasks_of(above, town.province, within=False) == []
    assert [one.pk for one in late_tasks(above, town.province)] == [first.pk]  # due today is not late
    assert [one.pk for one in tasks_from(town.scope("neighbour"), "conclusion", [7])] == [second.pk]
    with pytest.raises(NotInScope):
        tasks_of(town.scope("neighbour"), town.che)
    for absent in (first.pk, 99_999):
        with pytest.raises(NotInScope):
            finish_task(by=town.scope("neighbour"), task_id=absent, evidence="x")
    assert (unit_of_task(first.pk), unit_of_task(99_999)) == (town.che, None)


@pytest.mark.parametrize(
    ("due", "said"),
    [
        (date(2020, 11, 4), Reminder.late),
        (date(2020, 11, 5), Reminder.soon),
        (date(2020, 11, 12), Reminder.soon),  # five working days on: Friday, Monday to Thursday
        (date(2020, 11, 13), Reminder.none),
    ],
)
def test_a_task_calls_five_working_days_before_its_day_and_is_late_from_the_day_after(
    due: date, said: Reminder
) -> None:
    assert reminder(is_open=True, due_on=due, today=TODAY) is said
    assert reminder(is_open=False, due_on=due, today=TODAY) is Reminder.none
    assert days_late(due, TODAY) == (1 if said is Reminder.late else 0)
