"""Reading a typed list, drawing, renumbering, and what is met before a round is closed: pure rules."""

from __future__ import annotations

import pytest

from danso.values.text import natural_key
from danso.work.rounds.rules import Numbered, checks, drawn, renumbered, typed_list

AREA = ["1", "2", "3", "10", "12", "12A", "100.1", "7-9"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1", {"1": "as_book"}),
        ("2k", {"2": "differs"}),
        ("2 k", {"2": "differs"}),
        ("3X", {"3": "undo"}),
        ("12a", {"12A": "as_book"}),
        ("12 3", {"12": "as_book", "3": "as_book"}),
        ("1-3, 10k", {"1": "as_book", "2": "as_book", "3": "as_book", "10": "differs"}),
        ("2 - 11", {"2": "as_book", "3": "as_book", "10": "as_book"}),
        ("1-2k", {"1": "differs", "2": "differs"}),
        ("7-9", {"7-9": "as_book"}),
        ("100.1;1", {"100.1": "as_book", "1": "as_book"}),
        ("1-3 2k", {"1": "as_book", "2": "differs", "3": "as_book"}),
    ],
)
def test_a_typed_list_says_a_verdict_of_each_household(text: str, said: dict[str, str]) -> None:
    found = typed_list(text, AREA)
    assert (dict(found.verdicts), found.unknown) == (said, ())


def test_a_number_no_household_has_is_said_back_and_stops_nothing() -> None:
    found = typed_list("1 99 abc 5-6", AREA)
    assert dict(found.verdicts) == {"1": "as_book"}
    assert found.unknown == ("99", "abc", "5-6")


def test_a_household_whose_number_ends_in_k_is_itself() -> None:
    assert dict(typed_list("5k 5kk", ["5k"]).verdicts) == {"5k": "differs"}


def test_a_sample_is_the_same_for_everybody_with_the_seed() -> None:
    households = [f"h{i}" for i in range(50)]
    first = drawn(households, 5, 2026)
    assert first == drawn(list(reversed(households)), 5, 2026)
    assert len(set(first)) == 5
    assert drawn(households, 5, 2027) != first


def test_fewer_households_than_asked_are_all_drawn() -> None:
    assert sorted(drawn(["a", "b"], 5, 1)) == ["a", "b"]


def test_numbers_stand_as_the_office_reads_them() -> None:
    assert sorted(["10", "2", "12A", "12", "100.10", "100.2", "1"], key=natural_key) == [
        "1", "2", "10", "12", "12A", "100.2", "100.10",
    ]  # fmt: skip


BOOK = [
    Numbered("d", "12A", "Ngõ 2"),
    Numbered("a", "2", "Ngõ 10"),
    Numbered("b", "10", "Ngõ 2"),
    Numbered("c", "12", ""),
]


def test_new_numbers_follow_the_old_ones() -> None:
    assert [(n.old, n.new) for n in renumbered(BOOK, "number")] == [("2", "1"), ("10", "2"), ("12", "3"), ("12A", "4")]


def test_new_numbers_follow_the_addresses_and_a_household_without_one_comes_last() -> None:
    assert [(n.old, n.new) for n in renumbered(BOOK, "address")] == [
        ("10", "1"), ("12A", "2"), ("2", "3"), ("12", "4"),
    ]  # fmt: skip


def test_two_households_with_one_old_number_get_two_new_ones() -> None:
    twice = [Numbered("b", "5", ""), Numbered("a", "5", ""), Numbered("c", "1", "")]
    made = renumbered(twice, "number")
    assert [(n.household, n.new, n.keeps) for n in made] == [("c", "1", True), ("a", "2", False), ("b", "3", False)]


def test_a_round_waits_for_areas_and_unwritten_differences_and_asks_for_a_sample() -> None:
    assert [(c.code, c.n, c.stops) for c in checks(2, 1, 0, 0)] == [
        ("areas", 2, True), ("written", 1, True), ("sample", 1, False),
    ]  # fmt: skip
    assert not any(c.stops for c in checks(0, 0, 0, 0))
    assert [c.stops for c in checks(0, 0, 6, 2)] == [False, False, True]
