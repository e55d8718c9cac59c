"""Moves: into and out of the town, between its communes (two slips and the link), inside a commune, splits and joins."""

from __future__ import annotations

from datetime import date, timedelta

from danso.synth import rates
from danso.synth.births import names_of
from danso.synth.deaths import new_head
from danso.synth.months import Month
from danso.synth.people import Area, Home, Human
from danso.synth.world import World, member_facts

# Per month and 1,000 people (the town gains a little).
_FAMILIES_IN, _FAMILIES_OUT, _FAMILIES_ACROSS = 0.17, 0.12, 0.16
_ALONE_IN, _ALONE_OUT, _ALONE_ACROSS, _ALONE_INSIDE = 0.75, 0.72, 0.16, 0.16
_REASSIGNED, _SPLITS, _JOINS = 0.05, 0.26, 0.05


def draw_moves(world: World, month: Month) -> None:
    scale = world.shape.people / 1000 * month.share
    across = len({area.commune for area in world.areas}) > 1
    _times(world, _FAMILIES_IN * scale, lambda: _family_comes(world, month))
    _times(world, _ALONE_IN * scale, lambda: _one_comes(world, month))
    movers = _movable(world, month)
    families = [h for h in world.homes if _whole(world, h, month)]
    world.rng.shuffle(families)
    _times(world, _FAMILIES_OUT * scale, lambda: _family_leaves(world, families, month))
    _times(world, _ALONE_OUT * scale, lambda: _one_leaves(world, movers, month))
    if across:
        _times(world, _FAMILIES_ACROSS * scale, lambda: _family_crosses(world, families, month))
        _times(world, _ALONE_ACROSS * scale, lambda: _one_crosses(world, movers, month))
    _times(world, _ALONE_INSIDE * scale, lambda: _one_inside(world, movers, month))
    _times(world, _REASSIGNED * scale, lambda: _reassigned(world, families, month))
    _splits(world, month, _whole_number(world, _SPLITS * scale))
    _times(world, _JOINS * scale, lambda: _joined(world, families, month))


def _whole_number(world: World, expected: float) -> int:
    return int(expected) + (world.rng.random() < expected % 1)


def _times(world: World, expected: float, act) -> None:  # type: ignore[no-untyped-def]
    for _ in range(_whole_number(world, expected)):
        act()


def _movable(world: World, month: Month) -> list[Human]:
    """People alone who may move, the young first in weight."""
    found = [
        h for h in world.people
        if h.marital != "married" and h.home is not None and len(h.home.people) > 1 and h.home.head is not h
        and 15 <= h.age(month.first) < 75 and world.free(h, month.number) and not h.absent
    ]  # fmt: skip
    weight = {id(h): world.rng.random() ** (1 / rates.MOVERS[rates.band(h.age(month.first), 0, 80)]) for h in found}
    return sorted(found, key=lambda h: weight[id(h)])


def _whole(world: World, home: Home, month: Month) -> bool:
    """A household that may move as one: everybody free, a grown head below 60."""
    if not 1 <= len(home.people) <= 6 or home.head is None or not 18 <= home.head.age(month.first) < 60:
        return False
    return all(world.free(h, month.number) and not h.absent for h in home.people)


def _taken(home: Home, world: World, month: Month) -> bool:
    return not _whole(world, home, month)


def _family(world: World, families: list[Home], month: Month) -> Home | None:
    while families:
        home = families.pop()
        if not _taken(home, world, month):
            return home
    return None


def _mover(world: World, movers: list[Human], month: Month) -> Human | None:
    while movers:
        human = movers.pop()
        alone = human.home is not None and (len(human.home.people) == 1 or human.home.head is human)
        if world.free(human, month.number) and not alone:
            return human
    return None


def elsewhere(world: World) -> str:
    return world.rng.choices([p for p, _ in world.shape.elsewhere], [w for _, w in world.shape.elsewhere])[0]


def some_area(world: World) -> Area:
    return world.rng.choices(world.areas, [a.share for a in world.areas])[0]


def open_home(world: World, area: Area, on: date) -> Home:
    home = world.new_home(area, on)
    home.facts = {}
    world.write("household_opened", on, home, home.facts, address=home.address)
    return home


# -- out of and into the town ---------------------------------------------------------------------


def leave_town(world: World, human: Human, on: date, month: Month, to: str | None = None) -> None:
    home = human.home
    assert home is not None
    was_head = home.head is human
    facts = {"person": human.id, "to_unit": to or elsewhere(world)}
    world.write("move_out", on, home, facts, human, told_by="family" if world.chance(0.6) else "collaborator")
    world.go(human, on)
    human.busy = month.number
    if human.spouse is not None and human.spouse.here:
        human.spouse.touched = True
    if was_head:
        new_head(world, home, on, month)


def _family_leaves(world: World, families: list[Home], month: Month) -> None:
    home = _family(world, families, month)
    if home is None:
        return
    on, to = world.day_in(month.first, month.last), elsewhere(world)
    for human in list(home.people):
        world.write("move_out", on, home, {"person": human.id, "to_unit": to}, human)
        world.go(human, on)


def _one_leaves(world: World, movers: list[Human], month: Month) -> None:
    human = _mover(world, movers, month)
    if human is not None:
        leave_town(world, human, world.day_in(month.first, month.last), month)


def _family_comes(world: World, month: Month) -> None:
    """A couple, mostly with children, opens a household."""
    on = world.day_in(month.first, month.last)
    home = open_home(world, some_area(world), on)
    age = world.rng.randrange(24, 45)
    kind = world.ethnicity()
    husband = world.new_human("1", _born(world, on, age), kind)
    wife = world.new_human("2", _born(world, on, max(20, age - world.rng.randrange(0, 5))), kind)
    husband.spouse, wife.spouse = wife, husband
    husband.marital = wife.marital = "married"
    members = [(husband, "head"), (wife, "spouse")]
    for n in range(world.rng.choices((0, 1, 2), (3, 5, 4))[0]):
        years = wife.age(on) - 21 - 4 * n
        if years > 1:
            birth = _born(world, on, world.rng.randrange(max(0, years - 4), years))
            child = world.new_human(world.rng.choice("12"), birth, kind, husband.family)
            child.mother, child.education = wife, "0" if years < 6 else "1"
            wife.parity += 1
            wife.last_birth = max(wife.last_birth or birth, birth)
            members.append((child, "child"))
    came_from = elsewhere(world)
    for human, relation in members:
        if relation != "child":
            human.education = world.rng.choice("23346")
        _arrives(world, human, home, relation, on, month, came_from)


def _one_comes(world: World, month: Month) -> None:
    """Somebody alone joins a household, or opens one; now and then a short stay that counts after six months only."""
    on = world.day_in(month.first, month.last)
    age = world.rng.choices((17, 20, 24, 29, 36, 62), (10, 30, 25, 15, 12, 8))[0] + world.rng.randrange(4)
    human = world.new_human(world.rng.choice("12"), _born(world, on, age), world.ethnicity())
    human.education = world.rng.choice("333456")
    if world.chance(0.5):
        _arrives(world, human, open_home(world, some_area(world), on), "head", on, month, elsewhere(world))
        return
    home = _host(world, some_area(world), month)
    if home is not None:
        short = world.chance(0.12)
        _arrives(world, human, home, "other", on, month, elsewhere(world), short=short)


def _host(world: World, area: Area, month: Month) -> Home | None:
    """A household of the area that has stood since before this month."""
    hosts = [
        h
        for h in world.near[area.id]
        if h.area is area and h.people and h.head is not None and h.opened_on < month.first
    ]
    hosts = [h for h in hosts if all(p.busy < month.number for p in h.people) and len(h.people) < 7]
    return world.rng.choice(hosts) if hosts else None


def _born(world: World, on: date, age: int) -> date:
    return rates.shift(on, -age) - timedelta(days=world.rng.randrange(1, 364))


def _arrives(
    world: World,
    human: Human,
    home: Home,
    relation: str,
    on: date,
    month: Month,
    came_from: str,
    *,
    short: bool = False,
) -> None:
    from danso.register.slips.rules import add_months

    human.counted_from = add_months(on, 6) if short else on
    world.enter(human, home, on, relation)
    facts = {"person": human.id, **member_facts(human, with_method=False), "intent": not short, "from_unit": came_from}
    if short:
        facts["residence"] = "temporary"
    _relatives(human, home, facts)
    for other in home.people:
        other.touched = True
    world.write("move_in", on, home, facts, human, persons=names_of(human))
    human.busy = month.number + (9 if short else 0)


def _relatives(human: Human, home: Home, facts: dict[str, object]) -> None:
    """Spouse and mother are named where they came before on the same sheet."""
    if human.relation == "spouse" and human.spouse is not None and human.spouse.home is home:
        facts["spouse"] = human.spouse.id
    if human.mother is not None and human.mother.home is home:
        facts["mother"] = human.mother.id


# -- between communes -----------------------------------------------------------------------------


def change_commune(
    world: World, people: list[Human], home: Home, on: date, month: Month, relation: str | None = None
) -> None:
    """Out of one commune and into another on one day: a new id there, joined by a slip of the supervisor."""
    moved = []
    for human in people:
        old = human.home
        assert old is not None
        was_head, kept = old.head is human, human.relation
        world.write("move_out", on, old, {"person": human.id, "to_unit": home.area.commune_name}, human)
        world.leave_home(human)
        if was_head and len(people) == 1:
            new_head(world, old, on, month)
        human.ids.append(world.new_id("person"))
        moved.append((human, human.id, relation or kept, old.area.commune_name))
        human.id = human.ids[-1]
    for human, before, role, came_from in moved:
        world.enter(human, home, on, role)
        facts = {"person": human.id, **member_facts(human, with_method=False), "intent": True, "from_unit": came_from}
        _relatives(human, home, facts)
        world.write("move_in", on, home, facts, human, persons=names_of(human))
        human.busy = month.number
        _link(world, human, before, on)


def _link(world: World, human: Human, before: str, on: date) -> None:
    """The matching of the two records; the latest pairs are still open, of men alone only."""
    found = on + timedelta(days=world.rng.randrange(5, 25))
    if found >= world.shape.today - timedelta(days=8):
        if human.sex == "1" and human.marital != "married":
            human.linked = False
            return
        found = on
    facts = {"person": human.id, "same_as": before}
    world.write("same_person", found, human.home, facts, human, told_by="other")


def _other_commune(world: World, commune: int) -> Area:
    return world.rng.choice([a for a in world.areas if a.commune != commune])


def _family_crosses(world: World, families: list[Home], month: Month) -> None:
    old = _family(world, families, month)
    if old is None:
        return
    on = world.day_in(month.first, month.last)
    home = open_home(world, _other_commune(world, old.area.commune), on)
    head = old.head
    change_commune(world, sorted(old.people, key=lambda h: h is not head), home, on, month)


def _one_crosses(world: World, movers: list[Human], month: Month) -> None:
    human = _mover(world, movers, month)
    if human is None or human.home is None:
        return
    home = _host(world, _other_commune(world, human.home.area.commune), month)
    if home is not None:
        change_commune(world, [human], home, world.day_in(month.first, month.last), month, relation="other")


# -- inside a commune -----------------------------------------------------------------------------


def _one_inside(world: World, movers: list[Human], month: Month) -> None:
    human = _mover(world, movers, month)
    if human is None or human.home is None:
        return
    old = human.home
    near = [a for a in world.areas if a.commune == old.area.commune]
    home = _host(world, world.rng.choice(near), month)
    if home is None or home is old:
        return
    on = world.day_in(month.first, month.last)
    world.write("move_inside", on, old, {"person": human.id, "to_household": home.id}, human)
    world.leave_home(human)
    world.enter(human, home, on, "other")
    home.touched = True
    human.busy = month.number


def _reassigned(world: World, families: list[Home], month: Month) -> None:
    home = _family(world, families, month)
    if home is None:
        return
    near = [a for a in world.areas if a.commune == home.area.commune and a is not home.area]
    if not near:
        return
    area = world.rng.choice(near)
    on = world.day_in(month.first, month.last)
    line = world.write("household_reassigned", on, home, {"to_area": area.id}, *home.people)
    home.begun_in = home.begun_in or home.area
    home.moves.append((on, area, line.facts))
    home.area = area
    world.near[area.id].append(home)
    for human in home.people:
        human.busy = month.number


def _splits(world: World, month: Month, number: int) -> None:
    """A young couple leaves the parents' household and keeps a number of its own."""
    couples = [
        h for h in world.people
        if h.sex == "1" and h.relation in ("child", "sibling") and h.marital == "married" and h.spouse is not None
        and world.free(h, month.number) and h.spouse.home is h.home and world.free(h.spouse, month.number)
    ]  # fmt: skip
    for husband in world.rng.sample(couples, min(number, len(couples))):
        wife, old = husband.spouse, husband.home
        assert wife is not None and old is not None
        children = [h for h in old.people if h.mother is wife and h.age(month.first) < 18]
        leaving = [husband, wife, *children]
        still = [h for h in old.people if h not in leaving]
        if not still or old.head in leaving or not all(world.free(h, month.number) for h in leaving):
            continue
        on = world.day_in(month.first, month.last)
        home = world.new_home(old.area, on)
        home.facts = {"from_household": old.id, "people": [h.id for h in leaving], "head": husband.id}
        world.write("household_split", on, home, home.facts, *leaving, address=home.address)
        for human, relation in zip(leaving, ("head", "spouse", *("child" for _ in children)), strict=True):
            world.leave_home(human)
            world.enter(human, home, on, relation)
            human.busy = month.number
        for human in still:
            human.busy = month.number


def _joined(world: World, families: list[Home], month: Month) -> None:
    """A small household goes on in another of the same area."""
    small = next((h for h in families if len(h.people) <= 2 and not _taken(h, world, month)), None)
    if small is None:
        return
    families.remove(small)
    into = _host(world, small.area, month)
    if into is None or into is small:
        return
    on = world.day_in(month.first, month.last)
    world.write("household_joined", on, small, {"into_household": into.id}, *small.people, *into.people)
    for human in list(small.people):
        world.leave_home(human)
        world.enter(human, into, on, "other")
        human.busy = month.number
