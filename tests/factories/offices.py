"""A province with two communes and who works there: officers, heads, the level above. No register behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danso.accounts.actions import create_account
from danso.accounts.models import Account
from danso.accounts.roles import Role
from danso.places.actions import add_unit, grant_role
from danso.places.scope import Scope, scope_of

LONG_AGO = date(2015, 1, 1)


@dataclass(frozen=True)
class Offices:
    """Communes Đồi Chè (two areas) and Suối Bạc of one province."""

    province: int
    che: int
    bac: int
    areas: tuple[int, int]
    accounts: dict[str, int]
    today: date

    def scope(self, username: str, on: date | None = None) -> Scope:
        return scope_of(Account.objects.get(pk=self.accounts[username]), on or self.today)


def offices(today: date) -> Offices:
    operator = Scope.local_operator(today)

    def unit(level: str, kind: str, name: str, code: str, parent: int | None) -> int:
        return add_unit(
            by=operator, level=level, name=name, code=code, parent_id=parent, since=LONG_AGO, kind=kind, source="test"
        ).pk

    province = unit("province", "tinh", "Tỉnh Cao Nguyên", "97", None)
    che = unit("commune", "xa", "Xã Đồi Chè", "97001", province)
    bac = unit("commune", "xa", "Xã Suối Bạc", "97002", province)
    areas = (unit("area", "dia_ban", "Địa bàn số 1", "01", che), unit("area", "dia_ban", "Địa bàn số 2", "02", che))
    held = {
        "supervisor": (Role.supervisor, province),
        "head": (Role.commune_head, che),
        "officer": (Role.commune_officer, che),
        "steering": (Role.steering_head, che),
        "ctv1": (Role.collaborator, areas[0]),
        "ctv2": (Role.collaborator, areas[1]),
        "neighbour": (Role.commune_officer, bac),
        "neighbour_head": (Role.commune_head, bac),
    }
    accounts = {}
    for username, (role, unit_id) in held.items():
        made = create_account(by=operator, username=username, display_name=username)
        grant_role(by=operator, account_id=made.pk, role=role, unit_id=unit_id, since=LONG_AGO)
        accounts[username] = made.pk
    return Offices(province, che, bac, areas, accounts, today)
