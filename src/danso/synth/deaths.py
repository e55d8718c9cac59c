"""Deaths by age and sex, and what follows in the household: a widow or widower, a new head."""

from __future__ import annotations

from datetime import date

from danso.synth import rates
from danso.synth.months import Month
from danso.synth.people import Home, Human
from danso.synth.world import World


def draw_deaths(world: World, month: Month) -> None:
    share = month.share / 12
    for human in list(world.people):
        if not human.here or human.due is not None:
            continue
        if human.busy >= month.number:
            continue
        if world.rng.random() < rates.death_rate(human.sex, human.age(month.first)) * share:
            die(world, human, world.day_in(month.first, month.last), month)


def die(world: World, human: Human, on: date, month: Month) -> None:
    home = human.home
    assert home is not None
    was_head = home.head is human
    told = "family" if world.chance(0.7) else "collaborator"
    world.write("death", on, home, {"person": human.id}, human, told_by=told)
    world.go(human, on)
    if human.spouse is not None and human.marital == "married":
        spouse = human.spouse
        if spouse.here and spouse.marital == "married":
            spouse.marital, spouse.method, spouse.busy = "widowed", None, month.number
        spouse.spouse = human.spouse = None
    if was_head:
        new_head(world, home, on, month)


def new_head(world: World, home: Home, on: date, month: Month) -> None:
    """The eldest grown person of the household; children alone are left for the officer to settle."""
    grown = [
        h for h in home.people
        if h.age(on) >= 18 and h.busy < month.number and h.counted_from is not None and h.counted_from <= on
    ]  # fmt: skip
    if not grown:
        return
    head = min(grown, key=lambda h: (h.relation != "spouse", h.birth, h.id))
    home.head = head
    head.relation = "head"
    head.busy = max(head.busy, month.number)
    world.write("head_changed", on, home, {"person": head.id}, head)
