"""A unit through time: how it was called and coded, what it came from and became, which parts it had."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danso.places.levels import Level
from danso.places.lineage import predecessors, successors
from danso.places.models import UnitVersion
from danso.places.queries import changes, unit_row
from danso.places.units import UnitRow


@dataclass(frozen=True, slots=True)
class UnitSaid:
    """One dated description with its source and the decree, where one is known."""

    row: UnitRow
    source: str
    decree: str


@dataclass(frozen=True, slots=True)
class Part:
    """A unit directly inside, at some time: as last described, and as it was before, the latest first."""

    now: UnitSaid
    before: tuple[UnitSaid, ...]


def unit_versions(unit_id: int) -> list[UnitSaid]:
    """Every description there is, the latest first; empty: no such unit."""
    return [_said(one) for one in UnitVersion.objects.filter(unit_id=unit_id).select_related("unit").order_by("-since")]


def unit_parts(unit_id: int) -> list[Part]:
    """Units that lie or once lay directly inside, those of today first, by level, code and name."""
    ids = set(UnitVersion.objects.filter(parent_id=unit_id).values_list("unit_id", flat=True))
    by_unit: dict[int, list[UnitSaid]] = {}
    for one in UnitVersion.objects.filter(unit_id__in=ids).select_related("unit").order_by("-since"):
        by_unit.setdefault(one.unit_id, []).append(_said(one))
    parts = [Part(said[0], tuple(said[1:])) for said in by_unit.values()]
    return sorted(
        parts, key=lambda p: (p.now.row.until is not None, p.now.row.level.rank, p.now.row.code, p.now.row.id)
    )


def came_from(unit_id: int, on: date) -> list[UnitRow]:
    """Other units whose territory, or part of it, the unit took over by the changes on record."""
    first = date(1900, 1, 1)
    found = [one.unit for one in predecessors(unit_id, first, on, changes()) if one.unit != unit_id]
    return [row for row in (unit_row(one, on) for one in found) if row is not None]


def became(unit_id: int, on: date) -> list[UnitRow]:
    """Where the territory of a unit that is no more lies on the day."""
    found = [one.unit for one in successors(unit_id, date(1900, 1, 1), on, changes()) if one.unit != unit_id]
    return [row for row in (unit_row(one, on) for one in found) if row is not None]


def _said(one: UnitVersion) -> UnitSaid:
    row = UnitRow(
        one.unit_id,
        Level(one.unit.level),
        one.code,
        one.name,
        one.short_name,
        one.kind,
        one.parent_id,
        one.since,
        one.until,
    )
    return UnitSaid(row, one.source, one.decree)
