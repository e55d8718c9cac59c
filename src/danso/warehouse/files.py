"""Parquet files that appear whole or not at all, and the digest of what they say."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from danso.values.digest import rows_digest
from danso.warehouse.tables import Table


def write_table(folder: Path, table: Table, rows: Sequence[Sequence[Any]]) -> None:
    """Write `<folder>/<table>.parquet`, zstd, on disk when this returns."""
    names = [name for name, _ in table.columns]
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(names)
    arrays = [pa.array(list(values), type=type_) for values, (_, type_) in zip(columns, table.columns, strict=True)]
    target = folder / f"{table.name}.parquet"
    draft = target.with_suffix(".draft")
    with draft.open("wb") as file:
        pq.write_table(pa.Table.from_arrays(arrays, schema=table.schema), file, compression="zstd")
        _settle(file.fileno())
    draft.replace(target)


def write_json(file: Path, value: Any) -> None:
    draft = file.with_suffix(".draft")
    with draft.open("w", encoding="utf-8") as out:
        json.dump(value, out, ensure_ascii=False, indent=1, sort_keys=True)
        out.flush()
        _settle(out.fileno())
    draft.replace(file)


def rename_folder(draft: Path, final: Path) -> None:
    """Make a finished folder visible under its name in one step, and keep it so after a power cut."""
    settle_folder(draft)
    draft.rename(final)
    settle_folder(final.parent)


def settle_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        _settle(handle)
    finally:
        os.close(handle)


def remove_drafts(folder: Path) -> None:
    """Clear what a killed seal left behind."""
    for draft in folder.glob(".*.draft"):
        shutil.rmtree(draft, ignore_errors=True)


def content_digest(rows: Iterable[Sequence[Any]]) -> str:
    """Digest of the rows in canonical order; never of the file's bytes (design.md 5)."""
    return rows_digest([_plain(value) for value in row] for row in rows)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _settle(handle: int) -> None:
    os.fsync(handle)
