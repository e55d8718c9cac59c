"""The closure says for every day what a walk up the parents says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danso.places.hierarchy import CircularTree, Reach, Span, closure_of

ZERO = date(2020, 1, 1)
DAYS = 12


def day(number: int) -> date:
    return ZERO + timedelta(days=number)


@st.composite
def dated_trees(draw: st.DrawFn) -> list[Span]:
    """Up to seven units; a unit's parent is always one with a smaller number, and changes from day to day."""
    spans = []
    for unit in range(draw(st.integers(1, 7))):
        cuts = sorted(draw(st.sets(st.integers(0, DAYS), min_size=2, max_size=4)))
        for start, end in zip(cuts, cuts[1:], strict=False):
            if draw(st.booleans()):
                parent = draw(st.sampled_from([None, *range(unit)]))
                spans.append(Span(unit, parent, day(start), None if end == DAYS else day(end)))
    return spans


def walked(spans: list[Span], on: date) -> set[tuple[int, int, int]]:
    """The slow way: from each unit up, parent by parent, as long as each is in force that day."""
    now = {s.unit: s.parent for s in spans if s.since <= on and (s.until is None or on < s.until)}
    found = set()
    for unit in now:
        above: int | None = unit
        depth = 0
        while above is not None and above in now:
            found.add((above, unit, depth))
            above, depth = now[above], depth + 1
    return found


@given(dated_trees())
def test_on_every_day_the_closure_is_what_a_walk_up_the_parents_finds(spans: list[Span]) -> None:
    rows = closure_of(spans)
    for number in range(-1, DAYS + 2):
        on = day(number)
        held = [
            (r.ancestor, r.descendant, r.depth) for r in rows if r.since <= on and (r.until is None or on < r.until)
        ]
        assert len(held) == len(set(held))
        assert set(held) == walked(spans, on)


@given(dated_trees(), st.integers(0, 6))
def test_parents_computed_before_give_the_same_rows(spans: list[Span], cut: int) -> None:
    whole = closure_of(spans)
    upper = [s for s in spans if s.unit < cut]
    outside: dict[int, list[Reach]] = {}
    for row in closure_of(upper):
        outside.setdefault(row.descendant, []).append(row)
    lower = closure_of([s for s in spans if s.unit >= cut], outside)
    assert set(lower) == {row for row in whole if row.descendant >= cut}


def test_a_unit_inside_itself_is_refused() -> None:
    with pytest.raises(CircularTree):
        closure_of([Span(1, 2, ZERO, None), Span(2, 1, ZERO, None)])
