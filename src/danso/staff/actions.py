"""Writes about staff: who is one, for which area, until when and why."""

from __future__ import annotations

from datetime import date

from danso.accounts.action import audited
from danso.accounts.models import Account
from danso.accounts.permissions import Permission
from danso.places.in_force import in_force
from danso.places.levels import Level
from danso.places.models import UnitVersion
from danso.places.scope import NotInScope, Scope
from danso.staff.models import Coverage, Training, Worker, WorkerName
from danso.values.refusal import Refusal
from danso.values.text import clean
from danso.values.words import Words


class NotAnArea(Refusal):
    """A collaborator looks after a collection area, and one in force."""


class AlreadyCovered(Refusal):
    """The worker already looks after this area."""


class CoverageEnded(Refusal):
    """The coverage has an end already, or would end before it began."""


def record_worker(*, by: Scope, full_name: str, kind: str = "collaborator", account_id: int | None = None) -> Worker:
    """A new worker. The name goes to a table of its own and never into the audit trail."""
    by.require(Permission.manage_staff)
    name = clean(full_name)
    if kind not in Worker.Kind.values or not name:
        raise Refusal(
            Words(
                "Cần họ tên và loại (collaborator, officer).", "A name and a kind (collaborator, officer) are needed."
            )
        )
    with audited("record_worker", by=by, detail={"kind": kind}) as entry:
        if account_id is not None and not Account.objects.filter(pk=account_id).exists():
            raise NotInScope
        worker = Worker.objects.create(kind=kind, account_id=account_id)
        WorkerName.objects.create(worker=worker, full_name=name)
        entry.subject = f"worker:{worker.pk}"
    return worker


def record_coverage(
    *,
    by: Scope,
    worker_id: int,
    area_id: int,
    since: date,
    decision_number: str = "",
    decision_date: date | None = None,
) -> Coverage:
    """By a decision the worker looks after the area from `since`. Gives no rights; a grant does."""
    by.require(Permission.manage_staff, area_id)
    with audited("record_coverage", by=by, unit_id=area_id, detail={"since": str(since)}) as entry:
        _worker_in_reach(by, worker_id)
        if not UnitVersion.objects.filter(in_force(since), unit_id=area_id, unit__level=Level.area.value).exists():
            raise NotAnArea(
                Words(
                    "Chỉ giao cộng tác viên cho địa bàn đang hiệu lực vào ngày bắt đầu.",
                    "A collaborator is given a collection area that is in force on the first day.",
                )
            )
        if Coverage.objects.filter(worker_id=worker_id, area_id=area_id, until__isnull=True).exists():
            raise AlreadyCovered(
                Words("Cộng tác viên đang phụ trách địa bàn này.", "The collaborator already has this area.")
            )
        coverage = Coverage.objects.create(
            worker_id=worker_id,
            area_id=area_id,
            since=since,
            decision_number=clean(decision_number),
            decision_date=decision_date,
        )
        entry.subject = f"worker:{worker_id} coverage:{coverage.pk}"
    return coverage


def link_account(*, by: Scope, worker_id: int, account_id: int) -> Worker:
    """The worker signs in with this account. It gives no right; the grant on an area does."""
    by.require(Permission.manage_staff)
    with audited("link_account", by=by, subject=f"worker:{worker_id} account:{account_id}"):
        _worker_in_reach(by, worker_id)
        worker = Worker.objects.get(pk=worker_id)
        if worker.account_id is not None:
            raise AlreadyCovered(
                Words("Cộng tác viên này đã có tài khoản.", "This collaborator has an account already.")
            )
        worker.account_id = account_id
        worker.save(update_fields=["account"])
    return worker


def end_coverage(*, by: Scope, coverage_id: int, until: date, reason: str) -> Coverage:
    """The worker's last day in the area is the day before `until`."""
    coverage = Coverage.objects.filter(pk=coverage_id).first()
    if coverage is None or not by.may(Permission.manage_staff, coverage.area_id):
        raise NotInScope
    if coverage.until is not None or until <= coverage.since:
        raise CoverageEnded(
            Words(
                "Phân công này đã kết thúc, hoặc ngày kết thúc không sau ngày bắt đầu.",
                "This coverage has ended, or the end is not after its beginning.",
            )
        )
    if reason not in Coverage.StopReason.values:
        raise Refusal(
            Words("Chọn lý do dừng: {reasons}.", "Choose a reason: {reasons}.").with_(
                reasons=", ".join(Coverage.StopReason.values)
            )
        )
    detail = {"until": str(until), "reason": reason}
    with audited("end_coverage", by=by, unit_id=coverage.area_id, subject=f"coverage:{coverage_id}", detail=detail):
        coverage.until, coverage.stop_reason = until, reason
        coverage.save(update_fields=["until", "stop_reason"])
    return coverage


def record_training(*, by: Scope, worker_id: int, course: str, held_on: date, days: int = 1) -> Training:
    """A course the worker attended."""
    by.require(Permission.manage_staff)
    with audited("record_training", by=by, subject=f"worker:{worker_id}"):
        if not Worker.objects.filter(pk=worker_id).exists():
            raise NotInScope
        return Training.objects.create(worker_id=worker_id, course=clean(course), held_on=held_on, days=days)


def _worker_in_reach(by: Scope, worker_id: int) -> None:
    """A worker who has, or had, an area is within reach through one of them; a new one through whoever records her."""
    areas = list(Coverage.objects.filter(worker_id=worker_id).values_list("area_id", flat=True))
    known = any(by.may(Permission.manage_staff, area) for area in areas)
    if not known and (areas or not Worker.objects.filter(pk=worker_id).exists()):
        raise NotInScope
