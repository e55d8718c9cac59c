"""Who lives in an invented town, and the days on which things happen there."""

from __future__ import annotations

import random
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
EDGES = [edge + timedelta(days=n) for window in WINDOWS for edge in window for n in (-1, 0, 0, 1)]
_FIRST, _SPAN = date(2019, 5, 1), 600
METHODS = "112233445566778" + "456456"
FOUR = ["down", "edwards", "patau", "thalassemia"]
FIVE = ["hypothyroid", "g6pd", "cah", "hearing", "heart"]
SURE = ["order_below_book", "married_already", "not_married", "method_not_begun", "head_goes", "mother_old"]


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
            "confirmed": list(SURE) if self.draw.random() < 0.85 else [],
        }
        if self.draw.random() < 0.02 and kind in ("death", "contraception_started", "elderly_check"):
            row["happened_on"] = row["happened_on"][:7]
        self.slips.append(sealed(row))
        return row


def sealed(row: Row) -> Row:
    said = [row[k] for k in ("kind", "happened_on", "commune", "area", "household", "facts")]
    row["body_hash"] = sha256(canonical_json(said))
    return row


def any_day(draw: random.Random) -> date:
    return draw.choice(EDGES) if draw.random() < 0.35 else _FIRST + timedelta(days=draw.randint(0, _SPAN))


def any_birthday(draw: random.Random, *ages: int) -> date:
    """Of somebody who reaches one of the ages in 2020, or lies somewhere between."""
    if draw.random() < 0.5:
        edge = draw.choice(EDGES)
        day = min(edge.day, 28) if edge.month == 2 else edge.day
        return date(2020 - draw.choice(ages), edge.month, day)
    return date(2020 - draw.randint(min(ages), max(ages)), draw.randint(1, 12), draw.randint(1, 28))


def new_member(place: Town, sex: str, birth: date, house: str, commune: int) -> Row:
    soul = Soul(place.name("p"), sex, birth, house, commune)
    place.souls[soul.id] = soul
    return {"id": soul.id, "sex": sex, "birth": birth.isoformat()}


def new_wife(place: Town, house: str, commune: int) -> Row:
    draw = place.draw
    wife = new_member(place, "2", any_birthday(draw, 15, 20, 30, 40, 50), house, commune)
    if draw.random() < 0.6:
        wife["method"] = place.souls[wife["id"]].method = draw.choice(METHODS)
        wife["method_since"] = draw.choice(["2016", "2017-05", "2018-03-04"])
    return wife
