"""The story of a unit: by which decrees its territory came together, and what it was called meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from danso.places.models import Change, UnitVersion
from danso.places.passed_on import heirs


@dataclass(frozen=True, slots=True)
class Step:
    """One decree: `passed` = (old unit, new unit, whole) of territory that came into the units told of."""

    on: date
    decree: str
    issuer: str
    passed: tuple[tuple[int, int, bool], ...]


@dataclass(frozen=True, slots=True)
class Called:
    """`until` is the first day it was so no more; None: so still."""

    since: date
    until: date | None
    name: str
    code: str
    parent: int | None
    decree: str


@dataclass(frozen=True, slots=True)
class Story:
    """`steps` by day, of all that the unit was made of; `called` its own names; `after` what holds its land if closed."""

    unit: int
    steps: tuple[Step, ...]
    called: tuple[Called, ...]
    after: tuple[int, ...]

    @property
    def units(self) -> set[int]:
        passed = {unit for step in self.steps for old, new, _ in step.passed for unit in (old, new)}
        return passed | {self.unit} | set(self.after)


def story_of(unit_id: int, on: date) -> Story:
    """As known on the day: changes with a later first day are not told."""
    wanted, steps = {unit_id}, []
    for change in Change.objects.filter(effective_on__lte=on).order_by("-effective_on", "-pk"):
        passed = tuple((old, new, bool(w)) for old, new, w in change.plan["passings"] if new in wanted and old != new)
        if passed:
            wanted |= {old for old, _, _ in passed}
            steps.append(Step(change.effective_on, change.decree_number, change.issuer, passed))
    versions = UnitVersion.objects.filter(unit_id=unit_id, since__lte=on).order_by("since")
    called = tuple(Called(v.since, v.until, v.name, v.code, v.parent_id, v.decree) for v in versions)
    return Story(unit_id, tuple(reversed(steps)), called, heirs(unit_id, on))


def eve(step: Step) -> date:
    return step.on - timedelta(days=1)
