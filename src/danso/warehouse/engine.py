"""The engine that counts sealed columns. The one file that names it."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any

import duckdb

from danso.warehouse.tables import TABLES

Parameters = Mapping[str, Any]

# Below this the columns are held in memory, which makes many small questions quick; above it files are read in place.
_HELD_IN_MEMORY = 200 * 1024 * 1024
_REMEMBERED, _SHORT = 4096, 200  # answers, rows of one: a few MB at most

# Completed age; a 29 February birthday completes on 1 March of common years.
_MACROS = (
    "CREATE MACRO completed_age(born, on_day) AS "
    "year(on_day) - year(born) - (month(on_day) * 100 + day(on_day) < month(born) * 100 + day(born))::BIGINT",
)
_NAME = re.compile(r"\$([a-z_]+)")
_WORD = re.compile(r"[a-z_]+")


class Engine:
    """A connection over one snapshot's tables. Tables made here are the connection's own and vanish with it."""

    def __init__(self, folder: Path) -> None:
        self._con = duckdb.connect(":memory:")
        self._con.execute("SET threads = 2")
        self._con.execute("SET autoinstall_known_extensions = false")
        for macro in _MACROS:
            self._con.execute(macro)
        files = {table.name: folder / f"{table.name}.parquet" for table in TABLES}
        for table in TABLES:
            if not table.folded and not files[table.name].exists():  # sealed before there was such a table
                self._con.register(table.name, table.schema.empty_table())
                del files[table.name]
        held = sum(file.stat().st_size for file in files.values()) < _HELD_IN_MEMORY
        self._kind = "TABLE" if held else "VIEW"
        self._unread = files
        self._made: dict[tuple[str, tuple[tuple[str, Any], ...]], str] = {}
        self._reaches: set[str] = set()
        self._answers: OrderedDict[tuple[str, tuple[tuple[str, Any], ...]], list[tuple[Any, ...]]] = OrderedDict()

    def rows(self, sql: str, parameters: Parameters | None = None) -> list[tuple[Any, ...]]:
        """The answer; short ones are remembered, since what is sealed never changes and pages ask it all day."""
        used = _used(sql, parameters or {})
        key = (sql, tuple((name, tuple(v) if isinstance(v, list) else v) for name, v in used.items()))
        if key in self._answers:
            self._answers.move_to_end(key)
            return list(self._answers[key])
        self._read_what(sql)
        found = self._con.execute(sql, used).fetchall()
        if len(found) <= _SHORT:
            self._answers[key] = found
            if len(self._answers) > _REMEMBERED:
                self._answers.popitem(last=False)
        return list(found)

    def table_of(self, sql: str, parameters: Parameters | None = None) -> str:
        """Name of a temporary table with the rows of `sql`; the same question is asked once."""
        used = _used(sql, parameters or {})
        key = (sql, tuple(sorted(used.items())))
        if key not in self._made:
            self._read_what(sql)
            name = f"made_{len(self._made)}"
            self._con.execute(f"CREATE TEMP TABLE {name} AS {sql}", used)
            self._made[key] = name
        return self._made[key]

    def _read_what(self, sql: str) -> None:
        """A table is read when a question first names it: most questions name few."""
        for name in self._unread.keys() & set(_WORD.findall(sql)):
            path = str(self._unread.pop(name)).replace("'", "''")
            self._con.execute(f"CREATE {self._kind} {name} AS SELECT * FROM read_parquet('{path}')")

    def reach_on(self, day: date, units_of: Callable[[], Mapping[int, frozenset[int]]]) -> str:
        """Name of the table (base, unit) for a boundary day; `units_of` is asked the first time."""
        name = f"reach_{day:%Y%m%d}"
        if name in self._reaches:
            return name
        rows = units_of()
        self._con.execute(f"CREATE TEMP TABLE {name} (base BIGINT, unit BIGINT)")
        bases = [base for base, units in rows.items() for _ in units]
        units = [unit for found in rows.values() for unit in found]
        if bases:
            filling = f"INSERT INTO {name} SELECT unnest($bases), unnest($units)"
            self._con.execute(filling, {"bases": bases, "units": units})
        self._reaches.add(name)
        return name

    def close(self) -> None:
        self._con.close()

    def __enter__(self) -> Engine:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _used(sql: str, parameters: Parameters) -> dict[str, Any]:
    """Only what the text names: the engine refuses a parameter too many."""
    return {name: parameters[name] for name in _NAME.findall(sql)}
