"""Reading a fold: who is counted where, what became of a slip, and everything in one canonical text."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from danso.register.fold import NO_ACTS, Acts, Folded, Outcome, Series, fold
from danso.register.slips.kind import Slip
from danso.register.state import Event, Person, Stay
from danso.values.digest import canonical_json

BORN_OR_CAME = ("book", "born", "move_in", "six_months", "missed", "adopted")


def folded(*slips: Slip, acts: Acts = NO_ACTS, series: Series = "provisional") -> Folded:
    return fold(slips, acts, series)


def appraised(*slips: Slip) -> Acts:
    return Acts(appraised=frozenset((s.id, s.body_hash) for s in slips))


def let_stand(*slips: Slip) -> Acts:
    return Acts(let_stand=frozenset(s.id for s in slips))


def chosen(*slips: Slip) -> Acts:
    return Acts(chosen=frozenset(s.id for s in slips))


def outcome(result: Folded, slip: Slip) -> Outcome:
    return result.outcomes[slip.id]


def verdict(result: Folded, slip: Slip) -> tuple[str, ...]:
    """`("standing",)` or `("held", "ask mother_old")`: what the person at the desk is shown."""
    found = result.outcomes[slip.id]
    return (found.state, *(f"{f.verdict} {f.rule}" for f in found.findings))


def person(result: Folded, person_id: str) -> Person:
    found = result.register.person(person_id)
    assert found is not None, f"{person_id} is not in the register"
    return found


def counted(result: Folded, on: str, *, commune: int | None = None) -> set[str]:
    """Ids of the persons counted at the end of the day."""
    day = date.fromisoformat(on)
    return {
        p.id
        for p in result.register.persons.values()
        for s in p.stays
        if s.open_on(day) and commune in (None, s.commune)
    }


def population(result: Folded, on: str, *, commune: int | None = None) -> int:
    """Stays open at the end of the day; one person counted in two communes is two."""
    day = date.fromisoformat(on)
    return sum(s.open_on(day) and commune in (None, s.commune) for s in all_stays(result))


def all_stays(result: Folded) -> list[Stay]:
    return [s for p in result.register.persons.values() for s in p.stays]


def stays(result: Folded, person_id: str) -> list[tuple[str, str, str, str | None, str | None]]:
    """Rows (household, since, ground, until, ground) of one person."""
    return [
        (s.household, s.since.isoformat(), s.ground_in, _text(s.until), s.ground_out)
        for s in person(result, person_id).stays
    ]


def spells(result: Folded, person_id: str) -> list[tuple[str, str, str | None, str | None]]:
    """Rows (method, since, until, reason of the end)."""
    return [(s.method, s.since.text, _text(s.until), s.reason) for s in person(result, person_id).spells]


def events(result: Folded, kind: str) -> list[Event]:
    return [e for e in result.register.events if e.kind == kind]


def dump(result: Folded) -> str:
    """Everything the fold says, the same text for the same content."""
    register = result.register
    return canonical_json(
        _plain(
            {
                "persons": {p.id: asdict(p) for p in register.persons.values()},
                "households": {h.id: asdict(h) for h in register.households.values()},
                "couples": {c.id: asdict(c) for c in register.couples.values()},
                "events": sorted(canonical_json(_plain(asdict(e))) for e in register.events),
                "outcomes": {k: asdict(v) for k, v in result.outcomes.items()},
            }
        )
    )


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    return value.isoformat() if isinstance(value, date) else value
