"""Collaborators' records: who has which area, and who stopped."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from danso.accounts.models import AuditEntry
from danso.places.actions import add_units
from danso.places.levels import Level
from danso.places.scope import NotInScope, Scope
from danso.places.units import NewUnit
from danso.staff.actions import (
    AlreadyCovered,
    CoverageEnded,
    NotAnArea,
    end_coverage,
    record_coverage,
    record_training,
    record_worker,
)
from danso.staff.models import Coverage, Worker
from danso.staff.queries import coverage_in_scope, coverage_rows, worker_names
from danso.values.refusal import Refusal

pytestmark = pytest.mark.django_db
TODAY = date(2020, 11, 5)
OPERATOR = Scope.local_operator(TODAY)
START = date(2019, 1, 1)


@pytest.fixture
def area() -> int:
    since = date(2015, 1, 1)
    ward = NewUnit(Level.commune, "phuong", "Phường Đức Xuân", "01840", None, since, "test")
    below = NewUnit(Level.area, "dia_ban", "Địa bàn 1", "1", ward, since, "test")
    return add_units(by=OPERATOR, units=[ward, below])[1].pk


def test_a_collaborator_stopped_on_the_last_day_asked_about_is_inactive(area: int) -> None:
    worker = record_worker(by=OPERATOR, full_name="Nông Thị Hoa")
    coverage = record_coverage(
        by=OPERATOR, worker_id=worker.pk, area_id=area, since=START, decision_number="12/QĐ-UBND"
    )
    end_coverage(by=OPERATOR, coverage_id=coverage.pk, until=date(2020, 3, 1), reason="other_work")
    row = coverage_rows(date(2020, 10, 30))[0]
    assert (row.worker_id, row.area_id, row.since, row.until, row.reason) == (
        worker.pk,
        area,
        START,
        date(2020, 3, 1),
        "other_work",
    )
    assert [row.inactive(on) for on in (date(2020, 2, 29), date(2020, 3, 1))] == [False, True]


def test_a_record_that_begins_later_is_not_yet_counted_and_officers_never(area: int) -> None:
    collaborator = record_worker(by=OPERATOR, full_name="Nông Thị Hoa")
    officer = record_worker(by=OPERATOR, full_name="Hà Văn Bình", kind="officer")
    record_coverage(by=OPERATOR, worker_id=collaborator.pk, area_id=area, since=date(2020, 6, 1))
    record_coverage(by=OPERATOR, worker_id=officer.pk, area_id=area, since=START)
    assert coverage_rows(date(2020, 5, 31)) == []
    assert [row.worker_id for row in coverage_rows(date(2020, 6, 1))] == [collaborator.pk]


def test_names_stay_out_of_the_trail_and_are_shown_within_scope_only(area: int) -> None:
    worker = record_worker(by=OPERATOR, full_name="Nông Thị Hoa")
    record_coverage(by=OPERATOR, worker_id=worker.pk, area_id=area, since=START)
    assert not any("Hoa" in f"{entry.subject}{entry.detail}" for entry in AuditEntry.objects.all())
    assert worker_names(OPERATOR, [worker.pk]) == {}
    worker.name.delete()
    assert Worker.objects.count() == Coverage.objects.count() == 1


def test_one_worker_has_an_area_once_at_a_time_and_may_come_back(area: int) -> None:
    worker = record_worker(by=OPERATOR, full_name="Nông Thị Hoa")
    first = record_coverage(by=OPERATOR, worker_id=worker.pk, area_id=area, since=START)
    with pytest.raises(AlreadyCovered):
        record_coverage(by=OPERATOR, worker_id=worker.pk, area_id=area, since=TODAY)
    end_coverage(by=OPERATOR, coverage_id=first.pk, until=date(2020, 1, 1), reason="health")
    with pytest.raises(CoverageEnded):
        end_coverage(by=OPERATOR, coverage_id=first.pk, until=date(2020, 2, 1), reason="health")
    record_coverage(by=OPERATOR, worker_id=worker.pk, area_id=area, since=date(2020, 6, 1))
    assert [row.reason for row in coverage_rows(TODAY)] == ["health", ""]


def test_what_is_no_area_or_no_reason_is_refused(area: int) -> None:
    worker = record_worker(by=OPERATOR, full_name="Nông Thị Hoa")
    with pytest.raises(NotAnArea):
        record_coverage(by=OPERATOR, worker_id=worker.pk, area_id=area - 1, since=START)
    with pytest.raises(NotAnArea):
        record_coverage(by=OPERATOR, worker_id=worker.pk, area_id=area, since=date(2014, 1, 1))
    coverage = record_coverage(by=OPERATOR, worker_id=worker.pk, area_id=area, since=START)
    with pytest.raises(Refusal):
        end_coverage(by=OPERATOR, coverage_id=coverage.pk, until=TODAY, reason="vì thế")
    with pytest.raises(IntegrityError), transaction.atomic():
        Coverage.objects.filter(pk=coverage.pk).update(until=TODAY)


def test_without_the_right_nothing_is_written_or_seen(area: int) -> None:
    nobody = Scope(1, "somebody", TODAY, ())
    worker = record_worker(by=OPERATOR, full_name="Nông Thị Hoa")
    coverage = record_coverage(by=OPERATOR, worker_id=worker.pk, area_id=area, since=START)
    for attempt in (
        lambda: record_worker(by=nobody, full_name="X"),
        lambda: record_coverage(by=nobody, worker_id=worker.pk, area_id=area, since=TODAY),
        lambda: end_coverage(by=nobody, coverage_id=coverage.pk, until=TODAY, reason="health"),
        lambda: end_coverage(by=nobody, coverage_id=999, until=TODAY, reason="health"),
        lambda: record_training(by=nobody, worker_id=worker.pk, course="X", held_on=TODAY),
    ):
        with pytest.raises(NotInScope):
            attempt()
    assert coverage_in_scope(nobody, TODAY) == []
    assert len(coverage_in_scope(OPERATOR, TODAY)) == 1
