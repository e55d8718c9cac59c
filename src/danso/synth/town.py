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
    """A target of one year: indicator code, kind of plan, value and its unit, as `targets.set_target` takes them."""

    indicator: str
    plan_kind: str
    value: str
    unit: str


@dataclass(frozen=True, slots=True)
class Town:
    shape: Shape
    communes: tuple[CommunePlan, ...]
    promises: tuple[Promise, ...]
    decision: str
    decided_on: date
    issuer: str
    key: str  # opens user names: bk-duc-xuan
