"""A disk without room: import and seal are tried, and what is left is looked at. Prints one JSON object.

`python -m tests.faults.full_disk`. The quota is the kernel's own (RLIMIT_FSIZE) for the database; for sealed files
the first, a middle or the last file to be settled finds no room.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import resource
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

QUOTA = 40_000


def main() -> dict[str, Any]:
    base = Path(tempfile.mkdtemp(prefix="danso-faults-"))
    os.environ["DANSO_HOME"] = str(base / "now")
    os.environ["DJANGO_SETTINGS_MODULE"] = "danso.config.settings"
    for name in ("DANSO_TODAY", "DANSO_USER", "DANSO_SERVICE", "DANSO_DATABASE_URL"):
        os.environ.pop(name, None)
    import django

    django.setup()
    from tests.faults import state, town
    from tests.faults.child import in_child, read_once
    from tests.faults.points import full_disk

    read_once()
    in_child(town.build)
    town.copied(base / "now", base / "whole")
    tries: dict[str, tuple[Callable[[], None], list[str]]] = {
        "import": (_quota, ["import", "a0", str(base / "so.xlsx"), "--unit", "98001", "--yes"]),
        **{f"seal {at}": (lambda at=at: full_disk(at), ["seal"]) for at in (1, 20, 46)},
        "seal in time": (lambda: full_disk(10_000), ["seal"]),
    }
    in_child(lambda: _book(base / "so.xlsx"))
    found: dict[str, Any] = {}
    try:
        for name, (fill, arguments) in tries.items():
            town.copied(base / "whole", base / "now")
            before = in_child(state.content)
            code, said = in_child(lambda fill=fill, arguments=arguments: _run(fill, arguments))
            after = in_child(state.content)
            changed = sorted(part for part in before if before[part] != after[part])
            found[name] = {"code": code, "said": said, "broken": in_child(state.broken_promises), "changed": changed}
    finally:
        shutil.rmtree(base, ignore_errors=True)
    return found


def _book(path: Path) -> None:
    from tests.rooms.exchange.books import a0, family

    a0(path, {"Địa bàn 1": [row for n in range(40, 80) for row in family(n)]})


def _quota() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (QUOTA, QUOTA))


def _run(fill: Callable[[], None], arguments: list[str]) -> tuple[int, str]:
    from danso.config.cli import run

    fill()
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        code = run(arguments)
    return code, said.getvalue()


if __name__ == "__main__":
    sys.stdout.write("\n" + json.dumps(main()))
