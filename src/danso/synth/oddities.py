"""What goes wrong in any book: people missed, entered twice, gone before it was opened. Adjustments, not moves."""

from __future__ import annotations

from datetime import date, timedelta

from danso.synth import rates
from danso.synth.births import names_of
from danso.synth.people import Home, Human
from danso.synth.world import World, member_facts

_PAIRS_PER_1000 = 0.12


def write_oddities(world: World) -> int:
    """About as many people missed as gone before the book. Returns how many people more are counted."""
    more = 0
    quiet = [h for h in world.homes if h.enrolled and not h.touched and len(h.people) >= 4]
    number = max(1, round(_PAIRS_PER_1000 * world.shape.people / 1000))
    last = world.shape.counted_on - timedelta(days=40)
    for n, home in enumerate(world.rng.sample(quiet, min(2 * number, len(quiet)))):
        on = world.day_in(world.shape.first + timedelta(days=60), last)
        if n % 2:
            _missed(world, home, on)
            more += 1
        else:
            more -= _not_there(world, home, on, "entered_twice" if n % 6 == 0 else "gone_before_book")
    return more


def _missed(world: World, home: Home, on: date) -> None:
    birth = rates.shift(on, -world.rng.randrange(17, 60))
    human = world.new_human(world.rng.choice("12"), birth, "02")
    world.enter(human, home, on, "other")
    facts = {"person": human.id, **member_facts(human, with_method=False)}
    world.write("person_missed", on, home, facts, human, persons=names_of(human))


def _not_there(world: World, home: Home, on: date, kind: str) -> int:
    human = _leaving(home)
    if human is None:
        return 0
    world.write(kind, on, home, {"person": human.id}, human)
    world.go(human, on)
    return 1


def _leaving(home: Home) -> Human | None:
    mothers = {id(h.mother) for h in home.people}
    return next((h for h in home.people if h.marital == "single" and h is not home.head and id(h) not in mothers), None)
