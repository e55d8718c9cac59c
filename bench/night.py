"""The night of 01/07/2025 over a national register: 63 provinces, 696 districts and 10,035 communes into 34 and 3,321.

`python -m bench.night [people]`. The tree is the published one and the plan the one proposed from it; the areas of each
divided commune are dealt to its receivers in turn. People lie in the projection as rows, since the change itself writes
units and closure only and the preview reads those rows; making as many through slips takes hours and measures the
register, not the night.
"""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from danso.places.plan import Plan
    from danso.places.scope import Scope

PEOPLE = 1_000_000
NIGHT, LONG_AGO, TODAY = date(2025, 7, 1), date(2015, 1, 1), date(2025, 12, 31)
AREAS = 2  # in each commune, and in a divided one as many as it has receivers


def report(people: int = PEOPLE) -> str:
    """Runs in processes of its own and gives the lines of the table."""
    home = tempfile.mkdtemp(prefix="danso-night-")
    told = [f"The night of 01/07/2025, 10,035 communes into 3,321, {people:,} people:", ""]
    told += ["| step | s | peak MB |", "|---|---|---|"]
    _child(home, "make", people)
    before = _child(home, "digest").split()[-1]
    told.append(_child(home, "preview", people).strip())
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
    told += ["", f"Before and after, people by commune add up to {people:,}."]
    told += [f"Killed with -9 before and after each commit: {_said(killed)}; closure rows astray: {whole[-1]}."]
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
        counted = touched_by(by, seen.areas, NIGHT - timedelta(days=1))
        placed = sum(one.people for area, one in counted.items() if seen.areas[area][1] is not None)
        assert placed == sum(one.people for one in counted.values()) == sizes[0], placed  # each has a commune after it
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


def _make(by: Scope, people: int) -> None:
    from django.db import transaction

    from danso.config.upgrade import upgrade
    from danso.places.actions import add_units
    from danso.places.levels import Level, kind_of
    from danso.places.official_list import official_list
    from danso.places.units import NewUnit
    from danso.register import bulk
    from danso.register.models import HouseholdPlaceRow, StayRow

    upgrade()
    listed = official_list()
    into = _receivers()
    units: dict[tuple[Level, str], NewUnit] = {}
    for one in listed.old:
        above = next(
            (units[key] for level in (Level.district, Level.province) if (key := (level, one.parent_code)) in units),
            None,
        )
        kind = kind_of(one.level, one.name)
        assert kind
        units[one.level, one.code] = NewUnit(one.level, kind, one.name, one.code, above, LONG_AGO, "bench")
    for one in [one for one in listed.old if one.level == Level.commune]:
        for n in range(max(AREAS, len(into[one.code]))):
            code, above = f"{one.code}-{n}", units[Level.commune, one.code]
            units[Level.area, code] = NewUnit(Level.area, "dia_ban", f"Địa bàn {n + 1}", code, above, LONG_AGO, "bench")
    ids = {key: unit.pk for key, unit in zip(units, add_units(by=by, units=list(units.values())), strict=True)}
    areas = [(pk, ids[Level.commune, code[:5]]) for (level, code), pk in ids.items() if level == Level.area]
    homes = [(f"h{n}", *areas[n % len(areas)]) for n in range(people // 4)]
    with transaction.atomic():
        bulk.insert(HouseholdPlaceRow, ("household", "area", "commune", "since", "number", "slip"), (
            (home, area, commune, LONG_AGO, "1", home) for home, area, commune in homes
        ))  # fmt: skip
        columns = ("person", "household", "commune", "came_on", "since", "ground_in", "slip_in", "appraised")
        people_of = ((f"{home}-{n}", home, commune) for home, _, commune in homes for n in range(4))
        bulk.insert(StayRow, columns, ((*one, LONG_AGO, LONG_AGO, "book", one[1], True) for one in people_of))


def _receivers() -> dict[str, list[str]]:
    """Old commune -> codes of the communes it passed into."""
    from danso.places.levels import Level
    from danso.places.official_list import official_list

    into: dict[str, list[str]] = {}
    for one in official_list().passages:
        if one.old_level == Level.commune:
            into.setdefault(one.old_code, []).append(one.new_code)
    return into


def _plan() -> Plan:
    from danso.places.changing import standing_before
    from danso.places.official_list import official_list
    from danso.places.plan import Decree
    from danso.places.plan_proposal import proposed_rows
    from danso.places.plan_table import plan_of_rows

    listed, standing = official_list(), standing_before(NIGHT)
    placed = {
        f"{commune}-{n}": codes[n % len(codes)]
        for commune, codes in _receivers().items()
        for n in range(max(AREAS, len(codes)))
    }
    rows = proposed_rows(listed, standing, placed=placed)
    return plan_of_rows(rows, NIGHT, Decree("202/2025/QH15"), standing).plan


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["--child"]:
        _run(arguments[1], [int(one) for one in arguments[2:]])
    else:
        print(report(*(int(one) for one in arguments)))
