"""Slips that come late, wait for the officer, are written anew or taken back: every office has some."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any

from danso.register.references import named
from danso.register.slips.kind import Slip
from danso.synth.people import Line
from danso.synth.world import World
from danso.values.day import Day
from danso.values.period import month_end

_LATE = {
    "death": 0.04,
    "birth": 0.05,
    "elderly_check": 0.04,
    "contraception_confirmed": 0.03,
    "prenatal_screening": 0.04,
}
_WAITING = ("elderly_check", "absence_started", "newborn_screening")
_PLACES = ("station", "home", "elsewhere")


def write_amendments(world: World) -> None:
    """To be done when all lines are known; figures stay as they were."""
    _late(world)
    _waiting(world)
    older = [line for line in world.lines if line.on < world.shape.counted_on - timedelta(days=75) and not line.late]
    _corrections(world, older)
    _withdrawals(world, older)


def _late(world: World) -> None:
    """Handed in a month later, where nothing written in between speaks of it."""
    mentioned = Counter(i for line in world.lines for i in named(_as_slip(line)))
    last = month_end(world.shape.today) - timedelta(days=70)
    for line in world.lines:
        alone = line.kind != "birth" or mentioned[line.facts["child"]] == 0
        if line.on < last and alone and world.chance(_LATE.get(line.kind, 0.0)):
            line.late = True


def _as_slip(line: Line) -> Slip:
    household = line.home.id if line.home else None
    return Slip(line.id, line.kind, Day.of(line.on), line.area.commune, line.area.id, household, line.facts)


def _waiting(world: World) -> None:
    """A few services of the last weeks came in after the sheets."""
    recent = [x for x in world.lines if x.kind in _WAITING and 0 <= (world.shape.counted_on - x.on).days < 21]
    for line in world.rng.sample(recent, min(9, len(recent))):
        line.left_open = True


def _corrections(world: World, older: list[Line]) -> None:
    """The first writing was wrong: the place of a birth, the day of a death or of a check."""
    for kind, number in (("birth", 5), ("death", 4), ("elderly_check", 6)):
        lines = [line for line in older if line.kind == kind and line.on.day < 26]
        for line in world.rng.sample(lines, min(number, len(lines))):
            body: dict[str, Any] = {
                "kind": kind,
                "happened_on": line.on.isoformat(),
                "household": line.home.id if line.home else None,
                "facts": dict(line.facts),
            }
            if kind == "birth":
                line.facts = {**line.facts, "birth_place": _other_place(line.facts["birth_place"])}
            else:
                line.on += timedelta(days=1)
            _amend(world, line, "correction", {"body": body})


def _other_place(place: str) -> str:
    return _PLACES[(_PLACES.index(place) + 1) % len(_PLACES)]


def _withdrawals(world: World, older: list[Line]) -> None:
    """A check written for somebody who was not there, taken back a month later."""
    checked = {(line.facts["person"], line.on) for line in world.lines if line.kind == "elderly_check"}
    true = [line for line in older if line.kind == "elderly_check" and line.on.day < 20]
    for line in world.rng.sample(true, min(5, len(true))):
        day = line.on + timedelta(days=3)
        if (line.facts["person"], day) not in checked:
            wrong = world.write("elderly_check", day, line.home, dict(line.facts), told_by="collaborator")
            _amend(world, wrong, "withdrawal", {})


def _amend(world: World, wrong: Line, kind: str, facts: dict[str, Any]) -> None:
    """Written some weeks later; the digest of its target is filled in when that is in the ledger."""
    on = _following(wrong.on, world.rng.randrange(8, 24))
    line = world.write(kind, on, wrong.home, {"target": wrong.id, **facts}, area=wrong.area, told_by="collaborator")
    line.target = wrong.id


def _following(day: date, number: int) -> date:
    """That day of the next month."""
    return month_end(day) + timedelta(days=number)
