"""Bringing a run to its ordered totals by taking away people nothing happened to, and marks nobody depends on."""

from __future__ import annotations

from dataclasses import dataclass

from danso.synth.people import Home, Human
from danso.synth.world import World


@dataclass(frozen=True, slots=True)
class Count:
    """Who is counted at the end of the shape's day, and in which households."""

    people: tuple[Human, ...]
    homes: tuple[Home, ...]


def count(world: World) -> Count:
    """To be taken when the run stands at the end of that day."""
    day = world.shape.counted_on
    people = [h for h in world.people if h.here and h.counted_from is not None and h.counted_from <= day]
    homes = {id(h.home): h.home for h in people if h.home is not None}
    return Count(tuple(people), tuple(homes.values()))


def fit_people(world: World, counted: Count, more: int) -> None:
    """Take away whole quiet households, then single quiet people, until both totals are met.

    `more`: people counted that day beyond `counted`, by what was found out since.
    """
    homes_over = len(counted.homes) - world.shape.households
    people_over = len(counted.people) + more - world.shape.people
    quiet = [h for h in counted.homes if _quiet(h)]
    world.rng.shuffle(quiet)
    by_size: dict[int, list[Home]] = {}
    for home in quiet:
        by_size.setdefault(len(home.people), []).append(home)
    if homes_over < 0 or people_over < homes_over:
        raise LookupError(f"the run is too small by {-homes_over} households, {-people_over} people")
    gone: set[int] = set()
    while homes_over:
        size = _size(by_size, people_over / homes_over)
        home = by_size[size].pop()
        gone.update(id(h) for h in home.people)
        gone.add(id(home))
        homes_over, people_over = homes_over - 1, people_over - size
    remaining = [h for homes in by_size.values() for h in homes]
    gone.update(_single_people(remaining, people_over))
    world.homes = [h for h in world.homes if id(h) not in gone]
    world.people = [h for h in world.people if id(h) not in gone]


def _quiet(home: Home) -> bool:
    return home.enrolled and not home.touched and not any(h.touched for h in home.people) and bool(home.people)


def _size(by_size: dict[int, list[Home]], mean: float) -> int:
    """The size nearest to the mean still to be taken, never above it where a smaller one is left."""
    fitting = [size for size, homes in by_size.items() if homes]
    below = [size for size in fitting if size <= mean]
    return max(below) if below else min(fitting)


def _single_people(homes: list[Home], number: int) -> list[int]:
    """Unmarried people who are neither head nor mother, struck off their sheets."""
    struck: list[int] = []
    for home in homes:
        mothers = {id(h.mother) for h in home.people}
        for human in list(home.people):
            if len(struck) == number:
                return struck
            leaving = human.marital != "married" and home.head is not human and id(human) not in mothers
            if leaving and len(home.people) > 2:
                home.people.remove(human)
                home.facts["members"] = [m for m in home.facts["members"] if m["id"] != human.id]
                struck.append(id(human))
    if len(struck) < number:
        raise LookupError(f"{number - len(struck)} people too many")
    return struck


def fit_users(world: World) -> None:
    """Take away confirmations until as many women are new or continuing users as ordered (rules.md 4, A)."""
    shape = world.shape
    if shape.users is None or shape.users_from is None:
        return
    first, last = shape.users_from, shape.counted_on
    women = [h for h in world.people if h.starts or h.marks]
    new = [h for h in women if any(first <= day <= last for day in h.starts)]
    starters = {id(h) for h in new}
    confirmed = [h for h in women if id(h) not in starters and any(first <= m.on <= last for m in h.marks)]
    over = len(new) + len(confirmed) - shape.users
    if over < 0 or over > len(confirmed):
        raise LookupError(f"{len(new)} new and {len(confirmed)} continuing users cannot make {shape.users}")
    dropped: set[int] = set()
    for woman in world.rng.sample(confirmed, over):
        dropped.update(id(m) for m in woman.marks if first <= m.on <= last)
    world.lines = [line for line in world.lines if id(line) not in dropped]
