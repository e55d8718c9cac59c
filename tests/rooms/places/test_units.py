"""Units through time: written once, described by dated versions, found by code or name."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from danso.accounts.models import AuditEntry
from danso.places import queries
from danso.places.actions import add_unit, add_units, close_unit
from danso.places.closure_rows import closure_differences
from danso.places.levels import Level
from danso.places.models import Unit, UnitVersion
from danso.places.refusals import AmbiguousUnit, BadUnit, UnitHasParts, UnitNotInForce, UnknownUnit
from danso.places.scope import NotInScope, Scope
from danso.places.units import NewUnit

pytestmark = pytest.mark.django_db
SINCE = date(2015, 1, 1)
TODAY = date(2020, 11, 5)
OPERATOR = Scope.local_operator(TODAY)


def new(level: str, kind: str, name: str, code: str, parent: int, since: date = SINCE, **more: Any) -> NewUnit:
    return NewUnit(Level(level), kind, name, code, parent, since, "test", **more)


def test_the_tree_is_read_as_of_a_day(tree: dict[str, int]) -> None:
    assert queries.descendants(tree["dx"], TODAY, "area") == [tree["a1"], tree["a2"]]
    assert queries.children(tree["city"], TODAY) == [tree["dx"], tree["ht"]]
    assert queries.ancestors(tree["a1"], TODAY) == [tree["to1"], tree["dx"], tree["city"], tree["tinh"]]
    assert queries.commune_of(tree["a1"], TODAY) == tree["dx"]
    assert queries.commune_of(tree["city"], TODAY) is None
    assert queries.descendants(tree["tinh"], SINCE - timedelta(days=1)) == []


def test_a_unit_that_moves_lies_in_the_old_whole_until_the_night_and_in_the_new_from_it(tree: dict[str, int]) -> None:
    night = date(2025, 7, 1)
    UnitVersion.objects.filter(unit_id__in=[tree["ht"], tree["b1"]]).update(until=night)
    add_units(
        by=OPERATOR,
        units=[
            new("commune", "phuong", "Phường Huyền Tụng", "01846", tree["tinh"], since=night, continues=tree["ht"]),
            new("area", "dia_ban", "Địa bàn 1", "01846-1", tree["ht"], since=night, continues=tree["b1"]),
        ],
    )
    before, after = date(2025, 6, 30), night
    assert queries.ancestors(tree["b1"], before) == [tree["ht"], tree["city"], tree["tinh"]]
    assert queries.ancestors(tree["b1"], after) == [tree["ht"], tree["tinh"]]
    # Days that touch are one row: the area lay in its ward, and in itself, without a break.
    of_b1 = [row for row in queries.closure_rows() if row[1] == tree["b1"] and row[0] in (tree["ht"], tree["b1"])]
    assert [(row[3], row[4]) for row in of_b1] == [(SINCE, None), (SINCE, None)]
    assert closure_differences() == 0


@pytest.mark.parametrize(
    "text",
    ["01840", "Phường Đức Xuân", "duc xuan", "PHUONG DUC XUAN", "bac kan/duc xuan", "06/058/đức xuân", "duc-xuan"],
)
def test_a_unit_is_found_by_code_or_by_name_without_accents(tree: dict[str, int], text: str) -> None:
    assert queries.unit_by_code_or_name(text, TODAY).id == tree["dx"]


def test_an_ambiguous_name_is_answered_with_the_choices_and_what_they_lie_in(tree: dict[str, int]) -> None:
    with pytest.raises(AmbiguousUnit) as refused:
        queries.unit_by_code_or_name("dia ban 1", TODAY)
    sentence = refused.value.words.vi
    assert "Địa bàn 1, Tổ dân phố 1, Phường Đức Xuân" in sentence
    assert "Địa bàn 1, Phường Huyền Tụng" in sentence
    assert queries.unit_by_code_or_name("huyen tung/dia ban 1", TODAY).id == tree["b1"]


def test_a_city_alone_with_its_areas_in_its_province_is_meant_by_their_common_name(tree: dict[str, int]) -> None:
    assert queries.unit_by_code_or_name("bac-kan", TODAY).id == tree["city"]


def test_an_unknown_unit_and_one_not_in_force_are_told_apart(tree: dict[str, int]) -> None:
    with pytest.raises(UnknownUnit):
        queries.unit_by_code_or_name("khong co", TODAY)
    with pytest.raises(UnknownUnit):
        queries.unit_by_code_or_name("  ", TODAY)
    with pytest.raises(UnitNotInForce, match="01/01/2015"):
        queries.unit_by_code_or_name("duc xuan", date(2014, 12, 31))


def test_a_name_is_official_in_vietnamese_and_readable_in_english(tree: dict[str, int]) -> None:
    assert queries.unit_name(tree["city"], TODAY) == "Thành phố Bắc Kạn"
    assert queries.unit_name(tree["dx"], TODAY, "en") == "Đức Xuân Ward"
    assert queries.unit_name(tree["to1"], TODAY, "en") == "Residential Group 1"
    assert [row.name for row in queries.unit_path(tree["dx"], TODAY)] == [
        "Tỉnh Bắc Kạn",
        "Thành phố Bắc Kạn",
        "Phường Đức Xuân",
    ]


def test_a_closed_unit_keeps_its_name_and_is_gone_from_the_tree(tree: dict[str, int]) -> None:
    close_unit(by=OPERATOR, unit_id=tree["b1"], until=date(2021, 1, 1))
    assert queries.descendants(tree["ht"], date(2020, 12, 31), "area") == [tree["b1"]]
    assert queries.descendants(tree["ht"], date(2021, 1, 1), "area") == []
    assert queries.unit_name(tree["b1"], date(2021, 6, 1)) == "Địa bàn 1"
    assert closure_differences() == 0


def test_a_unit_with_parts_is_not_closed_under_them(tree: dict[str, int]) -> None:
    with pytest.raises(UnitHasParts):
        close_unit(by=OPERATOR, unit_id=tree["dx"], until=date(2021, 1, 1))
    assert queries.descendants(tree["city"], date(2021, 1, 1), "commune") == [tree["dx"], tree["ht"]]


def test_what_cannot_be_a_unit_is_refused_and_nothing_is_written(tree: dict[str, int]) -> None:
    kept = Unit.objects.count(), AuditEntry.objects.count()
    good = new("area", "dia_ban", "Địa bàn 9", "x", tree["dx"])
    for bad in (
        new("area", "phuong", "Địa bàn 3", "x", tree["dx"]),
        new("area", "dia_ban", " ", "x", tree["dx"]),
        new("area", "dia_ban", "Địa bàn 3", "x", tree["dx"], until=SINCE),
        new("commune", "xa", "Xã Dương Quang", "x", tree["a1"]),
        new("area", "dia_ban", "Địa bàn 1", "x", tree["ht"], continues=tree["b1"]),
    ):
        with pytest.raises(BadUnit):
            add_units(by=OPERATOR, units=[good, bad])
    with pytest.raises(UnitNotInForce):
        add_units(
            by=OPERATOR, units=[good, new("area", "dia_ban", "Địa bàn 3", "x", tree["dx"], since=date(2010, 1, 1))]
        )
    assert (Unit.objects.count(), AuditEntry.objects.count()) == kept


def test_adding_units_needs_the_permission_over_the_parent(tree: dict[str, int]) -> None:
    nobody = Scope(1, "somebody", TODAY, ())
    with pytest.raises(NotInScope):
        add_unit(
            by=nobody,
            level="area",
            name="Địa bàn 3",
            code="",
            parent_id=tree["dx"],
            since=SINCE,
            kind="dia_ban",
            source="t",
        )
    with pytest.raises(NotInScope):
        add_unit(
            by=OPERATOR, level="area", name="A", code="", parent_id=999_999, since=SINCE, kind="dia_ban", source="t"
        )


def test_the_database_itself_refuses_a_version_that_ends_before_it_begins(tree: dict[str, int]) -> None:
    version = UnitVersion.objects.get(unit_id=tree["b1"])
    for change in ({"until": SINCE}, {"parent_id": version.unit_id}):
        with pytest.raises(IntegrityError), transaction.atomic():
            UnitVersion.objects.filter(pk=version.pk).update(**change)
