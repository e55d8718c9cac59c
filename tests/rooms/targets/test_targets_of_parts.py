"""A merged unit's target is the sum of its parts', marked so, until a decision about it (rules.md 8)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from danso.places.changing import enact_change
from danso.places.plan import Given, Plan
from danso.places.scope import Scope
from danso.targets.actions import set_target
from danso.targets.of_parts import is_sum
from danso.targets.queries import targets_for
from tests.factories.merged_communes import DECREE, MERGER, TODAY, Towns, merge, three_communes

pytestmark = pytest.mark.django_db
BY = Scope.local_operator(TODAY)
USERS = "modern_method_users_new_and_continuing"


@pytest.fixture
def towns(db: None) -> Towns:
    towns = three_communes()
    for key, users in (("a", 100), ("b", 40), ("c", 25)):
        promise(towns.communes[key], users, document_number=f"{key}/KH-UBND")
    merge(towns)
    return towns


def promise(unit: int, value: Any, **other: Any) -> None:
    said: dict[str, Any] = {
        "indicator": USERS, "year": 2025, "plan_kind": "count", "unit_of_value": "người",
        "document_number": "1/KH", "since": date(2025, 1, 10),
    }  # fmt: skip
    set_target(by=BY, unit_id=unit, value=value, **(said | other))


def test_the_sum_of_the_parts_names_their_documents(towns: Towns) -> None:
    (found,) = targets_for(BY, towns.merged, 2025)
    assert (found.value, is_sum(found)) == (Decimal(165), True)
    assert found.document_number == "a/KH-UBND; b/KH-UBND; c/KH-UBND"


def test_a_decision_about_the_new_unit_replaces_it_from_its_day_on(towns: Towns) -> None:
    promise(towns.merged, 150, document_number="9/QĐ-UBND", since=date(2025, 9, 1))
    assert [(t.value, is_sum(t)) for t in targets_for(BY, towns.merged, 2025)] == [(Decimal(150), False)]
    assert [(t.value, is_sum(t)) for t in targets_for(BY, towns.merged, 2025, on=date(2025, 8, 31))] == [
        (Decimal(165), True)
    ]


def test_a_part_without_a_target_makes_no_lower_sum_and_shares_make_none(towns: Towns) -> None:
    for key in "ab":
        promise(towns.communes[key], 5, indicator="elderly_checked")
    for key in "abc":
        promise(towns.communes[key], 60, indicator="newborns_screened_5_share", plan_kind="share", unit_of_value="%")
    assert [t.indicator for t in targets_for(BY, towns.merged, 2025)] == [USERS]


def test_before_the_merger_and_for_the_old_units_nothing_is_summed(towns: Towns) -> None:
    eve = date(2025, 6, 30)
    assert targets_for(BY, towns.merged, 2025, on=eve) == []
    assert [t.value for t in targets_for(BY, towns.communes["a"], 2025, on=eve)] == [Decimal(100)]
    assert eve < MERGER


def test_a_unit_that_goes_on_and_takes_in_another_has_the_sum_of_both(db: None) -> None:
    """Mai (100) takes in Lan (40) and keeps its name: what Mai alone was given is no target of the larger Mai."""
    towns = three_communes()
    mai, lan = towns.communes["a"], towns.communes["b"]
    for unit, value in ((mai, 100), (lan, 40)):
        promise(unit, value)
    enact_change(by=BY, plan=Plan(MERGER, DECREE, (), (), (lan,), (Given(lan, mai),)))
    assert [(t.value, is_sum(t)) for t in targets_for(BY, mai, 2025)] == [(Decimal(140), True)]
    promise(mai, 150, since=MERGER)
    assert [(t.value, is_sum(t)) for t in targets_for(BY, mai, 2025)] == [(Decimal(150), False)]


def test_a_divided_unit_counts_by_the_share_its_decree_states_and_nothing_is_lost(db: None) -> None:
    """Mai (100) goes whole into Lan (40), which takes 3/5 of Cúc (25); Cúc goes on with the rest: 155 + 10 = 165."""
    towns = three_communes()
    mai, lan, cuc = (towns.communes[key] for key in "abc")
    for key, unit, value in (("a", mai, 100), ("b", lan, 40), ("c", cuc, 25)):
        promise(unit, value, document_number=f"{key}/KH-UBND")
    given = (Given(mai, lan), Given(cuc, lan, Fraction(3, 5)))
    enact_change(by=BY, plan=Plan(MERGER, DECREE, (), (), (mai,), given))
    (larger,), (smaller,) = targets_for(BY, lan, 2025), targets_for(BY, cuc, 2025)
    assert (larger.value, smaller.value) == (Decimal(155), Decimal(10))
    assert larger.document_number == "a/KH-UBND; b/KH-UBND; 60% × c/KH-UBND"
    assert is_sum(larger) and is_sum(smaller)
