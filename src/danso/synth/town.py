"""A town to be built: its shape, its communes, what was promised for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danso.synth.shape import Shape


@dataclass(frozen=True, slots=True)
class CommunePlan:
    """`share` of the people in percent; `areas` is at least `villages` and at most twice as many."""

    name: str
    share: float
    villages: int
    areas: int


@dataclass(frozen=True, slots=True)
class Promise:
    """A target of one year: indicator code, kind of plan, value and its unit, as `targets.set_target` takes them.

    `first`: what was promised before the revision. `by_method`: code and weight; `by_round`: percent done in each round
    of the year's campaign.
    """

    indicator: str
    plan_kind: str
    value: str
    unit: str
    first: str = ""
    by_method: tuple[tuple[str, int], ...] = ()
    by_round: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Town:
    shape: Shape
    communes: tuple[CommunePlan, ...]
    promises: tuple[Promise, ...]
    decision: str
    decided_on: date
    issuer: str
    key: str  # opens user names: bk-duc-xuan
    revision: str = ""  # the decision that replaced what some promises said first
    revised_on: date | None = None
