"""The night of a reorganisation: three communes into one, all over a country at once, and the process killed in it.

`python -m bench.night [communes] [people]`; 10035 1000000 is the size of the night of 01/07/2025. People lie in the
projection as rows, since the change itself writes units and closure only and the preview reads those rows; making as many
through slips takes hours and measures the register, not the night.
"""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from danso.places.plan import Plan
    from danso.places.scope import Scope

SMALL = (300, 30_000)
NIGHT, LONG_AGO, TODAY = date(2025, 7, 1), date(2000, 1, 1), date(2025, 12, 31)
AREAS = 3  # in each commune


def report(communes: int = SMALL[0], people: int = SMALL[1]) -> str:
    """Runs in processes of its own and gives the lines of the table."""
    home = tempfile.mkdtemp(prefix="danso-night-")
    told = [f"One night, {communes:,} communes into {communes // 3:,}, {people:,} people:", ""]
    told += ["| step | s | peak MB |", "|---|---|---|"]
    _child(home, "make", communes, people)
    before = _child(home, "digest").split()[-1]
    told.append(_child(home, "preview").strip())
    points, killed = 0, []
    while True:
        points += 1
        for when in ("before", "after"):
            _child(home, f"kill-{when}", points, may_die=True)
            found = _child(home, "digest").split()[-1]
            killed.append((points, when, found == before))
            if found != before:
                break
        if killed[-1][2] is False or points > 3:
            break
    whole = _child(home, "check").split()
    told.append(_child(home, "undo").strip())
    same = _child(home, "digest").split()[-1] == before
    told.append(_child(home, "enact").strip())
    told += ["", f"Killed with -9 before and after each commit: {_said(killed)}; closure rows astray: {whole[-1]}."]
    told.append(f"Undone, the tree is what it was to the digest: {'yes' if same else 'NO'}.")
    return "\n".join(told)


def _said(killed: list[tuple[int, str, bool]]) -> str:
    return ", ".join(f"{when} commit {n}: {'as before' if was else 'all of it'}" for n, when, was in killed)


def _child(home: str, step: str, *sizes: int, may_die: bool = False) -> str:
    made = subprocess.run(
        [sys.executable, "-m", "bench.night", "--child", step, *map(str, sizes)],
        env=os.environ | {"DANSO_HOME": home, "DJANGO_SETTINGS_MODULE": "danso.config.settings"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if made.returncode and not (may_die and made.returncode == -signal.SIGKILL):
        raise AssertionError(f"{step}: {made.stderr[-2000:]}")
    return made.stdout


def _run(step: str, sizes: list[int]) -> None:
    import django

    django.setup()
    from danso.places.changing import enact_change, preview_change, undo_change
    from danso.places.closure_rows import closure_differences
    from danso.places.models import Change
    from danso.places.scope import Scope
    from danso.places.tree_digest import tree_digest
    from danso.register.touched import touched_by

    by = Scope.local_operator(TODAY)
    started = time.perf_counter()
    if step == "make":
        _make(by, *sizes)
    elif step == "digest":
        print(tree_digest())
        return
    elif step == "check":
        print(closure_differences())
        return
    elif step == "preview":
        seen = preview_change(by, _plan())
        assert not seen.stops, seen.findings[:3]
        touched_by(by, seen.areas, NIGHT)
    elif step == "undo":
        undo_change(by=by, change_id=Change.objects.get().pk, used=())
    else:
        if step != "enact":
            _die(step.removeprefix("kill-"), sizes[0])
        enact_change(by=by, plan=_plan())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"| {step} | {time.perf_counter() - started:.1f} | {peak} |")


def _die(when: str, number: int) -> None:
    """Kill this process before, or right after, its commit of that number."""
    from django.db import connection

    plain, done = connection._commit, iter(range(1, 1000))

    def commit() -> None:
        last = next(done) == number
        if last and when == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        plain()
        if last:
            os.kill(os.getpid(), signal.SIGKILL)

    connection._commit = commit


def _make(by: Scope, communes: int, people: int) -> None:
    from django.db import transaction

    from danso.config.upgrade import upgrade
    from danso.places.actions import add_units
    from danso.places.levels import Level
    from danso.places.units import NewUnit
    from danso.register import bulk
    from danso.register.models import HouseholdPlaceRow, StayRow

    upgrade()
    province = NewUnit(Level.province, "tinh", "Tỉnh Đêm", "99", None, LONG_AGO, "bench")
    units = [province]
    for n in range(communes):
        commune = NewUnit(Level.commune, "xa", f"Xã Đêm {n}", f"{n:05d}", province, LONG_AGO, "bench")
        units.append(commune)
        for a in range(AREAS):
            units.append(NewUnit(Level.area, "dia_ban", f"Địa bàn {a + 1}", f"{n:05d}-{a}", commune, LONG_AGO, "bench"))
    made = add_units(by=by, units=units)
    areas = [
        (unit.pk, made[1 + (n - 1) // (AREAS + 1) * (AREAS + 1)].pk)
        for n, unit in enumerate(made)
        if unit.level == "area"
    ]
    homes = [(f"h{n}", *areas[n % len(areas)]) for n in range(people // 4)]
    with transaction.atomic():
        bulk.insert(HouseholdPlaceRow, ("household", "area", "commune", "since", "number", "slip"), (
            (home, area, commune, LONG_AGO, "1", home) for home, area, commune in homes
        ))  # fmt: skip
        columns = ("person", "household", "commune", "came_on", "since", "ground_in", "slip_in", "appraised")
        people_of = ((f"{home}-{n}", home, commune) for home, _, commune in homes for n in range(4))
        bulk.insert(StayRow, columns, ((*one, LONG_AGO, LONG_AGO, "book", one[1], True) for one in people_of))


def _plan() -> Plan:
    from danso.places.changing import standing_before
    from danso.places.levels import Level
    from danso.places.plan import Created, Decree, Given, Plan

    standing = standing_before(NIGHT)
    old = sorted(unit for unit, row in standing.items() if row.level == Level.commune)
    groups = [old[n : n + 3] for n in range(0, len(old), 3)]
    above = standing[old[0]].parent_id
    created = tuple(
        Created(f"n{n}", Level.commune, "xa", f"Xã Mới {n}", f"9{n:05d}", above) for n, _ in enumerate(groups)
    )
    given = tuple(Given(unit, f"n{n}") for n, group in enumerate(groups) for unit in group)
    return Plan(NIGHT, Decree("1685/NQ-UBTVQH15"), created, (), tuple(old), given)


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["--child"]:
        _run(arguments[1], [int(one) for one in arguments[2:]])
    else:
        print(report(*(int(one) for one in arguments)))
