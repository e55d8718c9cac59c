"""Last year from totals alone: former units added up, a divided one by the decree's shares, nothing guessed.

Two communes of 2024 that no household book knows. Lê (98101) had 1,000 people, 12 births and an average of 995; Mơ
(98102) 700, 7 and 690. On 01/07/2025 Lê and 2/5 of Mơ became Đào (98201); 3/5 of Mơ became Mận (98202).

    Đào: 1,000 + 280 people, 12 + 2.8 births, 14.8 / (995 + 276) = 11.644 per thousand
    Mận: 420 people, 4.2 births
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from django.template.loader import render_to_string

from danso.accounts.models import AuditEntry
from danso.config.command_line.invocation import Invocation
from danso.config.commands import explain, totals
from danso.desk.indicators import words
from danso.indicators.compute import figures
from danso.places.actions import add_unit
from danso.places.changing import enact_change
from danso.places.levels import Level
from danso.places.plan import Created, Given, Plan
from danso.places.refusals import BadTable
from danso.places.scope import Scope
from danso.reports.briefing.compose import compose
from danso.reports.briefing.gather import gather
from danso.reports.counted import Counted, FigureTable
from danso.reports.document import Table, plain_text, tables
from danso.reports.models import KnownTotal
from danso.reports.totals.actions import BadTotal, NewTotal, record_known_totals
from danso.reports.totals.carrying import Carried, carried_thawed
from danso.reports.totals.queries import carried_totals
from danso.reports.totals.table import totals_in
from danso.values.period import year
from danso.warehouse.snapshot import seal, snapshot_at
from tests.factories.merged_communes import DECREE, LONG_AGO, MERGER, TODAY

pytestmark = pytest.mark.django_db
LAST = year(2024)
TABLE = """unit,indicator,from,to,numerator,denominator,source,document,dated
98101,population,2024-01-01,2024-12-31,1000,,Chi cục Thống kê,12/BC-CTK,2025-02-10
98102,population,2024-01-01,2024-12-31,700,,Chi cục Thống kê,12/BC-CTK,2025-02-10
xã Lê,births,2024-01-01,2024-12-31,12,,Chi cục Thống kê,12/BC-CTK,2025-02-10
98102,births,2024-01-01,2024-12-31,7,,Chi cục Thống kê,12/BC-CTK,2025-02-10
98101,crude_birth_rate,2024-01-01,2024-12-31,12,995,Chi cục Thống kê,12/BC-CTK,2025-02-10
98102,crude_birth_rate,2024-01-01,2024-12-31,7,690,Chi cục Thống kê,12/BC-CTK,2025-02-10
98101,moves_in,2024-01-01,2024-12-31,5,,Chi cục Thống kê,12/BC-CTK,2025-02-10
98102,moves_in,2024-01-01,2024-12-31,4,,Chi cục Thống kê,12/BC-CTK,2025-02-10
"""


@dataclass
class Divided:
    le: int
    mo: int
    dao: int
    man: int
    by: Scope


@pytest.fixture
def towns(db: None, settings: Any, tmp_path: Path) -> Divided:
    return _divided(settings, tmp_path, Fraction(2, 5))


def _divided(settings: Any, tmp_path: Path, share: Fraction | None) -> Divided:
    """Without a share Mơ's two villages are placed one by one."""
    settings.DANSO_HOME = tmp_path
    by = Scope.local_operator(TODAY)

    def unit(level: str, kind: str, name: str, code: str, parent: int | None) -> int:
        made = add_unit(
            by=by, level=level, name=name, code=code, parent_id=parent, since=LONG_AGO, kind=kind, source="test"
        )
        return int(made.pk)

    province = unit("province", "tinh", "Tỉnh Vân Hải", "98", None)
    le, mo = (unit("commune", "xa", n, c, province) for n, c in (("Xã Lê", "98101"), ("Xã Mơ", "98102")))
    parts = [unit("area", "dia_ban", f"Địa bàn {n}", f"98102-{n}", mo) for n in (1, 2)]
    new = tuple(
        Created(key, Level.commune, "xa", name, code, province)
        for key, name, code in (("dao", "Xã Đào", "98201"), ("man", "Xã Mận", "98202"))
    )
    rest = None if share is None else 1 - share
    given = (Given(le, "dao"), Given(mo, "dao", share, (parts[0],)), Given(mo, "man", rest, (parts[1],)))
    dao, man = enact_change(by=by, plan=Plan(MERGER, DECREE, new, (), (le, mo), given)).plan["enacted"]["created"]
    seal(by=by)
    return Divided(le, mo, dao, man, by)


def typed(towns: Divided, tmp_path: Path, table: str = TABLE) -> list[KnownTotal]:
    path = tmp_path / "totals.csv"
    path.write_text(table, encoding="utf-8")
    return record_known_totals(by=towns.by, totals=totals_in(path))


def carried(towns: Divided, unit: int) -> dict[str, Carried]:
    """Of 2024 on the boundaries of the end of 2025, without the rest of a paper."""
    snapshot, on = snapshot_at(), date(2025, 12, 31)
    codes = ["population", "births", "crude_birth_rate", "moves_in"]
    counted = FigureTable(Counted.of(one) for one in figures(snapshot, codes, [unit], LAST, boundaries=on))
    found = carried_totals(towns.by, snapshot, [unit], LAST, on, counted=counted)
    return {one.counted.code: one for one in found}


def test_whole_units_are_added_and_a_divided_one_counts_by_its_share(towns: Divided, tmp_path: Path) -> None:
    typed(towns, tmp_path)
    dao, man = carried(towns, towns.dao), carried(towns, towns.man)
    assert [dao["population"].counted.exact, man["population"].counted.exact] == [1280, 420]
    assert [dao["births"].counted.exact, man["births"].counted.exact] == [Fraction(74, 5), Fraction(21, 5)]
    rate = dao["crude_birth_rate"].counted
    assert (rate.numerator, rate.denominator) == (Fraction(74, 5), 1271)
    assert rate.shown("vi") == "11,64‰" and rate.estimated
    moves = dao["moves_in"]
    assert moves.counted.exact is None and moves.why is not None and "chuyển giữa các đơn vị đó" in moves.why.vi
    assert [(line.unit, line.share) for line in dao["births"].lines] == [(towns.le, 1), (towns.mo, Fraction(2, 5))]


def test_the_paper_marks_the_estimate_and_shows_old_units_and_shares(towns: Divided, tmp_path: Path) -> None:
    typed(towns, tmp_path)
    paper = compose(gather(towns.by, towns.dao, year(2025), snapshot_at()))
    text = "\n".join(plain_text(b.runs) for b in paper.blocks if hasattr(b, "runs")).replace("\u00a0", " ")
    assert "(cùng kỳ năm 2024 là 15 trẻ – ước theo tỷ lệ chia, giảm 15 trẻ)" in text
    assert "Số ghi (ước) là số ước theo tỷ lệ chia nêu trong quyết định." in text
    shown = [[cell.shown for cell in row.cells] for row in _table(paper, "PL số công bố").rows]
    assert ["Xã Mơ", "7 / 690", "40%", "2,8 / 276", "Chi cục Thống kê, 12/BC-CTK ngày 10/02/2025"] in shown
    former = {row.cells[0].shown: row.cells[1].shown for row in _table(paper, "PL địa giới").rows}
    assert (former["Xã Lê"], former["một phần Xã Mơ"], former["Cộng các đơn vị cũ"]) == ("1.000", "700", "1.700")


def test_without_a_stated_share_the_sentence_names_it_and_nothing_is_counted(settings: Any, tmp_path: Path) -> None:
    towns = _divided(settings, tmp_path, None)
    typed(towns, tmp_path)
    found = carried(towns, towns.dao)["births"]
    assert found.counted.exact is None and found.why is not None
    assert found.why.vi == "Không tính được: quyết định từ 01/7/2025 không ghi tỷ lệ của Xã Mơ giao cho Xã Đào."


def test_a_total_that_one_of_them_lacks_is_named(towns: Divided, tmp_path: Path) -> None:
    typed(towns, tmp_path, "\n".join(line for line in TABLE.split("\n") if "98102,births" not in line))
    found = carried(towns, towns.dao)["births"]
    assert found.why is not None and found.why.vi.endswith("của Xã Mơ.")


def test_a_correction_is_read_and_the_earlier_row_stays(towns: Divided, tmp_path: Path) -> None:
    typed(towns, tmp_path)
    typed(towns, tmp_path, TABLE.split("\n")[0] + "\n" + TABLE.split("\n")[4].replace(",7,,", ",12,,"))
    assert carried(towns, towns.man)["births"].counted.exact == Fraction(36, 5)
    assert KnownTotal.objects.filter(unit_id=towns.mo, indicator="births").count() == 2
    assert AuditEntry.objects.filter(verb="record_known_totals").count() == 2


def test_frozen_with_a_signature_it_comes_back_to_the_digit(towns: Divided, tmp_path: Path) -> None:
    typed(towns, tmp_path)
    found = tuple(carried(towns, towns.dao).values())
    back = carried_thawed(json.loads(json.dumps([one.frozen() for one in found])))
    assert [(one.lines, one.why, one.estimated) for one in back] == [
        (one.lines, one.why, one.estimated) for one in found
    ]
    assert all(one.counted.same_as(other.counted) for one, other in zip(back, found, strict=True))


def test_what_is_no_total_of_that_unit_and_time_is_refused(towns: Divided, tmp_path: Path) -> None:
    good = NewTotal(towns.le, "births", LAST, Decimal(3), None, "Chi cục Thống kê", "12/BC-CTK", date(2025, 2, 10))
    for wrong in (
        {"unit": towns.dao},  # not yet there
        {"indicator": "none"},
        {"denominator": Decimal(9)},
        {"indicator": "crude_birth_rate"},  # needs a denominator
        {"indicator": "total_fertility_rate"},  # is no fraction of two totals
        {"numerator": Decimal("-1")},
        {"numerator": Decimal("1.5")},
        {"document": " "},
        {"dated": date(2026, 1, 6)},
    ):
        with pytest.raises(BadTotal):
            record_known_totals(by=towns.by, totals=[NewTotal(**{**_fields(good), **wrong})])
    with pytest.raises(BadTable):
        typed(towns, tmp_path, TABLE.replace(",1000,", ",1.000,"))
    assert not KnownTotal.objects.exists()


def test_the_command_reads_and_lists(towns: Divided, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANSO_TODAY", TODAY.isoformat())
    path = tmp_path / "totals.csv"
    path.write_text(TABLE, encoding="utf-8")
    done = CliRunner().invoke(totals.command, ["import", str(path)], obj=Invocation(None), catch_exceptions=False)
    assert done.output == "Đã nhập 8 số của 2 đơn vị.\n"
    asked = ["list", "--from", "2024-01-01", "--to", "2024-12-31"]
    listed = CliRunner().invoke(totals.command, asked, obj=Invocation(None), catch_exceptions=False)
    assert "12 / 995" in listed.output and "12/BC-CTK" in listed.output


def _fields(one: NewTotal) -> dict[str, Any]:
    return {name: getattr(one, name) for name in one.__slots__}


def _table(paper: Any, name: str) -> Table:
    return next(table for table in tables(paper) if table.name == name)


def test_the_explanation_opens_old_units_and_shares(
    towns: Divided, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DANSO_TODAY", TODAY.isoformat())
    typed(towns, tmp_path)
    rate = carried(towns, towns.dao)["crude_birth_rate"]
    done = CliRunner().invoke(explain.command, [rate.counted.id], obj=Invocation(None), catch_exceptions=False)
    assert "Xã Mơ: 7 / 690 × 2/5  12/BC-CTK" in done.output
    page = " ".join(render_to_string("desk/figure_carried.html", {"w": words, "carried": rate}).split())
    assert '<td class="n">40%</td> <td class="n">2,8 / 276</td>' in page and "ước theo tỷ lệ chia" in page
