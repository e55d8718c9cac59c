"""Dated changes replayed over a list: small invented ones by hand, and the real ones to the letter."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

from danso.places.code_tables import (
    ABOLISHED,
    CREATED,
    MOVED,
    RENAMED,
    Key,
    ListedChange,
    changes_in,
    counts_in,
    units_in,
)
from danso.places.levels import Level
from danso.places.official_list import Listed
from danso.places.replay import counted, differences, replay

DAY = date(2024, 9, 1)


def listed(*units: tuple[str, str, str, str | None]) -> dict[Key, Listed]:
    return {(Level(level), code): Listed(Level(level), code, name, parent) for level, code, name, parent in units}


def change(
    what: str, code: str, old: str, new: str, *, on: date = DAY, was_in: str = "1", now_in: str = "1"
) -> ListedChange:
    parents = ("" if what == CREATED else was_in, "" if what == ABOLISHED else now_in)
    return ListedChange(2, on, Level.commune, code, frozenset(what.split("+")), old, new, *parents)


SMALL = listed(
    ("province", "01", "Tỉnh A", None),
    ("district", "1", "Huyện B", "01"),
    ("district", "2", "Huyện C", "01"),
    ("commune", "00001", "Xã D", "1"),
    ("commune", "00004", "Xã E", "1"),
)


def test_a_commune_is_renamed_moved_abolished_and_created_by_dated_lines() -> None:
    result = replay(
        SMALL,
        [
            change(f"{RENAMED}+{MOVED}", "00001", "Xã D", "Phường D", now_in="2"),
            change(ABOLISHED, "00004", "Xã E", "", on=date(2025, 1, 1)),
            change(CREATED, "00007", "", "Xã F", on=date(2025, 1, 1)),
        ],
    )
    assert result.tree[Level.commune, "00001"] == Listed(Level.commune, "00001", "Phường D", "2")
    assert (Level.commune, "00004") not in result.tree
    assert result.tree[Level.commune, "00007"].name == "Xã F"
    assert result.counts == {DAY: (1, 2, 2), date(2025, 1, 1): (1, 2, 2)}


def test_the_order_of_lines_in_the_file_does_not_matter_between_days() -> None:
    lines = [change(RENAMED, "00001", "Xã D", "Xã D1"), change(RENAMED, "00001", "Xã D1", "Xã D2", on=date(2025, 1, 1))]
    assert replay(SMALL, lines).tree == replay(SMALL, lines[::-1]).tree


def test_an_end_without_a_target_is_a_finding_that_names_what_changed_beside_it() -> None:
    found = replay(SMALL, [change(ABOLISHED, "00004", "Xã E", ""), change(RENAMED, "00001", "Xã D", "Xã DE")]).findings
    assert [(one.kind, one.subject) for one in found] == [("no_target", "00004")]
    assert "00001" in found[0].proposal.vi


def test_an_old_code_under_another_name_is_proposed_as_another_unit() -> None:
    gone = change(ABOLISHED, "00004", "Xã E", "")
    other, same = (change(CREATED, "00004", "", name, on=date(2025, 1, 1)) for name in ("Xã G", "xã E"))
    assert "another unit" in replay(SMALL, [gone, other]).findings[-1].proposal.en
    assert "come back" in replay(SMALL, [gone, same]).findings[-1].proposal.en


def test_a_code_freed_and_taken_on_one_day_is_a_finding_too() -> None:
    found = replay(SMALL, [change(CREATED, "00004", "", "Xã G"), change(ABOLISHED, "00004", "Xã E", "")])
    assert Counter(one.kind for one in found.findings) == {"code_reused": 1, "no_target": 1}
    assert found.tree[Level.commune, "00004"].name == "Xã G"


def test_what_the_list_does_not_know_is_left_out_and_said() -> None:
    result = replay(SMALL, [change(RENAMED, "09999", "Xã H", "Xã I")])
    assert result.tree == SMALL
    assert [one.kind for one in result.findings] == ["not_there"]


def test_a_line_about_another_name_or_parent_than_the_list_has_is_said() -> None:
    wrong = [change(RENAMED, "00001", "Xã K", "Xã L"), change(RENAMED, "00004", "Xã E", "Xã M", was_in="2", now_in="2")]
    assert [one.kind for one in replay(SMALL, wrong).findings] == ["old_differs", "old_differs"]


def test_a_new_spelling_is_the_same_unit_and_said_so() -> None:
    start = SMALL | listed(("commune", "00010", "Xã Yên Hòa", "1"))
    result = replay(start, [change(RENAMED, "00010", "Xã Yên Hòa", "Xã Yên Hoà")])
    assert [one.kind for one in result.findings] == ["spelling"]
    assert counted(result.tree) == (1, 2, 3)


def test_a_commune_whose_district_ended_is_said() -> None:
    end = ListedChange(2, DAY, Level.district, "1", frozenset({ABOLISHED}), "Huyện B", "", "01", "")
    found = replay(SMALL, [end]).findings
    assert {one.subject for one in found if one.kind == "orphan"} == {"00001", "00004"}


def test_a_unit_created_over_one_in_force_is_said() -> None:
    assert [one.kind for one in replay(SMALL, [change(CREATED, "00001", "", "Xã N")]).findings] == ["there_already"]


def test_the_real_changes_lead_to_exactly_the_real_list(shared_data: Path) -> None:
    folder = shared_data / "admin"
    changes = changes_in(folder / "changes_2021-11_2025-03.csv")
    result = replay(units_in(folder / "units_2021-11-01.csv"), changes)
    assert len(changes) == 1313
    assert differences(result.tree, units_in(folder / "units_2025-03-01.csv")) == {}
    known = counts_in(folder / "unit_counts_by_date.csv")
    assert result.counts == {day: known[day] for day in result.counts}
    assert len(result.counts) == 10
    assert result.counts[date(2025, 3, 1)] == (63, 696, 10035)
    kinds = Counter(one.kind for one in result.findings)
    # 587 communes and 16 districts end; 5 island districts come back, 7 wards of a city take a freed code.
    assert (kinds["no_target"], kinds["code_reused"]) == (603, 12)
    assert not kinds.keys() & {"not_there", "there_already", "old_differs", "orphan"}
