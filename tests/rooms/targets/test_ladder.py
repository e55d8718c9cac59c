"""From the province to the collaborator: at every level the same sum is asked for."""

from __future__ import annotations

from datetime import date

import pytest

from danso.places.actions import add_unit
from danso.places.scope import NotInScope, Scope
from danso.targets.actions import set_target
from danso.targets.queries import ladder_of
from tests.factories.offices import LONG_AGO, Offices, offices

pytestmark = pytest.mark.django_db
TODAY = date(2020, 11, 2)
CHECKED = "elderly_checked"


@pytest.fixture
def town() -> Offices:
    return offices(TODAY)


def give(town: Offices, unit: int, value: int) -> None:
    set_target(
        by=Scope.local_operator(TODAY), unit_id=unit, indicator=CHECKED, year=2020, plan_kind="count", value=value,
        unit_of_value="người", document_number="1/QĐ", since=date(2020, 1, 1),
    )  # fmt: skip


def said(town: Offices, unit: int) -> list[tuple[str, str]]:
    rungs = ladder_of(town.scope("supervisor"), unit, CHECKED, 2020, on=TODAY)
    return [(level.value, one.said.vi) for level, one in rungs]


def test_every_level_below_is_added_up_against_the_whole(town: Offices) -> None:
    operator = Scope.local_operator(TODAY)
    village = add_unit(
        by=operator, level="village", name="Tổ 1", code="9700101", parent_id=town.bac, since=LONG_AGO,
        kind="to_dan_pho", source="test",
    ).pk  # fmt: skip
    area = add_unit(
        by=operator, level="area", name="Địa bàn số 1", code="01", parent_id=village, since=LONG_AGO, kind="dia_ban",
        source="test",
    ).pk  # fmt: skip
    for unit, value in ((town.province, 100), (town.che, 60), (town.bac, 40), (village, 40), (area, 35)):
        give(town, unit, value)
    give(town, town.areas[0], 25)
    assert said(town, town.province) == [  # groups are not everywhere: their sum would be of a part
        ("commune", "Tổng các đơn vị bằng chỉ tiêu chung: 100."),
        ("area", "Tổng các đơn vị là 60, thiếu 40 so với chỉ tiêu chung 100. Còn 1 đơn vị chưa được giao."),
    ]
    assert said(town, town.bac) == [
        ("village", "Tổng các đơn vị bằng chỉ tiêu chung: 40."),
        ("area", "Tổng các đơn vị là 35, thiếu 5 so với chỉ tiêu chung 40."),
    ]


def test_a_level_that_nothing_was_given_to_is_left_out_and_a_neighbour_sees_nothing(town: Offices) -> None:
    give(town, town.province, 100)
    assert said(town, town.province) == []
    with pytest.raises(NotInScope):
        ladder_of(town.scope("neighbour"), town.che, CHECKED, 2020, on=TODAY)
