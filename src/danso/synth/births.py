"""Births: how many, of which sex and order is ordered by the shape; who the mothers are is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from danso.synth import rates
from danso.synth.months import Month
from danso.synth.people import Human, day_key
from danso.synth.shape import Births
from danso.synth.world import World, identity_of

NEWBORN = ("hypothyroid", "g6pd", "cah", "hearing", "heart")
PRENATAL = ("down", "edwards", "patau", "thalassemia")
_WEIGHTS = tuple(rates.fertility_weight(age) if 17 <= age <= 46 else 0.0 for age in range(130))
_TOLD = (("family", 45), ("station", 40), ("collaborator", 15))


@dataclass(slots=True)
class Delivery:
    """One delivery to come: `order` 1, 2 or 3 (= third or later) of its first child."""

    on: date
    order: int
    sexes: tuple[str, ...]
    mother: Human | None = None


def deliveries(world: World) -> list[Delivery]:
    """All deliveries of the run in order of day, and those that pregnant women of the last months await."""
    planned = [d for births in world.shape.births for d in _of(world, births)]
    planned += [_awaited(world) for _ in range(max(1, world.shape.people // 180))]
    return sorted(planned, key=lambda d: (d.on, d.order, d.sexes))


def _of(world: World, births: Births) -> list[Delivery]:
    sexes = ["1"] * births.boys + ["2"] * births.girls
    world.rng.shuffle(sexes)
    orders = [(1, 2)] * births.twins_first + [(2, 2)] * births.twins_second + [(3, 1)] * births.third_plus
    singles = len(sexes) - sum(size for _, size in orders)
    orders += [(1 if world.chance(0.47) else 2, 1) for _ in range(singles)]
    return [
        Delivery(world.day_in(births.first, births.last), order, tuple(sexes.pop() for _ in range(size)))
        for order, size in orders
    ]


def _awaited(world: World) -> Delivery:
    """Due after the run: only the pregnancy is in the book."""
    last = world.shape.today
    return Delivery(
        world.day_in(last + timedelta(days=4), last + timedelta(days=190)), world.rng.choice((1, 2, 2)), ("2",)
    )


def find_mothers(world: World, awaited: list[Delivery], month: int, shown_from: date) -> None:
    """Choose mothers among married women of fitting parity; their pregnancies are told about from `shown_from` on."""
    pools: dict[int, list[Human]] = {1: [], 2: [], 3: []}
    for human in world.people:
        if (
            human.sex == "2"
            and human.marital == "married"
            and world.free(human, month)
            and human.method not in ("2", "3")
        ):
            pools[min(human.parity, 2) + 1].append(human)
    for delivery in awaited:
        for order in (
            delivery.order,
            *((2, 1) if delivery.order < 3 and len(delivery.sexes) == 1 else (delivery.order,)),
        ):
            mother = _choose(world, pools[order], delivery.on)
            if mother is not None:
                break
        else:
            raise LookupError(f"no mother of parity {delivery.order - 1} for {delivery.on}")
        pools[order].remove(mother)
        delivery.mother, mother.due, mother.method = mother, delivery.on, None
        _pregnancy(world, mother, delivery.on, shown_from)


def _choose(world: World, pool: list[Human], due: date) -> Human | None:
    """By fertility at her age that day, 17 to 46, twenty months after an earlier birth; plain loops: millions of looks."""
    key, rested = day_key(due), due - timedelta(days=600)
    weights = [
        0.0
        if human.last_birth is not None and human.last_birth > rested
        else _WEIGHTS[(key - human.birth_key) // 10000]
        for human in pool
    ]
    if not any(weights):
        return None
    return world.rng.choices(pool, weights)[0]


def _pregnancy(world: World, mother: Human, due: date, shown_from: date) -> None:
    """What the book hears of a pregnancy: the news, and the two screenings."""
    news = due - timedelta(days=200 + world.rng.randrange(-6, 12))
    no = mother.parity + 1
    if _told(world, news, shown_from):
        _service(world, "pregnancy_event", news, mother, {"event": "pregnant", "pregnancy_no": no})
    for week, chance in ((12, 0.62), (21, 0.58)):
        day = due - timedelta(days=280 - week * 7 + world.rng.randrange(-4, 5))
        if _told(world, day, shown_from) and world.chance(chance):
            done = list(PRENATAL) if world.chance(0.72) else list(PRENATAL[: world.rng.randrange(1, 4)])
            result = world.rng.choices(("low", "raised", "unknown"), (90, 4, 6))[0]
            _service(
                world, "prenatal_screening", day, mother, {"week": week, "done": done, "result": result}, "station"
            )


def _told(world: World, day: date, shown_from: date) -> bool:
    return shown_from <= day < world.shape.today


def _service(
    world: World, kind: str, on: date, mother: Human, facts: dict[str, object], told_by: str = "collaborator"
) -> None:
    world.write(kind, on, mother.home, {"person": mother.id, **facts}, mother, told_by=told_by)


def give_birth(world: World, delivery: Delivery, month: Month) -> None:
    mother = delivery.mother
    assert mother is not None and mother.home is not None
    children = []
    place = world.rng.choices(("elsewhere", "station", "home"), (88, 9, 3))[0]
    father = mother.spouse if mother.marital == "married" else None
    for number, sex in enumerate(delivery.sexes, start=1):
        ethnicity = father.ethnicity if father else mother.ethnicity
        child = world.new_human(sex, delivery.on, ethnicity, father.family if father else mother.family)
        child.mother = mother
        mother.parity += 1
        relation = "child" if mother.relation in ("head", "spouse") else "grandchild"
        world.enter(child, mother.home, delivery.on, relation)
        facts = {
            "child": child.id, "mother": mother.id, "sex": sex, "child_order": mother.parity,
            "multiple": len(delivery.sexes), "multiple_no": number, "birth_place": place,
            "ethnicity": ethnicity, "relation": relation,
        }  # fmt: skip
        told = world.rng.choices([t for t, _ in _TOLD], [w for _, w in _TOLD])[0]
        name = {"name": child.name} if world.chance(0.9) else {"name": "Trai" if sex == "1" else "Gái"}
        world.write("birth", delivery.on, mother.home, facts, child, mother, persons={child.id: name}, told_by=told)
        child.card = child.citizen = ""
        children.append(child)
    mother.last_birth, mother.due = delivery.on, None
    for human in (mother, *children):
        human.busy = month.number + 3  # what is told of the first days comes in peace
    for child in children:
        _screen(world, child, delivery.on)


def _screen(world: World, child: Human, born: date) -> None:
    day = born + timedelta(days=world.rng.randrange(2, 6))
    if day < world.shape.today and world.chance(0.74):
        done = list(NEWBORN) if world.chance(0.8) else list(NEWBORN[: world.rng.randrange(1, 4)])
        facts = {"person": child.id, "done": done}
        world.write("newborn_screening", day, child.home, facts, child, told_by="station")


def names_of(*people: Human) -> dict[str, dict[str, str]]:
    return {human.id: identity_of(human) for human in people}
