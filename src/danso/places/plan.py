"""A plan of a change of units: plain data, any mixture in one decree. Nothing is written by it.

A merger is several units that end and give all they had to one; a split is one that ends and gives to several; a
partial transfer is one that goes on and gives a part. What each gives is named by its parts (villages, areas), by
households, or only by a share.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from danso.places.levels import Level
from danso.places.units import UnitRow

Ref = int | str  # a unit's id, or the key of one that this plan creates
Standing = Mapping[int, UnitRow]  # every unit in force on the day before, as described then


@dataclass(frozen=True, slots=True)
class Decree:
    number: str
    signed_on: date | None = None
    issuer: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Created:
    """A unit that begins. `returns` names one that ended before and comes back under its own identity."""

    key: str
    level: Level
    kind: str
    name: str
    code: str
    parent: Ref | None
    returns: int | None = None


@dataclass(frozen=True, slots=True)
class Described:
    """A unit that goes on with another name, kind, code or parent; None: as it was."""

    unit: int
    name: str | None = None
    kind: str | None = None
    code: str | None = None
    parent: Ref | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """Territory of `old` that passes to `new`: these parts, these households, or this share of it."""

    old: int
    new: Ref
    share: Fraction | None = None
    parts: tuple[int, ...] = ()
    households: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """The first day of the new order, and what is created, described anew, ended and given."""

    effective_on: date
    decree: Decree
    created: tuple[Created, ...] = ()
    described: tuple[Described, ...] = ()
    ended: tuple[int, ...] = ()
    given: tuple[Given, ...] = ()
