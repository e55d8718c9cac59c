"""Targets from a table: bad lines are named and stop no good one; the same table again changes nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner

from danso.accounts.models import AuditEntry
from danso.config.command_line.invocation import Invocation
from danso.config.commands import targets as command
from danso.exchange.inbound.targets_table import Around, NoTargetsInFile, targets_in
from danso.exchange.targets_file import Seen, brought, seen
from danso.indicators.catalogue import INDICATORS
from danso.targets.in_bulk import Brought
from danso.targets.models import Target
from danso.targets.queries import splits_of, targets_for
from danso.values.meanwhile import ChangedMeanwhile
from tests.factories.offices import Offices, offices

pytestmark = pytest.mark.django_db
TODAY = date(2020, 11, 2)
AROUND = Around(2020, "12/QĐ-UBND", date(2020, 1, 10), "UBND tỉnh", date(2020, 1, 15))
CHECKED, SCREENED = "elderly_checked", "prenatal_screened_4_share_of_pregnant"
HEAD = ["Đơn vị", "Chỉ tiêu", "Số giao", "Loại", "Quý I", "Quý II", "Quý III", "Quý IV"]


@pytest.fixture
def town() -> Offices:
    return offices(TODAY)


def book(path: Path, *lines: list[Any], above: int = 0) -> Path:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for _ in range(above):
        sheet.append(["UBND TỈNH CAO NGUYÊN"])
    for line in lines:
        sheet.append(line)
    made.save(path)
    return path


def looked(town: Offices, path: Path, who: str = "supervisor", around: Around = AROUND) -> Seen:
    return seen(town.scope(who), path, around, TODAY)


def bring(town: Offices, path: Path, who: str = "supervisor") -> Brought:
    found = looked(town, path, who)
    return brought(town.scope(who), [one.row for one in found.lines], path.name, looked_at=found.digest)


def test_good_lines_are_set_bad_ones_named_and_the_same_table_again_changes_nothing(
    town: Offices, tmp_path: Path
) -> None:
    path = book(
        tmp_path / "chi-tieu.xlsx",
        HEAD,
        ["Xã Đồi Chè", CHECKED, 120, "", 30, 30, 30, 30],
        ["97002", INDICATORS[CHECKED].name.vi.upper(), "nhiều"],
        ["Suối Bạc", SCREENED, 62.5],
        ["Xã Không Có", CHECKED, 10],
        ["Xã Suối Bạc", CHECKED, 80, "", 30, 30, 30, 0],
        ["Xã Suối Bạc", "xe đạp", 80],
        ["Xã Suối Bạc", CHECKED, 5, "tỷ lệ"],
        [],
        ["doi che", CHECKED, 130],
    )
    found = looked(town, path)
    assert {one.line: one.said.vi for one in found.unread} == {
        3: "“nhiều” chưa đọc được thành số. Ghi như 3.268 hoặc 0,5.",
        5: "Không có đơn vị này trong phạm vi được giao chỉ tiêu. Xem lại tên hoặc mã đơn vị.",
        7: "Không có chỉ tiêu “xe đạp”. Ghi tên hoặc mã chỉ tiêu như trên trang Chỉ tiêu.",
    }
    assert [(one.row.line, one.verdict) for one in found.lines] == [
        (2, "new"), (4, "new"), (6, "bad"), (8, "bad"), (10, "bad"),
    ]  # fmt: skip
    said = {one.row.line: one.said.vi for one in found.lines}
    assert "tổng các phần là 90, thừa 10 so với chỉ tiêu 80" in said[6]
    assert "tỷ lệ giao bằng tỷ lệ" in said[8] and said[10].endswith("với dòng 2. Bỏ một dòng.")
    made = bring(town, path)
    assert (made.n("new"), made.n("bad")) == (2, 3)
    assert {(one.unit_id, one.indicator): (one.value, one.plan_kind) for one in Target.objects.all()} == {
        (town.che, CHECKED): (Decimal(120), "count"),
        (town.bac, SCREENED): (Decimal("62.5"), "share"),
    }
    assert [one.value for one in splits_of(Target.objects.get(indicator=CHECKED))] == [30, 30, 30, 30]
    entry = AuditEntry.objects.get(verb="import_targets")
    assert (entry.detail["rows"], entry.detail["documents"]) == (2, ["12/QĐ-UBND"])
    again = bring(town, path)
    assert (again.n("same"), again.n("new"), again.n("corrects")) == (2, 0, 0)
    assert (Target.objects.count(), AuditEntry.objects.filter(verb="import_targets").count()) == (2, 1)


def test_a_number_that_differs_is_a_correction_of_the_same_decision(town: Offices, tmp_path: Path) -> None:
    bring(town, book(tmp_path / "a.xlsx", HEAD, ["Đồi Chè", CHECKED, 120], ["Suối Bạc", CHECKED, 80]))
    mended = book(tmp_path / "b.xlsx", HEAD, ["Đồi Chè", CHECKED, 125], ["Suối Bạc", CHECKED, 80])
    found = looked(town, mended)
    assert [(one.verdict, one.said.vi) for one in found.lines] == [
        ("corrects", "Đính chính: đã ghi 120 người"), ("same", "Đã ghi đúng như vậy"),
    ]  # fmt: skip
    bring(town, mended)
    (now,) = targets_for(town.scope("supervisor"), town.che, 2020)
    assert (now.value, now.why, now.correction_of is not None) == (125, "theo tệp “b.xlsx”", True)
    assert bring(town, mended).n("same") == 2
    later = Around(2020, "99/QĐ-UBND", None, "", date(2020, 7, 1))
    (one, _) = looked(town, mended, around=later).lines
    assert (one.verdict, one.said.vi) == ("new", "Điều chỉnh: trước là 125 người (12/QĐ-UBND)")
    other = Around(2020, "99/QĐ-UBND", None, "", date(2020, 1, 15))
    (one, _) = looked(town, mended, around=other).lines
    assert one.verdict == "bad" and one.said.vi.startswith("Văn bản 12/QĐ-UBND đã giao chỉ tiêu này từ cùng ngày")


def test_a_column_for_each_target_under_the_titles_of_the_office(town: Offices, tmp_path: Path) -> None:
    lines = (["Xã, phường", CHECKED, SCREENED], ["Đồi Chè", 120, 60], ["Suối Bạc", None, "55,5"])
    path = book(tmp_path / "rong.xlsx", *lines, above=3)
    found = looked(town, path)
    assert [(one.row.line, one.row.indicator, one.row.value) for one in found.lines] == [
        (5, CHECKED, 120), (5, SCREENED, 60), (6, SCREENED, Decimal("55.5")),
    ]  # fmt: skip


def test_a_text_file_has_its_own_decision_in_each_line(town: Offices, tmp_path: Path) -> None:
    path = tmp_path / "chi-tieu.csv"
    path.write_text(
        "unit;indicator;value;document;since;year\n"
        f"97001;{CHECKED};1.120;5/QĐ;01/02/2020;2020\n97002;{CHECKED};7;5/QĐ;32/02/2020;2020\n97002;{CHECKED};7;5/QĐ;;20\n",
        encoding="utf-8",
    )
    told = targets_in(path, Around(2020), TODAY)
    (row,) = told.rows
    assert (row.value, row.document_number, row.since) == (1120, "5/QĐ", date(2020, 2, 1))
    assert [one.said.vi for one in told.unread] == [
        "Ngày “32/02/2020” chưa đọc được. Ghi như 15/01/2026.", "Ghi ngày bắt đầu áp dụng.",
    ]  # fmt: skip


def test_of_a_unit_one_does_not_set_targets_of_is_said_what_is_said_of_none(town: Offices, tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", HEAD, ["97001", CHECKED, 5], ["97002", CHECKED, 5], ["97999", CHECKED, 5])
    found = looked(town, path, "head")
    (mine, other), (absent,) = found.lines, found.unread
    assert (mine.verdict, other.verdict) == ("new", "bad")
    assert other.said == absent.said
    assert bring(town, path, "head").n("new") == 1
    assert Target.objects.get().unit_id == town.che


def test_what_was_looked_at_is_written_or_nothing(town: Offices, tmp_path: Path) -> None:
    path, by = (
        book(tmp_path / "a.xlsx", HEAD, ["Đồi Chè", CHECKED, 5], ["Suối Bạc", CHECKED, 6]),
        town.scope("supervisor"),
    )
    first = looked(town, path)
    bring(town, book(tmp_path / "b.xlsx", HEAD, ["Suối Bạc", CHECKED, 9]))  # somebody else, meanwhile
    with pytest.raises(ChangedMeanwhile):
        brought(by, [one.row for one in first.lines], "a.xlsx", looked_at=first.digest)
    assert Target.objects.count() == 1


def test_a_file_without_the_headings_says_so(town: Offices, tmp_path: Path) -> None:
    with pytest.raises(NoTargetsInFile, match="Không thấy dòng tiêu đề"):
        looked(town, book(tmp_path / "a.xlsx", ["Tên", "Số"], ["Đồi Chè", 5]))


def test_the_command_brings_in_previews_and_lists(
    town: Offices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DANSO_TODAY", TODAY.isoformat())
    path = book(tmp_path / "a.xlsx", HEAD, ["Đồi Chè", CHECKED, 120], ["Nơi khác", CHECKED, 5])
    asked = ["import", str(path), "--document", "12/QĐ-UBND", "--since", "2020-01-15"]

    def run(*more: str) -> Any:
        return CliRunner().invoke(command.command, [*asked, *more], obj=Invocation(None), catch_exceptions=False)

    looked_at = run("--preview")
    assert "Chưa ghi gì. Sẽ giao mới 1" in looked_at.output and not Target.objects.exists()
    done = run()
    assert done.exit_code == 1  # a line is left to mend
    assert done.output.splitlines() == [
        "Dòng 3 (Nơi khác): Không có đơn vị này trong phạm vi được giao chỉ tiêu. Xem lại tên hoặc mã đơn vị.",
        "Giao mới 1, đính chính 0, giữ nguyên 0; còn 1 dòng cần sửa.",
    ]
    listed = CliRunner().invoke(command.command, ["list", "--unit", "97001"], obj=Invocation(None))
    assert "120 người" in listed.output and "12/QĐ-UBND, 15/01/2020" in listed.output
