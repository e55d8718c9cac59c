"""The demo city counted again from its ledger alone: every figure of the city and its communes."""

from __future__ import annotations

import json
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

from tests.flow.terminal import Home
from tests.recount.figures import RECOUNTS

RECOUNT = Path(__file__).parents[1] / "recount" / "home.py"
WINDOW = ("2020-01-01", "2020-10-30")
PUBLISHED = {
    "population": 45533,
    "households": 11275,
    "births": 427,
    "births_male": 214,
    "births_female": 213,
    "births_third_plus": 34,
    "modern_method_users_new_and_continuing": 1643,
    "collaborators": 117,
    "collaborators_inactive": 92,
}


@pytest.mark.long
def test_the_demo_city_recounts_to_its_figures(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.danso("migrate")
    home.danso("demo")
    asked = ("--unit", "thanh pho bac kan", "--from", WINDOW[0], "--to", WINDOW[1], "--below", "commune")
    shown = {(one["unit_id"], one["indicator"]): one for one in home.told("figures", *asked)}
    city = next(unit for (unit, _), one in shown.items() if one["unit_level"] == "district")
    units = sorted({unit for unit, _ in shown})
    call = [sys.executable, str(RECOUNT), *WINDOW, *map(str, units)]
    done = subprocess.run(call, env=home.environment, capture_output=True, text=True, timeout=1800)
    assert done.returncode == 0, done.stderr[-3000:]
    recounted = {(unit, code): parts for unit, code, *parts in json.loads(done.stdout)}
    assert set(recounted) == set(shown)
    assert len(recounted) == len(units) * len(RECOUNTS)
    for key, parts in recounted.items():
        value, numerator, denominator = (None if part is None else Fraction(part) for part in parts)
        one = shown[key]
        for name, expected in (("value", value), ("numerator", numerator), ("denominator", denominator)):
            assert one[name] == (None if expected is None else pytest.approx(float(expected), rel=1e-12)), (key, name)
    assert {code: Fraction(recounted[city, code][0]) for code in PUBLISHED} == PUBLISHED
