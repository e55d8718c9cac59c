"""A commune's month: what is open, what is left for later and by whom, closing on a fresh seal, scan and sending."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone

from danso.accounts.actions import create_account
from danso.accounts.models import Account, AuditEntry
from danso.accounts.roles import Role
from danso.places.actions import grant_role
from danso.places.queries import ancestors, unit_row
from danso.places.scope import NotInScope, scope_of
from danso.register import actions as register
from danso.register.draft import SlipDraft
from danso.register.lists.returned import returned_lines
from danso.register.models import Cutoff, SlipRow
from danso.reports import actions, late
from danso.reports.closing.actions import close_month, leave_for_later, take_up_again
from danso.reports.closing.communes import communes_closing
from danso.reports.closing.month import CommuneMonth, month_to_close
from danso.reports.models import LeftForLater, Report
from danso.reports.refusals import (
    MonthNotReady,
    NothingFreshSealed,
    NothingLeftOpen,
    ReportChanged,
    ReportNotInState,
    ReportSentAlready,
    ReportSigned,
    ScanLost,
    ScanUnreadable,
)
from danso.reports.scans import MOST_BYTES, keep_scan, read_scan
from danso.staff.actions import end_coverage, record_coverage, record_worker
from danso.values.period import month
from danso.warehouse.fresh import fresh_snapshot, written_since
from danso.warehouse.snapshot import snapshot_at
from tests.rooms.register.conftest import TODAY, Commune
from tests.rooms.register.slips import birth, household, slip, who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
OCTOBER = month(2020, 10)


@pytest.fixture
def book(commune: Commune, settings: Any, tmp_path: Path) -> Commune:
    """The households of `small`, appraised; nothing sealed."""
    settings.DANSO_HOME = tmp_path
    drafts = [household(commune, "1"), household(commune, "2"), household(commune, "3", area=1)]
    written = register.record_slips(by=commune.officer, drafts=drafts)
    register.appraise_slips(by=commune.officer, slip_ids=[one.slip_id for one in written])
    return commune


def area_declares(here: Commune, area: int, *, no_event: bool = False, of: str = "2020-10") -> SlipDraft:
    """Written on 2 November; the facts say of which month."""
    facts = {"month": of} | ({"no_event": True} if no_event else {})
    draft = slip(here, "month_complete", "2020-11-02", "", area=area, name=f"{area}-{of}", **facts)
    return replace(draft, household=None)


def complete(here: Commune, *, appraised: bool = True) -> None:
    """Area 1 has one check and says it is complete; area 2 had no event."""
    check = slip(here, "elderly_check", "2020-10-12", "1", person=who("1-head"))
    drafts = [check, area_declares(here, 0), area_declares(here, 1, no_event=True)]
    written = register.record_slips(by=here.officer, drafts=drafts)
    if appraised:
        register.appraise_slips(by=here.officer, slip_ids=[one.slip_id for one in written])


def found(here: Commune) -> CommuneMonth:
    row = unit_row(here.id, TODAY)
    assert row is not None
    return month_to_close(here.officer, row, OCTOBER, None)


def test_an_area_has_handed_in_when_it_has_a_line_or_says_so_of_that_month(book: Commune) -> None:
    """A declaration of September written in October is no hand-in of October."""
    register.record_slip(by=book.officer, draft=area_declares(book, 0, of="2020-09"))
    assert [one.month.state for one in found(book).areas] == ["none", "none"]
    complete(book, appraised=False)
    seen = {one.area: one.month for one in found(book).areas}
    first, second = (seen[area] for area in book.areas)
    assert (first.state, first.lines, first.waiting, first.declared, first.no_event) == ("waiting", 1, 1, True, False)
    assert (second.state, second.lines, second.declared, second.no_event) == ("appraised", 0, True, True)


def test_the_collaborator_of_the_area_is_said_and_when_she_stopped(book: Commune) -> None:
    worker = record_worker(by=book.operator, full_name="Lê Thị Mận")
    began = {"worker_id": worker.pk, "area_id": book.areas[0], "since": date(2019, 1, 1)}
    duty = record_coverage(by=book.operator, **began)
    seen = {one.area: one.collaborator for one in found(book).areas}
    here = seen[book.areas[0]]
    assert here is not None and (here.name, here.active, here.has_account) == ("Lê Thị Mận", True, False)
    assert seen[book.areas[1]] is None
    end_coverage(by=book.operator, coverage_id=duty.pk, until=date(2020, 10, 1), reason="no_allowance")
    here = {one.area: one.collaborator for one in found(book).areas}[book.areas[0]]
    assert here is not None and (here.active, here.until) == (False, date(2020, 10, 1))


def test_a_month_with_something_open_is_not_closed_and_the_sentence_says_what(book: Commune) -> None:
    with pytest.raises(MonthNotReady, match="2 địa bàn chưa nộp phiếu"):
        close_month(by=book.officer, commune_id=book.id, month=OCTOBER)
    assert not Report.objects.exists()


def test_closing_seals_what_came_since_and_draws_the_form_once(small: Commune) -> None:
    complete(small)
    before = snapshot_at().cutoff
    report = close_month(by=small.officer, commune_id=small.id, month=OCTOBER)
    assert report.form == "01-dsx" and report.cutoff_id > before
    again = close_month(by=small.officer, commune_id=small.id, month=OCTOBER)
    assert (again.pk, again.cutoff_id) == (report.pk, report.cutoff_id), "a second press finds the draft of the first"
    actions.submit_report(by=small.officer, report_id=report.pk, prepared_by="Nguyễn Thị Hạnh")
    with pytest.raises(ReportNotInState):
        close_month(by=small.officer, commune_id=small.id, month=OCTOBER)


def test_a_fresh_seal_is_made_only_where_slips_came(small: Commune) -> None:
    newest = snapshot_at()
    assert written_since(newest, [small.id]) == 0
    assert fresh_snapshot(by=small.officer, communes=[small.id]).cutoff == newest.cutoff
    register.record_slip(by=small.officer, draft=birth(small, "2", "2020-10-20"))
    assert written_since(newest, [small.id]) == 1
    assert fresh_snapshot(by=small.officer, communes=[small.id]).cutoff > newest.cutoff


def test_the_head_who_may_not_seal_is_told_whom_to_ask(small: Commune) -> None:
    complete(small)
    with pytest.raises(NothingFreshSealed, match="viên chức dân số"):
        close_month(by=small.head, commune_id=small.id, month=OCTOBER)


def test_an_area_left_for_later_needs_a_reason_and_says_who_looks_after_it(book: Commune) -> None:
    with pytest.raises(NothingLeftOpen):
        leave_for_later(by=book.officer, commune_id=book.id, month=OCTOBER, areas=book.areas, reason=" ")
    told = {"commune_id": book.id, "month": OCTOBER, "areas": list(book.areas), "reason": "Đường ngập, thu sau"}
    assert leave_for_later(by=book.officer, **told) == 2
    assert leave_for_later(by=book.officer, **told) == 0, "said twice it stands once"
    assert {one.left and one.left.left_by_label for one in found(book).areas} == {"officer"}
    assert found(book).may_close
    assert take_up_again(by=book.officer, commune_id=book.id, month=OCTOBER, area=book.areas[0])
    assert not take_up_again(by=book.officer, commune_id=book.id, month=OCTOBER, area=book.areas[0])
    assert not found(book).may_close
    verbs = list(AuditEntry.objects.filter(verb="leave_for_later").values_list("detail", flat=True))
    assert verbs and not any("ngập" in str(one) for one in verbs), "the trail keeps ids, not words"


def test_a_done_area_and_another_communes_area_cannot_be_left(book: Commune) -> None:
    complete(book)
    left = {"commune_id": book.id, "month": OCTOBER, "reason": "để sau"}
    with pytest.raises(NothingLeftOpen):
        leave_for_later(by=book.officer, areas=[book.areas[1]], **left)
    with pytest.raises(NotInScope):
        leave_for_later(by=book.officer, areas=[book.id], **left)
    with pytest.raises(NotInScope):
        leave_for_later(by=book.stranger, areas=[book.areas[0]], **left)
    assert not LeftForLater.objects.exists()


def test_a_returned_line_is_listed_with_its_reason_until_it_is_mended(book: Commune) -> None:
    written = register.record_slip(by=book.officer, draft=birth(book, "2", "2020-10-20"))
    register.return_slip(by=book.officer, slip_id=written.slip_id, reason="ngày sinh trên giấy khác")
    row = unit_row(book.id, TODAY)
    assert row is not None
    (one,) = returned_lines(book.officer, row, OCTOBER)
    assert (one.household_number, one.reason) == ("2", "ngày sinh trên giấy khác")
    facts = {"target": written.slip_id, "target_hash": SlipRow.objects.get(pk=written.slip_id).body_hash}
    register.record_slip(by=book.officer, draft=slip(book, "withdrawal", "2020-10-20", "2", **facts))
    assert returned_lines(book.officer, row, OCTOBER) == []


# ---------------------------------------------------------------- after the signature


@pytest.fixture
def signed(small: Commune) -> Report:
    complete(small)
    report = close_month(by=small.officer, commune_id=small.id, month=OCTOBER)
    actions.submit_report(by=small.officer, report_id=report.pk, prepared_by="Nguyễn Thị Hạnh")
    return actions.sign_report(
        by=small.head, report_id=report.pk, head="Trần Văn Nam", number="12/BC-TYT", dated=date(2020, 11, 5)
    )


def test_a_scan_is_known_by_its_first_bytes_and_kept_under_its_digest(small: Commune, signed: Report) -> None:
    for wrong in (b"", b"MZ\x90\x00", b"<svg onload=x>", b"%PDF-" + b"x" * MOST_BYTES):
        with pytest.raises(ScanUnreadable):
            actions.attach_scan(by=small.officer, report_id=signed.pk, content=wrong)
    kept = actions.attach_scan(by=small.officer, report_id=signed.pk, content=b"%PDF-1.4 paper")
    assert (kept.scan_kind, read_scan(kept.scan_digest, "pdf")) == ("pdf", b"%PDF-1.4 paper")
    assert keep_scan(b"\x89PNG\r\n\x1a\n...")[1] == "png"
    assert keep_scan(b"\xff\xd8\xff\xe0...")[1] == "jpg"


def test_a_scan_changed_on_the_disk_is_found_out(small: Commune, signed: Report, settings: Any) -> None:
    kept = actions.attach_scan(by=small.officer, report_id=signed.pk, content=b"%PDF-1.4 paper")
    file = Path(settings.DANSO_HOME) / "scans" / kept.scan_digest[:2] / f"{kept.scan_digest}.pdf"
    assert file.stat().st_mode & 0o077 == 0
    file.write_bytes(b"%PDF-1.4 other")
    with pytest.raises(ScanLost):
        read_scan(kept.scan_digest, "pdf")


def test_sent_once_it_stays_as_it_went(small: Commune, signed: Report) -> None:
    actions.attach_scan(by=small.officer, report_id=signed.pk, content=b"%PDF-1.4 first")
    actions.attach_scan(by=small.officer, report_id=signed.pk, content=b"%PDF-1.4 better")
    first = actions.send_report(by=small.officer, report_id=signed.pk).sent_at
    assert actions.send_report(by=small.officer, report_id=signed.pk).sent_at == first
    with pytest.raises(ReportSentAlready):
        actions.attach_scan(by=small.officer, report_id=signed.pk, content=b"%PDF-1.4 third")
    with pytest.raises(ReportSigned):
        actions.submit_report(by=small.officer, report_id=signed.pk, prepared_by="Ai")


def test_a_late_birth_is_seen_before_and_after_it_is_appraised(small: Commune, signed: Report) -> None:
    """10 people and no birth were signed; a girl of 20 October told in November makes 11 and 1."""
    written = register.record_slip(by=small.officer, draft=birth(small, "2", "2020-10-20"))
    assert late.signed_over(small.officer, small.areas[0], OCTOBER).within == (signed,)
    assert late.signed_over(small.officer, small.areas[0], month(2020, 9)).after == (signed,)
    assert not late.signed_over(small.officer, small.areas[0], month(2020, 11))

    def seen() -> late.BeforeAndAfter:
        fresh_snapshot(by=small.officer, communes=[small.id])
        return late.before_and_after(small.officer, signed, snapshot_at(), snapshot_at(None, "provisional"))

    def of(found: late.BeforeAndAfter, code: str) -> tuple[object, ...]:
        one = next(x for x in found.figures if x.signed.code == code and x.signed.window == OCTOBER)
        return one.signed.value, one.now.value, one.with_waiting.value, one.change

    waiting = seen()
    assert not waiting.restates
    assert (of(waiting, "population"), of(waiting, "births")) == ((10, 10, 11, 0), (0, 0, 1, 0))
    register.appraise_slips(by=small.officer, slip_ids=[written.slip_id])
    counted = seen()
    assert counted.restates
    assert (of(counted, "population"), of(counted, "births")) == ((10, 11, 11, 1), (0, 1, 1, 1))
    assert [one.slip_id for one in counted.late_slips] == [written.slip_id]


def test_the_level_above_sees_who_has_closed_the_late_ones_first(book: Commune) -> None:
    province = ancestors(book.id, TODAY)[-1]
    account = create_account(by=book.operator, username="giam-sat", display_name="giám sát")
    grant_role(by=book.operator, account_id=account.pk, role=Role.supervisor, unit_id=province, since=date(2000, 1, 1))
    above = scope_of(Account.objects.get(pk=account.pk), date(2020, 11, 10))
    row = unit_row(province, TODAY)
    assert row is not None
    cutoff = Cutoff.objects.create(made_at=timezone.now(), positions={})
    month_signed = Report.objects.create(
        form="01-dsx", unit_id=book.id, first=OCTOBER.first, last=OCTOBER.last, cutoff=cutoff,
        form_version="1", state="signed", digest="x", number="1", head="A", prepared_by="B",
        dated=date(2020, 11, 9),
    )  # fmt: skip
    due, rows = communes_closing(above, row, OCTOBER)
    assert due.late_by == 2
    assert [(one.face.name.vi, one.state, one.late_by) for one in rows] == [
        ("Xã Ven Sông", "", 2),
        ("Xã Đồng Mây", "signed", 1),  # signed on Monday, due on Friday
    ]
    assert rows[1].report == month_signed
    with pytest.raises(NotInScope):
        communes_closing(book.officer, row, OCTOBER)


def test_a_figure_taken_anew_while_it_was_read_is_not_submitted_unseen(small: Commune) -> None:
    complete(small)
    report = close_month(by=small.officer, commune_id=small.id, month=OCTOBER)
    with pytest.raises(ReportChanged):
        actions.submit_report(
            by=small.officer, report_id=report.pk, prepared_by="Nguyễn Thị Hạnh", cutoff=report.cutoff_id - 1
        )


def test_a_tick_set_by_mistake_is_taken_back(book: Commune) -> None:
    written = register.record_slip(by=book.officer, draft=birth(book, "2", "2020-10-20"))
    assert actions.tick_typed(by=book.officer, commune_id=book.id, slip_ids=[written.slip_id]) == 1
    assert actions.tick_typed(by=book.officer, commune_id=book.id, slip_ids=[written.slip_id]) == 0
    assert actions.untick_typed(by=book.officer, commune_id=book.id, slip_id=written.slip_id)
    assert not actions.untick_typed(by=book.officer, commune_id=book.id, slip_id=written.slip_id)
