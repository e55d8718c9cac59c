"""Kills an operation at chosen points, looks at what is left, and does it again. Prints one JSON object.

`python -m tests.faults.child OPERATION MOST`: at most MOST points, spread evenly; 0 is every point. With a third word
`promise-breaker` the operation commits half of itself first, so that the looking itself can be seen to work.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any


def main(names: list[str], most: int, breaker: bool = False) -> dict[str, Any]:
    base = Path(tempfile.mkdtemp(prefix="danso-faults-"))
    os.environ["DANSO_HOME"] = str(base / "now")
    os.environ["DJANGO_SETTINGS_MODULE"] = "danso.config.settings"
    for name in ("DANSO_TODAY", "DANSO_USER", "DANSO_SERVICE", "DANSO_DATABASE_URL"):
        os.environ.pop(name, None)
    import django

    django.setup()
    import shutil

    from tests.faults import town

    read_once()
    in_child(town.build)
    town.copied(base / "now", base / "whole")
    try:
        return {name: _attacked(name, most, base, breaker) for name in names}
    finally:
        shutil.rmtree(base, ignore_errors=True)


def _attacked(name: str, most: int, base: Path, breaker: bool) -> dict[str, Any]:
    from tests.faults import state, town
    from tests.faults.points import Points

    def run(last: int) -> int:
        commune = town.again()
        points = Points(last)
        points.watch()
        if breaker:
            _half_of_it()
        town.OPERATIONS[name](commune)
        return points.passed

    def look() -> list[str]:
        return state.broken_promises()

    def repeat() -> dict[str, str]:
        from danso.values.refusal import Refusal

        with suppress(Refusal):  # done before the kill: saying so once more changes nothing
            town.OPERATIONS[name](town.again())
        return state.content()

    town.copied(base / "whole", base / "now")
    count = in_child(lambda: run(0))
    wanted = in_child(state.content)
    step = max(1, count // most) if most else 1
    found: list[dict[str, Any]] = []
    for point in list(range(1, count + 1, step)) + ([count] if most else []):
        town.copied(base / "whole", base / "now")
        survived = in_child(lambda point=point: run(point))
        left = in_child(look)
        after = in_child(repeat)
        differ = sorted(part for part in wanted if wanted[part] != after[part])
        found.append({"point": point, "killed": survived is None, "broken": left, "differ": differ})
    return {"points": count, "found": found}


def read_once() -> None:
    """The program's larger modules: each of a hundred children would read them again."""
    import danso.config.cli
    import danso.exchange.actions
    import danso.register.verify
    import danso.reports.actions
    import danso.warehouse.snapshot  # noqa: F401


def _half_of_it() -> None:
    """What must never happen: a slip's key committed without its slip."""
    from danso.register.models import SlipKey

    SlipKey.objects.create(slip_id="0" * 36, commune=1, position=999, body_hash="0" * 64)


def in_child(work: Callable[[], Any]) -> Any:
    """The JSON-able result of work done in a process of its own; None where it was killed."""
    reader, writer = os.pipe()
    if (child := os.fork()) == 0:
        code = 1
        try:
            told = json.dumps(work()).encode()
            os.write(writer, told) if len(told) < 60_000 else os.write(writer, b'"too long"')
            code = 0
        except BaseException:
            traceback.print_exc()
        os._exit(code)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        told = pipe.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return None
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit("the child failed; its trace stands above")
    return json.loads(told)


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1].split(","), int(sys.argv[2]), len(sys.argv) > 3)))  # noqa: T201
