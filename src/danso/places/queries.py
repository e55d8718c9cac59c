"""Reads of places. Units are public facts, so these take a day and no scope."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from django.db.models import Max, Min, Q, TextField
from django.db.models.functions import Cast

from danso.places import asked_often
from danso.places.in_force import in_force
from danso.places.levels import Level, english_name
from danso.places.lineage import DatedChange, Successor, change_from_plan, successors
from danso.places.models import Change, UnitClosure, UnitVersion
from danso.places.names import name_key
from danso.places.refusals import AmbiguousUnit, UnitNotInForce, UnknownUnit
from danso.places.units import UnitRow
from danso.values.day import shown_date
from danso.values.text import clean
from danso.values.words import Language, Words

_COLUMNS = ("unit_id", "unit__level", "code", "name", "short_name", "kind", "parent_id", "since", "until")
_LISTED = 12


def unit_by_code_or_name(text: str, on: date) -> UnitRow:
    """The unit in force on `on` with this code, or this name without regard to accents, case and kind.

    `bac kan/duc xuan` names a unit by what it lies in. Of several with one name, units whose people are kept in this
    installation are meant; of a unit inside its namesake with the very same areas (a city alone in its province),
    the inner one. Raises UnknownUnit, UnitNotInForce or AmbiguousUnit, the
    last listing the choices with what they lie in.
    """
    *above, last = [part for part in clean(text).split("/") if part.strip()] or [""]
    found = [row for row in _matching(last, in_force(on)) if _lies_in(row, above, on)]
    found = _kept_here(found, on)
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousUnit(_choices(text, found, on))
    raise _not_found(text, last, on)


def unit_row(unit_id: int, on: date) -> UnitRow | None:
    """The version in force on the day; else the last before it; else the first after it; None: no such unit."""
    if now := asked_often.version(unit_id, on):
        return _row(now)
    if not asked_often.possible(unit_id):
        return None
    versions = UnitVersion.objects.filter(unit_id=unit_id)
    near = versions.filter(since__lte=on).order_by("-since").values_list(*_COLUMNS).first()
    row = near or versions.order_by("since").values_list(*_COLUMNS).first()
    return _row(row) if row else None


def unit_name(unit_id: int, on: date, lang: Language = "vi") -> str:
    """The official name as it was on the day (`Phường Đức Xuân`; in English `Đức Xuân Ward`). UnknownUnit if none."""
    row = unit_row(unit_id, on)
    if row is None:
        raise UnknownUnit(Words("Không có đơn vị này.", "There is no such unit."))
    return row.name if lang == "vi" else english_name(row.kind, row.name)


def unit_path(unit_id: int, on: date) -> list[UnitRow]:
    """The unit and all it lies in on the day, the widest first; empty when not in force."""
    return _rows(in_force(on) & Q(unit_id__in=[unit_id, *ancestors(unit_id, on)]))


def unit_rows(on: date | None = None, ids: Collection[int] | None = None) -> list[UnitRow]:
    """All units, or those named, as described on the day, in order of id; without a day every version there is."""
    named = Q() if ids is None else Q(unit_id__in=ids)
    rows = UnitVersion.objects.filter(in_force(on) if on else Q(), named).order_by("unit_id", "since")
    return [_row(row) for row in rows.values_list(*_COLUMNS)]


def ancestors(unit_id: int, on: date) -> list[int]:
    """Ids of what the unit lies in on the day, the nearest first, without itself."""
    rows = UnitClosure.objects.filter(in_force(on), descendant_id=unit_id, depth__gt=0)
    return list(rows.order_by("depth").values_list("ancestor_id", flat=True))


def descendants(unit_id: int, on: date, level: Level | str | None = None) -> list[int]:
    """Ids of what lies in the unit on the day, itself included, of one level or all, in order of id."""
    rows = UnitClosure.objects.filter(in_force(on), ancestor_id=unit_id)
    if level is not None:
        rows = rows.filter(descendant__level=Level(level).value)
    return list(rows.order_by("descendant_id").values_list("descendant_id", flat=True))


def children(unit_id: int, on: date) -> list[int]:
    """Ids of the units directly inside on the day, in order of id."""
    rows = UnitClosure.objects.filter(in_force(on), ancestor_id=unit_id, depth=1)
    return list(rows.order_by("descendant_id").values_list("descendant_id", flat=True))


def commune_of(unit_id: int, on: date) -> int | None:
    """The commune the unit lies in, or is, on the day."""
    rows = UnitClosure.objects.filter(in_force(on), descendant_id=unit_id, ancestor__level=Level.commune.value)
    return rows.values_list("ancestor_id", flat=True).first()


def closure_rows() -> Iterator[tuple[int, int, int, date, date | None, str, str]]:
    """Every dated closure row: ancestor, descendant, depth, since, until, ancestor's level, descendant's level."""
    rows = UnitClosure.objects.order_by("ancestor_id", "descendant_id", "since")
    return rows.values_list(
        "ancestor_id", "descendant_id", "depth", "since", "until", "ancestor__level", "descendant__level"
    ).iterator()


def changes() -> list[DatedChange]:
    """All changes of units on record, as lineage reads them."""
    plans = Change.objects.order_by("effective_on", "pk").values_list("effective_on", Cast("plan", TextField()))
    return [_read_change(day, plan) for day, plan in plans]


@lru_cache(maxsize=512)  # more than any register knows: asked for in order, one too few would keep none
def _read_change(day: date, plan: str) -> DatedChange:
    """By the plan's own text: the night of 2025 has fourteen thousand parts, and pages ask for it all day."""
    return change_from_plan(day, json.loads(plan))


def successors_of(unit_id: int, since: date, on: date) -> tuple[Successor, ...]:
    """Where the territory the unit had on `since` lies on the day `on`."""
    return successors(unit_id, since, on, changes())


def _matching(text: str, when: Q) -> list[UnitRow]:
    key = name_key(text)
    if not key or "\x00" in text:  # no code or name holds a NUL, and PostgreSQL will not be asked about one
        return []
    return _rows(when & (Q(code=text.strip()) | Q(name_folded=key) | Q(short_name_folded=key)))


def _kept_here(found: list[UnitRow], on: date) -> list[UnitRow]:
    """Narrow several namesakes to those with collection areas; of nested ones with the same areas, the inmost."""
    if len(found) < 2:
        return found
    areas = {row.id: frozenset(descendants(row.id, on, Level.area)) for row in found}
    inmost = {areas[row.id]: row for row in found if areas[row.id]}  # found is ordered widest first
    return list(inmost.values()) or found


def _lies_in(row: UnitRow, above: list[str], on: date) -> bool:
    if not above:
        return True
    inside = set(ancestors(row.id, on))
    return all(any(one.id in inside for one in _matching(part, in_force(on))) for part in above)


def _choices(text: str, found: list[UnitRow], on: date) -> Words:
    listed = "; ".join(_described(row, on) for row in found[:_LISTED])
    more = Words("", "")
    if len(found) > _LISTED:
        more = Words("; và {n} đơn vị khác", "; and {n} more").with_(n=len(found) - _LISTED)
    return Words(
        "“{text}” là tên của nhiều đơn vị: {listed}{more}. Ghi mã hoặc ghi kèm cấp trên, ví dụ “tỉnh/xã”.",
        "“{text}” names several units: {listed}{more}. Give the code, or what it lies in, as in “province/commune”.",
    ).with_(text=text, listed=listed, more=more)


def _described(row: UnitRow, on: date) -> str:
    path = [one.name for one in reversed(unit_path(row.id, on))]
    return f"{', '.join(path)} ({row.code})" if row.code else ", ".join(path)


def _not_found(text: str, last: str, on: date) -> UnknownUnit | UnitNotInForce:
    other = _matching(last, Q())
    if not other:
        return UnknownUnit(
            Words(
                "Không có đơn vị nào có mã hoặc tên “{text}”. Kiểm tra lại, hoặc nạp danh mục bằng danso units load.",
                "No unit has the code or name “{text}”. Check it, or load the list with danso units load.",
            ).with_(text=text)
        )
    life = UnitVersion.objects.filter(unit_id=other[0].id).aggregate(begun=Min("since"), ended=Max("until"))
    begun, ended = shown_date(life["begun"]), life["ended"]
    known = (
        Words("từ {begun}", "from {begun}")
        if ended is None
        else Words("từ {begun} đến trước {ended}", "from {begun} until {ended}")
    )
    return UnitNotInForce(
        Words(
            "“{name}” không có hiệu lực ngày {day} (chỉ có {life}){now}. Chọn ngày hoặc đơn vị khác.",
            "“{name}” is not in force on {day} (only {life}){now}. Choose another day or unit.",
        ).with_(
            now=_became([row for row in other if row.id == other[0].id][-1], on),
            name=other[0].name,
            day=shown_date(on),
            life=known.with_(begun=begun, ended=shown_date(ended) if ended else ""),
        )
    )


def _became(row: UnitRow, on: date) -> Words:
    """What holds on the day what an ended unit, or one of another code or name, was; nothing where none is known."""
    if row.until is None or row.until > on:
        return Words("", "")
    found = [unit_row(one.unit, on) for one in successors_of(row.id, row.until - timedelta(days=1), on)]
    standing = [one for one in found if one is not None and (one.until is None or one.until > on)]
    listed = "; ".join(_described(one, on) for one in standing[:_LISTED])
    return Words("; ngày đó là: {listed}", "; on that day: {listed}").with_(listed=listed) if listed else Words("", "")


def _rows(where: Q) -> list[UnitRow]:
    rows = [_row(row) for row in UnitVersion.objects.filter(where).order_by("unit_id", "since").values_list(*_COLUMNS)]
    return sorted(rows, key=lambda row: (row.level.rank, row.id, row.since))


def _row(values: tuple[Any, ...]) -> UnitRow:
    return UnitRow(values[0], Level(values[1]), *values[2:])
