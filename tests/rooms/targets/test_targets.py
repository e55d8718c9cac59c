"""Targets: what decisions promise, the latest in force first."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from danso.accounts.models import AuditEntry
from danso.places.actions import add_unit
from danso.places.scope import NotInScope, Scope
from danso.targets.actions import set_target
from danso.targets.models import Target
from danso.targets.queries import targets_for
from danso.targets.refusals import BadTarget, TargetAlreadySet

pytestmark = pytest.mark.django_db
TODAY = date(2020, 11, 5)
OPERATOR = Scope.local_operator(TODAY)
USERS = "modern_method_users_new_and_continuing"


@pytest.fixture
def unit() -> int:
    return add_unit(
        by=OPERATOR,
        level="province",
        name="Tỉnh Bắc Kạn",
        code="06",
        parent_id=None,
        since=date(2015, 1, 1),
        kind="tinh",
        source="test",
    ).pk


def promise(unit: int, **other: Any) -> Target:
    said: dict[str, Any] = {
        "indicator": USERS,
        "year": 2020,
        "plan_kind": "count",
        "value": 3268,
        "unit_of_value": "người",
        "document_number": "01/QĐ-UBND",
        "since": date(2020, 1, 1),
    }
    return set_target(by=OPERATOR, unit_id=unit, **(said | other))


def test_a_later_decision_replaces_and_the_earlier_stays_readable_on_its_days(unit: int) -> None:
    promise(unit)
    promise(unit, value=3000, document_number="99/QĐ-UBND", since=date(2020, 7, 1))
    assert [(t.value, t.document_number) for t in targets_for(OPERATOR, unit, 2020)] == [(Decimal(3000), "99/QĐ-UBND")]
    assert [t.value for t in targets_for(OPERATOR, unit, 2020, on=date(2020, 6, 30))] == [Decimal(3268)]
    assert targets_for(OPERATOR, unit, 2019) == []
    assert Target.objects.count() == 2


def test_contraception_means_new_and_continuing_unless_the_decision_says_otherwise(unit: int) -> None:
    assert promise(unit).contraception_variant == "A"


def test_a_target_without_a_document_or_beyond_reason_is_refused(unit: int) -> None:
    for bad in (
        {"document_number": " "},
        {"plan_kind": "wish"},
        {"value": -1},
        {"plan_kind": "share", "value": 101},
        {"indicator": "Births!"},
        {"contraception_variant": "F"},
    ):
        with pytest.raises(BadTarget):
            promise(unit, **bad)
    promise(unit)
    with pytest.raises(TargetAlreadySet):
        promise(unit, value=1)
    assert Target.objects.count() == AuditEntry.objects.filter(verb="set_target").count() == 1


def test_a_planned_change_may_be_negative(unit: int) -> None:
    assert promise(unit, indicator="crude_birth_rate", plan_kind="change", value="-0.2").value == Decimal("-0.2")


def test_targets_are_set_and_read_within_the_scope_only(unit: int) -> None:
    nobody = Scope(1, "somebody", TODAY, ())
    with pytest.raises(NotInScope):
        targets_for(nobody, unit, 2020)
    with pytest.raises(NotInScope):
        set_target(
            by=nobody,
            unit_id=unit,
            indicator=USERS,
            year=2020,
            plan_kind="count",
            value=1,
            unit_of_value="người",
            document_number="1",
            since=TODAY,
        )
