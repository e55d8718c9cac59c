"""What an indicator says of adding its figures holds in invented registers."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from danso.indicators.catalogue import INDICATORS
from danso.indicators.compute import figures
from danso.values.period import Window
from danso.warehouse.sealed import Snapshot
from tests.generative import invented_towns
from tests.generative.counted_twice import Twice

TOWNS = 3
WHOLE = Window(date(2019, 7, 1), date(2020, 12, 31))
PARTS = (
    Window(date(2019, 7, 1), date(2019, 12, 31)),
    Window(date(2020, 1, 1), date(2020, 2, 29)),
    Window(date(2020, 3, 1), date(2020, 9, 30)),
    Window(date(2020, 10, 1), date(2020, 12, 31)),
)
ADDED_OVER_TIME = [i.code for i in INDICATORS.values() if i.additive_over_time]
ADDED_OVER_UNITS = [i.code for i in INDICATORS.values() if i.additive_over_units]
# An area's moves cross its own border, a commune's the commune's (rules.md 8).
ONLY_ABOVE_COMMUNES = {"moves_in", "moves_out"}

Values = dict[tuple[str, int], Fraction]


@pytest.fixture(scope="module", params=[17])
def town(request: pytest.FixtureRequest) -> Iterator[Twice]:
    rows, units = invented_towns.province(request.param, TOWNS, "2021-02-28"), invented_towns.units(TOWNS)
    with tempfile.TemporaryDirectory() as folder:
        twice = Twice(rows, "provisional", units, invented_towns.coverage(request.param, TOWNS), Path(folder))
        yield twice
        twice.snapshot.close()


def counted(snapshot: Snapshot, codes: list[str], places: list[int], window: Window) -> Values:
    return {(f.code, f.unit): f.exact or Fraction(0) for f in figures(snapshot, codes, places, window)}


def test_what_adds_over_time_does(town: Twice) -> None:
    places = [row[1] for row in town.units if row[2] == 0]
    whole = counted(town.snapshot, ADDED_OVER_TIME, places, WHOLE)
    summed: Values = defaultdict(Fraction)
    for part in PARTS:
        for key, value in counted(town.snapshot, ADDED_OVER_TIME, places, part).items():
            summed[key] += value
    assert {key: (value, summed[key]) for key, value in whole.items() if summed[key] != value} == {}


def test_what_adds_over_units_does(town: Twice) -> None:
    places = [row[1] for row in town.units if row[2] == 0]
    found = counted(town.snapshot, ADDED_OVER_UNITS, places, WHOLE)
    parts: dict[int, list[int]] = defaultdict(list)
    communes = {unit for _, unit, depth, *_, level in town.units if depth == 0 and level == "commune"}
    for whole, part, depth, *_ in town.units:
        if depth == 1:
            parts[whole].append(part)
    wrong = {
        (code, unit): (found[code, unit], [found[code, part] for part in parts[unit]])
        for code, unit in found
        if unit in parts
        and not (unit in communes and code in ONLY_ABOVE_COMMUNES)
        and found[code, unit] != sum(found[code, part] for part in parts[unit])
    }
    assert wrong == {}
