"""Old codes and other spellings lead to the unit; a spelling never makes a second one."""

from __future__ import annotations

from datetime import date

import pytest

from danso.places.changing import preview_change
from danso.places.levels import Level
from danso.places.plan import Created, Plan
from danso.places.queries import unit_by_code_or_name
from danso.places.refusals import UnitNotInForce
from danso.places.scope import Scope
from tests.factories.merged_communes import DECREE, MERGER, TODAY, Towns, merge, three_communes

pytestmark = pytest.mark.django_db


@pytest.fixture
def towns(db: None) -> Towns:
    return three_communes()


@pytest.mark.parametrize("asked", ["98100", "xã mai", "Xã Lan", "98101"])
def test_an_old_code_or_name_finds_the_unit_then_and_says_what_it_is_now(towns: Towns, asked: str) -> None:
    merge(towns)
    assert unit_by_code_or_name(asked, date(2025, 6, 30)).id in towns.communes.values()
    with pytest.raises(UnitNotInForce, match=r"ngày đó là: Xã Ba Hoa, Tỉnh Vân Hải \(98200\)"):
        unit_by_code_or_name(asked, MERGER)
    assert unit_by_code_or_name("98200", MERGER).id == towns.merged


@pytest.mark.parametrize("spelled", ["Xã Hoà Mai", "xã hòa mai", "XÃ HOÀ MAI"])
def test_a_spelling_is_no_second_unit(towns: Towns, spelled: str) -> None:
    def plan(*created: Created) -> Plan:
        return Plan(MERGER, DECREE, created)

    first, second = (
        Created(key, Level.commune, "xa", name, code, towns.province)
        for key, name, code in (("one", "Xã Hòa Mai", "98301"), ("two", spelled, "98302"))
    )
    by = Scope.local_operator(TODAY)
    assert not any(one.kind == "name_taken" for one in preview_change(by, plan(first)).findings)
    assert "name_taken" in [one.kind for one in preview_change(by, plan(first, second)).findings if one.stops]
