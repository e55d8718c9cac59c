"""Section II of the A0 sheet as a grid: one digit a month. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from danso.register.codes.contraception import RESUPPLY
from danso.register.sheets import MethodSpell, WifeFollowUp
from danso.values.period import Window, month

Mark = Literal["method", "start", "unconfirmed", "pregnant", "birth", "none", "ahead"]
_YEARS = 5


@dataclass(frozen=True, slots=True)
class MonthCell:
    """`method` is the one-digit code; a resupply method not confirmed in a month is a dot on the paper."""

    mark: Mark
    method: str = ""


@dataclass(frozen=True, slots=True)
class GridYear:
    year: int
    months: tuple[MonthCell, ...]


def contraception_grid(wife: WifeFollowUp, since: date, on: date) -> tuple[GridYear, ...]:
    """The years of the book up to the day, at most five, the latest last."""
    first = max(since.year, on.year - _YEARS + 1)
    return tuple(
        GridYear(year, tuple(_cell(wife, month(year, m), since, on) for m in range(1, 13)))
        for year in range(first, on.year + 1)
    )


def _cell(wife: WifeFollowUp, when: Window, since: date, on: date) -> MonthCell:
    if when.last < since:
        return MonthCell("none")  # before the enrolment nothing is known, and nothing was missed
    if when.first > on:
        return MonthCell("ahead")
    spell = next((s for s in reversed(wife.spells) if _touches(s, when)), None)
    if spell is None:
        return MonthCell(_without_method(wife, when))
    if spell.since.reckoned in when:
        return MonthCell("start", spell.method)
    if spell.method in RESUPPLY and not any(day in when for day, _ in wife.marks):
        return MonthCell("unconfirmed", spell.method)
    return MonthCell("method", spell.method)


def _without_method(wife: WifeFollowUp, when: Window) -> Mark:
    if any(day in when for day in wife.delivered):
        return "birth"
    told = any(first <= when.last and (last is None or last >= when.first) for first, last in wife.carrying)
    return "pregnant" if told else "none"


def _touches(spell: MethodSpell, when: Window) -> bool:
    return spell.since.reckoned <= when.last and (spell.until is None or spell.until > when.first)
