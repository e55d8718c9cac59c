"""A sample of households drawn by risk and by chance from a stated seed: the same seed and frame give the same sample.

Pure. Every household keeps its probability of having been drawn, so that what is found in the sample speaks for the
whole frame (`danso.guidance.error_rates`). How and why: ADR 0013.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from hashlib import sha256

LEAST_OF_A_STRATUM = 2  # with one household nothing is learnt about differences inside a stratum


@dataclass(frozen=True, slots=True)
class FrameUnit:
    """A household that may be drawn. `score`: the weight of risk, 1 where the register shows no sign."""

    household: str
    area: int
    stratum: str
    score: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """`inclusion`: the probability with which the design draws this household. `by_chance`: it also stands in the part
    in which every household of its stratum stands with the same probability, `chance`."""

    household: str
    area: int
    stratum: str
    score: int
    inclusion: Fraction
    chance: Fraction
    by_chance: bool


def draw(frame: Collection[FrameUnit], size: int, risk_share: Fraction, seed: str) -> list[Drawn]:
    """`size` households, `risk_share` of the chances following the score. Order of the frame takes no part.

    Raises ValueError for a share outside 0 to below 1, or a size that its strata cannot give.
    """
    strata = by_stratum(frame)
    sizes = allocation({name: len(units) for name, units in strata.items()}, size)
    found: list[Drawn] = []
    for name, units in strata.items():
        found += _of_stratum(units, sizes[name], risk_share, f"{seed}/{name}")
    return sorted(found, key=lambda one: (one.area, one.household))


def by_stratum(frame: Collection[FrameUnit]) -> dict[str, list[FrameUnit]]:
    found: dict[str, list[FrameUnit]] = {}
    for unit in sorted(frame, key=lambda one: (one.stratum, one.household)):
        found.setdefault(unit.stratum, []).append(unit)
    return found


def allocation(strata: Mapping[str, int], size: int) -> dict[str, int]:
    """Households to draw from each stratum: two of each at least (all of a stratum of one), the rest by largest
    remainder of their numbers, never more than a stratum has."""
    least = {name: min(LEAST_OF_A_STRATUM, n) for name, n in strata.items()}
    total = sum(strata.values())
    if not sum(least.values()) <= size <= total:
        raise ValueError((size, sum(least.values()), total))
    share = {name: Fraction(size * n, total) for name, n in strata.items()}
    given = {name: min(max(least[name], int(share[name])), n) for name, n in strata.items()}
    while (missing := size - sum(given.values())) != 0:
        step = 1 if missing > 0 else -1
        free = [n for n in strata if (given[n] < strata[n] if step > 0 else given[n] > least[n])]
        given[max(free, key=lambda n: (step * (share[n] - given[n]), n))] += step
    return given


def inclusion(scores: Sequence[int], size: int, risk_share: Fraction) -> tuple[list[Fraction], Fraction]:
    """(the probability of each of a stratum's households, the one they all share as the part by chance).

    A household's chance is an equal part plus a part that follows its score; together they sum to `size`. Whoever
    would come above 1 is drawn for certain and the rest shared anew, so none ever falls below the equal part.
    """
    if not 0 <= risk_share < 1 or min(scores, default=1) < 1:
        raise ValueError((risk_share, min(scores, default=1)))
    found = [Fraction(1)] * len(scores)
    left, rest = size, list(range(len(scores)))
    while left < len(rest):
        total = sum(scores[i] for i in rest)
        equal = (1 - risk_share) * Fraction(left, len(rest))
        odds = {i: equal + risk_share * Fraction(left * scores[i], total) for i in rest}
        certain = {i for i in rest if odds[i] > 1}
        if not certain:
            for i in rest:
                found[i] = odds[i]
            return found, equal
        left, rest = left - len(certain), [i for i in rest if i not in certain]
    return found, Fraction(1)


def systematic(odds: Sequence[Fraction], start: Fraction) -> list[int]:
    """Places drawn when one walks the cumulated chances in steps of one from `start` in [0, 1): each place comes with
    exactly its chance, and as many come as the chances sum to."""
    found: list[int] = []
    reached, next_step = Fraction(0), start
    for place, chance in enumerate(odds):
        reached += chance
        if next_step < reached:
            found.append(place)
            next_step += 1
    return found


def uniform(text: str) -> Fraction:
    """A number in [0, 1) that everybody gets from the same text, on any machine: SHA-256 read as a fraction."""
    return Fraction(int(sha256(text.encode()).hexdigest(), 16), 1 << 256)


def _of_stratum(units: Sequence[FrameUnit], size: int, risk_share: Fraction, seed: str) -> list[Drawn]:
    shuffled = sorted(units, key=_by_lot(f"{seed}/order"))
    odds, chance = inclusion([one.score for one in shuffled], size, risk_share)
    places = systematic(odds, uniform(f"{seed}/start"))
    again = sorted(places, key=lambda i: _by_lot(f"{seed}/chance-order")(shuffled[i]))
    kept = systematic([chance / odds[i] for i in again], uniform(f"{seed}/chance-start"))
    plain = {again[i] for i in kept}
    return [
        Drawn(one.household, one.area, one.stratum, one.score, odds[i], chance, i in plain)
        for i, one in enumerate(shuffled)
        if i in set(places)
    ]


def _by_lot(seed: str) -> Callable[[FrameUnit], Fraction]:
    return lambda one: uniform(f"{seed}/{one.household}")
