"""After a merger the new commune's screens hold the people and slips of the old ones, who keep their names as written."""

from __future__ import annotations

import pytest

from danso.places.queries import unit_row
from danso.places.scope import Scope
from danso.places.units import UnitRow
from danso.register import actions as register
from danso.register.finding import Wanted, find
from danso.register.lists.handed_in import areas_handed_in
from danso.register.lists.places import lies_in
from danso.register.lists.worklists.opening import work_list
from danso.register.models import PersonRow
from danso.values.period import month
from tests.factories.merged_communes import TODAY, Towns, birth, merged_with_slips

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


@pytest.fixture
def towns(db: None) -> Towns:
    return merged_with_slips()


def new_commune(towns: Towns) -> tuple[Scope, UnitRow]:
    row = unit_row(towns.merged, TODAY)
    assert towns.new_officer is not None and row is not None
    return towns.new_officer, row


def test_everybody_in_the_three_books_lies_in_the_new_commune(towns: Towns) -> None:
    _, unit = new_commune(towns)
    assert PersonRow.objects.filter(lies_in(unit, TODAY)).count() == PersonRow.objects.count()
    province = unit_row(towns.province, TODAY)
    assert province is not None
    assert PersonRow.objects.filter(lies_in(province, TODAY)).count() == PersonRow.objects.count()


def test_a_household_of_an_old_commune_is_found_in_the_new_one(towns: Towns) -> None:
    scope, unit = new_commune(towns)
    assert {one.area for one in find(scope, unit.id, Wanted(number="2")).households} == set(towns.areas.values())


def test_a_work_list_names_households_of_the_old_communes(towns: Towns) -> None:
    """Six households of the three books, none reviewed in 2026."""
    scope, unit = new_commune(towns)
    assert len(work_list(scope, unit, "ho-chua-ra-soat")[1]) == 6


def test_a_slip_left_open_in_an_old_commune_is_open_in_the_new_ones_month(towns: Towns) -> None:
    scope, unit = new_commune(towns)
    register.record_slips(by=scope, drafts=[birth(towns, "b", "b2", "2025-06-06", "2")])
    found = areas_handed_in(unit, sorted(towns.areas.values()), month(2025, 12))
    assert {one.area: one.earlier for one in found if one.earlier} == {towns.areas["b"]: 1}
