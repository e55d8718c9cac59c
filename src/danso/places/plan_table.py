"""A plan written as a table, one line for each passing of an old unit into a new one.

| column | meaning |
|---|---|
| level | province, district, commune, village, area |
| old_code, new_code | the unit that gives, the unit that receives; no old code: a unit created from nothing listed |
| new_name | official name of the new unit; for a unit that goes on, its new name |
| new_parent | code of what the new unit, or the unit that goes on, lies in; empty: as before |
| new_level | level of the new unit where it is another: a district without communes becomes a commune |
| share | part of the old unit's people, 0.4 or 40% or 2/5, where only totals are known |
| parts | codes of villages and areas that pass, with ; between |
| households | ids of households that pass, with ; between |
| same_unit | yes: the unit goes on (under another name, code, kind or parent); no: another unit with that code |

A line from a code to itself says that the unit goes on; a unit with no such line ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from pathlib import Path

from danso.places import plan_table_findings as say
from danso.places.finding import Finding
from danso.places.levels import Level, kind_of, short_name
from danso.places.names import same_name
from danso.places.plan import Created, Decree, Described, Given, Plan, Ref, Standing
from danso.places.table_rows import TableRow, rows_of
from danso.places.units import UnitRow

_NEEDED = ("level", "old_code", "new_code")
_YES, _NO = {"yes", "có", "1", "x"}, {"no", "không", "0"}


@dataclass(frozen=True, slots=True)
class ReadPlan:
    """The plan as far as it could be read, and what could not."""

    plan: Plan
    findings: tuple[Finding, ...]


def plan_in(path: Path, effective_on: date, decree: Decree, standing: Standing) -> ReadPlan:
    """Read the file against the units in force the day before. Raises BadTable."""
    return plan_of_rows(rows_of(path, _NEEDED), effective_on, decree, standing)


def plan_of_rows(rows: Sequence[TableRow], effective_on: date, decree: Decree, standing: Standing) -> ReadPlan:
    reading = _Reading(rows, standing)
    reading.read()
    plan = Plan(
        effective_on,
        decree,
        tuple(reading.created.values()),
        tuple(reading.described.values()),
        tuple(sorted(reading.giving - reading.described.keys())),
        tuple(reading.given),
    )
    return ReadPlan(plan, tuple(reading.findings))


# No power of ten: reading "1e99999999" as a fraction takes longer than anybody waits.
_SHARE = re.compile(r"-?\d{1,9}(\.\d{1,9}|/[1-9]\d{0,8})?%?")


@dataclass
class _Reading:
    rows: Sequence[TableRow]
    standing: Standing
    created: dict[str, Created] = field(default_factory=dict)
    described: dict[int, Described] = field(default_factory=dict)
    giving: set[int] = field(default_factory=set)
    given: list[Given] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.by_code = {(row.level, row.code): unit for unit, row in self.standing.items() if row.code}
        self.levels = list(Level)
        # A night has ten thousand lines: each question about them all is asked once.
        self.told = {(_new_level(row), row["new_code"]) for row in self.rows}
        self.others = {
            (row["level"], row["new_code"])
            for row in self.rows
            if row["same_unit"].lower() in _NO and row["old_code"] == row["new_code"]
        }
        self.named = {row["new_code"]: row["new_name"] for row in reversed(self.rows) if row["new_name"]}

    def read(self) -> None:
        known = [row for row in self.rows if self._level(row) and self._old_is_there(row)]
        goes_on = [self._goes_on(row) for row in known]
        for row, stays in zip(known, goes_on, strict=True):
            if stays:
                self._describe(row)
        for row, stays in zip(known, goes_on, strict=True):
            if row["new_code"] and not stays:
                self._create(row)
        for row in known:
            self._give(row)

    def _level(self, row: TableRow) -> Level | None:
        for column in ("level", "new_level"):
            if row[column] not in (list(Level) if column == "level" else ["", *Level]):
                self.findings.append(say.unreadable(row, column))
                return None
        return Level(row["level"])

    def _old(self, row: TableRow) -> int | None:
        return self.by_code.get((Level(row["level"]), row["old_code"]))

    def _old_is_there(self, row: TableRow) -> bool:
        if row["old_code"] and self._old(row) is None:
            self.findings.append(say.old_unknown(row))
            return False
        return True

    def _goes_on(self, row: TableRow) -> bool:
        """Said outright, or the code stays and no other name is given; another name must be said outright."""
        old = self._old(row)
        if old is None or not row["new_code"]:
            return False
        answer = row["same_unit"].lower()
        if answer in _YES | _NO or row["new_code"] != row["old_code"]:
            return answer in _YES
        was = self.standing[old]
        if row["new_name"] and not same_name(_bare(was.level, row["new_name"]), _bare(was.level, was.name)):
            self.findings.append(say.same_or_other(row, was))
        return True

    def _describe(self, row: TableRow) -> None:
        old = self._old(row)
        assert old is not None
        was = self.standing[old]
        name = row["new_name"] or None
        self.described[old] = Described(
            old,
            name=name,
            kind=self._kind(row, was) if name else None,
            code=row["new_code"] if row["new_code"] != was.code else None,
            parent=self._parent(row) if row["new_parent"] else None,
        )

    def _create(self, row: TableRow) -> None:
        level, code = Level(_new_level(row)), row["new_code"]
        key = _key(level, code)
        there = self.by_code.get((level, code))
        if key in self.created or (there is not None and not self._is_other(code, level)):
            return
        name = row["new_name"] or self.named.get(code, "")
        if not name:
            self.findings.append(say.new_unnamed(row))
            return
        parent: Ref | None = self._parent(row) if row["new_parent"] else self._parent_of_old(row)
        self.created[key] = Created(key, level, self._kind(row, None, name), name, code, parent)

    def _is_other(self, code: str, level: Level) -> bool:
        """Whether the code's bearer ends and a line says that the new bearer is another unit."""
        return (level, code) in self.others

    def _parent_of_old(self, row: TableRow) -> Ref | None:
        old = self._old(row)
        return self.standing[old].parent_id if old is not None else None

    def _parent(self, row: TableRow) -> Ref | None:
        """The widest-fitting unit with this code, created in the table or standing."""
        rank = Level(_new_level(row)).rank
        for level in reversed(self.levels[:rank]):
            code = row["new_parent"]
            if (there := self.by_code.get((level, code))) is not None and not self._is_other(code, level):
                return there
            if (level, code) in self.told:
                return _key(level, code)
        self.findings.append(say.unreadable(row, "new_parent"))
        return None

    def _kind(self, row: TableRow, was: UnitRow | None, name: str = "") -> str:
        level = Level(_new_level(row))
        found = kind_of(level, name or row["new_name"]) or (was.kind if was else None)
        if level == Level.area:
            return "dia_ban"
        if found is None:
            self.findings.append(say.kind_unknown(row, name or row["new_name"]))
        return found or ""

    def _give(self, row: TableRow) -> None:
        old = self._old(row)
        if old is None:
            return
        if old in self.described and row["new_code"] in {row["old_code"], self.described[old].code}:
            return
        self.giving.add(old)
        if not row["new_code"]:
            return
        level = Level(_new_level(row))
        key = _key(level, row["new_code"])
        new: Ref = key if key in self.created else self.by_code.get((level, row["new_code"]), key)
        parts = tuple(part for code in _split(row["parts"]) if (part := self._part(row, code)) is not None)
        self.given.append(Given(old, new, self._share(row), parts, tuple(_split(row["households"]))))

    def _part(self, row: TableRow, code: str) -> int | None:
        for level in self.levels[Level(row["level"]).rank + 1 :]:
            if (level, code) in self.by_code:
                return self.by_code[level, code]
        self.findings.append(say.part_unknown(row, code))
        return None

    def _share(self, row: TableRow) -> Fraction | None:
        text = row["share"].replace(",", ".").strip()
        if not text:
            return None
        if _SHARE.fullmatch(text) is None:
            self.findings.append(say.unreadable(row, "share"))
            return None
        return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


def _new_level(row: TableRow) -> str:
    return row["new_level"] or row["level"]


def _key(level: Level, code: str) -> str:
    return f"{level}:{code}"


def _split(text: str) -> Iterable[str]:
    return [one.strip() for one in text.split(";") if one.strip()]


def _bare(level: Level, name: str) -> str:
    kind = kind_of(level, name)
    return short_name(kind, name) if kind else name
