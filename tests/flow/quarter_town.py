"""A city of three communes that lives a quarter of giao ban, and what must come of it, worked by hand.

The book: Xã Đồng Mây 40 households in two areas (1-20 and 21-40), Xã Ven Sông 8, Xã Bản Lưới 4; in each a man of 1980,
his wife on the pill, a boy, and his mother of 15/3/1948: 208 people, 52 of them elderly.

Elderly checked, cumulated from 1 January:
    to           area 1   area 2   Đồng Mây   city   share of 52
    31/7/2020         1        1          2      2    3,85%
    31/8/2020         4        2          6      6   11,54%
    30/9/2020         4        2          6      6   11,54%
    31/12/2020        9       15         24     24   46,15%
The city is to check 39. By population, 160, 32 and 16 of 208: 30, 6 and 3. In equal days 39 x 274 / 366 = 29,2 are due
by 30/9 and Đồng Mây's 30 x 274 / 366 = 22,5; Ven Sông's 4,5 and Bản Lưới's 2,2 are too few to compare.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from danso.accounts.actions import create_account
from danso.accounts.models import Account
from danso.accounts.roles import Role
from danso.places.actions import add_unit, grant_role
from danso.places.scope import Scope, scope_of
from danso.register.actions import appraise_slips, record_slips
from danso.register.draft import SlipDraft
from danso.warehouse.snapshot import seal
from tests.rooms.register.conftest import LONG_AGO, Commune
from tests.rooms.register.slips import household, slip, who

NUMBERS = {"98001": range(1, 41), "98002": range(101, 109), "98003": range(201, 205)}
NAMES = {"98001": "Xã Đồng Mây", "98002": "Xã Ven Sông", "98003": "Xã Bản Lưới"}
# Months of 2020 in which grandmothers of Xã Đồng Mây were checked, by household.
CHECKED = {"2020-07": (1, 21), "2020-08": (2, 3, 4, 22), "2020-11": (*range(5, 10), *range(23, 36))}


@dataclass
class City:
    """`day`: the day it is; the desk, the register and the seals all ask it."""

    unit: int
    communes: dict[str, Commune]
    accounts: dict[str, Account]
    day: date
    sealed: list[int] = field(default_factory=list)

    def scope(self, name: str) -> Scope:
        return scope_of(self.accounts[name], self.day)

    def seal(self) -> None:
        self.sealed.append(seal(by=Scope.local_operator(self.day))["official"].cutoff)

    def check(self, month: str) -> None:
        """The checks of a month, on its tenth, told on the day it is, appraised by somebody else."""
        here = self.communes["98001"]
        drafts = [
            slip(here, "elderly_check", f"{month}-10", str(n), area=int(n > 20), person=who(f"{n}-elder"))
            for n in CHECKED[month]
        ]
        record_slips(by=self.scope("canbo"), drafts=drafts)
        appraise_slips(by=self.scope("canbo2"), slip_ids=[one.id or "" for one in drafts])


def city(on: date) -> City:
    operator = Scope.local_operator(on)

    def unit(level: str, kind: str, name: str, code: str, parent: int | None) -> int:
        return add_unit(
            by=operator, level=level, name=name, code=code, parent_id=parent, since=LONG_AGO, kind=kind, source="test"
        ).pk

    whole = unit("province", "thanh_pho", "Thành phố Vân Hải", "98", None)
    places = {code: unit("commune", "xa", name, code, whole) for code, name in NAMES.items()}
    areas = {
        code: tuple(unit("area", "dia_ban", f"Địa bàn {n}", f"{code}-0{n}", place) for n in (1, 2))
        for code, place in places.items()
    }
    accounts = {}
    staff = (("thanhpho", Role.supervisor, whole), ("canbo", Role.commune_officer, places["98001"]),
             ("canbo2", Role.commune_officer, places["98001"]),
             ("thutruong", Role.commune_head, places["98001"]), ("vensong", Role.commune_officer, places["98002"]),
             ("banluoi", Role.commune_officer, places["98003"]))  # fmt: skip
    for name, role, where in staff:
        made = create_account(by=operator, username=name, display_name=name)
        grant_role(by=operator, account_id=made.pk, role=role, unit_id=where, since=LONG_AGO)
        accounts[name] = Account.objects.get(pk=made.pk)
    by = scope_of(accounts["canbo"], on)
    communes = {
        code: Commune(place, (areas[code][0], areas[code][1]), by, by, by, operator) for code, place in places.items()
    }
    made_city = City(whole, communes, accounts, on)
    for code, writer in zip(NUMBERS, ("canbo", "vensong", "banluoi"), strict=True):
        _book(made_city, code, writer)
    return made_city


def _book(here: City, code: str, writer: str) -> None:
    numbers = NUMBERS[code]
    half = numbers[len(numbers) // 2]
    drafts = [_with_elder(household(here.communes[code], str(n), area=int(n >= half)), n) for n in numbers]
    by = here.scope(writer)
    record_slips(by=by, drafts=drafts)
    appraise_slips(by=by, slip_ids=[one.id or "" for one in drafts])


def _with_elder(draft: SlipDraft, number: int) -> SlipDraft:
    elder = who(f"{number}-elder")
    member: dict[str, Any] = {"id": elder, "sex": "2", "birth": "1948-03-15", "relation": "parent"}
    draft.facts["members"].append(member)
    draft.identity["persons"][elder] = {"name": f"Phạm Thị Sen {number}"}
    return draft
