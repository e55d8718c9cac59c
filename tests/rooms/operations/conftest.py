"""A data folder whose databases are files, filled from the test's own: what backup and restore work on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.db import connections

from tests.rooms.register.conftest import Commune, commune
from tests.rooms.register.slips import household

__all__ = ["Commune", "commune"]


class Office:
    """The folder, the place of its backups, and the commune that works in it."""

    def __init__(self, home: Path, backups: Path, commune: Commune) -> None:
        self.home, self.backups, self.commune = home, backups, commune
        self._written = 0

    def write_households(self, count: int) -> None:
        from danso.register import actions

        drafts = [household(self.commune, str(self._written + n)) for n in range(1, count + 1)]
        self._written += count
        actions.record_slips(by=self.commune.officer, drafts=drafts)
        self.to_disk()

    def to_disk(self) -> None:
        """The test's databases are in memory; what they hold now is what the folder's files hold."""
        for alias, name in (("default", "register.sqlite3"), ("looks", "looks.sqlite3")):
            connections[alias].ensure_connection()
            (self.home / name).write_bytes(connections[alias].connection.serialize())

    def positions(self) -> dict[int, int]:
        from danso.register.models import CommuneChain

        return dict(CommuneChain.objects.values_list("commune", "position"))


@pytest.fixture
def office(settings: Any, tmp_path: Path, commune: Commune) -> Office:
    if connections["default"].vendor != "sqlite":
        pytest.skip("SQLite only: PostgreSQL has its own tests in test_postgresql.py")
    home, backups = tmp_path / "home", tmp_path / "backups"
    for folder in (home, backups):
        folder.mkdir(mode=0o700)
    settings.DANSO_HOME, settings.DANSO_BACKUP_DIR = home, backups
    (home / "version").write_text("1\n", encoding="ascii")
    (home / "keys").write_text("k3y-of-office", encoding="ascii")
    sealed = home / "warehouse" / "0" / "official"
    sealed.mkdir(parents=True)
    (sealed / "persons.parquet").write_bytes(b"sealed columns")
    one = Office(home, backups, commune)
    one.write_households(2)
    return one
