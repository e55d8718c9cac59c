"""A ward with two areas, an officer, and books to import."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from danso.accounts.actions import create_account
from danso.accounts.models import Account
from danso.accounts.roles import Role
from danso.places.actions import add_units, grant_role
from danso.places.levels import Level
from danso.places.scope import Scope, scope_of
from danso.places.units import NewUnit

TODAY = date(2020, 11, 5)
BOOK_DAY = date(2018, 12, 31)
SINCE = date(2000, 1, 1)


@dataclass(frozen=True)
class Ward:
    id: int
    area: int
    other_area: int
    young_area: int
    officer: Scope
    stranger: Scope
    operator: Scope


@pytest.fixture
def ward(db: None) -> Ward:
    """Xã Đồng Mây: Địa bàn 1 and 2 since 2000, Địa bàn 3 since 01/01/2020."""
    operator = Scope.local_operator(TODAY)

    def new(level: Level, kind: str, name: str, code: str, parent: NewUnit | None, since: date = SINCE) -> NewUnit:
        return NewUnit(level, kind, name, code, parent, since, "test")

    tinh = new(Level.province, "tinh", "Tỉnh Vân Hải", "98", None)
    here = new(Level.commune, "xa", "Xã Đồng Mây", "98001", tinh)
    there = new(Level.commune, "xa", "Xã Ven Sông", "98002", tinh)
    first = new(Level.area, "dia_ban", "Địa bàn 1", "98001-01", here)
    second = new(Level.area, "dia_ban", "Địa bàn 2", "98001-02", here)
    third = new(Level.area, "dia_ban", "Địa bàn 3", "98001-03", here, date(2020, 1, 1))
    made = [u.pk for u in add_units(by=operator, units=[tinh, here, there, first, second, third])]

    def officer(username: str, unit_id: int) -> Scope:
        account = create_account(by=operator, username=username, display_name=username)
        grant_role(by=operator, account_id=account.pk, role=Role.commune_officer, unit_id=unit_id, since=SINCE)
        return scope_of(Account.objects.get(pk=account.pk), TODAY)

    return Ward(made[1], made[3], made[4], made[5], officer("lan", made[1]), officer("hang-xom", made[2]), operator)
