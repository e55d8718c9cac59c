"""Invented towns as a ledger of JSON rows: ten households each over two years, with late, corrected, withdrawn,
unappraised slips and slips told twice. Days gather at the edges of windows and birthdays at the edges of ages.

The seed is all that is random. A town keeps a plain idea of who lives where, so that most slips stand.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from danso.values.digest import canonical_json, sha256

Row = dict[str, Any]
PROVINCE = 1
BEGAN = date(2010, 1, 1)
CUT_OFFS = ("2020-11-05", "2021-02-28")
WINDOWS = (
    (date(2020, 3, 1), date(2020, 3, 31)),
    (date(2020, 4, 1), date(2020, 6, 30)),
    (date(2020, 1, 1), date(2020, 10, 30)),
    (date(2019, 11, 17), date(2020, 2, 11)),
)
_EDGES = [edge + timedelta(days=n) for window in WINDOWS for edge in window for n in (-1, 0, 0, 1)]
_FIRST, _SPAN = date(2019, 5, 1), 600
_METHODS = "112233445566778" + "456456"
_FOUR = ["down", "edwards", "patau", "thalassemia"]
_FIVE = ["hypothyroid", "g6pd", "cah", "hearing", "heart"]
_SURE = ["order_below_book", "married_already", "not_married", "method_not_begun", "head_goes", "mother_old"]


@dataclass
class Soul:
    id: str
    sex: str
    birth: date
    house: str
    commune: int
    spouse: str | None = None
    married: bool = False
    method: str | None = None
    stopped: tuple[date, str] | None = None
    pregnant: date | None = None
    children: int = 0
    gone: bool = False
    since: date = date(2018, 12, 31)


@dataclass
class Town:
    """Units: one town, two or three communes, two areas each. Numbers of one town begin with its number."""

    number: int
    draw: random.Random
    slips: list[Row] = field(default_factory=list)
    decisions: list[Row] = field(default_factory=list)
    souls: dict[str, Soul] = field(default_factory=dict)
    area_of: dict[str, tuple[int, int]] = field(default_factory=dict)
    made: int = 0
    today: date = date(2018, 12, 31)

    @property
    def unit(self) -> int:
        return self.number * 100

    @property
    def communes(self) -> list[int]:
        return [self.unit + 10 * n for n in range(1, 3 + self.number % 2)]

    def areas(self, commune: int) -> list[int]:
        return [commune + 1, commune + 2]

    def here(self, house: str | None = None) -> list[Soul]:
        return [s for s in self.souls.values() if not s.gone and s.since <= self.today and house in (None, s.house)]

    def name(self, what: str) -> str:
        self.made += 1
        return f"{self.number}-{what}{self.made}"

    def tell(self, kind: str, on: date, house: str, commune: int | None = None, **facts: Any) -> Row:
        in_book, area = self.area_of[house]
        row = {
            "entry": "slip",
            "commune": commune or in_book,
            "slip_id": self.name(f"{kind}-"),
            "kind": kind,
            "happened_on": on.isoformat(),
            "area": area,
            "household": house,
            "facts": {k: v for k, v in facts.items() if v is not None},
            "confirmed": list(_SURE) if self.draw.random() < 0.85 else [],
        }
        if self.draw.random() < 0.02 and kind in ("death", "contraception_started", "elderly_check"):
            row["happened_on"] = row["happened_on"][:7]
        self.slips.append(_sealed(row))
        return row


def _sealed(row: Row) -> Row:
    said = [row[k] for k in ("kind", "happened_on", "commune", "area", "household", "facts")]
    row["body_hash"] = sha256(canonical_json(said))
    return row


def province(seed: int, towns: int, cut_off: str = CUT_OFFS[1], households: int = 10) -> list[Row]:
    """The ledger of several towns as received by the end of the day `cut_off`."""
    rows: list[Row] = []
    for number in range(1, towns + 1):
        rows += town(seed * 1000 + number, number, households, cut_off)
    return rows


def town(seed: int, number: int, households: int, cut_off: str) -> list[Row]:
    draw = random.Random(seed)
    place = Town(number, draw)
    for _ in range(households):
        _enrol(place)
    days = sorted(_day(draw) for _ in range(households * 22))
    for place.today in days:
        living = place.here()
        if living:
            draw.choices(*zip(*EVENTS, strict=True))[0](place, draw.choice(living), place.today)
    for _ in range(len(place.slips) // 7):
        draw.choices(*zip(*FAULTS, strict=True))[0](place)
    return list(_as_ledger(place, cut_off))


def units(towns: int) -> list[tuple]:
    """Dated closure rows (ancestor, unit, depth, since, until, level, level)."""
    rows: list[tuple] = [(PROVINCE, PROVINCE, 0, BEGAN, None, "province", "province")]
    for number in range(1, towns + 1):
        place = Town(number, random.Random(0))
        chains = [[(PROVINCE, "province"), (place.unit, "district")]]
        chains += [[*chains[0], (c, "commune")] for c in place.communes]
        chains += [[*chain, (a, "area")] for chain in chains[1:] for a in place.areas(chain[-1][0])]
        for chain in chains:
            unit, level = chain[-1]
            for depth, (above, its) in enumerate(reversed(chain)):
                rows.append((above, unit, depth, BEGAN, None, its, level))
    return rows


def coverage(seed: int, towns: int) -> list[tuple]:
    """Collaborators' records (worker, area, since, until, reason)."""
    draw, rows = random.Random(seed), []
    for area in [row[1] for row in units(towns) if row[2] == 0 and row[6] == "area"]:
        day = _day(draw) if draw.random() < 0.5 else date(2019, 1, 1)
        for n in range(draw.randint(0, 3)):
            end = _day(draw)
            until = end if end > day and draw.random() < 0.8 else None
            worker = area * 10 + n if draw.random() < 0.8 else area // 10 * 100
            rows.append((worker, area, day, until, "tired" if until else ""))
            day = (until or day) + timedelta(days=draw.randint(-60, 40))
    return rows


def _day(draw: random.Random) -> date:
    return draw.choice(_EDGES) if draw.random() < 0.35 else _FIRST + timedelta(days=draw.randint(0, _SPAN))


def _birthday(draw: random.Random, *ages: int) -> date:
    """Of somebody who reaches one of the ages in 2020, or lies somewhere between."""
    if draw.random() < 0.5:
        edge = draw.choice(_EDGES)
        day = min(edge.day, 28) if edge.month == 2 else edge.day
        return date(2020 - draw.choice(ages), edge.month, day)
    return date(2020 - draw.randint(min(ages), max(ages)), draw.randint(1, 12), draw.randint(1, 28))


# -- who lives there ----------------------------------------------------------------------------------


def _enrol(place: Town) -> None:
    draw = place.draw
    commune = draw.choice(place.communes)
    house = place.name("house")
    place.area_of[house] = (commune, draw.choice(place.areas(commune)))
    on = _day(draw) if draw.random() < 0.15 else date(2018, 12, 31)
    members = [_member(place, "1", _birthday(draw, 18, 55), house, commune), _wife(place, house, commune)]
    members[0]["spouse"] = members[1]["id"]
    members[1]["spouse"] = members[0]["id"]
    for one, other in (members[:2], members[1::-1]):
        place.souls[one["id"]].married, place.souls[one["id"]].spouse = True, other["id"]
        one["marital"] = "married"
    for _ in range(draw.randint(1, 4)):
        born = draw.choice([_birthday(draw, 15, 20), _birthday(draw, 60), _birthday(draw, 2, 14)])
        members.append(_member(place, draw.choice("12"), min(born, on), house, commune))
        members[-1]["marital"] = draw.choice(["single", "single", "married", "widowed"])
        place.souls[members[-1]["id"]].married = members[-1]["marital"] == "married"
    for member in members:
        if draw.random() < 0.08:
            member["residence"] = "temporary"
            member["came_on"] = (on - timedelta(days=draw.randint(0, 200))).isoformat()
        if draw.random() < 0.05:
            member["birth"] = draw.choice(["~", ""]) + member["birth"][:4]
        place.souls[member["id"]].since = on
    kind = "family" if draw.random() < 0.85 else "collective"
    place.tell(
        "household_enrolled", on, house, number=house, household_kind=kind, head=members[0]["id"], members=members
    )


def _member(place: Town, sex: str, birth: date, house: str, commune: int) -> Row:
    soul = Soul(place.name("p"), sex, birth, house, commune)
    place.souls[soul.id] = soul
    return {"id": soul.id, "sex": sex, "birth": birth.isoformat()}


def _wife(place: Town, house: str, commune: int) -> Row:
    draw = place.draw
    wife = _member(place, "2", _birthday(draw, 15, 20, 30, 40, 50), house, commune)
    if draw.random() < 0.6:
        wife["method"] = place.souls[wife["id"]].method = draw.choice(_METHODS)
        wife["method_since"] = draw.choice(["2016", "2017-05", "2018-03-04"])
    return wife


# -- what happens -------------------------------------------------------------------------------------


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
    facts: Row = {"sex": draw.choice("12"), "birth": _birthday(draw, 10, 25, 49, 60).isoformat(), **known}
    soul = Soul(place.name("new"), facts["sex"], date.fromisoformat(facts["birth"]), house, commune)
    if date.fromisoformat(facts["birth"]) < date(2003, 1, 1):
        facts["marital"] = draw.choice(["married", "single", "married"])
        soul.married = facts["marital"] == "married"
    if facts["sex"] == "2" and soul.married and draw.random() < 0.6:
        facts.setdefault("method", draw.choice(_METHODS))
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
        woman.method = draw.choice(_METHODS)
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
            method = woman.method if draw.random() < 0.85 else draw.choice(_METHODS)
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
        later = draw.choice([on + timedelta(days=draw.choice([0, 10, 40, 90])), max(on, draw.choice(_EDGES))])
        _about(place, "pregnancy_event", woman, later, event=event)
        woman.pregnant = None


def _prenatal(place: Town, near: Soul, on: date) -> None:
    draw, woman = place.draw, _women(place, near)
    if woman is not None:
        done = _FOUR if draw.random() < 0.4 else draw.sample(_FOUR, draw.randint(1, 3))
        _about(place, "prenatal_screening", woman, on, done=sorted(done), week=draw.choice([12, 21]))
        if len(done) < 4 and draw.random() < 0.7:
            rest = sorted(set(_FOUR) - set(done))
            later = on + timedelta(days=draw.choice([0, 30, 279, 280, 281]))
            place.tell("prenatal_screening", later, woman.house, person=woman.id, done=rest)


def _newborn(place: Town, near: Soul, on: date) -> None:
    draw = place.draw
    babies = [s for s in place.here() if s.birth > date(2019, 1, 1) and s.birth <= on]
    if babies:
        baby = draw.choice(babies)
        done = _FIVE if draw.random() < 0.5 else draw.sample(_FIVE, draw.randint(1, 4))
        _about(place, "newborn_screening", baby, on, done=sorted(done))
        if len(done) < 5 and draw.random() < 0.7:
            later = on + timedelta(days=draw.choice([1, 30, 120]))
            _about(place, "newborn_screening", baby, later, done=sorted(set(_FIVE) - set(done)))


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


# -- what goes wrong with slips, and what people do with them ---------------------------------------------


def _amend(place: Town, target: Row, kind: str, **facts: Any) -> Row:
    told = date.fromisoformat(f"{target['happened_on']}-15"[:10]) + timedelta(days=20)
    row = {
        "entry": "slip",
        "commune": target["commune"],
        "slip_id": place.name(f"{kind}-"),
        "kind": kind,
        "happened_on": told.isoformat(),
        "area": target["area"],
        "household": None,
        "facts": {"target": target["slip_id"], "target_hash": target["body_hash"], **facts},
        "confirmed": list(_SURE),
    }
    place.slips.append(_sealed(row))
    return row


def _some_fact(place: Town) -> Row:
    facts = [s for s in place.slips if s["kind"] not in ("correction", "withdrawal")]
    return place.draw.choice([s for s in facts if s["kind"] != "household_enrolled"] or facts)


def _correct(place: Town) -> None:
    target = _some_fact(place)
    amended = [s for s in place.slips if s["kind"] == "correction"]
    body = {k: target[k] for k in ("kind", "happened_on", "area", "household")} | {"facts": dict(target["facts"])}
    if amended and place.draw.random() < 0.25:
        target = place.draw.choice(amended)
        body = {**target["facts"]["body"], "facts": dict(target["facts"]["body"]["facts"])}
    _change(place.draw, body)
    first = _amend(place, target, "correction", body=body)
    if place.draw.random() < 0.1:  # somebody else corrects the same slip
        other = {**body, "facts": dict(body["facts"])}
        _change(place.draw, other)
        second = _amend(place, target, "correction", body=other)
        if place.draw.random() < 0.5:
            place.decisions.append(_decision("choose", place.draw.choice([first, second])))


def _change(draw: random.Random, body: Row) -> None:
    facts = body["facts"]
    if draw.random() < 0.5:
        day = date.fromisoformat(f"{body['happened_on']}-15"[:10]) + timedelta(
            days=draw.choice([-40, -2, -1, 1, 2, 30])
        )
        body["happened_on"] = day.isoformat()
    for name, values in (
        ("sex", "12"),
        ("child_order", [1, 2, 3]),
        ("method", "14567"),
        ("event", ["pregnant", "miscarriage"]),
        ("early", [True, False]),
        ("intent", [True, False]),
    ):
        if name in facts and draw.random() < 0.6:
            facts[name] = draw.choice(values)


def _withdraw(place: Town) -> None:
    target = _some_fact(place)
    if place.draw.random() < 0.25:
        target = place.draw.choice(place.slips)
        if target["kind"] == "household_enrolled" and place.draw.random() < 0.8:
            return
    _amend(place, target, "withdrawal")


def _tell_again(place: Town) -> None:
    first = _some_fact(place)
    facts = dict(first["facts"])
    if first["kind"] == "birth" and place.draw.random() < 0.7:
        facts["child"] = f"{facts['child']} of the station"
    differently = place.draw.random() < 0.4
    second: Row = {**first, "slip_id": place.name("again-"), "facts": facts}
    if differently:
        _change(place.draw, second)
        second["happened_on"] = first["happened_on"]
        if "to_household" in facts or "people" in facts:
            return
    place.slips.append(_sealed(second))
    if differently and place.draw.random() < 0.5:
        place.decisions.append(_decision("choose", place.draw.choice([first, second])))


def _wrong_book(place: Town) -> None:
    """Somebody's event in a book where she is not, or of a day on which it cannot be."""
    first = _some_fact(place)
    day = _day(place.draw).isoformat()
    commune = place.draw.choice(place.communes)
    place.slips.append(_sealed({**first, "slip_id": place.name("wrong-"), "happened_on": day, "commune": commune}))


def _let_stand(place: Town) -> None:
    place.decisions.append(_decision("let_stand", _some_fact(place)))


def _decision(what: str, slip: Row) -> Row:
    return {
        "entry": "decision",
        "commune": slip["commune"],
        "what": what,
        "slips": [[slip["slip_id"], slip["body_hash"]]],
    }


FAULTS: tuple[tuple[Callable[[Town], None], int], ...] = (
    (_correct, 10),
    (_withdraw, 7),
    (_tell_again, 5),
    (_wrong_book, 3),
    (_let_stand, 3),
)


def _as_ledger(place: Town, cut_off: str) -> Iterator[Row]:
    """Every entry with its position; received later than it happened, some of it after the cut-off."""
    draw = place.draw
    for row in place.slips:
        if "received_at" not in row:
            lost = draw.random() < 0.03 and row["kind"] != "household_enrolled"
            wait = 900 if lost else draw.choice([0, 3, 10, 20, 45, 100])
            day = date.fromisoformat(f"{row['happened_on']}-15"[:10]) + timedelta(days=wait)
            row["received_at"] = f"{day.isoformat()}T02:00:00Z"
    position = dict.fromkeys(place.communes, 0)
    slips = [s for s in place.slips if s["received_at"][:10] <= cut_off]
    known = {s["slip_id"] for s in slips}
    for row in slips:
        position[row["commune"]] += 1
        yield {**row, "position": position[row["commune"]]}
    acts = [d for d in place.decisions if d["slips"][0][0] in known]
    for slip in slips:
        pair = [[slip["slip_id"], slip["body_hash"]]]
        of = {"commune": slip["commune"], "slips": pair}
        if slip["kind"] == "household_enrolled" or draw.random() < 0.9:
            acts.append({"entry": "appraisal", **of})
            if draw.random() < 0.02:
                acts.append({"entry": "return", **of})
    for act in acts:
        position[act["commune"]] += 1
        yield {**act, "position": position[act["commune"]]}
