"""The hand test of rules.md 4: fourteen women, counted by the recount alone."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import count
from typing import Any

import pytest

from tests.recount.counting import Case
from tests.recount.figures import RECOUNTS
from tests.recount.walk import book_of

X, Y, CITY = 11, 21, 1
SINCE = date(2010, 1, 1)
UNITS = [(u, u, 0, SINCE, None, "", level) for u, level in ((CITY, "city"), (X, "area"), (Y, "area"))]
UNITS += [(CITY, u, 1, SINCE, None, "", "area") for u in (X, Y)]
FIRST, LAST = date(2020, 1, 1), date(2020, 10, 30)
A, B = "modern_method_users_new_and_continuing", "modern_method_users_new"

START, STOP, MARK, NEWS = "contraception_started", "contraception_stopped", "contraception_confirmed", "pregnancy_event"
# case: (method found in the book and since when, slips (kind, day, fact), qualifies in A)
CASES: dict[int, tuple[tuple[str, str] | None, list[tuple[str, str, str]], bool]] = {
    1: (("1", "2016"), [], False),
    2: (None, [(START, "2020-03-12", "1")], True),
    3: (("1", "2016"), [(STOP, "2020-05-10", "1"), (START, "2020-05-10", "1")], True),
    4: (("5", "2018"), [(MARK, f"2020-0{m}-15", "5") for m in range(2, 7)], True),
    5: (("5", "2018"), [], False),
    6: (("4", "2018-12"), [(MARK, "2020-01-15", "4"), (START, "2020-04-10", "1")], True),
    7: (
        None,
        [
            (START, "2020-03-10", "5"),
            (NEWS, "2020-05-10", "pregnant"),
            (NEWS, "2020-07-10", "miscarriage"),
            (START, "2020-09-10", "5"),
        ],
        True,
    ),
    8: (None, [(START, "2019-11-15", "6"), (MARK, "2020-02-15", "6")], True),
    9: (None, [(START, "2020-04-10", "8")], False),
    10: (None, [(START, "2020-10-31", "1")], False),
    11: (None, [(START, "2020-09-20", "1")], True),  # where its slip has come
    12: (("4", "2018"), [(MARK, "2020-03-15", "4")], False),
    13: (("5", "2018"), [(MARK, "2020-02-15", "5")], True),
    14: (("5", "2018"), [(STOP, "2020-01-20", "5"), (START, "2020-02-20", "5")], True),
}
LATE = {(11, START)}
NUMBER = count(1)


def ledger(*, later: bool) -> list[dict[str, Any]]:
    rows = []
    for case, (method, slips, _) in CASES.items():
        wife, husband = f"w{case}", f"h{case}"
        members = [
            {"id": husband, "sex": "1", "birth": "1980-05-05", "marital": "married", "spouse": wife},
            {"id": wife, "sex": "2", "birth": "1970-03-15" if case == 12 else "1990-05-05", "marital": "married"},
        ]
        if method:
            members[1] |= {"method": method[0], "method_since": method[1]}
        facts = {"number": str(case), "head": husband, "members": members}
        rows.append(_slip("household_enrolled", "2018-12-31", X, f"H{case}", facts))
        for kind, on, said in slips:
            if later or (case, kind) not in LATE:
                name = "event" if kind == NEWS else "method"
                rows.append(_slip(kind, on, X, f"H{case}", {"person": wife, name: said}))
    rows.append(_slip("household_enrolled", "2018-12-31", Y, "HY", {"number": "Y", "members": []}))
    rows.append(_slip("move_out", "2020-06-10", X, "H13", {"person": "w13"}))
    arrived = {"person": "w13 in Y", "sex": "2", "birth": "1990-05-05", "marital": "married", "method": "5"}
    rows.append(_slip("move_in", "2020-06-12", Y, "HY", {**arrived, "intent": True}))
    rows.append(_slip(MARK, "2020-07-15", Y, "HY", {"person": "w13 in Y", "method": "5"}))
    rows.append(_slip("same_person", "2020-07-20", Y, "HY", {"person": "w13", "same_as": "w13 in Y"}))
    return rows


def _slip(kind: str, on: str, area: int, house: str, facts: dict[str, Any]) -> dict[str, Any]:
    where = {"commune": area // 10, "area": area, "household": house}
    told = {"entry": "slip", "slip_id": f"s{next(NUMBER)}", "kind": kind, "happened_on": on, "facts": facts}
    return {**told, **where, "body_hash": str(next(NUMBER)), "confirmed": []}


@pytest.fixture(scope="module", params=[False, True], ids=["at the cut-off", "at a later one"])
def counted(request: pytest.FixtureRequest) -> tuple[bool, Case]:
    return request.param, Case(book_of(ledger(later=request.param), "provisional"), UNITS)


def test_all_slips_stand(counted: tuple[bool, Case]) -> None:
    assert not counted[1].book.held


def test_a_is_eight_and_later_nine(counted: tuple[bool, Case]) -> None:
    later, case = counted
    expected = sum(yes for _, _, yes in CASES.values()) - (0 if later else 1)
    assert _value(case, A, CITY) == expected == (9 if later else 8)


def test_b_is_four_and_later_five(counted: tuple[bool, Case]) -> None:
    later, case = counted
    assert _value(case, B, CITY) == (5 if later else 4)  # cases 2, 3, 6, 7; then 11


def test_case_6_stands_under_the_iud_and_case_13_in_ward_y(counted: tuple[bool, Case]) -> None:
    later, case = counted
    assert _value(case, f"{A}_iud", CITY) == (4 if later else 3)  # 2, 3, 6; then 11
    assert _value(case, f"{A}_condom", CITY) == 0
    assert _value(case, A, Y) == 1
    assert _value(case, A, X) + 1 == _value(case, A, CITY)


def _value(case: Case, code: str, unit: int) -> Fraction | None:
    return RECOUNTS[code](case, unit, FIRST, LAST)[0]
