"""The tables a replay reads: lists of units on a day, dated changes, the mapping of one night, counts by date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from danso.places.levels import Level
from danso.places.official_list import Listed
from danso.places.refusals import BadTable
from danso.places.table_rows import TableRow, day_in, rows_of
from danso.values.words import Words

Key = tuple[Level, str]
Tree = Mapping[Key, Listed]


@dataclass(frozen=True, slots=True)
class ListedChange:
    """One dated line: a unit created, abolished, renamed or moved. An empty text says nothing about it."""

    line: int
    on: date
    level: Level
    code: str
    what: frozenset[str]
    old_name: str
    new_name: str
    old_parent: str
    new_parent: str


@dataclass(frozen=True, slots=True)
class MappingLine:
    """One line of a mapping: an old commune (or, without its code, an old district) gave territory to a new one."""

    line: int
    old_code: str
    old_name: str
    old_district: str
    old_province: str
    new_code: str
    new_name: str
    new_province: str
    merged: bool | None
    divided: bool | None


Counts = tuple[int, int, int]  # provinces, districts, communes

CREATED, ABOLISHED, RENAMED, MOVED = "created", "abolished", "renamed_or_type_changed", "moved"
_WHATS = {CREATED, ABOLISHED, RENAMED, MOVED}


def units_in(path: Path) -> dict[Key, Listed]:
    """A list of units: columns level, code, full_name, parent_code. A code twice at one level is refused."""
    units: dict[Key, Listed] = {}
    for row in rows_of(path, ("level", "code", "full_name", "parent_code")):
        level = _level(row, path)
        if (level, row["code"]) in units:
            raise _bad(path, row, Words("mã {code} có hai lần", "code {code} stands twice").with_(code=row["code"]))
        units[level, row["code"]] = Listed(level, row["code"], row["full_name"], row["parent_code"] or None)
    return units


def changes_in(path: Path) -> list[ListedChange]:
    """Dated changes, in order of day; within a day as the file has them."""
    needed = ("effective_date", "level", "code", "change", "old_name", "new_name", "old_parent", "new_parent")
    found = []
    for row in rows_of(path, needed):
        what = frozenset(row["change"].split("+"))
        if not what <= _WHATS:
            raise _bad(path, row, Words("không rõ “{w}” là gì", "“{w}” is not known").with_(w=row["change"]))
        texts = (row["old_name"], row["new_name"], row["old_parent"], row["new_parent"])
        on = day_in(row, "effective_date", path.name)
        found.append(ListedChange(row.line, on, _level(row, path), row["code"], what, *texts))
    return sorted(found, key=lambda change: change.on)


def mapping_in(path: Path) -> list[MappingLine]:
    """The mapping of one night, line by line as the file has it."""
    needed = ("old_code", "old_name", "old_district_code", "old_province_code", "new_code", "new_name")
    return [
        MappingLine(
            line=row.line,
            old_code=row["old_code"],
            old_name=row["old_name"],
            old_district=row["old_district_code"],
            old_province=row["old_province_code"],
            new_code=row["new_code"],
            new_name=row["new_name"],
            new_province=row["new_province_code"],
            merged=_flag(row["is_merged"]),
            divided=_flag(row["is_divided"]),
        )
        for row in rows_of(path, (*needed, "new_province_code"))
    ]


def counts_in(path: Path) -> dict[date, Counts]:
    """How many provinces, districts and communes stood on each date."""
    needed = ("effective_date", "provinces", "districts", "communes")
    rows = rows_of(path, needed)
    try:
        return {
            day_in(row, "effective_date", path.name): (
                int(row["provinces"]),
                int(row["districts"]),
                int(row["communes"]),
            )
            for row in rows
        }
    except ValueError as error:
        raise BadTable(
            Words("“{file}”: số đơn vị phải là số nguyên.", "“{file}”: counts must be whole numbers.").with_(
                file=path.name
            )
        ) from error


def _level(row: TableRow, path: Path) -> Level:
    try:
        return Level(row["level"])
    except ValueError:
        said = Words("không rõ cấp “{level}”", "“{level}” is no level").with_(level=row["level"])
        raise _bad(path, row, said) from None


def _flag(text: str) -> bool | None:
    return {"true": True, "1": True, "false": False, "0": False}.get(text.lower())


def _bad(path: Path, row: TableRow, says: Words) -> BadTable:
    return BadTable(
        Words("“{file}”, dòng {line}: {says}.", "“{file}”, line {line}: {says}.").with_(
            file=path.name, line=row.line, says=says
        )
    )
