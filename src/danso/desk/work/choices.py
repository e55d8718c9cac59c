"""What forms of steering offer: who a task is given to, and what it should move."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danso.accounts.models import Account
from danso.accounts.roles import Role
from danso.desk.shared.numbers import whole_number
from danso.indicators.catalogue import INDICATORS
from danso.places.in_force import in_force
from danso.places.levels import Level, english_name
from danso.places.models import Grant
from danso.places.queries import descendants, unit_rows
from danso.register.lists.worklists.catalogue import WORK_LISTS
from danso.values.words import Words

_OFFICERS = (Role.commune_officer, Role.commune_head, Role.supervisor)
_OF_WHICH = "Trong đó"
_OFFERED = {
    Level.commune: (Level.commune, Level.village, Level.area),
    Level.district: (Level.district, Level.commune),
    Level.province: (Level.province, Level.district, Level.commune),
}


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    words: Words


@dataclass(frozen=True, slots=True)
class Owner:
    unit: int
    account: int | None = None


def units_within(unit_id: int, on: date) -> list[Choice]:
    """The unit itself and those within that work for it, the widest first; the value is the unit's id."""
    rows = {row.id: row for row in unit_rows(on, descendants(unit_id, on))}
    own = rows.get(unit_id)
    levels = _OFFERED.get(own.level, (own.level,)) if own else ()
    offered = sorted((row for row in rows.values() if row.level in levels), key=lambda row: (row.level.rank, row.code))
    return [Choice(str(row.id), Words(row.name, english_name(row.kind, row.name))) for row in offered]


def owners(unit_id: int, on: date) -> tuple[list[Choice], list[Choice]]:
    """(units, accounts of officers): `12`, or `12-7` for account 7 at unit 12."""
    held = Grant.objects.filter(
        in_force(on), unit_id__in=descendants(unit_id, on), role__in=[one.value for one in _OFFICERS]
    ).order_by("account__username")
    people = [
        Choice(f"{unit}-{account}", OFFICER.with_(role=Role(role).words, name=username))
        for unit, account, role, username in held.values_list("unit_id", "account_id", "role", "account__username")
    ]
    return units_within(unit_id, on), people


def moves() -> tuple[list[Choice], list[Choice]]:
    """(indicators that have a direction, work lists). What has none is nobody's task (rules.md 7)."""
    counted = [one for one in INDICATORS.values() if one.direction in ("up", "down") and not _leans(one.name)]
    return (
        [Choice(f"i-{one.code}", one.name) for one in counted],
        [Choice(f"l-{one.code}", one.words) for one in WORK_LISTS],
    )


def _leans(name: Words) -> bool:
    """A name that is understood only under the row above it ("Trong đó: ...")."""
    return name.vi.startswith(_OF_WHICH)


def read_owner(text: str) -> Owner | None:
    unit, _, account = text.partition("-")
    found = whole_number(unit)
    return Owner(found, whole_number(account) if account else None) if found else None


def read_moves(text: str) -> tuple[str, str]:
    """(indicator, work list), one of them or both empty; only what was offered is read."""
    offered = {one.value for group in moves() for one in group}
    if text not in offered:
        return "", ""
    kind, _, code = text.partition("-")
    return (code, "") if kind == "i" else ("", code)


def written_moves(indicator: str, work_list: str) -> str:
    return f"i-{indicator}" if indicator else f"l-{work_list}" if work_list else ""


def account_words(account_id: int | None) -> str:
    """How an officer is called here: by the account's own name, as in the trail."""
    if account_id is None:
        return ""
    return Account.objects.filter(pk=account_id).values_list("username", flat=True).first() or ""


OFFICER = Words("{name} ({role})", "{name} ({role})")
