"""A merged commune's year against the year before: one map, the sums shown, what became internal named.

2024, by hand on the map of 2024: Mai 6 people at the start, a girl, the man to Lan: 6. Lan 6, a death, the man in: 6. Cúc
6, a stranger in: 7. Together 19; moves in 2, out 1. On the map of 2025 the man's move is none: in 1, out 0.
2025: a boy, a girl, a death: 20.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from danso.indicators.compute import figures
from danso.indicators.explain import explain, explain_id
from danso.places.changing import enact_change
from danso.places.plan import Given, Plan
from danso.places.scope import Scope
from danso.reports.balance import balance_of
from danso.reports.briefing.border import border_of
from danso.reports.briefing.compose import compose
from danso.reports.briefing.data import Briefing
from danso.reports.briefing.gather import gather
from danso.reports.document import Table, plain_text, tables
from danso.reports.faces import face, parts_of
from danso.values.period import year
from danso.warehouse.snapshot import seal, snapshot_at
from tests.factories.merged_communes import DECREE, MERGER, TODAY, Towns, merged_with_slips, three_communes, who

pytestmark = pytest.mark.django_db
CODES = ["population", "births", "deaths", "moves_in", "moves_out"]
NEW_MAP = date(2025, 12, 31)


@pytest.fixture
def towns(db: None, settings: Any, tmp_path: Path) -> Towns:
    settings.DANSO_HOME = tmp_path
    towns = merged_with_slips()
    seal(by=Scope.local_operator(TODAY))
    return towns


def briefing(towns: Towns, which: int = 2025) -> Briefing:
    return gather(towns.supervisor, towns.merged, year(which), snapshot_at())


def counted(unit: int, which: int, on: date | None = None) -> list[Any]:
    return [one.value for one in figures(snapshot_at(), CODES, [unit], year(which), boundaries=on)]


def sums_of(paper: Any) -> Table:
    return next(table for table in tables(paper) if table.name == "PL địa giới")


def test_each_year_on_its_own_map_and_last_year_on_todays(towns: Towns) -> None:
    a, b, c = towns.communes.values()
    assert counted(a, 2024) == [6, 1, 0, 0, 1]
    assert counted(b, 2024) == [6, 0, 1, 1, 0]
    assert counted(c, 2024) == [7, 0, 0, 1, 0]
    assert counted(towns.merged, 2024, NEW_MAP) == [19, 1, 1, 1, 0]
    assert counted(towns.merged, 2025) == [20, 2, 1, 0, 0]
    # The old ones are gone from the map of 2025; on that of June they still stand.
    assert counted(a, 2025) == [0, 0, 0, 0, 0]


def test_the_briefing_compares_on_todays_map_and_says_so(towns: Towns) -> None:
    paper = compose(briefing(towns))
    assert "năm 2025 (tính theo địa giới ngày 31/12/2025);" in paper.summary
    text = "\n".join(plain_text(b.runs) for b in paper.blocks if hasattr(b, "runs")).replace("\u00a0", " ")
    assert "gồm địa bàn của: xã Mai, xã Lan, xã Cúc (1683/NQ-UBTVQH15, từ 01/7/2025)" in text
    assert "Tổng số trẻ sinh ra sống là 2 trẻ (cùng kỳ năm 2024 là 1 trẻ, tăng 1 trẻ)" in text
    assert "20 nhân khẩu thực tế thường trú (NKTTTT), tăng 1 người so với ngày 31/12/2024 (19 người)" in text


def test_areas_of_one_name_are_told_apart_by_their_codes(towns: Towns) -> None:
    named = [one.name.vi for one in parts_of(face(towns.merged, NEW_MAP), NEW_MAP)]
    assert named == ["Địa bàn 1 (9810a-1)", "Địa bàn 1 (9810b-1)", "Địa bàn 1 (9810c-1)"]


def test_the_sums_stand_on_paper_and_agree(towns: Towns) -> None:
    rows = {
        row.cells[0].shown: [cell.value for cell in row.cells[1:]] for row in sums_of(compose(briefing(towns))).rows
    }
    assert rows["Xã Mai"] == [6, 2, 1, 0, 0, 1]
    assert rows["Cộng các đơn vị cũ"] == [19, 6, 1, 1, 2, 1]
    assert rows["Trừ: chuyển giữa các đơn vị cũ, nay trong cùng một đơn vị"] == [0, 0, 0, 0, -1, -1]
    assert rows["Xã Ba Hoa, năm 2024, theo địa giới ngày 31/12/2025"] == [19, 6, 1, 1, 1, 0]
    assert rows["Xã Ba Hoa, năm 2025"] == [20, 6, 2, 1, 0, 0]


def test_the_balance_of_both_years_closes_on_the_new_map(towns: Towns) -> None:
    found = briefing(towns)
    for window in (year(2025), year(2024)):
        balance = balance_of(found.figures, towns.merged, window) if window == year(2025) else None
        assert balance is None or balance.closes
    assert [found.last_year(code).exact for code in ("population", "moves_in")] == [19, 1]  # type: ignore[union-attr]


def test_the_explanation_names_the_slips_of_moves_that_became_internal(towns: Towns) -> None:
    found = explain(snapshot_at(), "moves_in", towns.merged, year(2024), boundaries=NEW_MAP)
    assert [thing.persons for thing in found.internal] == [(who("a1-head"),)] or found.internal[0].slips
    assert found.figure.value == 1 and len(found.internal) == 1
    assert set(found.internal[0].slips).isdisjoint(found.slips)
    # The id of a figure on another day's map says which day, and opens the same figure.
    assert found.figure.id.endswith(":2025-12-31")
    assert explain_id(snapshot_at(), found.figure.id).figure == found.figure


def test_without_a_change_nothing_is_said(towns: Towns) -> None:
    data = gather(towns.supervisor, towns.communes["a"], year(2024), snapshot_at())
    assert data.border is None
    assert not any(table.name == "PL địa giới" for table in tables(compose(data)))


def test_a_decree_entered_after_the_seal_leaves_its_papers_as_they_were(settings: Any, tmp_path: Path) -> None:
    """Mai takes in Lan from July by a decree that reaches the office when the year is sealed already."""
    settings.DANSO_HOME = tmp_path
    towns, operator = three_communes(), Scope.local_operator(TODAY)
    mai, lan = towns.communes["a"], towns.communes["b"]
    seal(by=operator)
    enact_change(by=operator, plan=Plan(MERGER, DECREE, (), (), (lan,), (Given(lan, mai),)))
    assert border_of(face(mai, NEW_MAP), year(2025), snapshot_at()) is None
    seal(by=operator)
    border = border_of(face(mai, NEW_MAP), year(2025), snapshot_at())
    assert border is not None and {part.id for part in border.parts} == {mai, lan}
