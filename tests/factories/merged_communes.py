"""Three small communes that became one on 01/07/2025 by an enacted decree, with slips before and after.

Book of 31/12/2023: two households each in Mai (a), Lan (b) and Cúc (c), of a man, a wife and a boy: 18 people.

2024: a girl in Mai (12/02), a death in Lan (05/05), the man of Mai's first household moves to Lan in August (known: one
person under two ids), a stranger comes to Cúc on 10/09. End: 19 people.
2025 before the merger: a boy in Lan (15/03). After it, written by the new commune's officer: a girl in the area of Mai
(10/09), a death in that of Cúc (03/10), the stranger moves on to Lan's first household, inside the new commune now
(20/10). End: 20 people.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from danso.accounts.actions import create_account
from danso.accounts.models import Account
from danso.accounts.roles import Role
from danso.places.actions import add_unit, grant_role
from danso.places.changing import enact_change, units_of_change
from danso.places.levels import Level
from danso.places.models import Change
from danso.places.plan import Created, Decree, Given, Plan
from danso.places.scope import Scope, scope_of
from danso.register import actions as register
from danso.register.after_change import follow_change
from danso.register.draft import SlipDraft
from danso.values.day import Day
from danso.values.ids import derived_id

LONG_AGO, MERGER, TODAY = date(2000, 1, 1), date(2025, 7, 1), date(2026, 1, 5)
DECREE = Decree("1683/NQ-UBTVQH15", date(2025, 6, 16), "Ủy ban Thường vụ Quốc hội")
NAMES = {"a": "Xã Mai", "b": "Xã Lan", "c": "Xã Cúc"}


@dataclass
class Towns:
    province: int
    communes: dict[str, int]
    areas: dict[str, int]
    officer: Scope  # of the three, until they end
    supervisor: Scope
    merged: int = 0
    change: int = 0
    new_officer: Scope | None = None  # of the merged commune alone


def three_communes() -> Towns:
    operator = Scope.local_operator(TODAY)

    def unit(level: str, kind: str, name: str, code: str, parent: int | None) -> int:
        made = add_unit(
            by=operator, level=level, name=name, code=code, parent_id=parent, since=LONG_AGO, kind=kind, source="test"
        )
        return int(made.pk)

    province = unit("province", "tinh", "Tỉnh Vân Hải", "98", None)
    communes = {key: unit("commune", "xa", name, f"9810{n}", province) for n, (key, name) in enumerate(NAMES.items())}
    areas = {key: unit("area", "dia_ban", "Địa bàn 1", f"9810{key}-1", commune) for key, commune in communes.items()}
    before = MERGER.replace(month=6)
    officer = scope_of(_somebody("officer", [(Role.commune_officer, one) for one in communes.values()]), before)
    supervisor = scope_of(_somebody("supervisor", [(Role.supervisor, province)]), TODAY)
    return Towns(province, communes, areas, officer, supervisor)


def merge(towns: Towns, day: date = MERGER) -> Change:
    """Enacts the merger; the new officer holds the new commune and nothing else."""
    new = Created("new", Level.commune, "xa", "Xã Ba Hoa", "98200", towns.province)
    ended = tuple(towns.communes.values())
    plan = Plan(day, DECREE, (new,), (), ended, tuple(Given(one, "new") for one in ended))
    operator = Scope.local_operator(TODAY)
    change = enact_change(by=operator, plan=plan)
    follow_change(by=operator, units=units_of_change(change.pk), since=day)
    (towns.merged,), towns.change = change.plan["enacted"]["created"], change.pk
    account = _somebody("new-officer", [(Role.commune_officer, towns.merged)], day)
    towns.new_officer = scope_of(account, TODAY)
    return change


def _somebody(username: str, held: list[tuple[Role, int]], since: date = LONG_AGO) -> Account:
    operator = Scope.local_operator(TODAY)
    account = create_account(by=operator, username=username, display_name=username)
    for role, unit in held:
        grant_role(by=operator, account_id=account.pk, role=role, unit_id=unit, since=since)
    return account


def who(word: str) -> str:
    return derived_id("merged", word)


def told(towns: Towns, key: str, kind: str, on: str, home: str | None, *, commune: int = 0, **facts: Any) -> SlipDraft:
    """A slip in the area of one of the three; in the old commune unless another is named."""
    identity = f"{kind} {on} {home} {sorted(facts.items())}"
    return SlipDraft(
        kind, Day(on), commune or towns.communes[key], towns.areas[key], who(home) if home else None, facts, id=who(identity)
    )  # fmt: skip


def household(towns: Towns, key: str, number: str) -> SlipDraft:
    head, wife, child = (who(f"{number}-{x}") for x in ("head", "wife", "child"))
    members = [
        {"id": head, "sex": "1", "birth": "1980-05-07", "relation": "head", "marital": "married", "spouse": wife},
        {"id": wife, "sex": "2", "birth": "1985-02-01", "relation": "spouse", "marital": "married", "spouse": head},
        {"id": child, "sex": "1", "birth": "2010-01-01", "relation": "child", "mother": wife},
    ]
    return told(towns, key, "household_enrolled", "2023-12-31", number, number=number[1:], head=head, members=members)


def birth(towns: Towns, key: str, number: str, on: str, sex: str, *, commune: int = 0) -> SlipDraft:
    baby, mother = who(f"{number}-baby-{on}"), who(f"{number}-wife")
    return told(towns, key, "birth", on, number, commune=commune, child=baby, mother=mother, sex=sex, child_order=2)


def before_the_merger(towns: Towns) -> list[SlipDraft]:
    man = who("a1-head")
    arrived = {"sex": "1", "birth": "1980-05-07", "intent": True}
    return [
        *(household(towns, key, f"{key}{n}") for key in "abc" for n in (1, 2)),
        birth(towns, "a", "a1", "2024-02-12", "2"),
        told(towns, "b", "death", "2024-05-05", "b2", person=who("b2-head")),
        told(towns, "a", "move_out", "2024-08-01", "a1", person=man),
        told(towns, "b", "move_in", "2024-08-03", "b1", person=who("a1-head again"), **arrived),
        told(towns, "b", "same_person", "2024-08-03", None, person=man, same_as=who("a1-head again")),
        told(towns, "c", "move_in", "2024-09-10", "c1", person=who("stranger"), **arrived),
        birth(towns, "b", "b1", "2025-03-15", "1"),
    ]


def after_the_merger(towns: Towns) -> list[SlipDraft]:
    new = towns.merged
    return [
        birth(towns, "a", "a2", "2025-09-10", "2", commune=new),
        told(towns, "c", "death", "2025-10-03", "c2", commune=new, person=who("c2-head")),
        told(
            towns, "c", "move_inside", "2025-10-20", "c1", commune=new, person=who("stranger"), to_household=who("b1")
        ),
    ]


def appraised(by: Scope, drafts: list[SlipDraft], judge: Scope | None = None) -> list[register.Recorded]:
    """Written and appraised. A slip that does not stand fails the test."""
    made = register.record_slips(by=by, drafts=drafts)
    held = [(one.slip_id, [f.rule for f in one.findings]) for one in made if one.state not in ("standing", "witness")]
    assert not held, held
    register.appraise_slips(by=judge or by, slip_ids=[one.slip_id for one in made])
    return made


def merged_with_slips() -> Towns:
    towns = three_communes()
    appraised(towns.officer, before_the_merger(towns))
    merge(towns)
    assert towns.new_officer is not None
    appraised(towns.new_officer, after_the_merger(towns))
    return towns
