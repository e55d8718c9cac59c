"""The month's page, reports, late slips and the typing sheet on screen: what they cost, say, and do only once."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from danso.accounts.models import AuditEntry, Look
from danso.places.scope import Scope, scope_of
from danso.register.actions import appraise_slips, record_slips
from danso.register.models import SlipRow
from danso.reports import actions
from danso.reports.models import Report, TypedTick
from danso.values.period import Window, month
from tests.rooms.desk.conftest import TODAY, Office
from tests.rooms.register.slips import household, slip, who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
OCTOBER = month(2020, 10)
# Queries of the whole answer, session and frame included. They do not grow with areas, lines or reports.
QUERIES = {"month": 36, "months_above": 24, "reports": 12, "report": 26, "restated": 34, "typing": 24}


def month_page(office: Office) -> str:
    return reverse("month", args=[office.commune.id, "2020-10"])


def own_scope(office: Office, name: str = "officer") -> Scope:
    return scope_of(office.accounts[name], TODAY)


@pytest.fixture
def drafted(office: Office) -> Report:
    """01-DSX of May, whose one birth was appraised before the seal."""
    return actions.draft_report(by=own_scope(office), form="01-dsx", unit_id=office.commune.id, window=month(2020, 5))


def signed(office: Office, report: Report) -> Report:
    actions.submit_report(by=own_scope(office), report_id=report.pk, prepared_by="Nguyễn Thị Hạnh")
    names = {"head": "Trần Văn Nam", "number": "12/BC-TYT", "dated": date(2020, 6, 4)}
    return actions.sign_report(by=own_scope(office, "head"), report_id=report.pk, **names)  # type: ignore[arg-type]


def cost(client: Client, url: str) -> int:
    assert client.get(url).status_code == 200  # the snapshot is opened once for all
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


def test_pages_ask_the_database_no_more_than_is_pinned(office: Office, drafted: Report) -> None:
    signed(office, drafted)
    above = reverse("month", args=[office.province, "2020-10"])
    urls = {
        "month": month_page(office),
        "reports": reverse("reports", args=[office.commune.id]),
        "report": reverse("report", args=[drafted.pk]),
        "restated": reverse("restated", args=[drafted.pk]),
        "typing": reverse("typing", args=[office.commune.id, "2020-05"]),
    }
    costs = {name: cost(office.clients["officer"], url) for name, url in urls.items()}
    costs["months_above"] = cost(office.clients["supervisor"], above)
    assert {name: n for name, n in costs.items() if n > QUERIES[name]} == {}
    here = office.commune
    more = [household(here, str(n), area=n % 2) for n in range(10, 14)]
    drafts = [
        slip(here, "elderly_check", "2020-10-09", str(n), area=n % 2, person=who(f"{n}-head")) for n in range(10, 14)
    ]
    record_slips(by=here.officer, drafts=[*more, *drafts])
    assert cost(office.clients["officer"], month_page(office)) <= costs["month"], "it does not grow with the lines"


def test_one_glance_says_what_is_left_and_why_a_line_went_back(office: Office) -> None:
    """October: three lines to appraise, one held, area 2 not handed in."""
    page = office.clients["officer"].get(month_page(office)).content.decode()
    for said in (
        "1 trong 2 địa bàn đã nộp",
        "3 dòng chờ thẩm định",
        "1 dòng cần xem lại, 0 dòng trả lại",
        "Hạn gửi 01-DSX: 06/11/2020",
        "còn 1 ngày làm việc",
        "Chưa chốt được",
        "Cân đối dân số khớp.",
    ):
        assert said in page, said
    _a_returned_line_shows_its_reason_and_how_to_mend_it(office)


def _a_returned_line_shows_its_reason_and_how_to_mend_it(office: Office) -> None:
    death = SlipRow.objects.get(kind="death")
    back = reverse("return_line", args=[office.commune.areas[0], "2020-10", death.slip_id])
    office.clients["officer"].post(back, {"reason": "giấy báo tử ghi ngày khác"})
    page = office.clients["officer"].get(month_page(office)).content.decode()
    assert "giấy báo tử ghi ngày khác" in page and "ghi phiếu đính chính nếu dòng sai" in page
    steering = office.clients["steering"].get(month_page(office)).content.decode()
    assert "giấy báo tử" not in steering, "who sees figures only sees no reason of a line"


def test_what_cannot_be_done_yet_is_said_and_keeps_nothing(office: Office) -> None:
    officer, args = office.clients["officer"], [office.commune.id, "2020-10"]
    early = officer.post(reverse("close_month", args=args))
    assert early.status_code == 409 and "Chưa chốt được tháng này." in early.content.decode()
    assert not Report.objects.exists()
    silent = officer.post(reverse("leave_areas", args=args), {"area": office.commune.areas[1], "reason": "  "})
    assert silent.status_code == 422 and "Ghi lý do để lại sau" in silent.content.decode()
    for text in ("2020-13", "2020-Q3", "2020", "x", "2020-12"):  # no month, or one that has not begun
        assert officer.get(reverse("month", args=[office.commune.id, text])).status_code == 404, text


def test_pressing_twice_is_told_that_it_was_done(office: Office, drafted: Report) -> None:
    officer, head = office.clients["officer"], office.clients["head"]
    act, sign = (reverse(name, args=[drafted.pk]) for name in ("report_act", "report_sign"))

    def said(client: Client, url: str, told: dict[str, str]) -> str:
        return client.post(url, told, follow=True).content.decode()

    told = {"act": "submit", "prepared_by": "Nguyễn Thị Hạnh"}
    assert "Đã trình thủ trưởng" in said(officer, act, told)
    assert "đã trình rồi" in said(officer, act, told)
    told = {"act": "sign", "head": "Trần Văn Nam", "number": "12/BC-TYT", "dated": "4/6/2020"}
    assert "Đã ghi chữ ký" in said(head, sign, told)
    assert "đã ký rồi" in said(head, sign, told)
    assert "Đã ghi gửi" in said(officer, act, {"act": "send"})
    assert "đã gửi rồi" in said(officer, act, {"act": "send"})
    verbs = AuditEntry.objects.filter(subject=f"report:{drafted.pk}", verb__in=["submit_report", "sign_report"])
    assert verbs.count() == 2


def test_a_day_that_cannot_be_and_an_empty_number_leave_the_form_as_typed(office: Office, drafted: Report) -> None:
    actions.submit_report(by=own_scope(office), report_id=drafted.pk, prepared_by="Nguyễn Thị Hạnh")
    url = reverse("report_sign", args=[drafted.pk])
    for dated in ("31/02/2020", "", "2020", "06/11/2020"):
        told = {"act": "sign", "head": "Trần Văn Nam", "number": "12/BC-TYT", "dated": dated}
        answer = office.clients["head"].post(url, told)
        assert answer.status_code == 422 and 'value="12/BC-TYT"' in answer.content.decode(), dated
    told = {"act": "sign", "head": "Trần Văn Nam", "number": " ", "dated": "4/6/2020"}
    assert "số và ngày do văn thư cấp" in office.clients["head"].post(url, told).content.decode()
    drafted.refresh_from_db()
    assert drafted.state == "submitted"


def test_the_offices_own_words_are_saved_where_the_paper_has_a_place(office: Office) -> None:
    window = Window(date(2020, 1, 1), date(2020, 10, 30))
    report = actions.draft_report(by=own_scope(office), form="briefing", unit_id=office.commune.id, window=window)
    officer, url = office.clients["officer"], reverse("report_act", args=[report.pk])
    page = officer.get(reverse("report", args=[report.pk])).content.decode()
    assert 'name="own:difficulties"' in page
    pasted = "\u201cĐường\u00a0xa\u201d,  mưa\tlũ.\r\n\r\nDòng hai\0"
    told = {"act": "own", "own:difficulties": pasted, "own:nowhere": "x"}
    assert "Đã lưu 1 đoạn" in officer.post(url, told, follow=True).content.decode()
    assert report.own_paragraphs.get().words.splitlines()[-1] == "Dòng hai"
    told["own:difficulties"] = report.own_paragraphs.get().words
    assert "không thay đổi" in officer.post(url, told, follow=True).content.decode()


def test_a_scan_comes_back_as_it_went_and_the_paper_in_three_formats(office: Office, drafted: Report) -> None:
    signed(office, drafted)
    officer, url = office.clients["officer"], reverse("report_act", args=[drafted.pk])
    wrong = SimpleUploadedFile("bao-cao.pdf", b"<html>")
    answer = officer.post(url, {"act": "scan", "file": wrong})
    assert answer.status_code == 422 and "không phải bản quét" in answer.content.decode()
    officer.post(url, {"act": "scan", "file": SimpleUploadedFile("../../x.exe", b"%PDF-1.4 paper")})
    kept = officer.get(reverse("scan", args=[drafted.pk]))
    assert kept.content == b"%PDF-1.4 paper"
    assert (
        kept.headers["Content-Disposition"].startswith("attachment")
        and "exe" not in kept.headers["Content-Disposition"]
    )
    assert kept.headers["X-Content-Type-Options"] == "nosniff"
    for ending, begins in (("docx", b"PK"), ("xlsx", b"PK"), ("pdf", b"%PDF")):
        assert officer.get(reverse("report_file", args=[drafted.pk, ending])).content.startswith(begins)
    assert AuditEntry.objects.filter(verb="download_report", subject=f"report:{drafted.pk}").count() == 3


def test_the_code_at_the_foot_finds_the_report_and_a_signed_one_proves_itself(office: Office, drafted: Report) -> None:
    report = signed(office, drafted)
    found = office.clients["officer"].get(
        reverse("reports", args=[office.commune.id]), {"ma": report.foot_code.lower()}
    )
    assert found.headers["Location"] == reverse("report", args=[report.pk])
    page = office.clients["auditor"].get(reverse("report", args=[report.pk]), {"doi-chieu": "1"}).content.decode()
    assert "trùng với số đã ký đến từng chữ số" in page
    Report.objects.filter(pk=report.pk).update(figures=[row | {"exact": "9"} for row in report.figures])
    page = office.clients["auditor"].get(reverse("report", args=[report.pk]), {"doi-chieu": "1"}).content.decode()
    assert "Báo người vận hành" in page
    nothing = office.clients["officer"].get(reverse("reports", args=[office.commune.id]), {"ma": "KHONG-CO"})
    assert nothing.status_code == 422


def test_the_typing_sheet_keeps_its_ticks_and_leaves_a_look(office: Office) -> None:
    officer, here = office.clients["officer"], office.commune
    url = reverse("typing", args=[here.id, "2020-10"])
    check = SlipRow.objects.get(kind="elderly_check").slip_id
    assert "Không có dòng nào để nhập" in officer.get(url).content.decode()
    appraise_slips(by=here.officer, slip_ids=[check])
    page = officer.get(url).content.decode()
    assert check in page and Look.objects.filter(page="typing_sheet").latest("pk").ids
    assert officer.post(url, {"slip": [check]}, headers={"X-Tick": "1"}).json() == {"ticked": 1}
    assert officer.post(url, {"slip": [check, who("nobody")]}, headers={"X-Tick": "1"}).json() == {"ticked": 0}
    assert "Đã nhập hết" in officer.get(url).content.decode()
    assert "✓" in officer.get(url, {"xem": "tat-ca"}).content.decode()
    assert officer.get(reverse("typing_file", args=[here.id, "2020-10"])).content.startswith(b"PK")
    officer.post(url, {"off": check})
    assert not TypedTick.objects.exists()


def test_a_line_of_a_signed_month_says_on_its_sheet_what_it_would_restate(office: Office) -> None:
    october = actions.draft_report(by=own_scope(office), form="01-dsx", unit_id=office.commune.id, window=OCTOBER)
    report = signed(office, october)
    sheet = reverse("area_sheet", args=[office.commune.areas[0], "2020-10"])
    page = office.clients["officer"].get(sheet).content.decode()
    assert "Kỳ này đã ký: 01-DSX tháng 10/2020 số 12/BC-TYT" in page
    part = office.clients["officer"].get(reverse("restated", args=[report.pk]), headers={"HX-Request": "true"})
    told = part.content.decode()
    assert "<html" not in told and "Cột cuối là số khi mọi dòng đang chờ được thẩm định" in told
    assert "chưa tính ở đây" not in told
    late = slip(office.commune, "reviewed", "2020-10-30", "2")
    record_slips(by=own_scope(office), drafts=[late])
    told = office.clients["officer"].get(part.request["PATH_INFO"], headers={"HX-Request": "true"}).content.decode()
    assert "1 mục vào sổ sau lần tổng hợp gần nhất, chưa tính ở đây" in told and 'value="seal"' in told
