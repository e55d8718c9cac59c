"""What a table of the warehouse is: a name, typed columns, and the order its rows are written in."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

ID = pa.string()
CODE = pa.string()
DAY = pa.date32()
UNIT = pa.int64()
NUMBER = pa.int32()
YES_NO = pa.bool_()
CODES = pa.list_(pa.string())


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of row. `columns` are (name, Arrow type); a row is a tuple in that order.

    `folded`: a pure function of the slips, and so part of the snapshot's content digest.
    """

    name: str
    columns: tuple[tuple[str, pa.DataType], ...]
    folded: bool = True

    @property
    def schema(self) -> pa.Schema:
        return pa.schema([pa.field(name, type_) for name, type_ in self.columns])
