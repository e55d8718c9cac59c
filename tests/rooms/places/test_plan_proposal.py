"""The plan proposed from the published list leads to that list, and asks what the list does not know."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from danso.places.levels import Level, kind_of
from danso.places.official_list import official_list
from danso.places.plan import Decree, Plan, Standing
from danso.places.plan_checks import check
from danso.places.plan_outcome import outcome
from danso.places.plan_proposal import divided, proposed_rows, write_rows
from danso.places.plan_table import plan_in, plan_of_rows
from danso.places.units import UnitRow

NIGHT, DECREE = date(2025, 7, 1), Decree("202/2025/QH15")
Unit = tuple[Level, str, str, str | None]


@pytest.fixture(scope="module")
def before() -> Standing:
    """The whole older tree, each unit with a number of its own; a village in the one commune of the tests below."""
    ids: dict[tuple[Level, str], int] = {}
    rows: dict[int, UnitRow] = {}
    for n, one in enumerate(official_list().old, start=1):
        ids[one.level, one.code] = n
        above = None
        if one.parent_code:
            above = ids.get((Level.district, one.parent_code), ids.get((Level.province, one.parent_code)))
        kind = kind_of(one.level, one.name)
        assert kind is not None
        rows[n] = UnitRow(n, one.level, one.code, one.name, one.name, kind, above, date(2015, 1, 1), None)
    return rows


def with_village(standing: Standing, commune: str, code: str) -> Standing:
    above = next(unit for unit, row in standing.items() if (row.level, row.code) == (Level.commune, commune))
    village = UnitRow(99_999, Level.village, code, "Thôn 1", "Thôn 1", "thon", above, date(2015, 1, 1), None)
    return {**standing, village.id: village}


def tree_after(plan: Plan, standing: Standing) -> set[Unit]:
    parents, anew = outcome(plan, standing).parents, {one.unit: one for one in plan.described}

    def code(ref: int | str | None) -> str | None:
        return ref.split(":")[1] if isinstance(ref, str) else None if ref is None else standing[ref].code

    going_on = {
        (row.level, row.code, (anew[unit].name if unit in anew else None) or row.name,
         code(parents.get(unit, row.parent_id)))
        for unit, row in standing.items()
        if unit not in set(plan.ended)
    }  # fmt: skip
    return going_on | {(one.level, one.code, one.name, code(one.parent)) for one in plan.created}


def test_the_proposal_for_the_whole_country_makes_exactly_the_new_list(before: Standing) -> None:
    read = plan_of_rows(proposed_rows(official_list(), before), NIGHT, DECREE, before)
    assert read.findings == ()
    made = tree_after(read.plan, before)
    assert made == {(one.level, one.code, one.name, one.parent_code) for one in official_list().new}
    assert Counter(level for level, *_ in made) == {Level.province: 34, Level.commune: 3_321}


def test_each_of_the_471_divided_communes_is_a_question_and_nothing_else_stops(before: Standing) -> None:
    rows = proposed_rows(official_list(), before)
    stops = [one for one in check(plan_of_rows(rows, NIGHT, DECREE, before).plan, before) if one.stops]
    assert {one.kind for one in stops} == {"split_without_lists"}
    assert len(stops) == len(divided(rows)) == 471


def test_a_village_of_a_divided_commune_is_asked_for_until_it_is_placed(before: Standing, tmp_path: Path) -> None:
    rows = proposed_rows(official_list(), before)
    commune = min(divided(rows))
    first, second = [row["new_code"] for row in rows if (row["level"], row["old_code"]) == ("commune", commune)][:2]
    assert first != second
    standing = with_village(before, commune, "V1")
    open_ = check(plan_of_rows(proposed_rows(official_list(), standing), NIGHT, DECREE, standing).plan, standing)
    assert "V1" in {one.subject for one in open_ if one.kind == "unplaced"}
    answered = proposed_rows(official_list(), standing, placed={"V1": second})
    file = tmp_path / "plan.csv"
    write_rows(answered, file)
    read = plan_in(file, NIGHT, DECREE, standing)  # by way of the file that somebody would have looked at
    assert read.findings == ()
    assert commune not in {one.subject for one in check(read.plan, standing) if one.stops}
    assert outcome(read.plan, standing).parents[99_999] == f"commune:{second}"
    with pytest.raises(FileExistsError):
        write_rows(answered, file)


def test_one_province_alone_is_proposed_with_what_it_passed_into(before: Standing) -> None:
    rows = proposed_rows(official_list(), before, provinces=["06"])
    assert {row["new_code"] for row in rows if row["level"] == "province"} == {"19"}  # Bắc Kạn into Thái Nguyên
    assert sum(row["level"] == "commune" for row in rows) >= 108
