"""What became of a unit, worked out by hand."""

from __future__ import annotations

from datetime import date

from danso.places.lineage import (
    DatedChange,
    Passing,
    Successor,
    change_from_plan,
    plan_of,
    predecessors,
    successors,
)

# 2020: 1 and 2 become 10; 3 is split between 10 and 11. 2025: 10 becomes 20, 11 goes on.
FIRST = DatedChange(
    date(2020, 1, 1), (Passing(1, 10, True), Passing(2, 10, True), Passing(3, 10, False), Passing(3, 11, False))
)
SECOND = DatedChange(date(2025, 7, 1), (Passing(10, 20, True),))
CHANGES = [SECOND, FIRST]
START = date(2019, 1, 1)


def test_a_merged_unit_lies_whole_in_the_new_one() -> None:
    assert successors(1, START, date(2020, 1, 1), CHANGES) == (Successor(10, True),)


def test_on_the_day_before_the_change_a_unit_is_still_itself() -> None:
    assert successors(1, START, date(2019, 12, 31), CHANGES) == (Successor(1, True),)


def test_a_split_unit_lies_in_part_in_each_and_stays_so_over_a_second_change() -> None:
    assert successors(3, START, date(2026, 1, 1), CHANGES) == (Successor(11, False), Successor(20, False))


def test_a_unit_no_change_touched_is_its_own_successor() -> None:
    assert successors(99, START, date(2026, 1, 1), CHANGES) == (Successor(99, True),)


def test_a_change_before_the_day_one_starts_from_is_not_applied_again() -> None:
    assert successors(10, date(2020, 1, 1), date(2021, 1, 1), CHANGES) == (Successor(10, True),)


def test_the_way_back_names_who_gave_all_and_who_gave_a_part() -> None:
    assert predecessors(20, START, date(2026, 1, 1), CHANGES) == (
        Successor(1, True),
        Successor(2, True),
        Successor(3, False),
    )


def test_a_plan_reads_back_as_it_was_written() -> None:
    plan = plan_of(FIRST.passings)
    assert set(change_from_plan(FIRST.effective_on, plan).passings) == set(FIRST.passings)
    assert plan == plan_of(reversed(FIRST.passings))
