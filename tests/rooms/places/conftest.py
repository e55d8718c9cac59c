"""A small place to stand on: one province, a city, two wards, a residential group, three areas."""

from __future__ import annotations

from datetime import date

import pytest

from danso.places.actions import add_units
from danso.places.levels import Level
from danso.places.scope import Scope
from danso.places.units import NewUnit

SINCE = date(2015, 1, 1)
TODAY = date(2020, 11, 5)
OPERATOR = Scope.local_operator(TODAY)


def new(level: str, kind: str, name: str, code: str, parent: NewUnit | int | None, **more: object) -> NewUnit:
    return NewUnit(Level(level), kind, name, code, parent, more.pop("since", SINCE), "test", **more)  # type: ignore[arg-type]


@pytest.fixture
def tree(db: None) -> dict[str, int]:
    """Ids by short key: tinh, city, dx, ht (wards), to1 (group in dx), a1 (in to1), a2 (in dx), b1 (in ht)."""
    tinh = new("province", "tinh", "Tỉnh Bắc Kạn", "06", None)
    city = new("district", "thanh_pho_thuoc_tinh", "Thành Phố Bắc Kạn", "058", tinh)
    dx = new("commune", "phuong", "Phường Đức Xuân", "01840", city)
    ht = new("commune", "phuong", "Phường Huyền Tụng", "01846", city)
    to1 = new("village", "to_dan_pho", "Tổ dân phố 1", "01840-T1", dx)
    a1 = new("area", "dia_ban", "Địa bàn 1", "01840-1", to1)
    a2 = new("area", "dia_ban", "Địa bàn 2", "01840-2", dx)
    b1 = new("area", "dia_ban", "Địa bàn 1", "01846-1", ht)
    keys = ["tinh", "city", "dx", "ht", "to1", "a1", "a2", "b1"]
    units = add_units(by=OPERATOR, units=[tinh, city, dx, ht, to1, a1, a2, b1])
    return {key: unit.pk for key, unit in zip(keys, units, strict=True)}
