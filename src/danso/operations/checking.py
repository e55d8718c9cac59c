"""A backup looked at as a restore would find it: every file, every row counted, every link of every chain."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import connections

from danso.operations.contents import Contents, contents, rows
from danso.operations.copies import LOOKS_FILE, REGISTER_FILE
from danso.operations.disk import digest_of_file, forget
from danso.operations.manifest import Manifest, read_manifest
from danso.operations.postgresql import DUMP, laid_out
from danso.operations.second_database import opened, read_only_file
from danso.register import append_only, verify


def faults_of(folder: Path) -> list[str]:
    """What is wrong with a backup, as short technical words; empty when it can be restored."""
    try:
        manifest = read_manifest(folder)
    except (OSError, ValueError, KeyError, TypeError) as error:
        return [f"manifest: {type(error).__name__}"]
    found = list(_files(folder, manifest))
    if found:
        return found
    if manifest.database == "postgresql":
        with laid_out(folder / DUMP) as database, opened(database) as alias:
            return list(faults_of_register(alias, manifest.contents))
    try:
        with opened(read_only_file(folder / REGISTER_FILE)) as alias:
            found += [*broken_pages(alias), *faults_of_register(alias, manifest.contents)]
        with opened(read_only_file(folder / LOOKS_FILE)) as alias:
            found += [*broken_pages(alias), *_differ("looks", rows(alias)[0], manifest.looks)]
    except Exception as error:  # whatever a damaged file makes SQLite or the reading of it say
        found.append(f"database: {type(error).__name__}")
    return found


def _files(folder: Path, manifest: Manifest) -> Iterator[str]:
    for name, kept in manifest.files.items():
        file = folder / name
        try:
            forget(file)
            if digest_of_file(file) != kept.sha256:
                yield f"{name}: changed"
        except OSError as error:
            yield f"{name}: {type(error).__name__}"


def broken_pages(alias: str) -> Iterator[str]:
    """What SQLite itself says of its file."""
    with connections[alias].cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        yield from (f"integrity: {row[0]}" for row in cursor.fetchall() if row[0] != "ok")
        cursor.execute("PRAGMA foreign_key_check")
        yield from (f"foreign key of {row[0]}" for row in cursor.fetchall())


def faults_of_register(alias: str, told: Contents) -> Iterator[str]:
    """Where a register does not hold what was told of it, or its chains are not whole."""
    yield from (f"trigger gone: {name}" for name in append_only.missing(connections[alias]))
    found = contents(alias)
    for name in ("counts", "heads"):
        yield from _differ(name, getattr(found, name), getattr(told, name))
    yield from (f"mark of {name}" for name, mark in told.marks.items() if mark > found.marks.get(name, 0))
    if found.lineage != told.lineage:
        yield "epochs differ"
    yield from verify.broken_links(alias)


def _differ(name: str, found: Any, told: Any) -> Iterator[str]:
    yield from (
        f"{name} of {key}: {found.get(key)}, told {told.get(key)}"
        for key in sorted({*found, *told}, key=str)
        if found.get(key) != told.get(key)
    )
