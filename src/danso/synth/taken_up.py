"""Lines of the month sheets that are there because somebody took up what a giao ban had concluded.

Drawn from chances of their own, so that the rest of the town is as it would be without.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from danso.register.codes.contraception import RESUPPLY
from danso.synth.births import NEWBORN
from danso.synth.deeds import Deed, What
from danso.synth.people import Human
from danso.synth.world import World


def confirm_methods(world: World) -> None:
    """To be done before the users are brought to their ordered number."""
    for deed, rng in _of(world, "methods"):
        for woman in _reached(world, deed):
            if not _uses_all_the_while(woman, deed) or rng.random() >= deed.part:
                continue
            on = _day(rng, deed)
            facts = {"person": woman.id, "method": woman.method, "channel": woman.channel}
            line = world.write("contraception_confirmed", on, woman.home, facts, woman, told_by="collaborator")
            line.begun = woman.begun
            woman.marks.append(line)


def give_services(world: World) -> None:
    """To be done when everybody else's checks and screenings are written."""
    for deed, rng in _of(world, "elderly"):
        checked = {
            line.facts["person"]
            for line in world.lines
            if line.kind == "elderly_check" and line.on.year == deed.first.year
        }
        for human in _reached(world, deed):
            steady = len(human.ids) == 1 and human.counted_from == world.shape.enrolled_on
            grown = human.age(deed.first.replace(month=1, day=1)) >= 60
            if steady and grown and human.id not in checked and rng.random() < deed.part:
                facts = {"person": human.id}
                world.write("elderly_check", _day(rng, deed), human.home, facts, human, told_by="station")
    for deed, rng in _of(world, "newborns"):
        _screen(world, deed, rng)


def _screen(world: World, deed: Deed, rng: Random) -> None:
    """A child screened for some of the diseases is screened for all; one that was not, in its first days."""
    known = {line.facts["person"]: line for line in world.lines if line.kind == "newborn_screening"}
    for child in _reached(world, deed):
        if not deed.first <= child.birth <= deed.last or len(child.ids) != 1 or rng.random() >= deed.part:
            continue
        if (line := known.get(child.id)) is not None:
            line.facts = {**line.facts, "done": list(NEWBORN)}
            continue
        on = child.birth + timedelta(days=rng.randrange(2, 6))
        if on < world.shape.today:
            facts = {"person": child.id, "done": list(NEWBORN)}
            world.write("newborn_screening", on, child.home, facts, child, told_by="station")


def _of(world: World, what: What) -> Iterator[tuple[Deed, Random]]:
    for n, deed in enumerate(world.shape.deeds):
        if deed.what == what:
            yield deed, Random(f"deeds {world.shape.name} {world.seed} {n}")


def _reached(world: World, deed: Deed) -> list[Human]:
    """Who lives there at the end of the run; the areas of a commune are counted from 1."""
    areas = [area.id for area in world.areas if area.commune_name == deed.commune]
    wanted = set(areas if deed.area is None else areas[deed.area - 1 : deed.area])
    return [human for human in world.people if human.here and human.home and human.home.area.id in wanted]


def _uses_all_the_while(woman: Human, deed: Deed) -> bool:
    """Of one resupply method since before, married, at an age that counts, and nowhere else in between."""
    return (
        woman.sex == "2" and woman.method in RESUPPLY and woman.marital == "married" and woman.due is None
        and len(woman.ids) == 1 and woman.counted_from is not None and woman.counted_from < deed.first
        and 15 <= woman.age(deed.last) <= 49 and (woman.begun is None or woman.begun < deed.first)
        and (woman.stopped is None or woman.stopped[1] < deed.first)
        and (woman.last_birth is None or woman.last_birth < deed.first)
    )  # fmt: skip


def _day(rng: Random, deed: Deed) -> date:
    return deed.first + timedelta(days=rng.randrange((deed.last - deed.first).days + 1))
