"""A mapping of one night read against both lists: every trap a finding, nothing mended in silence."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

from danso.places.code_tables import MappingLine, mapping_in, units_in
from danso.places.levels import Level
from danso.places.lists_compared import compared
from danso.places.night import Night, night
from danso.places.official_list import OldToNew
from danso.places.replay import counted, differences
from tests.rooms.places.test_replay import SMALL, listed

# D and half of E become ward D; the other half of E is added to the island that was a district without communes.
OLD = SMALL
NEW = listed(
    ("province", "01", "Tỉnh A", None), ("commune", "00001", "Phường D", "01"), ("commune", "00009", "Đặc khu C", "01")
)
D = MappingLine(2, "00001", "Xã D", "1", "01", "00001", "Phường D", "01", True, False)
E1 = MappingLine(3, "00004", "Xã E", "1", "01", "00001", "Phường D", "01", True, True)
E2 = MappingLine(4, "00004", "Xã E", "1", "01", "00009", "Đặc khu C", "01", True, True)
C = MappingLine(5, "", "", "2", "01", "00009", "Đặc khu C", "01", True, False)
LINES = [D, E1, E2, C]


def kinds(result: Night) -> dict[str, int]:
    return dict(Counter(one.kind for one in result.findings))


def test_a_sound_mapping_makes_the_new_list_and_says_what_passed_whole() -> None:
    result = night(OLD, LINES, NEW)
    assert differences(result.tree, NEW) == {}
    assert result.passages == (
        OldToNew(Level.district, "2", "00009", True),
        OldToNew(Level.commune, "00001", "00001", True),
        OldToNew(Level.commune, "00004", "00001", False),
        OldToNew(Level.commune, "00004", "00009", False),
    )
    assert kinds(result) == {"by_district": 1}


def test_a_missing_target_and_an_old_unit_without_a_line_are_said() -> None:
    result = night(OLD, [D, replace(E1, new_code="", new_name="", merged=None, divided=None), E2, C], NEW)
    assert kinds(result)["no_target"] == 1
    assert OldToNew(Level.commune, "00004", "00009", True) in result.passages
    assert kinds(night(OLD, [D, C], NEW))["old_unmapped"] == 1


def test_a_wrong_province_or_district_on_a_line_is_said_and_the_list_proposed() -> None:
    assert kinds(night(OLD, [replace(D, old_province="02"), E1, E2, C], NEW))["wrong_place"] == 1
    assert kinds(night(OLD, [replace(D, old_district="2"), E1, E2, C], NEW))["wrong_place"] == 1
    assert kinds(night(OLD, [replace(D, new_province="02"), E1, E2, C], NEW))["wrong_place"] == 1


def test_two_codes_for_one_unit_are_proposed_as_one_and_joined_only_when_accepted() -> None:
    other = [replace(line, new_code="00008") if line.new_code == "00009" else line for line in LINES]
    found = night(OLD, other, NEW)
    assert (kinds(found)["new_unknown"], kinds(found)["new_unreached"]) == (2, 1)
    assert "00009" in next(one for one in found.findings if one.kind == "new_unknown").proposal.vi
    assert len(differences(found.tree, NEW)) == 2
    assert differences(night(OLD, other, NEW, {"00008": "00009"}).tree, NEW) == {}


def test_a_spelling_makes_no_second_unit_and_another_letter_waits_for_a_person() -> None:
    new = NEW | listed(("commune", "00001", "Phường Hoà", "01"))
    spelled = night(
        OLD, [replace(one, new_name="phường Hòa") if one.new_code == "00001" else one for one in LINES], new
    )
    assert differences(spelled.tree, new) == {}
    assert kinds(spelled)["spelling"] == 1
    renamed = [replace(one, new_name="Phường Hoa") if one.new_code == "00001" else one for one in LINES]
    assert kinds(night(OLD, renamed, new))["name_differs"] == 1
    assert len(differences(night(OLD, renamed, new).tree, new)) == 1
    assert differences(night(OLD, renamed, new, {"00001": "Phường Hoà"}).tree, new) == {}


def test_an_old_code_under_another_name_is_said_with_whether_it_holds_the_old_territory() -> None:
    new = {key: unit for key, unit in NEW.items() if unit.code != "00009"} | listed(("commune", "00004", "Xã Z", "01"))
    lines = [replace(one, new_code="00004", new_name="Xã Z") if one.new_code == "00009" else one for one in LINES]
    found = [one for one in night(OLD, lines, new).findings if one.kind == "code_reused"]
    assert [one.subject for one in found] == ["00004"]
    assert "one part" in found[0].proposal.en
    without = night(OLD, [D, E1, replace(C, new_code="00004", new_name="Xã Z")], new).findings
    assert "has none" in next(one for one in without if one.kind == "code_reused").proposal.en


def test_a_line_given_twice_or_flags_that_disagree_are_said() -> None:
    assert kinds(night(OLD, [*LINES, D], NEW))["twice"] == 1
    assert kinds(night(OLD, [replace(D, divided=True), E1, E2, C], NEW))["flag_differs"] == 1


def test_the_real_night_agrees_but_for_two_places_that_somebody_must_decide(shared_data: Path) -> None:
    folder = shared_data / "admin"
    old, new = units_in(folder / "units_2025-03-01.csv"), units_in(folder / "units_2025-07-01.csv")
    lines = mapping_in(folder / "mapping_2025-07-01.csv")
    result = night(old, lines, new)
    assert len(lines) == 10602
    assert counted(result.tree) == (34, 0, 3321)
    assert {code for _, code in differences(result.tree, new)} == {"06970", "06978", "00745"}
    parts = Counter(one.old_code for one in result.passages if one.old_level == Level.commune)
    assert (len(parts), sum(n > 1 for n in parts.values())) == (10035, 471)
    found = kinds(result)
    assert (found["new_unknown"], found["new_unreached"], found["by_district"]) == (5, 1, 5)
    decided = night(old, lines, new, {"06970": "06978", "00745": "Xã Phó Bảng"})
    assert differences(decided.tree, new) == {}


def test_the_list_of_2026_differs_by_spelling_eleven_types_and_one_name(shared_data: Path) -> None:
    folder = shared_data / "admin"
    found = compared(units_in(folder / "units_2025-07-01.csv"), units_in(folder / "units_2026-04-30.csv"))
    types = {one.subject for one in found if one.kind == "type"}
    assert "75" in types and len(types) == 11  # Đồng Nai becomes a city, ten of its communes wards
    assert [one.subject for one in found if one.kind == "name_differs"] == ["00745"]
    assert {one.kind for one in found} == {"spelling", "type", "name_differs"}
