"""Bring a data folder to what this program expects."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from django.core.management import call_command
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor

from danso.config.home import home, mark_version, version_of
from danso.config.new_tables import make_tables
from danso.config.steps import behind, mark_steps
from danso.operations.copies import back_up
from danso.operations.erasing import finish_erasures
from danso.register import append_only


def upgrade() -> Path | None:
    """Migrate every database, after a copy when there was something to change.

    Returns the folder of the copy, None when there was none. On PostgreSQL the copy is the
    database administrator's: `pg_dump` needs rights and room that this program cannot assume.
    """
    folder = home()
    behind(folder)  # refuses a folder that is ahead of this program
    holds_data = version_of(folder) is not None
    copy = None
    if _something_to_do():
        if holds_data:
            copy = back_up(folder, label=f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}")
        for alias in connections:
            if not make_tables(alias):
                call_command("migrate", database=alias, interactive=False, verbosity=0)
    append_only.install(connection)  # a migration on SQLite may have dropped the refusing triggers
    mark_version(folder)
    mark_steps(folder)
    finish_erasures()  # cut short earlier, if at all; the copy just made may say the name
    return copy


def _something_to_do() -> bool:
    for alias in connections:
        executor = MigrationExecutor(connections[alias])
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return True
    return False
