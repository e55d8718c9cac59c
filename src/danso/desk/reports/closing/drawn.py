"""A month drawn: its five steps, one cell an area, the balance as a sum on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from danso.desk.reports.closing import words
from danso.reports.balance import ALWAYS_SHOWN, Balance
from danso.reports.closing.month import AreaToClose, CommuneMonth
from danso.reports.counted import Counted
from danso.values.words import Words


@dataclass(frozen=True, slots=True)
class Step:
    words: Words
    said: Words
    done: bool
    now: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """`look`: d done, w work left, l left for later, x not handed in; `without` nobody looks after the area."""

    area: int
    name: str
    look: str
    state: Words
    without: bool


def steps(found: CommuneMonth) -> list[Step]:
    n = found.counted
    unmet = sum(one.verdict != "met" for one in found.checks)
    open_lines = n("held") + found.held_elsewhere, n("returned")
    state = "" if found.report is None else "sent" if found.report.sent_at else found.report.state
    ready = n("ready") + n("earlier")
    appraised = _met(found, "appraised") and _met(found, "earlier")
    made = [
        (
            words.STEP_HAND_IN,
            words.OF_AREAS.with_(n=n("handed"), all=n("areas")),
            n("handed") == n("areas") or _met(found, "handed_in"),
        ),
        (
            words.STEP_APPRAISE,
            (words.LINES_LEFT if appraised else words.LINES_READY).with_(n=ready) if ready else words.ALL_APPRAISED,
            appraised,
        ),
        (
            words.STEP_HELD,
            words.LINES_OPEN.with_(held=open_lines[0], returned=open_lines[1])
            if any(open_lines)
            else words.NOTHING_HELD,
            _met(found, "held") and _met(found, "returned"),
        ),
        (words.STEP_CHECK, words.CHECKS_OPEN.with_(n=unmet) if unmet else words.CHECKS_MET, not unmet),
        (words.STEP_SIGN, words.STATES[state] if state else words.NO_REPORT, state in ("sent", "signed")),
    ]
    first = next((i for i, (_, _, done) in enumerate(made) if not done), -1)
    return [Step(title, said, done, i == first) for i, (title, said, done) in enumerate(made)]


def cells(found: CommuneMonth, names: Mapping[int, str]) -> list[Cell]:
    return [
        Cell(
            one.area,
            names.get(one.area, ""),
            _look(one),
            said_of(one),
            not (one.collaborator and one.collaborator.active),
        )
        for one in sorted(found.areas, key=lambda one: one.area)
    ]


def key(found: CommuneMonth) -> dict[str, Words]:
    """What each look means, with how many areas have it."""
    looks = [_look(one) for one in found.areas]
    counted = {look: looks.count(look) for look in ("d", "w", "l", "x")} | {"nc": found.counted("without")}
    return {look: words.KEY[look].with_(n=n) for look, n in counted.items()}


def said_of(one: AreaToClose) -> Words:
    """How the area handed in."""
    if one.month.state == "none":
        return words.NONE
    if one.month.no_event and not one.month.lines:
        return words.QUIET
    return words.COMPLETE if one.month.declared else words.SOME


def balance_lines(balance: Balance) -> list[tuple[Counted, int]]:
    """The terms always printed, and others where they are not zero."""
    return [(one, sign) for one, sign in balance.terms if one.exact or one.code in ALWAYS_SHOWN]


def _look(one: AreaToClose) -> str:
    if one.left and not one.done:
        return "l"
    return "x" if one.month.state == "none" else "d" if one.done else "w"


def _met(found: CommuneMonth, code: str) -> bool:
    return all(one.verdict == "met" for one in found.checks if one.code == code)
