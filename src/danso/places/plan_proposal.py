"""A plan proposed from the published list: the table of a change as somebody would type it, to be looked at and completed.

Pure. A unit goes on where it passed whole and alone into one of the same code, as the list is loaded too
(`load_units`); every other new unit is another one, also under an old code. A divided commune gets one line for each
receiver; which village goes where the list does not know, so the preview asks.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from danso.places.levels import Level
from danso.places.official_list import Listed, OfficialList
from danso.places.plan import Standing
from danso.places.table_rows import TableRow
from danso.values.text import harmless

COLUMNS = (
    "level", "old_code", "new_code", "new_level", "new_name", "new_parent", "share", "parts", "households", "same_unit",
)  # fmt: skip
_Key = tuple[Level, str]


def proposed_rows(
    listed: OfficialList,
    standing: Standing,
    *,
    provinces: Collection[str] | None = None,
    placed: Mapping[str, str] | None = None,
) -> list[TableRow]:
    """Lines of the plan's table (`plan_table`) that lead from the units standing to the list's new order.

    `provinces`: codes of the old order; all that stand where None. `placed`: code of a village or area of a divided
    commune -> code of the commune that receives it.
    """
    lines = list(_lines(listed, standing, provinces, placed or {}))
    return [TableRow(n, {column: line.get(column, "") for column in COLUMNS}) for n, line in enumerate(lines, start=2)]


def write_rows(rows: Sequence[TableRow], out: Path) -> None:
    """The table as a CSV file that spreadsheets open as UTF-8. Raises FileExistsError rather than write over one."""
    with out.open("x", encoding="utf-8-sig", newline="") as file:
        table = csv.DictWriter(file, COLUMNS)
        table.writeheader()
        for row in rows:
            table.writerow({heading: harmless(cell) for heading, cell in row.cells.items()})


def divided(rows: Sequence[TableRow]) -> set[str]:
    """Codes of communes that pass to several: what is left to be said about each is which part goes where."""
    times = Counter(row["old_code"] for row in rows if row["level"] == Level.commune)
    return {code for code, n in times.items() if n > 1}


def _lines(
    listed: OfficialList, standing: Standing, provinces: Collection[str] | None, placed: Mapping[str, str]
) -> Iterator[dict[str, str]]:
    here = {(row.level, row.code) for row in standing.values() if row.code}
    new = {(one.level, one.code): one for one in listed.new}
    into: dict[_Key, list[str]] = defaultdict(list)  # old -> codes of the new
    for to, olds in listed.provinces.items():
        for old in olds:
            if provinces is None or old in provinces:
                into[Level.province, old].append(to)
    wanted = _inside(listed, {code for _, code in into})
    for one in listed.passages:
        if (one.old_level, one.old_code) in wanted:
            into[one.old_level, one.old_code].append(one.new_code)
    into = {key: codes for key, codes in into.items() if key in here}
    received = Counter((_receiver(level), code) for (level, _), codes in into.items() for code in codes)
    parts = _parts(standing, placed)
    for (level, old), codes in sorted(into.items(), key=lambda item: (item[0][0].rank, item[0][1])):
        for code in codes:
            unit = new[_receiver(level), code]
            alone = len(codes) == 1 and received[unit.level, code] == 1 and code == old and level == unit.level
            yield _line(level, old, unit, alone) | {"parts": ";".join(parts[old, code]) if len(codes) > 1 else ""}
    for level, code in sorted(wanted - into.keys()):
        if level == Level.district and (level, code) in here:  # its communes pass for themselves
            yield {"level": level, "old_code": code}


def _receiver(level: Level) -> Level:
    """What takes over a unit of this level: a district without communes became a commune."""
    return Level.commune if level == Level.district else level


def _line(level: Level, old: str, new: Listed, goes_on: bool) -> dict[str, str]:
    return {
        "level": level,
        "old_code": old,
        "new_code": new.code,
        "new_level": new.level if new.level != level else "",
        "new_name": new.name,
        "new_parent": new.parent_code or "",
        "same_unit": "yes" if goes_on else "no",
    }


def _inside(listed: OfficialList, provinces: set[str]) -> set[_Key]:
    """Old districts and communes of these provinces; parents come before parts in the list."""
    inside: set[_Key] = set()
    districts: set[str] = set()
    for one in listed.old:
        if one.level == Level.district and one.parent_code in provinces:
            districts.add(one.code)
            inside.add((one.level, one.code))
        elif one.level == Level.commune and one.parent_code in districts:
            inside.add((one.level, one.code))
    return inside


def _parts(standing: Standing, placed: Mapping[str, str]) -> dict[tuple[str, str], list[str]]:
    """(commune, receiver) -> codes of its villages and areas placed there."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in standing.values():
        to = placed.get(row.code)
        above = standing.get(row.parent_id) if row.parent_id is not None else None
        if to is not None and above is not None and above.level == Level.commune:
            found[above.code, to].append(row.code)
    return found
