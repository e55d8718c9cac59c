"""The place where invented lives are drawn: who lives where, and the lines of the month sheets so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from danso.synth import names
from danso.synth.people import Area, Home, Human, Line
from danso.synth.shape import Shape
from danso.values.ids import derived_id


class World:
    """One run of the generator: the same seed, shape and areas give the same lives."""

    def __init__(self, shape: Shape, areas: Sequence[Area], seed: int) -> None:
        self.shape = shape
        self.areas = tuple(areas)
        self.seed = seed
        self.rng = Random(f"{shape.name} {seed}")
        self.homes: list[Home] = []
        self.people: list[Human] = []
        self.near: dict[int, list[Home]] = {area.id: [] for area in areas}  # homes that stood in an area
        self.lines: list[Line] = []
        self._made = 0

    def new_id(self, kind: str) -> str:
        self._made += 1
        return derived_id("demo", self.shape.name, self.seed, kind, self._made)

    def new_human(
        self, sex: str, birth: date, ethnicity: str, family: str | None = None, *, named: bool = True
    ) -> Human:
        if family is None:
            family = names.family_name(self.rng, ethnicity)
        name = f"{family} {names.own_name(self.rng, sex, birth.year)}" if named else ""
        human = Human(self.new_id("person"), sex, birth, ethnicity, family, name, birth.isoformat())
        human.ids.append(human.id)
        self._give_numbers(human)
        self.people.append(human)
        return human

    def _give_numbers(self, human: Human) -> None:
        """Most have a health insurance card; citizen numbers were still rare among the old and the young."""
        if self.rng.random() < 0.93:
            human.card = names.card_number(self.rng, self._made, new=self.shape.new_cards)
        grown = human.age(self.shape.enrolled_on) >= 16
        if grown and self.rng.random() < self.shape.citizen_numbers:
            human.citizen = names.citizen_number(self._made, human.sex, human.birth.year)

    def ethnicity(self) -> str:
        mix = self.shape.ethnic_mix
        return self.rng.choices([code for code, _ in mix], [weight for _, weight in mix])[0]

    def new_home(self, area: Area, opened_on: date, *, enrolled: bool = False) -> Home:
        home = Home(self.new_id("household"), area, opened_on, enrolled=enrolled)
        home.address = area.village
        self.homes.append(home)
        self.near[area.id].append(home)
        return home

    def enter(self, human: Human, home: Home, on: date, relation: str) -> None:
        human.home, human.relation = home, relation
        home.people.append(human)
        if human.counted_from is None:
            human.counted_from = on
        if relation == "head":
            home.head = human

    def leave_home(self, human: Human) -> Home:
        home = human.home
        assert home is not None
        home.people.remove(human)
        if home.head is human:
            home.head = None
        human.home = None
        return home

    def go(self, human: Human, on: date) -> Home:
        """The person is no longer counted from `on`."""
        human.gone = on
        human.method = None
        return self.leave_home(human)

    def write(
        self, kind: str, on: date, home: Home | None, facts: dict[str, Any], *about: Human, area: Area | None = None,
        persons: Mapping[str, dict[str, str]] | None = None, told_by: str = "family", address: str = "",
    ) -> Line:  # fmt: skip
        """One line on a sheet of the home's area; whoever it is about has a slip now."""
        where = area or (home.area if home else None)
        assert where is not None
        line = Line(kind, on, where, home, facts, dict(persons or {}), told_by, self.new_id(kind), address=address)
        for human in about:
            human.touched = True
            if human.home is not None:
                human.home.touched = True
        if home is not None:
            home.touched = True
        self.lines.append(line)
        return line

    def free(self, human: Human, month: int) -> bool:
        """Here since before this month, with nothing else going on, so that one thing happens at a time."""
        return human.here and human.busy < month and human.due is None

    def chance(self, probability: float) -> bool:
        return self.rng.random() < probability

    def day_in(self, first: date, last: date) -> date:
        return first + timedelta(days=self.rng.randrange((last - first).days + 1))


def identity_of(human: Human) -> dict[str, str]:
    """Name and numbers as a sheet gives them; what is unknown is left out."""
    parts = {"name": human.name, "card": human.card, "citizen": human.citizen}
    return {key: value for key, value in parts.items() if value}


def member_facts(human: Human, *, with_method: bool) -> dict[str, Any]:
    """Section I of the household sheet for one person."""
    facts: dict[str, Any] = {
        "relation": human.relation,
        "sex": human.sex,
        "birth": human.birth_text,
        "ethnicity": human.ethnicity,
        "education": human.education,
        "marital": human.marital,
        "residence": "absent" if human.absent else "present",
    }
    if with_method and human.method:
        facts["method"] = human.method
        if human.method_since:
            facts["method_since"] = human.method_since
    return facts
