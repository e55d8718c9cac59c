"""Marriages, premarital checks and divorces."""

from __future__ import annotations

from datetime import date, timedelta

from danso.synth import rates
from danso.synth.births import names_of
from danso.synth.months import Month
from danso.synth.moves import change_commune, leave_town
from danso.synth.people import Human
from danso.synth.world import World, member_facts

_MARRIAGES_PER_1000 = 0.5  # couples a month
_DIVORCES_PER_1000 = 0.1


def draw_unions(world: World, month: Month) -> None:
    scale = world.shape.people / 1000 * month.share
    women = _single(world, month, "2", 18, 33)
    men = _single(world, month, "1", 20, 38)
    girls = _single(world, month, "2", 16, 18)
    for _ in range(round(_MARRIAGES_PER_1000 * scale)):
        bride_pool = girls if girls and world.chance(0.03) else women
        if not bride_pool or not men:
            break
        draw = world.rng.random()
        on = world.day_in(month.first, month.last)
        if draw < 0.28:
            _bride_leaves(world, bride_pool.pop(), on, month)
        elif draw < 0.52:
            _bride_comes(world, men.pop(), on, month)
        else:
            bride = bride_pool.pop()
            groom = _fitting(men, bride)
            if groom is not None:
                _wedding(world, bride, groom, on, month)
    _divorces(world, month, round(_DIVORCES_PER_1000 * scale))


def _single(world: World, month: Month, sex: str, first: int, last: int) -> list[Human]:
    found = [
        h for h in world.people
        if h.sex == sex and h.marital in ("single", "divorced") and world.free(h, month.number)
        and first <= h.age(month.first) < last
    ]  # fmt: skip
    world.rng.shuffle(found)
    return found


def _fitting(men: list[Human], bride: Human) -> Human | None:
    for groom in men:
        gap = (bride.birth - groom.birth).days / 365
        if -3 <= gap <= 9 and groom.home is not bride.home and groom.family != bride.family:
            men.remove(groom)
            return groom
    return None


def _wedding(world: World, bride: Human, groom: Human, on: date, month: Month) -> None:
    """Both live in the town; she goes to his household."""
    assert bride.home is not None and groom.home is not None
    _premarital(world, bride, groom, on)
    same = bride.home.area.commune == groom.home.area.commune
    if not same:
        change_commune(world, [bride], groom.home, on, month, relation=_in_law(groom))
    facts = {"wife": bride.id, "husband": groom.id, **_early(bride, groom, on)}
    world.write("marriage", on, groom.home, facts, bride, groom)
    if same:
        old = bride.home
        was_head = old.head is bride
        moving = {"person": bride.id, "to_household": groom.home.id}
        world.write("move_inside", on, old, moving, bride, groom)
        world.leave_home(bride)
        world.enter(bride, groom.home, on, _in_law(groom))
        if was_head:
            from danso.synth.deaths import new_head

            new_head(world, old, on, month)
    _joined(bride, groom, month)


def _bride_comes(world: World, groom: Human, on: date, month: Month) -> None:
    """She comes from outside the town and is first met on the day of the wedding."""
    assert groom.home is not None
    birth = rates.shift(groom.birth, 2) + timedelta(days=world.rng.randrange(900))
    if birth > rates.shift(on, -18):
        birth = rates.shift(on, -18) - timedelta(days=world.rng.randrange(40, 400))
    bride = world.new_human("2", birth, world.ethnicity())
    bride.education = world.rng.choice("3356")
    ahead = on - timedelta(days=_ahead(world))
    if world.chance(0.35) and _there(groom, on - timedelta(days=70)):
        world.write("premarital_check", ahead, groom.home, {"husband": groom.id}, groom, told_by="station")
    bride.relation = _in_law(groom)
    facts = {"person": bride.id, **member_facts(bride, with_method=False), "intent": True}
    world.enter(bride, groom.home, on, bride.relation)
    world.write("move_in", on, groom.home, facts, bride, groom, persons=names_of(bride))
    both = {"wife": bride.id, "husband": groom.id, **_early(bride, groom, on)}
    world.write("marriage", on, groom.home, both, bride, groom)
    _joined(bride, groom, month)


def _bride_leaves(world: World, bride: Human, on: date, month: Month) -> None:
    assert bride.home is not None
    world.write("marriage", on, bride.home, {"wife": bride.id, **_early(bride, None, on)}, bride)
    bride.marital = "married"
    leave_town(world, bride, on, month)


def _joined(bride: Human, groom: Human, month: Month) -> None:
    bride.spouse, groom.spouse = groom, bride
    bride.marital = groom.marital = "married"
    bride.busy = groom.busy = month.number


def _in_law(groom: Human) -> str:
    return "spouse" if groom.relation == "head" else "child_in_law"


def _early(bride: Human, groom: Human | None, on: date) -> dict[str, bool]:
    early = bride.age(on) < 18 or (groom is not None and groom.age(on) < 20)
    return {"early": True} if early else {}


def _premarital(world: World, bride: Human, groom: Human, on: date) -> None:
    day = on - timedelta(days=_ahead(world))
    known = all(_there(one, on - timedelta(days=70)) for one in (bride, groom))
    if world.chance(0.42) and known and day > world.shape.enrolled_on:
        facts = {"wife": bride.id, "husband": groom.id}
        world.write("premarital_check", day, groom.home, facts, bride, groom, told_by="station")


def _ahead(world: World) -> int:
    return world.rng.randrange(8, 60)


def _there(human: Human, on: date) -> bool:
    """Known in the present commune already that day: her id has not changed."""
    return len(human.ids) == 1 and human.counted_from is not None and human.counted_from <= on


def _divorces(world: World, month: Month, number: int) -> None:
    wives = [
        h for h in world.people
        if h.sex == "2" and h.marital == "married" and h.spouse is not None and world.free(h, month.number)
        and h.spouse.home is h.home and world.free(h.spouse, month.number) and 20 <= h.age(month.first) < 55
    ]  # fmt: skip
    for wife in world.rng.sample(wives, min(number, len(wives))):
        husband = wife.spouse
        assert husband is not None
        on = world.day_in(month.first, month.last)
        world.write("divorce", on, wife.home, {"person": wife.id, "spouse": husband.id}, wife, husband)
        for one in (wife, husband):
            one.marital, one.spouse, one.method, one.busy = "divorced", None, None, month.number
