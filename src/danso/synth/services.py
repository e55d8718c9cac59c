"""What is written of people whose lives are settled: checks of the elderly, absences, schooling, review marks."""

from __future__ import annotations

from datetime import date, timedelta

from danso.synth.people import Human
from danso.synth.staffing import Posts
from danso.synth.world import World

_CHECKED = 0.36  # of the elderly in a whole year
_AWAY = 0.02


def write_services(world: World, posts: Posts) -> None:
    steady = [h for h in world.people if _steady(h, world.shape.enrolled_on)]
    _elderly_checks(world, steady)
    _absences(world, steady)
    _schooling(world, steady)
    _reviews(world, posts)


def _steady(human: Human, enrolled_on: date) -> bool:
    """Here, under one id, from the first day to the last."""
    return human.here and len(human.ids) == 1 and human.counted_from == enrolled_on


def _elderly_checks(world: World, steady: list[Human]) -> None:
    """Mostly in the rounds of spring and of October, the month of action for the elderly."""
    for year in range(world.shape.first.year, world.shape.today.year + 1):
        for human in steady:
            if human.age(date(year, 1, 1)) >= 60 and world.chance(_CHECKED):
                month = world.rng.choices(range(1, 13), (1, 1, 6, 8, 6, 3, 2, 2, 6, 9, 3, 1))[0]
                day = date(year, month, world.rng.randrange(1, 29))
                if world.shape.first <= day < world.shape.today:
                    told = "station" if world.chance(0.7) else "collaborator"
                    world.write("elderly_check", day, human.home, {"person": human.id}, human, told_by=told)


def _absences(world: World, steady: list[Human]) -> None:
    """Students and workers away for a while; most come back within half a year."""
    last = world.shape.today - timedelta(days=20)
    for human in steady:
        if 18 <= human.age(world.shape.first) < 35 and human.due is None and world.chance(_AWAY):
            begun = world.day_in(world.shape.first + timedelta(days=20), last)
            world.write("absence_started", begun, human.home, {"person": human.id}, human)
            back = begun + timedelta(days=world.rng.randrange(40, 170))
            if back < world.shape.today:
                world.write("absence_ended", back, human.home, {"person": human.id}, human)


def _schooling(world: World, steady: list[Human]) -> None:
    """A school finished: upper secondary at 18."""
    for year in range(world.shape.first.year, world.shape.today.year + 1):
        day = date(year, 7, 15)
        if not world.shape.first <= day < world.shape.today:
            continue
        for human in steady:
            if human.age(day) == 18 and human.education == "3" and world.chance(0.12):
                facts = {"person": human.id, "detail": "education", "value": world.rng.choice(("4", "5"))}
                world.write("details_changed", world.day_in(day, day + timedelta(days=40)), human.home, facts, human)


def _reviews(world: World, posts: Posts) -> None:
    """In December households of areas with a collaborator are visited and found right."""
    for year in range(world.shape.first.year, world.shape.today.year + 1):
        first, last = date(year, 12, 5), date(year, 12, 25)
        if last >= world.shape.today or first < world.shape.first:
            continue
        for home in world.homes:
            if (
                home.enrolled
                and home.people
                and not home.moves
                and posts.works(home.area.id, first)
                and world.chance(0.4)
            ):
                world.write("reviewed", world.day_in(first, last), home, {}, told_by="collaborator")
