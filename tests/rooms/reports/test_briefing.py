"""The briefing of a small commune: nine parts, true sums, plans by kind, small numbers named, both languages whole."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from django.db import transaction
from django.test import override_settings
from docx import Document as read_docx
from pytest_django import DjangoDbBlocker

from danso.config.command_line.invocation import Invocation
from danso.config.commands import briefing as briefing_command
from danso.config.commands import report as report_command
from danso.reports.briefing.as_json import as_json
from danso.reports.briefing.compose import compose
from danso.reports.briefing.data import Briefing, Plan
from danso.reports.briefing.gather import gather
from danso.reports.counted import Counted
from danso.reports.document import Heading, ListItem, Paragraph, Picture, Table, figure_ids, plain_text, tables
from danso.reports.outside.figure import Outside
from danso.targets.actions import set_target
from danso.values.period import Window, quarter, year
from danso.warehouse.snapshot import snapshot_at
from tests.rooms.register.conftest import Commune, a_commune
from tests.rooms.reports.conftest import filled_and_sealed

TEN_MONTHS = Window(date(2020, 1, 1), date(2020, 10, 30))
THIRD, EARLY, RUNNING = quarter(2020, 3), quarter(2019, 3), year(2020)
USERS = "modern_method_users_new_and_continuing"


@pytest.fixture(scope="module")
def told(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> dict[Window, Briefing]:
    """Briefings of the small commune, gathered once: they are plain values, and the register is rolled back."""
    with (
        django_db_blocker.unblock(),
        override_settings(DANSO_HOME=tmp_path_factory.mktemp("home")),
        transaction.atomic(),
    ):
        small = with_targets(filled_and_sealed(a_commune()))
        snapshot = snapshot_at()
        gathered = {one: gather(small.officer, small.id, one, snapshot) for one in (TEN_MONTHS, THIRD, EARLY, RUNNING)}
        transaction.set_rollback(True)
    return gathered


@pytest.fixture
def data(told: dict[Window, Briefing]) -> Briefing:
    return told[TEN_MONTHS]


def with_targets(small: Commune) -> Commune:
    for code, kind, value, unit in ((USERS, "count", 4, "người"), ("newborns_screened_5_share", "share", 60, "%")):
        set_target(
            by=small.head, unit_id=small.id, indicator=code, year=2020, plan_kind=kind, value=value, unit_of_value=unit,
            document_number="07/KH-UBND", since=date(2020, 1, 13), issuer="UBND xã Đồng Mây",
        )  # fmt: skip
    return small


def text_of(data: Briefing, language: Any = "vi") -> str:
    return "\n".join(plain_text(b.runs) for b in compose(data, language).blocks if hasattr(b, "runs"))


def test_nine_parts_in_order_and_seven_annexes(data: Briefing) -> None:
    paper = compose(data)
    parts = [b.text.split(".")[0] for b in paper.blocks if isinstance(b, Heading) and b.level == 1]
    assert parts == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    assert [annex.label for annex in paper.annexes] == [
        f"Phụ lục {n}" for n in ("I", "II", "III", "IV", "V", "VI", "VII")
    ]
    assert sum(isinstance(b, Picture) for b in paper.blocks) == 2


def test_the_balance_is_written_out_and_closes(data: Briefing) -> None:
    balance = next(table for table in tables(compose(data)) if table.name == "Cân đối dân số")
    rows = {row.cells[0].shown: (row.cells[1].shown, row.cells[2].value) for row in balance.rows}
    assert rows["Dân số đầu kỳ (ngày 31/12/2019)"] == ("", 9)
    assert rows["Trẻ sinh ra"] == ("+", 2)
    assert rows["Người chết"] == ("−", 1)
    assert rows["Dân số cuối kỳ (ngày 30/10/2020)"] == ("=", 10)


def test_sentences_say_what_was_counted_by_hand(data: Briefing) -> None:
    text = text_of(data).replace("\u00a0", " ")
    assert (
        "có 3 hộ dân cư, 10 nhân khẩu thực tế thường trú (NKTTTT), tăng 1 người so với ngày 31/12/2019 (9 người)"
        in text
    )
    assert (
        "Tổng số trẻ sinh ra sống là 2 trẻ (cùng kỳ năm 2019 là 0 trẻ, tăng 2 trẻ), trong đó 1 trẻ nam, 1 trẻ nữ."
        in text
    )
    assert "chiếm 50,00% tổng số trẻ sinh ra (số ít, không so sánh)" in text
    assert "0/4 người, đạt 0,0% kế hoạch năm 2020" in text
    assert "07/KH-UBND của UBND xã Đồng Mây" in text
    assert "vi phạm" not in text


def test_every_figure_of_the_document_is_one_of_the_catalogues(data: Briefing) -> None:
    known = {one.id for one in data.figures}
    shown = list(figure_ids(compose(data)))
    assert len(shown) > 100 and set(shown) <= known


def test_the_english_briefing_holds_no_vietnamese_sentence(data: Briefing) -> None:
    paper = compose(data, "en")
    written = [b.text for b in paper.blocks if isinstance(b, Heading)] + [
        text_of(data, "en"),
        paper.title,
        paper.summary,
    ]
    for table in tables(paper):
        written += [table.title, table.unit_line, *(" ".join(column.path) for column in table.columns)]
        written += [cell.shown for row in table.rows for cell in row.cells]
    names = re.compile(r"Đồng Mây|Đông Hạ|Vân Hải|07/KH-UBND|UBND xã")
    left = " ".join(names.sub("", one) for one in written)
    assert not re.search(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]", left.lower())


def test_nothing_of_births_is_ranked_or_listed_as_behind(data: Briefing) -> None:
    plans = [Plan(one.id, "births_male", "count", Decimal(100), "trẻ", "1/QĐ") for one in (data.unit, *data.parts)]
    paper = compose(replace(data, plans=(*data.plans, *plans)))
    late = [
        plain_text(b.runs) for b in paper.blocks if isinstance(b, ListItem) and "tiến độ cần đạt" in plain_text(b.runs)
    ]
    assert len(late) == 1 and "BPTT hiện đại" in late[0]
    table = next(block for block in paper.annexes[0].blocks if isinstance(block, Table))
    born = [row for row in table.rows if row.cells[1].shown in ("Trẻ nam sinh ra", "Thôn Đông Hạ")]
    assert born and all(row.cells[-1].shown == "" for row in born)


def test_the_offices_words_stand_in_their_place_and_an_empty_place_leaves_the_signed_paper(data: Briefing) -> None:
    told = compose(replace(data, own={"money": "Kinh phí được giao 20 triệu đồng.\nĐã chi 12 triệu đồng."}))
    lines = [plain_text(b.runs) for b in told.blocks if isinstance(b, Paragraph)]
    at = lines.index("Kinh phí được giao 20 triệu đồng.")
    assert lines[at + 1] == "Đã chi 12 triệu đồng."
    assert any(line.startswith("[Cơ quan tự viết") for line in lines)
    final = text_of(replace(data, final=True))
    assert "Cơ quan tự viết" not in final
    assert final.count("Trong kỳ không có nội dung phát sinh.") >= 2


def test_json_is_a_list_with_plans_by_kind(data: Briefing) -> None:
    rows = as_json(data)
    wanted = {
        "id",
        "indicator",
        "unit",
        "unit_name",
        "from",
        "to",
        "value",
        "measure",
        "shown",
        "numerator",
        "denominator",
    }
    wanted |= {"definition", "cutoff", "status", "plan", "plan_kind", "percent_of_plan", "last_year"}
    assert all(wanted <= set(row) for row in rows)
    of = {row["indicator"]: row for row in rows}
    assert len(of) == len(rows)
    assert [part["unit_id"] for part in of["births"]["units"]] == [part.id for part in data.parts]
    assert (of[USERS]["plan"], of[USERS]["plan_kind"], of[USERS]["percent_of_plan"]) == (4, "count", 0)
    screened = of["newborns_screened_5_share"]
    assert (screened["plan_kind"], screened["percent_of_plan"], screened["plan_difference"]) == ("share", None, -60)
    assert "điểm %" in screened["plan_reason"]
    assert of["births"]["plan"] is None and of["births"]["last_year"] == 0
    assert of["births_third_plus_share"]["value"] == 50


def test_before_the_book_there_is_no_last_year(told: dict[Window, Briefing]) -> None:
    # The same quarter of 2018 lies before the enrolment of 31/12/2018: not known, never 0.
    early = told[EARLY]
    assert early.last_year("births") is None
    assert "cùng kỳ" not in text_of(early)


def test_a_quarter_has_no_percent_of_the_years_plan(told: dict[Window, Briefing]) -> None:
    third = told[THIRD]
    assert third.progress(third.own_plans()[0]).percent is None
    row = next(r for r in as_json(third) if r["indicator"] == USERS and r["unit_id"] == third.unit.id)
    assert row["percent_of_plan"] is None and "01/01" in row["plan_reason"]


@pytest.mark.django_db
def test_the_commands_write_their_files(small: Commune, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANSO_TODAY", "2020-11-05")
    run = CliRunner()
    asked = ["--unit", "98001", "--from", "2020-01-01", "--to", "2020-10-30", "--out", str(tmp_path / "10.2020")]
    done = run.invoke(briefing_command.command, asked, obj=Invocation(), catch_exceptions=False)
    assert done.exit_code == 0
    names = sorted(path.name for path in (tmp_path / "10.2020").iterdir())
    assert names == ["briefing.docx", "briefing.json", "briefing.pdf", "briefing.xlsx"]
    rows = json.loads((tmp_path / "10.2020" / "briefing.json").read_text(encoding="utf-8"))
    assert isinstance(rows, list) and rows[0]["unit"] == "98001"
    out = str(tmp_path / "02.docx")
    done = run.invoke(
        report_command.command, ["02-dsx", "--unit", "98001", "--period", "2020-Q3", "--out", out], obj=Invocation(),
        catch_exceptions=False,
    )  # fmt: skip
    assert done.exit_code == 0
    assert any("Tổng số hộ dân cư" in cell.text for table in read_docx(out).tables for cell in table._cells)


def test_an_annex_table_adds_no_row_by_itself(data: Briefing) -> None:
    births = next(annex for annex in compose(data).annexes if annex.label == "Phụ lục II")
    table = next(block for block in births.blocks if isinstance(block, Table))
    assert all(cell.figure_id for row in table.rows for cell in row.cells[2:])


def test_a_window_that_still_runs_says_so_and_is_not_compared_with_a_whole_year(told: dict[Window, Briefing]) -> None:
    running = told[RUNNING]
    text = text_of(running)
    assert "Kỳ báo cáo chưa kết thúc: số liệu đến ngày 31/12/2020 dưới đây tính theo thông tin có đến ngày" in text
    assert "cùng kỳ năm" not in text.replace("không so với cùng kỳ năm trước", "")
    assert all(row["last_year"] is None for row in as_json(running))
    pace = running.progress(running.own_plans()[0]).pace
    assert pace is not None and pace < 100


def test_a_target_of_too_few_is_neither_met_nor_missed(told: dict[Window, Briefing]) -> None:
    # 0 of 2 newborns screened, where 60 % are asked.
    line = next(one for one in text_of(told[TEN_MONTHS]).splitlines() if one.startswith("Tỷ lệ trẻ sơ sinh"))
    assert line.endswith("0,00% (chỉ tiêu giao 60%) (số ít, không so sánh).")


def test_methods_and_channels_together_add_up_to_each_alone(told: dict[Window, Briefing]) -> None:
    third = next(one for one in compose(told[RUNNING]).annexes if one.label == "Phụ lục III").blocks[-1]
    assert isinstance(third, Table)
    *rows, total = [[cell.value for cell in row.cells[1:]] for row in third.rows]
    assert all(row[0] == sum(row[1:]) for row in (*rows, total))
    assert [sum(column) for column in zip(*rows, strict=True)] == total


def test_english_sentences_say_the_first_months_and_titles_first_months(data: Briefing) -> None:
    paper = compose(data, "en")
    assert paper.summary.startswith("Results of population work, first 10 months of 2020; tasks for the last 2 months")
    text = text_of(data, "en")
    assert "reports the results of the first 10 months of 2020 (to 30/10/2020)" in text
    assert "results of first" not in text and "the Health Station reports" in text


CHECKED = "couples_married_with_premarital_check"


def with_checked_couples(data: Briefing, couples: int) -> Briefing:
    def told(one: Counted) -> Counted:
        mine = one.code == CHECKED and one.unit == data.unit.id and one.window == data.window
        return replace(one, exact=Fraction(couples)) if mine else one

    return replace(data, figures=data.figures.changed(told))


def test_coverage_over_the_registrations_of_the_justice_sector_stands_with_its_document(data: Briefing) -> None:
    document = ("Phòng Tư pháp", "45/BC-TP", date(2020, 10, 30))
    paper = replace(with_checked_couples(data, 62), outside=(Outside(data.unit.id, "couples_married", 240, *document),))
    # 62 of 240 = 25,83 %
    assert "so với 240 cặp đăng ký kết hôn theo Phòng Tư pháp: 25,83% (Phụ lục V)" in text_of(paper).replace(
        "\u00a0", " "
    )
    annex = next(one for one in compose(paper).annexes if one.label == "Phụ lục V")
    table = [block for block in annex.blocks if isinstance(block, Table)][-1]
    assert [cell.shown for cell in table.rows[0].cells[1:]] == [
        "62",
        "240",
        "25,83%",
        "Phòng Tư pháp, văn bản 45/BC-TP ngày 30/10/2020",
    ]
    share = next(row for row in as_json(paper) if row["indicator"] == f"{CHECKED}_share")
    assert (share["outside"]["denominator"], share["outside"]["document"]) == (240, "45/BC-TP")
    over = replace(paper, outside=(Outside(data.unit.id, "couples_married", 60, *document),))
    assert "Tỷ lệ trên 100%" in str(compose(over).annexes[4].blocks)


@pytest.mark.parametrize(
    ("two", "said"),
    [
        (True, "62 cặp, tính 124/200 người theo quyết định giao, đạt 62,0% kế hoạch năm 2020"),
        (False, "62 cặp; chỉ tiêu giao 200 người (chỉ tiêu giao theo người, số liệu tính theo cặp"),
    ],
)
def test_a_couple_counts_as_two_persons_only_where_the_decision_says_so(data: Briefing, two: bool, said: str) -> None:
    plan = Plan(data.unit.id, CHECKED, "count", Decimal(200), "người", "12/QĐ", couple_is_two=two)
    paper = replace(with_checked_couples(data, 62), plans=(plan,))
    text = text_of(paper).replace("\u00a0", " ")
    assert said in text
    # 200 - 124 = 76 persons, never couples.
    assert ("còn 76 người để đạt kế hoạch" in text) == two
    assert paper.progress(plan).percent == (62 if two else None)
