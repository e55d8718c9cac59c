"""An area's work goes from one collaborator to another on a day: grants and records together, all or none.

The predecessor's phone keeps sending what it wrote before; it is taken back apart (`devices.revoke_device`). The new one
gets the area at its next hello, whole.
"""

from __future__ import annotations

from datetime import date

from django.db import transaction

from danso.accounts.permissions import Permission
from danso.accounts.roles import Role
from danso.places.actions import end_grant, grant_role
from danso.places.models import Grant
from danso.places.scope import NotInScope, Scope
from danso.staff.actions import end_coverage, record_coverage
from danso.staff.models import Coverage, Worker
from danso.sync.refusals import NO_ACCOUNT, WorkerWithoutAccount


def hand_over(*, by: Scope, area_id: int, to_worker: int, on: date, reason: str) -> Grant:
    """From `on` the area is the other collaborator's. `reason`: why the predecessor stops (`Coverage.StopReason`)."""
    by.require(Permission.manage_collaborators, area_id)
    worker = Worker.objects.filter(pk=to_worker, kind=Worker.Kind.COLLABORATOR).first()
    if worker is None:
        raise NotInScope
    if worker.account_id is None:
        raise WorkerWithoutAccount(NO_ACCOUNT)
    with transaction.atomic():
        for grant in Grant.objects.filter(unit=area_id, role=Role.collaborator.value, until__isnull=True, since__lt=on):
            end_grant(by=by, grant_id=grant.pk, until=on)
        for coverage in Coverage.objects.filter(area=area_id, until__isnull=True, since__lt=on):
            end_coverage(by=by, coverage_id=coverage.pk, until=on, reason=reason)
        record_coverage(by=by, worker_id=to_worker, area_id=area_id, since=on)
        return grant_role(by=by, account_id=worker.account_id, role=Role.collaborator, unit_id=area_id, since=on)
