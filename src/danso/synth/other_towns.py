"""Towns of any size and seed, with no published totals to meet: sizes and births are drawn from the seed."""

from __future__ import annotations

from datetime import date
from random import Random

from danso.synth.shape import Births, Shape
from danso.synth.town import CommunePlan, Promise, Town

_NAMES = ("Phường Ngọc Hà", "Phường Tân Lập", "Phường Trung Tâm", "Xã Yên Thái", "Xã Phú An", "Xã Hòa Lợi", "Xã Bến Gỗ")
LEAST = 600  # people; below that births of every kind find no mothers


def town_of(seed: int, people: int) -> Town:
    """Between one and seven communes, an area for about 400 people. ValueError below `LEAST` people."""
    if people < LEAST:
        raise ValueError(people)
    rng = Random(f"town {seed} {people}")
    communes = _communes(rng, people)
    areas = sum(c.areas for c in communes)
    shape = Shape(
        name=f"town_{people}",
        enrolled_on=date(2018, 12, 31),
        today=date(2020, 11, 5),
        counted_on=date(2020, 10, 30),
        people=people,
        households=round(people / rng.uniform(3.6, 4.1)),
        births=tuple(_births(rng, people, *span) for span in _SPANS),
        inactive=round(areas * rng.uniform(0.1, 0.8)),
        ethnic_mix=(("01", 60), ("02", 25), ("07", 10), ("09", 5)),
    )
    promise = Promise("modern_method_users_new_and_continuing", "count", str(round(people * 0.06)), "người")
    return Town(
        shape,
        communes,
        (promise,),
        "01/QĐ-UBND (trình diễn)",
        date(2020, 1, 10),
        "Ủy ban nhân dân thành phố Vân Hải",
        "vh",
    )


_SPANS = (
    (date(2019, 1, 1), date(2019, 12, 31)),
    (date(2020, 1, 1), date(2020, 10, 30)),
    (date(2020, 10, 31), date(2020, 11, 4)),
)


def _communes(rng: Random, people: int) -> tuple[CommunePlan, ...]:
    number = min(7, max(1, people // 5000))
    weights = [rng.uniform(0.6, 1.6) for _ in range(number)]
    plans = []
    for name, weight in zip(_NAMES, weights, strict=False):
        share = 100 * weight / sum(weights)
        areas = max(2, round(people * share / 100 / 400))
        plans.append(CommunePlan(name, share, max(1, areas - areas // 4), areas))
    return tuple(plans)


def _births(rng: Random, people: int, first: date, last: date) -> Births:
    total = round(people * rng.uniform(0.0105, 0.0145) * ((last - first).days + 1) / 365)
    boys = round(total * rng.uniform(0.49, 0.55))
    twins = 1 if total >= 20 else 0
    return Births(first, last, boys, total - boys, round(total * rng.uniform(0.05, 0.12)), twins, twins)
