"""Dated settings of counting (rules.md, "setting"): value, since when, on what ground."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache


@dataclass(frozen=True, slots=True)
class Setting:
    """A value in force from `since` until the next one of the same name; `basis` says why."""

    name: str
    since: date
    value: int | bool | str
    basis: str


IN_FORCE: tuple[Setting, ...] = (
    Setting(
        "residence_months",
        date(1900, 1, 1),
        6,
        "Thông tư 01/2022/TT-BYT, phụ lục I; used backwards",
    ),
    Setting(
        "intent_counts",
        date(1900, 1, 1),
        True,
        "Thông tư 01/2022/TT-BYT, phụ lục I: house bought, marriage, moving papers ...; used backwards",
    ),
    Setting(
        "absence_months",
        date(1900, 1, 1),
        6,
        "Thông tư 01/2022/TT-BYT, phụ lục I: tạm vắng; used backwards",
    ),
    Setting("restart_days", date(1900, 1, 1), 90, "office practice (rules.md 4)"),
    Setting(
        "multiple_second_delivery",
        date(1900, 1, 1),
        True,
        "QĐ 03/2005/QĐ-DSGĐTE; used backwards and on",
    ),
    Setting("move_link_days", date(1900, 1, 1), 31, "office practice (sync.md 4)"),
    Setting(
        "least_age_of_mother",
        date(1900, 1, 1),
        12,
        "office practice: below it a person looks at the paper",
    ),
    Setting("greatest_age_of_mother", date(1900, 1, 1), 55, "office practice"),
    # Work lists (register/lists/worklists).
    Setting("pregnancy_days", date(1900, 1, 1), 280, "forty weeks; as indicators count pregnant women managed"),
    Setting("newborn_list_months", date(1900, 1, 1), 12, "office practice"),
    Setting("confirm_days_monthly", date(1900, 1, 1), 62, "A0 section II, monthly marks: two months missed"),
    Setting("confirm_days_injection", date(1900, 1, 1), 119, "13 weeks and 4 weeks of grace; text not checked"),
    Setting("iud_years", date(1900, 1, 1), 10, "TCu 380A; text not checked"),
    Setting("implant_years", date(1900, 1, 1), 3, "one-rod implant; text not checked"),
    Setting("premarital_valid_months", date(1900, 1, 1), 12, "office practice"),
    Setting("premarital_ask_days", date(1900, 1, 1), 90, "office practice"),
    Setting("six_months_ahead_days", date(1900, 1, 1), 31, "office practice"),
    Setting("move_ask_days", date(1900, 1, 1), 60, "office practice"),
    Setting("move_rest_days", date(1900, 1, 1), 180, "office practice"),
    Setting("odd_wife_age", date(1900, 1, 1), 13, "practice.md 4: findings of inspections"),
    Setting("odd_great_age", date(1900, 1, 1), 105, "office practice"),
    Setting("odd_household_size", date(1900, 1, 1), 12, "office practice"),
)


@cache
def setting(name: str, on: date) -> int | bool | str:
    """The value in force on a day. Raises KeyError for a name nobody declared."""
    known = [s for s in IN_FORCE if s.name == name and s.since <= on]
    if not known:
        raise KeyError(name)
    return max(known, key=lambda s: s.since).value


def number_setting(name: str, on: date) -> int:
    value = setting(name, on)
    assert isinstance(value, int)
    return value
