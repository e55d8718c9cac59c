"""The people of the first day: drawn by age and sex, married, given children, parents and a roof."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from danso.synth import rates
from danso.synth.people import Home, Human
from danso.synth.world import World

Group = list[Human]  # people who will live together; the first is the head


def settle(world: World, people: int, households: int) -> None:
    """Fill the town as it stands on the day of enrolment."""
    crowd = _draw(world, people)
    couples = _marry(world, crowd)
    groups = _with_children(world, couples, crowd)
    groups = _merge(world, groups, households)
    _house(world, groups)


def _draw(world: World, people: int) -> list[Human]:
    """`people` persons by the published age structure; ethnic group and name come with their family."""
    rng, on = world.rng, world.shape.enrolled_on
    cells = [("2", g, w) for g, w in enumerate(rates.WOMEN)] + [("1", g, w) for g, w in enumerate(rates.MEN)]
    total = sum(w for *_, w in cells)
    crowd = []
    for sex, group, weight in cells:
        exact = people * weight / total
        for _ in range(int(exact) + (rng.random() < exact % 1)):
            age = group * 5 + rng.randrange(5)
            birth = rates.shift(on, -age) - timedelta(days=rng.randrange(365))
            human = world.new_human(sex, birth, "01", "", named=False)
            _schooling(world, human, age)
            crowd.append(human)
    return crowd


def _schooling(world: World, human: Human, age: int) -> None:
    if age < 6:
        human.education = "0"
    elif age < 11:
        human.education = "1"
    elif age < 15:
        human.education = "2"
    elif age < 18:
        human.education = "3"
    elif age < 60:
        human.education = world.rng.choices("1234567", (5, 20, 34, 12, 12, 16, 1))[0]
    else:
        human.education = world.rng.choices("0123456", (10, 34, 28, 14, 7, 3, 4))[0]
    if age >= 70 and world.chance(0.25):
        human.birth_text = str(human.birth.year)  # many of the old know the year only
        human.born_on(date(human.birth.year, 7, 1))
    elif age >= 60 and world.chance(0.08):
        human.birth_text = human.birth.isoformat()[:7]
        human.born_on(human.birth.replace(day=15))


def _marry(world: World, crowd: list[Human]) -> list[tuple[Human, Human]]:
    """Marital states by age; wives and husbands are paired in order of age, he about three years older."""
    on = world.shape.enrolled_on
    wives: list[Human] = []
    husbands: list[Human] = []
    for human in crowd:
        age = human.age(on)
        if age < 15 or (age < 18 and human.sex == "1"):
            continue
        band = rates.band(age, 15, 80)
        married, widowed = (
            (rates.MARRIED_WOMEN, rates.WIDOWED_WOMEN) if human.sex == "2" else (rates.MARRIED_MEN, rates.WIDOWED_MEN)
        )
        draw = world.rng.random() * 100
        if draw < married[band] and not (human.sex == "2" and age < 17):
            (wives if human.sex == "2" else husbands).append(human)
        elif draw < married[band] + widowed[band]:
            human.marital = "widowed"
        elif draw < married[band] + widowed[band] + rates.DIVORCED[band]:
            human.marital = "divorced"
    jitter = {id(h): world.rng.gauss(0, 2.0) * 365 for h in wives + husbands}
    wives.sort(key=lambda h: (h.birth.toordinal() + jitter[id(h)], h.id))
    husbands.sort(key=lambda h: (h.birth.toordinal() + jitter[id(h)], h.id))
    couples = []
    for wife, husband in zip(wives[-len(husbands) :], husbands[-len(wives) :], strict=True):
        wife.marital = husband.marital = "married"
        wife.spouse, husband.spouse = husband, wife
        couples.append((wife, husband))
    for alone in wives[: -len(husbands)] + husbands[: -len(wives)]:
        alone.marital = "widowed" if alone.age(on) > 60 else "single"
    return couples


def _with_children(world: World, couples: list[tuple[Human, Human]], crowd: list[Human]) -> list[Group]:
    """One group per couple; children go to a mother of fitting age who has room, others stand alone."""
    on = world.shape.enrolled_on
    groups: dict[int, Group] = {}
    mothers: dict[int, list[Human]] = defaultdict(list)
    for wife, husband in couples:
        _one_family(world, wife, husband)
        groups[id(wife)] = [husband, wife]
        mothers[wife.age(on)].append(wife)
    alone: list[Group] = []
    young = sorted((h for h in crowd if h.marital == "single" and h.age(on) < 31), key=lambda h: (h.birth, h.id))
    for child in young:
        mother = _mother_for(world, mothers, child)
        if mother is None:
            alone.append([child])
            continue
        child.mother, child.family, child.ethnicity = mother, _father_family(mother), _child_ethnicity(world, mother)
        mother.parity += 1
        mother.last_birth = max(mother.last_birth or child.birth, child.birth)
        groups[id(mother)].append(child)
    placed = {id(h) for group in groups.values() for h in group} | {id(g[0]) for g in alone}
    alone += [[h] for h in crowd if id(h) not in placed]
    for group in alone:
        group[0].ethnicity, group[0].family = world.ethnicity(), ""
    for wife, _ in couples:
        if wife.age(on) >= 40 and wife.parity == 0:
            wife.parity = 2  # children who left home
    return list(groups.values()) + alone


def _one_family(world: World, wife: Human, husband: Human) -> None:
    husband.ethnicity = world.ethnicity()
    wife.ethnicity = husband.ethnicity if world.chance(0.72) else world.ethnicity()
    husband.family = wife.family = ""


def _father_family(mother: Human) -> str:
    return mother.spouse.family if mother.spouse else mother.family


def _child_ethnicity(world: World, mother: Human) -> str:
    father = mother.spouse
    return father.ethnicity if father and world.chance(0.9) else mother.ethnicity


_AGES = list(range(18, 42))


def _mother_for(world: World, mothers: dict[int, list[Human]], child: Human) -> Human | None:
    """A mother whose age at the birth follows fertility, with at most two children, rarely three."""
    on = world.shape.enrolled_on
    age = child.age(on)
    weights = [rates.fertility_weight(a) + 0.2 for a in _AGES]
    for _ in range(14):
        pool = mothers.get(age + world.rng.choices(_AGES, weights)[0])
        if not pool:
            continue
        mother = pool[world.rng.randrange(len(pool))]
        room = 2 if world.rng.random() < 0.93 else 3
        apart = mother.last_birth is None or abs((mother.last_birth - child.birth).days) > 500
        if mother.parity < room and apart:
            return mother
    return None


def _merge(world: World, groups: list[Group], households: int) -> list[Group]:
    """Parents, young couples and people alone join families until there are `households` of them."""
    on = world.shape.enrolled_on
    hosts = [g for g in groups if len(g) >= 2 and 26 <= g[0].age(on) < 64]
    joining = [g for g in groups if not (len(g) >= 2 and 26 <= g[0].age(on) < 64)]
    world.rng.shuffle(hosts)
    world.rng.shuffle(joining)
    surplus = len(hosts) + len(joining) - households
    staying = joining[max(surplus, 0) :]
    if surplus > len(joining):  # still too many: some families live with others
        staying, joining = [], joining + hosts[households:]
        hosts = hosts[:households]
    by_age: dict[int, list[Group]] = defaultdict(list)
    for host in hosts:
        by_age[host[0].age(on)].append(host)
    for group in joining[: max(surplus, 0)]:
        _join(world, group, by_age, hosts)
    return hosts + staying


def _join(world: World, group: Group, by_age: dict[int, list[Group]], hosts: list[Group]) -> None:
    """The old go to children of fitting age, young couples to parents, the rest to whom they can."""
    on, rng = world.shape.enrolled_on, world.rng
    age = group[0].age(on)
    wanted = range(age - 36, age - 19) if age >= 55 else range(age + 21, age + 37) if age < 40 else range(30, 60)
    for _ in range(8):
        pool = by_age.get(rng.choice(wanted))
        if pool:
            host = pool[rng.randrange(len(pool))]
            if len(host) <= 5:
                break
    else:
        host = hosts[rng.randrange(len(hosts))]
    head = host[0]
    for human in group:
        human.relation = _relation(head, group, human, on)
    if age >= 55:
        for human in group:
            human.ethnicity = head.ethnicity
    elif len(group) >= 2 or age < 40:
        group[0].ethnicity, group[0].family = head.ethnicity, head.family
    host.extend(group)


def _relation(head: Human, group: Group, human: Human, on: date) -> str:
    gap = human.age(on) - head.age(on)
    if human.mother is not None and human.mother in group:
        return "grandchild" if gap < -30 else "other"
    if gap >= 17:
        return "parent"
    if gap <= -17:
        partner = len(group) >= 2 and human is group[1] and human.marital == "married"
        return "child_in_law" if partner else "child"
    return "sibling" if len(group) == 1 else "other"


def _house(world: World, groups: list[Group]) -> None:
    """Each group gets a roof in an area by the areas' shares, and names."""
    on = world.shape.enrolled_on
    weights = [area.share for area in world.areas]
    for group in groups:
        home = world.new_home(world.rng.choices(world.areas, weights)[0], on, enrolled=True)
        _name(world, group)
        for place, human in enumerate(group):
            if place == 0:
                relation = "head"
            elif human is group[0].spouse:
                relation = "spouse"
            elif human.mother is not None and human.mother in (group[0], group[0].spouse):
                relation = "child"
            else:
                relation = human.relation
            world.enter(human, home, on, relation)


def _name(world: World, group: Group) -> None:
    """Children bear the father's family name, the rest their own."""
    from danso.synth import names

    families: dict[int, str] = {}
    for human in group:
        father = human.mother.spouse if human.mother else None
        family = families.get(id(father)) if father else None
        if family is None and human.relation in ("child", "sibling") and human.ethnicity == group[0].ethnicity:
            family = families.get(id(group[0]))
        human.family = family or names.family_name(world.rng, human.ethnicity)
        families[id(human)] = human.family
        human.name = f"{human.family} {names.own_name(world.rng, human.sex, human.birth.year)}"


def sheet_of(home: Home) -> list[Human]:
    """The people of a household in the writing order of the sheet."""
    order = {"head": 0, "spouse": 1, "child": 2, "child_in_law": 3, "adopted": 3, "parent": 4, "grandchild": 5}
    return sorted(home.people, key=lambda h: (order.get(h.relation, 6), h.birth, h.id))
