"""Putting a restored register in the place of the old one: what is begun is finished, whenever the machine stops.

Once the journal lies in the data folder there is no way back but through `set-aside`; until then nothing has changed.
Works without Django where the register is files: it runs before anything opens the folder.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from danso.operations.disk import settle, settle_tree, write_json
from danso.operations.in_use import work_alone_on, work_with_others_on
from danso.operations.own_files import DATABASES, own_files

STAGED = "restoring"
JOURNAL = "restoring.json"
SET_ASIDE = "set-aside"
_BESIDE = ("", "-wal", "-shm", "-journal")


def begin_switch(home: Path, aside: str, database: tuple[str, str] | None = None) -> None:
    """From here on the staged register is the register. `aside`: name of the folder in which the old one is kept;
    `database`: on a server, names of the staged database and of the old one once it is aside."""
    settle_tree(home / STAGED)
    own = {path.parts[0] for path in own_files(home)}
    own |= {f"{name}{ending}" for name in DATABASES for ending in _BESIDE}
    # Only what is there now: what is not must not be taken for the old one once the new one has come.
    out = sorted(name for name in own if (home / name).exists())
    come = sorted(path.name for path in (home / STAGED).iterdir())
    write_json(home / JOURNAL, {"aside": aside, "out": out, "in": come, "database": database})


def finish_switch(home: Path) -> bool:
    """Do what the journal says, as often as need be; False where there is none. Raises FolderInUse."""
    if not (home / JOURNAL).exists():
        return False
    work_alone_on(home)
    told = json.loads((home / JOURNAL).read_text(encoding="utf-8"))
    if told["database"]:
        _on_the_server(*told["database"])
    aside = home / SET_ASIDE / told["aside"]
    aside.mkdir(mode=0o700, parents=True, exist_ok=True)
    _move(told["out"], home, aside)
    _move(told["in"], home / STAGED, home)
    shutil.rmtree(home / STAGED, ignore_errors=True)
    os.unlink(home / JOURNAL)
    settle(home)
    work_with_others_on(home)
    return True


def _on_the_server(staged: str, aside: str) -> None:
    import django
    from django.apps import apps

    if not apps.ready:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "danso.config.settings")
        django.setup()
    from danso.operations.postgresql import put_in_place

    put_in_place(staged, aside)


def _move(names: Sequence[str], source: Path, target: Path) -> None:
    for name in names:
        if (source / name).exists() and not (target / name).exists():
            os.rename(source / name, target / name)
    settle(source)
    settle(target)
