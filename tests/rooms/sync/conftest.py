"""Xã Đồng Mây with two areas, a collaborator in the first, her phone, and a household in the book."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from danso.accounts.actions import create_account
from danso.accounts.models import Account
from danso.accounts.roles import Role
from danso.places.actions import grant_role
from danso.places.scope import Scope, scope_of
from danso.register import actions as register
from danso.register.draft import SlipDraft
from danso.register.judging import judge_all
from danso.staff.actions import record_coverage, record_worker
from danso.sync import admission
from danso.sync.devices import issue_code
from tests.rooms.register.conftest import LONG_AGO, TODAY, Commune, a_commune
from tests.rooms.register.slips import birth, household
from tests.rooms.sync.phone import Phone


@dataclass
class Office:
    """`numbers`: households in the book of the first area."""

    commune: Commune
    account: int
    worker: int
    grant: int

    @property
    def area(self) -> int:
        return self.commune.areas[0]

    @property
    def officer(self) -> Scope:
        return scope_of(Account.objects.get(username="officer"), TODAY)

    def code(self, worker: int | None = None) -> str:
        return issue_code(by=self.officer, worker_id=worker or self.worker).code

    def collaborator(self, username: str, area: int) -> tuple[int, int, int]:
        """(account, worker, grant)."""
        operator = self.commune.operator
        account = create_account(by=operator, username=username, display_name=username).pk
        worker = record_worker(by=operator, full_name=username, account_id=account).pk
        grant = grant_role(by=operator, account_id=account, role=Role.collaborator, unit_id=area, since=LONG_AGO).pk
        record_coverage(by=operator, worker_id=worker, area_id=area, since=date(2020, 1, 1))
        return account, worker, grant


@pytest.fixture(autouse=True)
def _door(settings: Settings, tmp_path: Path) -> None:
    """Keys and disk of its own, the day of the register's tests, nobody counted from the test before."""
    settings.DANSO_HOME = tmp_path
    settings.DANSO_TODAY = lambda: TODAY
    settings.DANSO_BACKUP_DIR = None
    admission._seen.clear()


@pytest.fixture
def office(db: None) -> Office:
    commune = a_commune()
    made = Office(commune, 0, 0, 0)
    made.account, made.worker, made.grant = made.collaborator("ctv", commune.areas[0])
    register.record_slips(by=commune.officer, drafts=[household(commune, n) for n in "12"])
    judge_all()
    return made


@pytest.fixture
def phone(office: Office) -> Phone:
    made = Phone.enrolled(office.code())
    made.hello()
    return made


def told(draft: SlipDraft, **more: Any) -> dict[str, Any]:
    """A slip as a phone seals it."""
    return {
        "kind": draft.kind, "happened_on": draft.happened_on.text, "area": draft.area, "household": draft.household,
        "facts": dict(draft.facts), "identity": dict(draft.identity), "told_by": draft.told_by, "confirmed": {}, **more,
    }  # fmt: skip


def a_birth(office: Office, number: str = "1", on: str = "2020-10-12", **more: Any) -> dict[str, Any]:
    return told(birth(office.commune, number, on), **more)
