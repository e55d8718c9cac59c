"""The household sheets as they stand on the day of enrolment, before anything happens."""

from __future__ import annotations

from typing import Any

from danso.synth.families import sheet_of
from danso.synth.people import Home, Human
from danso.synth.world import World, identity_of, member_facts


def write_sheets(world: World) -> None:
    """Keep each household's sheet; numbers are given when it is known which households stay."""
    for home in world.homes:
        people = sheet_of(home)
        home.facts = {
            "household_kind": "collective" if _lodging(world, people) else "family",
            "head": home.head.id if home.head else None,
            "members": [_member(human, people) for human in people],
        }
        home.names = {human.id: identity_of(human) for human in people}
        home.slip = world.new_id("household_enrolled")


def _lodging(world: World, people: list[Human]) -> bool:
    return len(people) == 1 and people[0].age(world.shape.enrolled_on) < 24


def _member(human: Human, people: list[Human]) -> dict[str, Any]:
    facts = {"id": human.id, **member_facts(human, with_method=True)}
    if human.spouse is not None and human.spouse in people:
        facts["spouse"] = human.spouse.id
    if human.mother is not None and human.mother in people:
        facts["mother"] = human.mother.id
    return facts


def give_numbers(world: World) -> None:
    """Household numbers run through the commune, area by area; what is opened later takes the next ones."""
    following: dict[int, int] = {}
    order = {area.id: place for place, area in enumerate(world.areas)}
    enrolled = [h for h in world.homes if h.enrolled]
    for home in sorted(enrolled, key=lambda h: order[_first_area(h)]):
        _next(following, home.area.commune, home.facts)
    later = [(h.opened_on, n, h.area.commune, h.facts) for n, h in enumerate(world.homes) if not h.enrolled]
    later += [(on, n, a.commune, facts) for n, h in enumerate(world.homes) for on, a, facts in h.moves]
    for *_, commune, facts in sorted(later, key=lambda row: row[:2]):
        _next(following, commune, facts)


def _next(following: dict[int, int], commune: int, facts: dict[str, Any]) -> None:
    following[commune] = following.get(commune, 0) + 1
    facts["number"] = str(following[commune])


def _first_area(home: Home) -> int:
    return home.first_area.id
