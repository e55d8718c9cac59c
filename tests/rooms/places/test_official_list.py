"""The official tree: what the law says there is, and what the published list leaves open."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest

from danso.places import queries
from danso.places.closure_rows import closure_differences
from danso.places.levels import Level
from danso.places.lineage import Successor
from danso.places.load_units import NEW_ORDER, load_units
from danso.places.models import Change, UnitVersion
from danso.places.names import name_key
from danso.places.official_list import official_list
from danso.places.refusals import BadUnit
from danso.places.scope import NotInScope, Scope

OPERATOR = Scope.local_operator(date(2026, 11, 22))
LAST_OLD = NEW_ORDER - timedelta(days=1)


def counts(on: date) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in queries.unit_rows(on):
        found[row.level.value] = found.get(row.level.value, 0) + 1
    return found


@pytest.mark.django_db
def test_there_are_63_provinces_until_the_night_and_34_from_it() -> None:
    loaded = load_units(by=OPERATOR)
    assert counts(LAST_OLD) == {"province": 63, "district": 696, "commune": 10_035}
    assert counts(NEW_ORDER) == {"province": 34, "commune": 3_321}
    assert (loaded.old_units, loaded.new_units) == (63 + 696 + 10_035, 34 + 3_321)
    kinds = [row.kind for row in queries.unit_rows(NEW_ORDER) if row.level == Level.commune]
    assert [kinds.count(kind) for kind in ("phuong", "xa", "dac_khu")] == [687, 2_621, 13]
    assert not UnitVersion.objects.filter(source="").exists()
    assert closure_differences() == 0
    # Eleven provinces were not touched and keep their identity over the night; the others end with it.
    before = {row.id for row in queries.unit_rows(LAST_OLD) if row.level == Level.province}
    assert len(before & {row.id for row in queries.unit_rows(NEW_ORDER)}) == 11
    assert_only_what_passed_whole_and_alone_goes_on()
    # A second load finds everything there.
    again = load_units(by=OPERATOR)
    assert (again.old_units, again.new_units, again.passages) == (0, 0, loaded.passages)
    assert Change.objects.count() == 1


def assert_only_what_passed_whole_and_alone_goes_on() -> None:
    communes = [{row.id for row in queries.unit_rows(on) if row.level == Level.commune} for on in (LAST_OLD, NEW_ORDER)]
    going_on = communes[0] & communes[1]
    assert len(going_on) > 100
    (night,) = queries.changes()
    touching = [p for p in night.passings if p.old in communes[0] and {p.old, p.new} & going_on]
    assert sorted((p.old, p.new, p.whole) for p in touching) == sorted((one, one, True) for one in going_on)


@pytest.fixture
def bac_kan(db: None) -> None:
    load_units(by=OPERATOR, only_provinces=["06"])


@pytest.mark.usefixtures("bac_kan")
def test_bac_kan_city_had_six_wards_and_two_communes() -> None:
    on = date(2020, 10, 30)
    city = queries.unit_by_code_or_name("thanh pho bac kan", on)
    assert (city.level, city.code, city.name) == (Level.district, "058", "Thành phố Bắc Kạn")
    assert {queries.unit_name(one, on) for one in queries.children(city.id, on)} == {
        "Phường Đức Xuân",
        "Phường Nguyễn Thị Minh Khai",
        "Phường Phùng Chí Kiên",
        "Phường Sông Cầu",
        "Phường Huyền Tụng",
        "Phường Xuất Hóa",
        "Xã Dương Quang",
        "Xã Nông Thượng",
    }


@pytest.mark.usefixtures("bac_kan")
def test_duc_xuan_before_and_after_the_night_are_two_units_of_one_name_and_code() -> None:
    old = queries.unit_by_code_or_name("01840", LAST_OLD)
    new = queries.unit_by_code_or_name("01840", NEW_ORDER)
    assert old.name == new.name == "Phường Đức Xuân"
    assert old.id != new.id
    huyen_tung = queries.unit_by_code_or_name("huyen tung", LAST_OLD)
    for one in (old, huyen_tung):
        assert queries.successors_of(one.id, LAST_OLD, NEW_ORDER) == (Successor(new.id, True),)
    assert queries.unit_name(queries.ancestors(new.id, NEW_ORDER)[0], NEW_ORDER) == "Tỉnh Thái Nguyên"


@pytest.mark.usefixtures("bac_kan")
def test_an_abolished_district_lies_in_part_in_each_of_the_new_communes() -> None:
    city = queries.unit_by_code_or_name("058", LAST_OLD)
    after = queries.successors_of(city.id, LAST_OLD, NEW_ORDER)
    assert {queries.unit_name(one.unit, NEW_ORDER) for one in after} == {
        "Phường Đức Xuân",
        "Phường Bắc Kạn",
        "Xã Phong Quang",
    }
    assert not any(one.whole for one in after)


@pytest.mark.usefixtures("bac_kan")
def test_a_wider_load_adds_what_is_missing_and_keeps_the_ids() -> None:
    kept = {row.code: row.id for row in queries.unit_rows(LAST_OLD)}
    load_units(by=OPERATOR, only_provinces=["06", "19"])
    later = {row.code: row.id for row in queries.unit_rows(LAST_OLD)}
    assert kept.items() < later.items()
    assert closure_differences() == 0


@pytest.mark.django_db
def test_loading_needs_the_right_and_a_province_that_is_there() -> None:
    with pytest.raises(NotInScope):
        load_units(by=Scope(1, "somebody", date(2026, 1, 1), ()))
    with pytest.raises(BadUnit):
        load_units(by=OPERATOR, only_provinces=["99"])
    assert not UnitVersion.objects.exists()


def test_what_the_list_itself_disagrees_on_is_reported_and_not_guessed() -> None:
    listed = official_list()
    assert any(one.startswith("06970") for one in listed.findings)
    assert any(one.startswith("10543") and "Xã" in one for one in listed.findings)
    assert not any("passage not resolved" in one for one in listed.findings)


@pytest.mark.parametrize(
    ("file", "which", "other_codes"),
    [
        # The independent list of 01/07/2025 has 06978 for Ba Chẽ.
        ("units_2025-07-01.csv", "new", {"06970", "06978"}),
        ("units_2025-03-01.csv", "old", set()),
    ],
)
def test_codes_parents_and_names_agree_with_an_independent_list(
    shared_data: Path, file: str, which: str, other_codes: set[str]
) -> None:
    with (shared_data / "admin" / file).open(encoding="utf-8", newline="") as opened:
        theirs = {(row["level"], row["code"]): row for row in csv.DictReader(opened)}
    ours = {(one.level.value, one.code): one for one in getattr(official_list(), which)}
    assert {code for _, code in theirs.keys() ^ ours.keys()} == other_codes
    both = theirs.keys() & ours.keys()
    assert all(theirs[key]["parent_code"] == (ours[key].parent_code or "") for key in both)
    # Tone placement, case and blanks apart. What is left are names the lists spell otherwise (Xà Phìn, Sà Phìn).
    differ = [key for key in both if _letters(theirs[key]["full_name"]) != _letters(ours[key].name)]
    assert len(differ) <= len(both) // 200
    assert {level for level, _ in differ} <= {"commune"}


def _letters(name: str) -> str:
    return name_key(name).replace(" ", "")
