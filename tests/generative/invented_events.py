"""What happens in an invented town, told as slips."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from tests.generative.invented_souls import EDGES, FIVE, FOUR, METHODS, Row, Soul, Town, any_birthday


def _women(place: Town, near: Soul) -> Soul | None:
    """A woman of the house who may use a method: mostly married."""
    found = [s for s in place.here(near.house) if s.sex == "2" and (s.married or place.draw.random() < 0.1)]
    return place.draw.choice(found) if found else None


def _about(place: Town, kind: str, soul: Soul, on: date, **facts: Any) -> Row:
    return place.tell(kind, on, soul.house, person=soul.id, **facts)


def _birth(place: Town, near: Soul, on: date) -> None:
    draw, mother = place.draw, _women(place, near)
    if mother is None or (mother.pregnant and (on - mother.pregnant).days < 60 and draw.random() < 0.8):
        return
    many = draw.choices([1, 2, 3], [8, 3, 1])[0]
    first = mother.children + 1 if draw.random() < 0.6 else draw.randint(1, 3)
    for number in range(1, many + 1):
        child = Soul(place.name("baby"), draw.choice("12"), on, mother.house, mother.commune)
        order = None if draw.random() < 0.12 else first + number - 1
        twins = {"multiple": many, "multiple_no": number} if many > 1 else {}
        told = on + timedelta(days=1) if number == 2 and draw.random() < 0.2 else on
        row = place.tell(
            "birth", told, mother.house, child=child.id, mother=mother.id, sex=child.sex, child_order=order, **twins
        )
        place.souls[child.id] = child
        if draw.random() < 0.06:
            _about(place, "death", child, date.fromisoformat(row["happened_on"]))
            child.gone = True
    mother.pregnant, mother.method, mother.children = None, None, first + many - 1


def _leave(kind: str) -> Callable[[Town, Soul, date], None]:
    def event(place: Town, soul: Soul, on: date) -> None:
        if place.draw.random() < 0.5:
            _about(place, kind, soul, on)
            soul.gone = place.draw.random() < 0.97

    return event


def _arrival(place: Town, house: str, on: date, kind: str = "move_in", **known: Any) -> Soul:
    draw = place.draw
    commune = place.area_of[house][0]
    facts: Row = {"sex": draw.choice("12"), "birth": any_birthday(draw, 10, 25, 49, 60).isoformat(), **known}
    soul = Soul(place.name("new"), facts["sex"], date.fromisoformat(facts["birth"]), house, commune)
    if date.fromisoformat(facts["birth"]) < date(2003, 1, 1):
        facts["marital"] = draw.choice(["married", "single", "married"])
        soul.married = facts["marital"] == "married"
    if facts["sex"] == "2" and soul.married and draw.random() < 0.6:
        facts.setdefault("method", draw.choice(METHODS))
        soul.method = facts["method"]
    if kind == "move_in":
        facts |= draw.choice([{"intent": True}, {"intent": True}, {}, {"residence": "temporary"}, {"intent": False}])
    place.tell(kind, on, house, person=soul.id, **facts)
    place.souls[soul.id] = soul
    return soul


def _comes(kind: str) -> Callable[[Town, Soul, date], None]:
    def come(place: Town, soul: Soul, on: date) -> None:
        _arrival(place, soul.house, on, kind)

    return come


def _six_months(place: Town, near: Soul, on: date) -> None:
    """Came without saying that she means to stay; may leave before, on or after the day six months are over."""
    draw = place.draw
    soul = _arrival(place, near.house, on - timedelta(days=draw.randint(170, 190)), intent=False)
    if draw.random() < 0.4:
        _about(place, draw.choice(["move_out", "death", "entered_twice"]), soul, on)
        soul.gone = True


def _to_another_commune(place: Town, soul: Soul, on: date) -> None:
    draw = place.draw
    elsewhere = [h for h, (commune, _) in place.area_of.items() if commune != soul.commune]
    if not elsewhere:
        return
    if draw.random() < 0.85:
        _about(place, "move_out", soul, on)
    later = on + timedelta(days=draw.choice([0, 0, 3, 10, 30, 31, 32, 60]))
    if soul.pregnant or draw.random() < 0.15:
        soul.gone = True
        return
    new = _arrival(place, draw.choice(elsewhere), later, sex=soul.sex, birth=soul.birth.isoformat(), method=soul.method)
    soul.gone = True
    if draw.random() < 0.75:
        place.tell("same_person", date(2020, 12, 20), new.house, person=soul.id, same_as=new.id)
        if draw.random() < 0.1:
            place.tell("not_same_person", date(2020, 12, 21), new.house, person=new.id, same_as=soul.id)
        _may_die_in_two_books(place, soul, new, later)


def _may_die_in_two_books(place: Town, soul: Soul, new: Soul, came: date) -> None:
    """The commune she came to tells of her death, or the one she left, or both."""
    draw = place.draw
    if draw.random() < 0.3:
        on = came + timedelta(days=draw.choice([0, 20, 200]))
        for one in draw.choice([[soul], [new], [new], [soul, new], [soul, new]]):
            _about(place, "death", one, on)
            one.gone = True


def _comes_back(place: Town, soul: Soul, on: date) -> None:
    """Leaves the register and comes back under her own id."""
    _about(place, "move_out", soul, on)
    later = on + timedelta(days=place.draw.choice([5, 31, 32, 100]))
    facts = {"sex": soul.sex, "birth": soul.birth.isoformat(), "method": soul.method}
    place.tell("move_in", later, soul.house, person=soul.id, intent=True, **facts)


def _inside(place: Town, soul: Soul, on: date) -> None:
    houses = [h for h, (commune, _) in place.area_of.items() if commune == soul.commune and h != soul.house]
    if houses:
        to = place.draw.choice(houses)
        place.tell("move_inside", on, soul.house, person=soul.id, to_household=to)
        soul.house = to


def _split(place: Town, soul: Soul, on: date) -> None:
    people = place.here(soul.house)
    if len(people) < 3:
        return
    go, new, old = place.draw.sample(people, 2), place.name("house"), soul.house
    place.area_of[new] = (soul.commune, place.draw.choice(place.areas(soul.commune)))
    place.tell("household_split", on, new, number=new, from_household=old, people=[s.id for s in go])
    for one in go:
        one.house = new


def _joined(place: Town, soul: Soul, on: date) -> None:
    houses = [h for h, (commune, _) in place.area_of.items() if commune == soul.commune and h != soul.house]
    if houses and place.draw.random() < 0.3:
        to, ends = place.draw.choice(houses), soul.house
        place.tell("household_joined", on, ends, into_household=to)
        for one in place.here(ends):
            one.house = to


def _reassigned(place: Town, soul: Soul, on: date) -> None:
    draw, (commune, area) = place.draw, place.area_of[soul.house]
    to = draw.choice(place.communes) if draw.random() < 0.4 else commune
    other = draw.choice([a for a in place.areas(to) if a != area])
    facts = {"to_area": other, "to_commune": to if to != commune or draw.random() < 0.3 else None}
    place.tell("household_reassigned", on, soul.house, **facts)
    place.area_of[soul.house] = (to, other)
    for one in place.here(soul.house):
        one.commune = to


def _marriage(place: Town, soul: Soul, on: date) -> None:
    draw = place.draw
    single = [s for s in place.here() if not s.married and s.birth.year < 2006]
    women = [s for s in single if s.sex == "2"]
    if not women:
        return
    wife = draw.choice(women)
    men = [s for s in single if s.sex == "1"]
    husband = draw.choice(men) if men and draw.random() < 0.75 else None
    pair = {"wife": wife.id, "husband": husband.id if husband else None}
    if draw.random() < 0.6:
        of = dict(pair) if draw.random() < 0.8 else {"wife": wife.id}
        place.tell("premarital_check", on - timedelta(days=draw.choice([0, 0, 0, 1, 20, -1])), wife.house, **of)
    if draw.random() < 0.85:
        flags = {"early": draw.random() < 0.35 or None, "consanguineous": draw.random() < 0.35 or None}
        place.tell("marriage", on, wife.house, **pair, **flags)
        wife.married = True
        if husband:
            husband.married, husband.spouse, wife.spouse = True, wife.id, husband.id


def _divorce(place: Town, soul: Soul, on: date) -> None:
    if soul.married:
        spouse = soul.spouse if place.draw.random() < 0.6 else None
        place.tell("divorce", on, soul.house, person=soul.id, spouse=spouse)
        soul.married = False
        if soul.spouse:
            place.souls[soul.spouse].married = False


def _marital(place: Town, soul: Soul, on: date) -> None:
    value = place.draw.choice(["married", "single", "divorced", "widowed"])
    _about(place, "details_changed", soul, on, detail="marital", value=value)
    soul.married = value == "married"


def _method(place: Town, near: Soul, on: date) -> None:
    """Start, switch, mark, stop, or start again about 90 days after the stop."""
    draw, woman = place.draw, _women(place, near)
    if woman is None:
        return
    if woman.method is None or draw.random() < 0.3:
        woman.method = draw.choice(METHODS)
        _about(place, "contraception_started", woman, on, method=woman.method, **_channel(draw))
    elif draw.random() < 0.6:
        for n in range(draw.randint(1, 3)):
            day = on + timedelta(days=n * draw.choice([1, 28, 31]))
            method = woman.method if draw.random() < 0.4 else None
            _about(place, "contraception_confirmed", woman, day, method=method, **_channel(draw))
    else:
        _about(place, "contraception_stopped", woman, on, method=woman.method)
        if draw.random() < 0.8:
            again = on + timedelta(days=draw.choice([0, 20, 89, 90, 90, 91, 120]))
            method = woman.method if draw.random() < 0.85 else draw.choice(METHODS)
            _about(place, "contraception_started", woman, again, method=method, **_channel(draw))
            woman.method = method
        else:
            woman.method = None


def _channel(draw: random.Random) -> dict[str, str]:
    """Where the method came from; now and then nobody says."""
    told = draw.choice(["free", "social_marketing", "socialised", "bought", ""])
    return {"channel": told} if told else {}


def _pregnancy(place: Town, near: Soul, on: date) -> None:
    draw, woman = place.draw, _women(place, near)
    if woman is None:
        return
    if woman.pregnant is None or draw.random() < 0.2:
        _about(place, "pregnancy_event", woman, on, event="pregnant")
        woman.pregnant, woman.method = on, None
    if draw.random() < 0.5:
        event = draw.choice(["miscarriage", "abortion", "no_answer"])
        later = draw.choice([on + timedelta(days=draw.choice([0, 10, 40, 90])), max(on, draw.choice(EDGES))])
        _about(place, "pregnancy_event", woman, later, event=event)
        woman.pregnant = None


def _prenatal(place: Town, near: Soul, on: date) -> None:
    draw, woman = place.draw, _women(place, near)
    if woman is not None:
        done = FOUR if draw.random() < 0.4 else draw.sample(FOUR, draw.randint(1, 3))
        _about(place, "prenatal_screening", woman, on, done=sorted(done), week=draw.choice([12, 21]))
        if len(done) < 4 and draw.random() < 0.7:
            rest = sorted(set(FOUR) - set(done))
            later = on + timedelta(days=draw.choice([0, 30, 279, 280, 281]))
            place.tell("prenatal_screening", later, woman.house, person=woman.id, done=rest)


def _newborn(place: Town, near: Soul, on: date) -> None:
    draw = place.draw
    babies = [s for s in place.here() if s.birth > date(2019, 1, 1) and s.birth <= on]
    if babies:
        baby = draw.choice(babies)
        done = FIVE if draw.random() < 0.5 else draw.sample(FIVE, draw.randint(1, 4))
        _about(place, "newborn_screening", baby, on, done=sorted(done))
        if len(done) < 5 and draw.random() < 0.7:
            later = on + timedelta(days=draw.choice([1, 30, 120]))
            _about(place, "newborn_screening", baby, later, done=sorted(set(FIVE) - set(done)))


def _elderly(place: Town, near: Soul, on: date) -> None:
    for soul in [s for s in place.here(near.house) if s.birth.year < 1962]:
        _about(place, "elderly_check", soul, on)


def _absence(place: Town, soul: Soul, on: date) -> None:
    _about(place, "absence_started", soul, on)
    if place.draw.random() < 0.5:
        _about(place, "absence_ended", soul, on + timedelta(days=place.draw.choice([30, 150, 200])))


EVENTS: tuple[tuple[Callable[[Town, Soul, date], None], int], ...] = (
    (_birth, 14),
    (_leave("death"), 5),
    (_leave("move_out"), 6),
    (_leave("entered_twice"), 3),
    (_leave("gone_before_book"), 3),
    (_comes("move_in"), 4),
    (_comes("person_missed"), 4),
    (_comes("adopted"), 2),
    (_six_months, 4),
    (_to_another_commune, 7),
    (_comes_back, 2),
    (_inside, 5),
    (_split, 3),
    (_joined, 2),
    (_reassigned, 6),
    (_marriage, 9),
    (_divorce, 3),
    (_marital, 2),
    (_method, 40),
    (_pregnancy, 16),
    (_prenatal, 9),
    (_newborn, 9),
    (_elderly, 6),
    (_absence, 2),
)
