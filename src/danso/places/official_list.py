"""The published list of units, read as a data file from an installed package: nothing of it is run.

Its tables hold the tree in force from 01/07/2025 and the one before, and which old commune passed into which new
one. Its coordinates are not read: their origin is not cleared.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from danso.places.levels import KINDS, Level, kind_of
from danso.values.refusal import Refusal
from danso.values.words import Words

PACKAGE = "vietnamadminunits"


class ListNotInstalled(Refusal):
    """The package with the list is not installed."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One unit as the list has it."""

    level: Level
    code: str
    name: str
    parent_code: str | None


@dataclass(frozen=True, slots=True)
class OldToNew:
    """An old unit (district or commune, by code) passed into a new commune: wholly, or in part."""

    old_level: Level
    old_code: str
    new_code: str
    whole: bool


@dataclass(frozen=True, slots=True)
class OfficialList:
    """Both trees, wider units before their parts, by code; the passage from one to the other; what was odd."""

    old: tuple[Listed, ...]
    new: tuple[Listed, ...]
    passages: tuple[OldToNew, ...]
    provinces: dict[str, tuple[str, ...]]  # new province code -> old province codes
    source: str
    findings: tuple[str, ...]


# Another published list of the same day has other values; the statistics office confirms the first.
_OTHER_LISTS_DIFFER = {"06970": "06978"}

_OLD = """
    SELECT provinceCode, province, districtCode, district, wardCode, ward, wardType,
           provinceKey, districtKey, coalesce(wardKey, '')
    FROM admin_units_legacy ORDER BY provinceCode, districtCode, wardCode
"""
_NEW = """
    SELECT provinceCode, province, wardCode, ward, wardType, provinceKey, wardKey
    FROM admin_units ORDER BY provinceCode, wardCode
"""


def official_list() -> OfficialList:
    """Read the installed list. Raises ListNotInstalled."""
    folder = _folder()
    with closing(sqlite3.connect(f"{(folder / 'dataset.db').as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        old_rows = connection.execute(_OLD).fetchall()
        new_rows = connection.execute(_NEW).fetchall()
    passing = json.loads((folder / "converter_2025.json").read_text(encoding="utf-8"))
    findings = [
        *_type_findings((row[4], row[5], row[6]) for row in old_rows if row[4]),
        *_type_findings((row[2], row[3], row[4]) for row in new_rows),
        *(f"{code}: {other} in another published list" for code, other in _OTHER_LISTS_DIFFER.items()),
    ]
    passages = _passages(passing, old_rows, new_rows, findings)
    return OfficialList(
        old=_old_tree(old_rows),
        new=_new_tree(new_rows),
        passages=passages,
        provinces=_provinces(passing, old_rows, new_rows),
        source=f"{PACKAGE} {version(PACKAGE)} data/dataset.db",
        findings=tuple(findings),
    )


def _folder() -> Path:
    try:
        version(PACKAGE)
        spec = find_spec(PACKAGE)
    except PackageNotFoundError:
        spec = None
    if spec is None or not spec.submodule_search_locations:
        raise ListNotInstalled(
            Words(
                "Chưa cài danh mục đơn vị hành chính. Chạy make setup rồi thử lại.",
                "The list of units is not installed. Run make setup and try again.",
            )
        )
    return Path(next(iter(spec.submodule_search_locations))).resolve() / "data"


def _old_tree(rows: list[Any]) -> tuple[Listed, ...]:
    provinces = {row[0]: Listed(Level.province, row[0], row[1], None) for row in rows}
    districts = {row[2]: Listed(Level.district, row[2], row[3], row[0]) for row in rows}
    communes = {row[4]: Listed(Level.commune, row[4], row[5], row[2]) for row in rows if row[4]}
    return _in_order(provinces, districts, communes)


def _new_tree(rows: list[Any]) -> tuple[Listed, ...]:
    provinces = {row[0]: Listed(Level.province, row[0], row[1], None) for row in rows}
    communes = {row[2]: Listed(Level.commune, row[2], row[3], row[0]) for row in rows}
    return _in_order(provinces, communes)


def _in_order(*levels: dict[str, Listed]) -> tuple[Listed, ...]:
    return tuple(level[code] for level in levels for code in sorted(level))


def _type_findings(rows: Any) -> list[str]:
    """Rows whose own column for the kind says otherwise than the name; the name is taken."""
    found = []
    for code, name, said in rows:
        kind = kind_of(Level.commune, name)
        if kind is None or (said and KINDS[kind][1].vi != said):
            found.append(f"{code}: name “{name}”, type column “{said}”")
    return found


def _passages(passing: Any, old_rows: list[Any], new_rows: list[Any], findings: list[str]) -> tuple[OldToNew, ...]:
    """The converter's keys back to codes. A key that meets no unit, or two, is a finding and no passage."""
    old_of: dict[str, list[tuple[Level, str]]] = {}
    for row in old_rows:
        unit = (Level.commune, row[4]) if row[4] else (Level.district, row[2])
        old_of.setdefault(f"{row[7]}_{row[8]}_{row[9]}", []).append(unit)
    new_of: dict[tuple[str, str], list[str]] = {}
    for row in new_rows:
        new_of.setdefault((row[5], row[6]), []).append(row[2])
    result = set()
    for old_key, province, new_key, whole in _pairs(passing):
        old, new = old_of.get(old_key, []), new_of.get((province, new_key), [])
        if len(old) == 1 and len(new) == 1:
            result.add(OldToNew(*old[0], new[0], whole))
        else:
            findings.append(f"passage not resolved: {old_key} > {province}_{new_key}")
    return tuple(sorted(result, key=lambda p: (p.old_level.rank, p.old_code, p.new_code)))


def _pairs(passing: Any) -> list[tuple[str, str, str, bool]]:
    whole = passing["DICT_PROVINCE_WARD_NO_DIVIDED"]
    divided = passing["DICT_PROVINCE_WARD_DIVIDED"]
    return [(old, p, new, True) for p, news in whole.items() for new, olds in news.items() for old in olds] + [
        (old, p, part["newWardKey"], False)
        for p, olds in divided.items()
        for old, parts in olds.items()
        for part in parts
    ]


def _provinces(passing: Any, old_rows: list[Any], new_rows: list[Any]) -> dict[str, tuple[str, ...]]:
    old_of = {row[7]: row[0] for row in old_rows}
    new_of = {row[5]: row[0] for row in new_rows}
    return {new_of[new]: tuple(sorted(old_of[old] for old in olds)) for new, olds in passing["DICT_PROVINCE"].items()}
