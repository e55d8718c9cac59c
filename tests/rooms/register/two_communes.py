"""Two communes of one province, each with a book, and a man of the first who came to the second on 03/05/2020."""

from __future__ import annotations

from dataclasses import dataclass, replace

from danso.accounts.actions import create_account
from danso.accounts.models import Account
from danso.accounts.roles import Role
from danso.places.actions import add_unit, grant_role
from danso.places.queries import ancestors
from danso.places.scope import Scope, scope_of
from danso.register.actions import appraise_slips, record_slips
from danso.register.draft import SlipDraft
from danso.values.day import Day
from tests.rooms.register.conftest import LONG_AGO, TODAY, Commune
from tests.rooms.register.slips import household, who

CAME = "2020-05-03"
MAN, ANEW = who("1-head"), who("anew")
NAME = "Phạm Văn Thuận 1"


@dataclass(frozen=True)
class TwoCommunes:
    """`here` is where he lived, `there` where he came; `supervisor` is over both, `third` an officer of another commune."""

    here: Commune
    there: Commune
    province: int
    supervisor: Scope
    third: Scope


def two_communes(here: Commune, *, name: str = NAME) -> TwoCommunes:
    """Three persons in each book; the man arrives under a new id, all slips appraised."""
    operator, beside = here.operator, next(g.unit_id for g in here.stranger.grants)
    assert beside is not None
    province = ancestors(here.id, TODAY)[-1]

    def unit(level: str, name: str, code: str, parent: int, kind: str) -> int:
        made = add_unit(
            by=operator, level=level, name=name, code=code, parent_id=parent, since=LONG_AGO, kind=kind, source="test"
        )
        return int(made.pk)

    def somebody(username: str, role: Role, unit_id: int) -> Scope:
        account = create_account(by=operator, username=username, display_name=username)
        grant_role(by=operator, account_id=account.pk, role=role, unit_id=unit_id, since=LONG_AGO)
        return scope_of(Account.objects.get(pk=account.pk), TODAY)

    village = unit("village", "Thôn Bến", "98002-1", beside, "thon")
    area = unit("area", "Địa bàn 1 Ven Sông", "98002-01", village, "dia_ban")
    third = unit("commune", "Xã Trên Đồi", "98003", province, "xa")
    there = replace(here, id=beside, areas=(area, area), officer=here.stranger)
    made = TwoCommunes(
        here,
        there,
        province,
        somebody("over-both", Role.supervisor, province),
        somebody("third", Role.commune_officer, third),
    )
    enrolled = household(here, "1")
    write(here, enrolled)
    write(there, household(there, "9"), arrives(there, ANEW, name=name))
    return made


def arrives(there: Commune, person: str, *, name: str = NAME, on: str = CAME, birth: str = "1980-05-07") -> SlipDraft:
    facts = {"person": person, "sex": "1", "birth": birth, "relation": "other", "intent": True}
    return SlipDraft(
        "move_in", Day(on), there.id, there.areas[0], who("9"), facts, {"persons": {person: {"name": name}}},
        id=who(f"arrives-{person}"),
    )  # fmt: skip


def write(commune: Commune, *drafts: SlipDraft, appraised: bool = True) -> None:
    record_slips(by=commune.officer, drafts=drafts)
    if appraised:
        appraise_slips(by=commune.officer, slip_ids=[draft.id or "" for draft in drafts])
