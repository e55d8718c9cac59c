"""Seconds for the demo city's full briefing, and its headline figures beside pandas on the same sealed columns.

Run apart (`python -m bench.briefing`), since a process has one data folder: builds the demo with the product's own
command, then measures in this process. Prints one JSON line per measured line for `bench.__main__`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from bench.measure import Contender, Line, race

FIRST, LAST = date(2020, 1, 1), date(2020, 10, 30)
CODES = ("population", "births", "births_male", "births_female", "births_third_plus", "deaths")
DANSO = Path(sys.executable).with_name("danso")


def lines(rounds: int) -> list[Line]:
    """The lines of this file, measured in a process of their own on a fresh demo city."""
    with tempfile.TemporaryDirectory(prefix="danso-bench-demo-") as folder:
        environment = os.environ | {"DANSO_HOME": folder}
        for command in ("migrate", "demo"):
            subprocess.run([DANSO, command], env=environment, check=True, stdout=subprocess.DEVNULL)
        told = subprocess.run(
            [sys.executable, "-W", "ignore", "-m", "bench.briefing", str(rounds)],
            env=environment, check=True, stdout=subprocess.PIPE, text=True,
        ).stdout  # fmt: skip
    return [Line(**(row | {"seconds": tuple(row["seconds"])})) for row in map(json.loads, told.splitlines())]


def _measure(rounds: int) -> list[Line]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "danso.config.settings")
    import django

    django.setup()
    headline = race(
        f"{len(CODES)} headline figures, city and its 8 communes",
        len(CODES) * 9,
        "figures",
        [Contender("danso figures (DuckDB)", _city, _danso), Contender("pandas on the same files", _city, _pandas)],
        rounds,
    )
    whole = race(
        "full briefing of the city, four files", 1, "briefings", [Contender("danso", _city, _briefing)], rounds
    )
    return headline + whole


def _city() -> dict[str, Any]:
    from danso.places.queries import children, unit_by_code_or_name
    from danso.warehouse.snapshot import snapshot_at

    city = unit_by_code_or_name("thanh pho bac kan", LAST).id
    return {"city": city, "units": [city, *children(city, LAST)], "snapshot": snapshot_at()}


def _danso(ready: dict[str, Any]) -> list[tuple[str, int, int]]:
    from danso.indicators.compute import figures
    from danso.values.period import Window

    found = figures(ready["snapshot"], list(CODES), ready["units"], Window(FIRST, LAST))
    return sorted((f.code, f.unit, int(f.value or 0)) for f in found)


def _pandas(ready: dict[str, Any]) -> list[tuple[str, int, int]]:
    import pandas as pd
    from django.conf import settings

    folder = Path(settings.DANSO_HOME) / "warehouse" / str(ready["snapshot"].cutoff) / "official"
    stays, births, deaths = (pd.read_parquet(folder / f"{name}.parquet") for name in ("stays", "births", "deaths"))
    here = stays[(stays.since <= LAST) & (stays.until.isna() | (stays.until > LAST))]
    within = [frame[(frame.happened_on >= FIRST) & (frame.happened_on <= LAST)] for frame in (births, deaths)]
    born, died = within
    tables = {
        "population": here,
        "births": born,
        "births_male": born[born.sex == "1"],
        "births_female": born[born.sex == "2"],
        "births_third_plus": born[born.counts_as == 3],
        "deaths": died,
    }
    result = []
    for code, rows in tables.items():
        by_commune = rows.groupby("commune").size()
        communes = {unit: int(by_commune.get(unit, 0)) for unit in ready["units"] if unit != ready["city"]}
        result += [(code, unit, count) for unit, count in communes.items()]
        result.append((code, ready["city"], sum(communes.values())))
    return sorted(result)


def _briefing(ready: dict[str, Any]) -> int:
    """Four files through the product's own command, start of the process included."""
    with tempfile.TemporaryDirectory() as out:
        subprocess.run(
            [DANSO, "briefing", "--unit", "058", "--from", str(FIRST), "--to", str(LAST), "--out", out],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        return len(list(Path(out).iterdir()))


if __name__ == "__main__":
    for line in _measure(int(sys.argv[1])):
        print(json.dumps(asdict(line)))
