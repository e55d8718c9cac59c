"""A report from draft to signature and after: frozen, proved, restated, issued anew."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from danso.accounts.models import AuditEntry
from danso.places.scope import NotInScope
from danso.register import actions as register
from danso.register.models import Cutoff, StayRow
from danso.reports import actions, queries
from danso.reports.figures_of import document_of
from danso.reports.models import Report
from danso.reports.refusals import (
    BadEstimate,
    BalanceBroken,
    ReportNotInState,
    ReportSigned,
    SignatureIncomplete,
    SignedBeforeFigures,
    UnknownReport,
)
from danso.values.digest import rows_digest
from danso.values.period import Window, quarter
from danso.warehouse.snapshot import seal
from tests.rooms.register.conftest import Commune
from tests.rooms.register.slips import birth

pytestmark = pytest.mark.django_db
THIRD = quarter(2020, 3)
LAST_DAYS = {"head": "Trần Thị Minh Nguyệt", "number": "12/BC-TYT", "dated": date(2020, 11, 5)}


def submitted(small: Commune, form: str = "02-dsx") -> Report:
    report = actions.draft_report(by=small.officer, form=form, unit_id=small.id, window=THIRD)
    return actions.submit_report(by=small.officer, report_id=report.pk, prepared_by="Nguyễn Thị Hạnh")


def signed(small: Commune, form: str = "02-dsx") -> Report:
    return actions.sign_report(by=small.head, report_id=submitted(small, form).pk, **LAST_DAYS)  # type: ignore[arg-type]


def late_birth(small: Commune) -> str:
    """A birth of August told in November, appraised and sealed."""
    slip = birth(small, "2", "2020-08-20", child_order=2, sex="1")
    written = register.record_slip(by=small.officer, draft=slip)
    register.appraise_slips(by=small.officer, slip_ids=[written.slip_id])
    seal(by=small.operator)
    return written.slip_id


def births_of(report: Report) -> str:
    wanted = ("births", report.unit_id, "2020-07-01", "2020-09-30")
    return next(row["exact"] for row in report.figures if (row["code"], row["unit"], row["from"], row["to"]) == wanted)


@pytest.mark.parametrize("form", ["02-dsx", "briefing"])
def test_a_signed_report_counted_again_is_the_same_to_the_digit(small: Commune, form: str) -> None:
    report = signed(small, form)
    assert births_of(report) == "2"
    proof = queries.verify_report(small.officer, report.pk)
    assert proof.same and proof.digest == proof.recounted and proof.different == ()


def test_a_signed_figure_that_was_touched_is_found_out(small: Commune) -> None:
    report = signed(small)
    figures = [row | {"exact": "3"} if row["code"] == "births" else row for row in report.figures]
    Report.objects.filter(pk=report.pk).update(figures=figures)
    proof = queries.verify_report(small.officer, report.pk)
    assert not proof.same and any(one.startswith("births:") for one in proof.different)


@pytest.mark.parametrize("form", ["02-dsx", "briefing"])
def test_figures_are_preliminary_until_the_signature_and_official_after(small: Commune, form: str) -> None:
    report = submitted(small, form)
    assert "sơ bộ" in str(document_of(small.officer, report).blocks)
    done = actions.sign_report(by=small.head, report_id=report.pk, **LAST_DAYS)  # type: ignore[arg-type]
    text = str(document_of(small.officer, done).blocks)
    assert "chính thức" in text and "sơ bộ" not in text


def test_a_late_slip_restates_and_leaves_the_signed_paper_alone(small: Commune) -> None:
    report = signed(small)
    before = document_of(small.officer, report)
    slip_id = late_birth(small)
    change = queries.restatement(small.officer, report.pk)
    changed = {one.signed.code: (one.signed.value, one.now.value) for one in change.figures}
    assert changed == {
        "births": (2, 3),
        "births_male": (1, 2),
        "births_second": (1, 2),
        "population": (10, 11),
    } | {code: pair for code, pair in changed.items() if code.startswith("modern_method")}
    assert [one.slip_id for one in change.late_slips] == [slip_id]
    assert "1 dòng phiếu" in change.reason.vi
    report.refresh_from_db()
    assert document_of(small.officer, report) == before
    assert queries.verify_report(small.officer, report.pk).same


def test_a_reissued_report_replaces_and_both_stay(small: Commune) -> None:
    first = signed(small)
    late_birth(small)
    second = actions.reissue(by=small.officer, report_id=first.pk)
    actions.submit_report(by=small.officer, report_id=second.pk, prepared_by="Nguyễn Thị Hạnh")
    second = actions.sign_report(by=small.head, report_id=second.pk, **LAST_DAYS)  # type: ignore[arg-type]
    first.refresh_from_db()
    assert (first.state, second.state, second.version) == ("superseded", "signed", 2)
    assert (births_of(first), births_of(second)) == ("2", "3")
    assert first.foot_code != second.foot_code
    assert queries.report_by_foot_code(small.officer, first.foot_code).pk == first.pk


def test_a_returned_report_stays_and_its_next_version_keeps_the_offices_words(small: Commune) -> None:
    report = actions.draft_report(by=small.officer, form="briefing", unit_id=small.id, window=THIRD)
    actions.write_own_paragraph(by=small.officer, report_id=report.pk, key="difficulties", text="Đường xa, mưa lũ.")
    actions.submit_report(by=small.officer, report_id=report.pk, prepared_by="Nguyễn Thị Hạnh")
    actions.return_report(by=small.head, report_id=report.pk, reason="Xem lại số kết hôn")
    new = actions.reissue(by=small.officer, report_id=report.pk)
    report.refresh_from_db()
    assert (report.state, new.state, new.version) == ("returned", "draft", 2)
    assert new.own_paragraphs.get().words == "Đường xa, mưa lũ."


def test_refreshing_the_figures_of_a_draft_keeps_the_offices_words(small: Commune) -> None:
    report = actions.draft_report(by=small.officer, form="briefing", unit_id=small.id, window=THIRD)
    actions.write_own_paragraph(by=small.officer, report_id=report.pk, key="proposals_above", text="Cấp thêm sổ A0.")
    late_birth(small)
    again = actions.draft_report(by=small.officer, form="briefing", unit_id=small.id, window=THIRD)
    assert again.pk == report.pk and again.cutoff_id != report.cutoff_id
    text = str(document_of(small.officer, again))
    assert "Cấp thêm sổ A0." in text and "'3'" in text


def test_a_balance_out_by_one_stops_the_signature_and_names_the_household(
    small: Commune, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = submitted(small)
    right = actions.counted_figures(report)

    def one_more(figure):  # type: ignore[no-untyped-def]
        from dataclasses import replace

        if figure.code == "population" and figure.window == THIRD:
            return replace(figure, exact=figure.exact + 1)
        return figure

    monkeypatch.setattr(actions, "counted_figures", lambda _: right.changed(one_more))
    # What such a break looks like in the register: somebody counted twice at once.
    stay = StayRow.objects.filter(ground_in="born").order_by("pk")[0]
    StayRow.objects.create(
        person=stay.person, household=stay.household, commune=stay.commune, came_on=stay.came_on, since=stay.since,
        ground_in="born", slip_in=stay.slip_in, appraised=True,
    )  # fmt: skip
    with pytest.raises(BalanceBroken, match=r"lệch 1 người.*hộ số: [13]\."):
        actions.sign_report(by=small.head, report_id=report.pk, **LAST_DAYS)  # type: ignore[arg-type]
    report.refresh_from_db()
    assert report.state == "submitted" and report.digest == ""


def test_a_signature_needs_two_names_number_and_day(small: Commune) -> None:
    draft = actions.draft_report(by=small.officer, form="02-dsx", unit_id=small.id, window=THIRD)
    with pytest.raises(SignatureIncomplete):
        actions.submit_report(by=small.officer, report_id=draft.pk, prepared_by=" ")
    actions.submit_report(by=small.officer, report_id=draft.pk, prepared_by="Nguyễn Thị Hạnh")
    with pytest.raises(SignatureIncomplete):
        actions.sign_report(by=small.head, report_id=draft.pk, head="Ai đó", number="", dated=date(2020, 11, 5))


def test_no_paper_is_signed_on_a_day_before_its_figures_were_drawn(small: Commune) -> None:
    report = submitted(small)
    Cutoff.objects.filter(pk=report.cutoff_id).update(made_at=datetime(2020, 11, 4, 17, 30, tzinfo=UTC))  # 5/11, 0:30
    with pytest.raises(SignedBeforeFigures, match="4/11/2020"):
        actions.sign_report(by=small.head, report_id=report.pk, **LAST_DAYS | {"dated": date(2020, 11, 4)})  # type: ignore[arg-type]
    done = actions.sign_report(by=small.head, report_id=report.pk, **LAST_DAYS)  # type: ignore[arg-type]
    assert done.state == "signed"


def test_only_the_head_signs_and_a_neighbour_does_not_learn_that_there_is_a_report(small: Commune) -> None:
    report = submitted(small)
    for scope in (small.officer, small.stranger):
        with pytest.raises(UnknownReport):
            actions.sign_report(by=scope, report_id=report.pk, **LAST_DAYS)  # type: ignore[arg-type]
    with pytest.raises(UnknownReport):
        queries.report_by_id(small.stranger, report.pk)
    with pytest.raises(NotInScope):
        actions.draft_report(by=small.stranger, form="02-dsx", unit_id=small.id, window=THIRD)


def test_a_signed_report_takes_no_more_words_and_no_second_signature(small: Commune) -> None:
    report = signed(small)
    with pytest.raises(ReportSigned):
        actions.write_own_paragraph(by=small.officer, report_id=report.pk, key="difficulties", text="Thêm")
    with pytest.raises(ReportSigned):
        actions.sign_report(by=small.head, report_id=report.pk, **LAST_DAYS)  # type: ignore[arg-type]
    with pytest.raises(ReportNotInState):
        actions.draft_report(by=small.officer, form="02-dsx", unit_id=small.id, window=THIRD)


def test_every_act_leaves_its_trace_without_a_name(small: Commune) -> None:
    signed(small)
    entries = AuditEntry.objects.filter(verb__in=["draft_report", "submit_report", "sign_report"])
    assert sorted(entries.values_list("verb", flat=True)) == ["draft_report", "sign_report", "submit_report"]
    assert not any("Hạnh" in str(e.detail) or "Nguyệt" in str(e.detail) for e in entries)


def test_an_estimate_is_made_before_the_end_and_stands_beside_what_is_counted(small: Commune) -> None:
    with pytest.raises(BadEstimate):
        actions.record_estimate(
            by=small.officer, unit_id=small.id, indicator="births", window=THIRD, counted_to=THIRD.last, counted=2,
            remainder=0, why="hết quý",
        )  # fmt: skip
    made = actions.record_estimate(
        by=small.officer, unit_id=small.id, indicator="births", window=THIRD, counted_to=date(2020, 9, 15),
        counted=Decimal(2), remainder=Decimal(1), why="một thai phụ dự sinh cuối tháng 9",
    )  # fmt: skip
    assert (made.counted, made.remainder) == (2, 1)
    report = actions.draft_report(by=small.officer, form="briefing", unit_id=small.id, window=THIRD)
    paper = document_of(small.officer, report)
    last = paper.annexes[-1]
    assert "ước thực hiện" in last.title.lower()
    text = str(last.blocks)
    assert "'3'" in text and "một thai phụ dự sinh cuối tháng 9" in text


def test_a_window_of_signed_months_shows_their_sum_beside_the_recount(small: Commune) -> None:
    from danso.reports.briefing.gather import gather
    from danso.values.period import month
    from danso.warehouse.snapshot import snapshot_at

    for number in (7, 8, 9):
        report = actions.draft_report(by=small.officer, form="01-dsx", unit_id=small.id, window=month(2020, number))
        actions.submit_report(by=small.officer, report_id=report.pk, prepared_by="Nguyễn Thị Hạnh")
        actions.sign_report(by=small.head, report_id=report.pk, **LAST_DAYS)  # type: ignore[arg-type]
    late_birth(small)
    data = gather(small.officer, small.id, THIRD, snapshot_at())
    assert data.signed_sums["births"] == 2
    counted = data.figure("births")
    assert counted is not None and counted.value == 3
    assert gather(small.officer, small.id, Window(date(2020, 6, 1), date(2020, 9, 30)), snapshot_at()).signed_sums == {}


def test_a_report_signed_when_an_unfinished_window_was_called_estimate_still_proves_and_prints(small: Commune) -> None:
    """Rows of data folders written before the status had its name, and before they named the day of the seal."""
    year = Window(date(2020, 1, 1), date(2020, 12, 31))
    report = actions.draft_report(by=small.officer, form="briefing", unit_id=small.id, window=year)
    actions.submit_report(by=small.officer, report_id=report.pk, prepared_by="Nguyễn Thị Hạnh")
    report = actions.sign_report(by=small.head, report_id=report.pk, **LAST_DAYS)  # type: ignore[arg-type]
    assert any(row["status"] == "unfinished" for row in report.figures)
    today = document_of(small.officer, report)
    for row in report.figures:
        if row["status"] == "unfinished":
            del row["sealed_on"]
            row["status"] = "estimate"
    report.digest = rows_digest(report.figures)
    Report.objects.filter(pk=report.pk).update(figures=report.figures, digest=report.digest)
    assert queries.verify_report(small.officer, report.pk).same
    assert document_of(small.officer, report).blocks == today.blocks
