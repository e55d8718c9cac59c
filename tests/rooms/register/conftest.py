"""A commune with two collection areas and the people who work there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from danso.accounts.actions import create_account
from danso.accounts.models import Account
from danso.accounts.roles import Role
from danso.places.actions import add_unit, grant_role
from danso.places.scope import Scope, scope_of

TODAY = date(2020, 11, 5)
LONG_AGO = date(2000, 1, 1)


@dataclass(frozen=True)
class Commune:
    id: int
    areas: tuple[int, int]
    officer: Scope
    head: Scope
    stranger: Scope
    operator: Scope


@pytest.fixture
def commune(db: None) -> Commune:
    return a_commune()


def a_commune() -> Commune:
    operator = Scope.local_operator(TODAY)

    def unit(level: str, name: str, code: str, parent: int | None, kind: str) -> int:
        made = add_unit(
            by=operator, level=level, name=name, code=code, parent_id=parent, since=LONG_AGO, kind=kind, source="test"
        )
        return int(made.pk)

    province = unit("province", "Tỉnh Vân Hải", "98", None, "tinh")
    here = unit("commune", "Xã Đồng Mây", "98001", province, "xa")
    there = unit("commune", "Xã Ven Sông", "98002", province, "xa")
    village = unit("village", "Thôn Đông Hạ", "98001-1", here, "thon")
    first = unit("area", "Địa bàn 1", "98001-01", village, "dia_ban")
    second = unit("area", "Địa bàn 2", "98001-02", village, "dia_ban")

    def somebody(username: str, role: Role, unit_id: int) -> Scope:
        account = create_account(by=operator, username=username, display_name=username)
        grant_role(by=operator, account_id=account.pk, role=role, unit_id=unit_id, since=LONG_AGO)
        return scope_of(Account.objects.get(pk=account.pk), TODAY)

    return Commune(
        here,
        (first, second),
        somebody("officer", Role.commune_officer, here),
        somebody("head", Role.commune_head, here),
        somebody("neighbour", Role.commune_officer, there),
        operator,
    )
