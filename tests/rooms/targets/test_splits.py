"""Parts of a target add up to it, or the difference is said; corrections and percentages of another target."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from danso.accounts.models import AuditEntry
from danso.places.actions import add_unit
from danso.places.scope import Scope
from danso.targets.actions import Baseline, Criterion, correct_target, freeze_baseline, set_target
from danso.targets.models import Target
from danso.targets.queries import history, splits_of, targets_for, targets_of_units
from danso.targets.refusals import BadTarget, BaselineAlreadyFrozen, SplitDoesNotSum, TargetAlreadyCorrected
from danso.targets.splits import Split, check_splits, due_by_quarters

TODAY = date(2020, 11, 5)
BY = Scope.local_operator(TODAY)
USERS = "modern_method_users_new_and_continuing"


def parts(dimension: Any, *values: int) -> list[Split]:
    return [Split(dimension, str(i), Decimal(value)) for i, value in enumerate(values, start=1)]


def test_methods_of_cam_le_add_up_to_the_year_and_one_short_is_said() -> None:
    """735 + 16 + 45 + 110 + 650 + 2.265 = 3.821 as printed; with 3.820 planned one is too many."""
    given = parts("method", 735, 16, 45, 110, 650, 2265)
    check_splits("count", Decimal(3821), given)
    with pytest.raises(SplitDoesNotSum) as told:
        check_splits("count", Decimal(3820), given)
    assert "tổng các phần là 3.821, thừa 1 so với chỉ tiêu 3.820" in told.value.words.vi


def test_campaign_rounds_may_leave_a_rest_but_not_exceed_the_year() -> None:
    check_splits("count", Decimal(1000), parts("round", 400, 200))
    with pytest.raises(SplitDoesNotSum):
        check_splits("count", Decimal(1000), parts("round", 800, 201))


def test_a_share_is_split_by_quarters_only_and_ends_at_the_target() -> None:
    check_splits("share", Decimal(60), parts("quarter", 40, 50, 55, 60))
    with pytest.raises(SplitDoesNotSum):
        check_splits("share", Decimal(60), parts("quarter", 40, 50, 55, 59))
    with pytest.raises(BadTarget):
        check_splits("share", Decimal(60), parts("method", 60))


def test_unknown_double_and_negative_parts_are_refused() -> None:
    for wrong in (parts("quarter", 1, 1, 1, 1, 1), parts("colour", 1), [*parts("quarter", 5), *parts("quarter", 5)]):
        with pytest.raises(BadTarget):
            check_splits("count", Decimal(10), wrong)
    with pytest.raises(BadTarget):
        check_splits("count", Decimal(0), parts("quarter", 1, -1))


def test_quarters_are_due_one_after_the_other() -> None:
    assert due_by_quarters([("1", Decimal(100)), ("2", Decimal(300)), ("4", Decimal(50))]) == {
        1: 100,
        2: 400,
        3: 400,
        4: 450,
    }
    assert due_by_quarters([]) is None


@pytest.fixture
def unit(db: None) -> int:
    return add_unit(
        by=BY, level="commune", name="Xã Đồng Mây", code="98001", parent_id=None, since=date(2015, 1, 1), kind="xa",
        source="test",
    ).pk  # fmt: skip


def promise(unit: int, **other: Any) -> Target:
    said: dict[str, Any] = {
        "indicator": USERS, "year": 2020, "plan_kind": "count", "value": 1000, "unit_of_value": "người",
        "document_number": "01/QĐ-UBND", "since": date(2020, 1, 10),
    }  # fmt: skip
    return set_target(by=BY, unit_id=unit, **(said | other))


def test_parts_are_written_with_the_target_or_not_at_all(unit: int) -> None:
    with pytest.raises(SplitDoesNotSum):
        promise(unit, splits=parts("quarter", 250, 250, 250, 249))
    assert not Target.objects.exists()
    made = promise(unit, splits=[*parts("quarter", 250, 250, 250, 250), *parts("round", 600)])
    assert [(one.dimension, one.code, one.value) for one in splits_of(made)][-1] == ("round", "1", Decimal(600))


def test_a_number_typed_wrong_is_corrected_once_and_stays_readable(unit: int) -> None:
    wrong = promise(unit, value=10000)
    right = correct_target(by=BY, target_id=wrong.pk, value=1000, why="gõ thừa số 0")
    assert [t.value for t in targets_for(BY, unit, 2020)] == [Decimal(1000)]
    assert [t.pk for t in history(BY, unit, 2020, USERS)] == [right.pk, wrong.pk]
    assert (right.since, right.document_number) == (wrong.since, wrong.document_number)
    with pytest.raises(TargetAlreadyCorrected):
        correct_target(by=BY, target_id=wrong.pk, value=1, why="x")
    with pytest.raises(BadTarget):
        correct_target(by=BY, target_id=right.pk, value=1, why=" ")
    assert list(AuditEntry.objects.values_list("verb", flat=True)).count("correct_target") == 1


def test_a_percentage_follows_the_target_it_is_taken_of(unit: int) -> None:
    """70% of 24.533 planned are 17.173,1: 17.173. Revised to 20.000 from 1 July they are 14.000, before it still 17.173."""
    promise(unit, indicator="elderly_checked", value=24533)
    made = promise(unit, indicator="newborns_screened_5", value=None, percent_of="elderly_checked", percent=Decimal(70))
    assert made.value == Decimal(17173)
    promise(unit, indicator="elderly_checked", value=20000, since=date(2020, 7, 1))
    for read in (targets_for(BY, unit, 2020), targets_of_units(BY, [unit], 2020, on=TODAY)[unit]):
        assert {t.indicator: t.value for t in read}["newborns_screened_5"] == Decimal(14000)
    before = targets_for(BY, unit, 2020, on=date(2020, 6, 30))
    assert {t.indicator: t.value for t in before}["newborns_screened_5"] == Decimal(17173)


def test_a_percentage_of_nothing_is_refused(unit: int) -> None:
    with pytest.raises(BadTarget):
        promise(unit, value=None, percent_of="elderly_checked", percent=Decimal(70))


def test_last_years_result_is_kept_once_with_a_change(unit: int) -> None:
    made = promise(unit, indicator="births_third_plus_share", plan_kind="change", value="-0.5", unit_of_value="điểm %")
    kept = freeze_baseline(by=BY, target_id=made.pk, baseline=Baseline(Decimal("7.96"), 3, 12))
    assert (kept.baseline, kept.baseline_report, kept.baseline_cutoff) == (Decimal("7.96"), 3, 12)
    with pytest.raises(BaselineAlreadyFrozen):
        freeze_baseline(by=BY, target_id=made.pk, baseline=Baseline(Decimal(8), 4, 13))
    with pytest.raises(BadTarget):
        promise(unit, baseline=Baseline(Decimal(8), 4, 13))


def test_a_number_of_units_names_what_each_must_reach(unit: int) -> None:
    said: dict[str, Any] = {
        "indicator": "newborns_screened_5_share",
        "plan_kind": "units_reaching",
        "unit_of_value": "thôn",
    }
    made = promise(unit, value=7, criterion=Criterion(Decimal(60), "village"), **said)
    assert (made.criterion, made.criterion_level) == (Decimal(60), "village")
    for wrong in ({"value": "7.5"}, {"value": -1}, {"value": 7, "criterion": Criterion(Decimal(60), "area")}):
        with pytest.raises(BadTarget):
            promise(unit, since=date(2020, 2, 1), **(said | wrong))
