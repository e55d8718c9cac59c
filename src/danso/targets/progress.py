"""Where a target stands in its year: what is due by a day, where the year will end, and what may be said of it. Pure.

A count is due by the quarters of its decision, else by last year's season (the share of last year's result that had been
reached by the same day), else in equal days. Where the year will end is read from the season alone, never from the
plan. Chance: counts vary more than Poisson when months differ, so the spread of this year's months widens the interval
(docs/adr/0011).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import sqrt
from typing import Literal

from danso.values.period import Window, quarter, year

Basis = Literal["quarters", "last_year", "days"]
Status = Literal["green", "amber", "red", "none"]

_Z = 1.959963984540054  # 95 in 100
LEAST_EVENTS = 50  # last year's events below which its season is chance itself
LEAST_DUE = 5  # below this nothing is compared ("số ít")
LEAST_MONTHS = 3  # before this nothing is forecast
# Office practice: who will miss the plan by no more than a tenth even at best is amber, further off is red.
NEAR = Decimal("0.9")


@dataclass(frozen=True, slots=True)
class Season:
    """`share` of a whole year that is usual by the day, above 0 and at most 1; `events` of last year it rests on."""

    share: Decimal
    basis: Basis
    events: int | None = None


@dataclass(frozen=True, slots=True)
class Forecast:
    """Of the whole year; 95 in 100 lie between `low` and `high`."""

    low: Decimal
    mid: Decimal
    high: Decimal


def in_equal_days(as_of: date) -> Season:
    whole = year(as_of.year)
    return Season(Decimal(Window(whole.first, as_of).days()) / Decimal(whole.days()), "days")


def of_last_year(to_the_day: int, whole: int) -> Season | None:
    """None where last year is too few, or had nothing by this day."""
    if whole < LEAST_EVENTS or not 0 < to_the_day <= whole:
        return None
    return Season(Decimal(to_the_day) / Decimal(whole), "last_year", whole)


def due_in_quarter(due: Mapping[int, Decimal], as_of: date) -> Decimal:
    """What is due on the day: what was due before its quarter and the days' part of the quarter's own."""
    number = (as_of.month + 2) // 3
    own = quarter(as_of.year, number)
    before = due[number - 1] if number > 1 else Decimal(0)
    gone = Decimal(Window(own.first, as_of).days()) / Decimal(own.days())
    return before + (due[number] - before) * gone


def dispersion(increments: Sequence[int], days: Sequence[int]) -> float:
    """How much more than Poisson the months vary about equal days (Pearson's chi square by degrees of freedom); never
    below 1."""
    total, whole = sum(increments), sum(days)
    if len(increments) < 2 or total <= 0:
        return 1.0
    expected = [total * d / whole for d in days]
    chi = sum((n - e) ** 2 / e for n, e in zip(increments, expected, strict=True))
    return max(1.0, chi / (len(increments) - 1))


def forecast_count(value: int, season: Season, spread: float = 1.0) -> Forecast:
    """`value` events by the day; `spread` is their dispersion.

    The rest of the year varies by its own chance, by that of the rate learnt so far, and, where the season is last
    year's, by the chance in last year's counts: variance mu (1 - s) / s x (spread + mu / events).
    """
    share = float(season.share)
    mu = value / share
    learnt = mu / season.events if season.events else 0.0
    # Nothing yet is no proof of nothing: half an event stands for what was not seen.
    half = _Z * sqrt(max(mu, 0.5 / share) * (1 - share) / share * (spread + learnt)) if share < 1 else 0.0
    return Forecast(_whole(max(mu - half, value)), _whole(mu), _whole(mu + half))


def forecast_share(numerator: int, denominator: int, season: Season) -> Forecast | None:
    """In per cent, within 0 and 100: the rest of the year's cases go as those so far (Wilson with as many cases as
    leave the chance of the rest); None without cases."""
    if denominator <= 0 or numerator > denominator:
        return None
    rest = float(1 - season.share)
    share = numerator / denominator
    if rest == 0:
        exact = Decimal(100 * numerator) / Decimal(denominator)
        return Forecast(exact, exact, exact)
    low, high = wilson(share, denominator / rest)
    return Forecast(_tenth(100 * low), _tenth(100 * share), _tenth(100 * high))


def wilson(share: float, n: float) -> tuple[float, float]:
    spread = _Z * sqrt(share * (1 - share) / n + _Z * _Z / (4 * n * n))
    middle = share + _Z * _Z / (2 * n)
    scale = 1 + _Z * _Z / n
    return max((middle - spread) / scale, 0.0), min((middle + spread) / scale, 1.0)


def status_of(
    direction: str, value: Decimal, due: Decimal, plan: Decimal, forecast: Forecast | None, *, over: bool
) -> tuple[Status, bool]:
    """(colour, whether only chance keeps it from being behind). `over`: the year has ended, nothing is to come.

    Green: what is due is there, or the plan lies within the forecast. Amber: even the better end of the forecast misses
    the plan, by no more than a tenth of it. Red: by more. Without a forecast: amber, once the year is over red.
    """
    if direction not in ("up", "down"):
        return "none", False
    up = direction == "up"
    if (value >= due) if up else (value <= due):
        return "green", False
    if forecast is None:
        return ("red" if over else "amber"), False
    best = forecast.high if up else forecast.low
    if (best >= plan) if up else (best <= plan):
        return "green", True
    near = best >= NEAR * plan if up else best <= plan * (2 - NEAR)
    return ("amber" if near else "red"), False


def _whole(value: float) -> Decimal:
    return Decimal(round(value))


def _tenth(value: float) -> Decimal:
    return Decimal(str(round(value, 1)))
