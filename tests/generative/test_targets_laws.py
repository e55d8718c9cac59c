"""Laws of targets: what goes down adds up or the difference is said; a revision changes no earlier day and no signed
paper."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danso.places.actions import add_unit
from danso.places.scope import Scope
from danso.reports.briefing.gather import plans_of
from danso.reports.faces import face
from danso.reports.targets_frozen import plans_frozen, plans_thawed
from danso.targets.actions import correct_target, set_target
from danso.targets.cascade import Child, compare
from danso.targets.models import Target
from danso.targets.progress import due_in_quarter, forecast_count, in_equal_days
from danso.targets.queries import targets_for, targets_of_units
from danso.targets.splits import due_by_quarters, plain_number
from danso.values.apportion import NothingToWeigh, spread
from danso.values.period import Window

USERS = "modern_method_users_new_and_continuing"
YEAR = date(2020, 1, 1)
TODAY = date(2020, 12, 31)
BY = Scope.local_operator(TODAY)
DUE: dict[tuple[int, str], Decimal] = {}  # what was due is read from a seal; its freezing has a test of its own
WEIGHTS = st.lists(st.integers(0, 50_000), min_size=1, max_size=12)
DAYS = st.integers(0, 364).map(lambda n: YEAR + timedelta(days=n))
_numbers = count()


def of(unit: int, value: int) -> Target:
    return Target(unit_id=unit, indicator=USERS, plan_kind="count", unit_of_value="người", value=Decimal(value))


@given(st.integers(0, 10**7), WEIGHTS)
def test_a_proposal_always_adds_up_to_the_count_and_strays_less_than_one(total: int, weights: list[int]) -> None:
    if not sum(weights):
        with pytest.raises(NothingToWeigh):
            spread(total, weights)
        return
    parts = spread(total, weights)
    assert sum(parts) == total
    assert all(abs(part * sum(weights) - total * w) < sum(weights) for part, w in zip(parts, weights, strict=True))
    assert all(part == 0 for part, w in zip(parts, weights, strict=True) if w == 0)


@given(st.integers(0, 10**6), st.lists(st.none() | st.integers(0, 10**6), min_size=1, max_size=8))
def test_what_is_given_below_adds_up_or_the_difference_is_said(whole: int, below: list[int | None]) -> None:
    children = [Child(i, None if v is None else of(i, v)) for i, v in enumerate(below, start=2)]
    found = compare(of(1, whole), children)
    given_below = [v for v in below if v is not None]
    if not given_below:
        assert found.total is None and "Chưa giao" in found.said.vi
        return
    assert found.total == sum(given_below) and found.difference == sum(given_below) - whole
    if found.difference:
        assert plain_number(abs(found.difference)) in found.said.vi
        assert ("thừa" in found.said.vi) == (found.difference > 0)
        assert ("thiếu" in found.said.vi) == (found.difference < 0)
    else:
        assert "bằng chỉ tiêu chung" in found.said.vi
    assert (f"Còn {len(found.missing)} đơn vị" in found.said.vi) == bool(found.missing)


@given(st.lists(st.integers(0, 10_000), min_size=4, max_size=4), DAYS, DAYS)
def test_what_is_due_only_grows_and_ends_at_the_whole(quarters: list[int], one: date, other: date) -> None:
    due = due_by_quarters([(str(i), Decimal(n)) for i, n in enumerate(quarters, start=1)])
    assert due is not None
    early, late = sorted((one, other))
    assert 0 <= due_in_quarter(due, early) <= due_in_quarter(due, late) <= sum(quarters)
    assert due_in_quarter(due, TODAY) == sum(quarters)


@given(st.integers(0, 100_000), DAYS, st.floats(1, 50))
def test_a_forecast_is_in_order_and_holds_what_is_there(value: int, day: date, spread_of_months: float) -> None:
    found = forecast_count(value, in_equal_days(day), spread_of_months)
    assert value <= found.low <= max(found.mid, found.low) <= found.high + 1


@pytest.fixture
def place(db: None) -> int:
    made = add_unit(
        by=BY, level="commune", name="Xã Đồng Mây", code="98001", parent_id=None, since=date(2015, 1, 1), kind="xa",
        source="test",
    )  # fmt: skip
    return int(made.pk)


def promise(place: int, since: date, value: int) -> Target:
    return set_target(
        by=BY, unit_id=place, indicator=USERS, year=2020, plan_kind="count", value=value, unit_of_value="người",
        document_number=f"{next(_numbers)}/QĐ", since=since,
    )  # fmt: skip


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(DAYS, st.integers(0, 9999)), min_size=2, max_size=5, unique_by=lambda one: one[0]),
    st.booleans(),
)
def test_a_revision_never_changes_what_an_earlier_report_said(
    place: int, decided: list[tuple[date, int]], corrected: bool
) -> None:
    """Each decision in turn: the paper drawn before it keeps its target; days before it read as they did."""
    Target.objects.filter(correction_of__isnull=False).delete()
    Target.objects.all().delete()
    unit = face(place, TODAY)
    papers: list[tuple[date, list[dict[str, object]]]] = []
    for since, value in sorted(decided):
        made = promise(place, since, value)
        for day, said in papers:
            assert plans_frozen(plans_of(BY, unit, (), Window(YEAR, day)), DUE) == said
        papers.append((since, plans_frozen(plans_of(BY, unit, (), Window(YEAR, since)), DUE)))
        assert [one.value for one in targets_for(BY, place, 2020, on=since)] == [Decimal(value)]
    signed = papers[-1][1]
    if corrected:  # even what corrects the very row leaves the signed paper, which holds its own copy
        correct_target(by=BY, target_id=made.pk, value=10_000, why="gõ nhầm")
        assert [one.value for one in targets_for(BY, place, 2020, on=TODAY)] == [Decimal(10_000)]
    assert [plan.value for plan in plans_thawed(signed)] == [Decimal(sorted(decided)[-1][1])]
    assert all(
        [t.pk for t in targets_of_units(BY, [place], 2020, on=day)[place]]
        == [t.pk for t in targets_for(BY, place, 2020, on=day)]
        for day, _ in papers
    )
