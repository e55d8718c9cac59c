"""`danso rebuild`: who may, and the trace it leaves."""

from __future__ import annotations

from datetime import date

import pytest

from danso.accounts.actions import create_account
from danso.accounts.models import AuditEntry
from danso.accounts.roles import Role
from danso.config import cli
from danso.places.actions import grant_role
from danso.places.scope import Scope


@pytest.fixture(autouse=True)
def accounts(db: None) -> None:
    operator = Scope.local_operator(date(2020, 11, 5))
    for role in (Role.auditor, Role.national_statistician, Role.operator):
        account = create_account(by=operator, username=role.value, display_name=role.value)
        grant_role(by=operator, account_id=account.pk, role=role, unit_id=None, since=date(2000, 1, 1))


def test_making_the_tables_again_is_an_audited_act_of_an_operator() -> None:
    assert cli.run(["--as", "operator", "rebuild"]) == 0
    entry = AuditEntry.objects.get(verb="rebuild")
    assert entry.actor_label == "operator"


def test_an_auditor_may_prove_the_tables_but_not_make_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["--as", "auditor", "rebuild", "--check"]) == 0
    assert cli.run(["--as", "auditor", "rebuild"]) == 1
    assert "phạm vi" in capsys.readouterr().err
    assert not AuditEntry.objects.filter(verb="rebuild").exists()


def test_who_reads_figures_does_neither() -> None:
    assert cli.run(["--as", "national_statistician", "rebuild"]) == 1
    assert cli.run(["--as", "national_statistician", "rebuild", "--check"]) == 1
