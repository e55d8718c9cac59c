"""What part of old units a new one is made of: stated shares, exactly; nothing guessed, nothing lost."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from danso.places.lineage import DatedChange, Passing, change_from_plan
from danso.places.shares import MissingShare, Portion, made_of

EVE, NIGHT = date(2025, 6, 30), date(2025, 7, 1)
# 1 gives everything to 10; 2 is divided 40% : 60% between 10 and 11; 3 goes on and gives a quarter to 11.
DIVIDED = change_from_plan(
    NIGHT,
    {
        "passings": [[1, 10, 1], [2, 10, 0], [2, 11, 0], [3, 3, 0], [3, 11, 0]],
        "shares": [[2, 10, "2/5"], [2, 11, "3/5"], [3, 11, "1/4"]],
    },
)


def test_a_whole_unit_and_a_stated_share() -> None:
    assert made_of(10, EVE, NIGHT, [DIVIDED]).portions == (Portion(1, Fraction(1)), Portion(2, Fraction(2, 5)))
    assert made_of(11, EVE, NIGHT, [DIVIDED]).portions == (Portion(2, Fraction(3, 5)), Portion(3, Fraction(1, 4)))


def test_a_unit_that_goes_on_keeps_what_it_did_not_give() -> None:
    assert made_of(3, EVE, NIGHT, [DIVIDED]).portions == (Portion(3, Fraction(3, 4)),)


def test_shares_multiply_over_two_changes() -> None:
    later = DatedChange(
        date(2026, 1, 1),
        (Passing(10, 20, False), Passing(10, 21, False)),
        ((10, 20, Fraction(1, 2)), (10, 21, Fraction(1, 2))),
    )
    found = made_of(20, EVE, date(2026, 1, 1), [later, DIVIDED])
    assert found.portions == (Portion(1, Fraction(1, 2)), Portion(2, Fraction(1, 5)))


def test_a_share_nobody_stated_is_named_and_not_guessed() -> None:
    silent = DatedChange(NIGHT, (Passing(1, 10, True), Passing(2, 10, False), Passing(2, 11, False)))
    found = made_of(10, EVE, NIGHT, [silent])
    assert found.portions == (Portion(1, Fraction(1)),)
    assert found.missing == (MissingShare(2, 10, NIGHT),)


def test_without_a_change_a_unit_is_made_of_itself() -> None:
    assert made_of(7, EVE, NIGHT, [DIVIDED]).portions == (Portion(7, Fraction(1)),)


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[DatedChange], set[int]]:
    """Up to four days on which every unit ends, goes on or is divided by random stated shares; and who stands last."""
    standing, changes, fresh = {1, 2, 3, 4}, [], 100
    for n in range(draw(st.integers(1, 4))):
        targets = [fresh + i for i in range(draw(st.integers(1, 3)))]
        fresh += 10
        passings, shares, after = [], [], set(targets)
        for old in sorted(standing):
            weights = draw(st.lists(st.integers(0, 9), min_size=len(targets), max_size=len(targets)))
            to = [(new, w) for new, w in zip(targets, weights, strict=True) if w]
            goes_on = draw(st.booleans()) or not to
            total = sum(w for _, w in to) + (draw(st.integers(1, 9)) if goes_on else 0)
            if goes_on:
                after.add(old)
                passings.append(Passing(old, old, not to))
            whole = len(to) == 1 and not goes_on
            passings += [Passing(old, new, whole) for new, _ in to]
            shares += [] if whole else [(old, new, Fraction(w, total)) for new, w in to]
        changes.append(DatedChange(NIGHT + timedelta(days=n), tuple(passings), tuple(shares)))
        standing = after
    return changes, standing


@settings(max_examples=60, deadline=None)
@given(histories())
def test_whatever_is_divided_the_new_units_together_have_what_the_old_ones_had(
    history: tuple[list[DatedChange], set[int]],
) -> None:
    changes, standing = history
    totals = {1: Fraction(1001), 2: Fraction(7), 3: Fraction(-3), 4: Fraction(25, 2)}
    parts = [made_of(unit, EVE, NIGHT + timedelta(days=9), changes) for unit in standing]
    assert not any(one.missing for one in parts)
    assert sum(p.share * totals.get(p.old, 0) for one in parts for p in one.portions) == sum(totals.values())
