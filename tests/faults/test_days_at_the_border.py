"""Completed age on border days, by hand: the register's own and the one that counts sealed columns agree with it."""

from __future__ import annotations

from datetime import date

import duckdb
import pytest

from danso.values.age import completed_age
from danso.warehouse.engine import _MACROS

BY_HAND = [
    (date(2004, 2, 29), date(2019, 2, 28), 14),
    (date(2004, 2, 29), date(2019, 3, 1), 15),
    (date(2004, 2, 29), date(2020, 2, 28), 15),
    (date(2004, 2, 29), date(2020, 2, 29), 16),
    (date(2004, 12, 31), date(2019, 12, 30), 14),
    (date(2004, 12, 31), date(2019, 12, 31), 15),
    (date(2005, 1, 1), date(2019, 12, 31), 14),
    (date(1970, 10, 31), date(2020, 10, 30), 49),
    (date(1970, 10, 31), date(2020, 10, 31), 50),
    (date(1970, 11, 1), date(2020, 10, 31), 49),
    (date(1960, 10, 31), date(2020, 10, 31), 60),
    (date(2020, 10, 31), date(2020, 10, 31), 0),
]


@pytest.mark.parametrize(("born", "on", "age"), BY_HAND)
def test_completed_age_on_a_border_day(born: date, on: date, age: int) -> None:
    assert completed_age(born, on) == age
    with duckdb.connect(":memory:") as engine:
        for macro in _MACROS:
            engine.execute(macro)
        row = engine.execute("SELECT completed_age($born, $on)", {"born": born, "on": on}).fetchone()
    assert row == (age,)
