"""The office's papers on the desk: registered, found, written beside; the campaign's list with its look; the calendar."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from danso.accounts.models import Look
from danso.places.scope import scope_of
from danso.register.actions import record_slips
from danso.targets.actions import set_target
from danso.work.documents.models import (
    Activity,
    Body,
    BodyMember,
    Campaign,
    CampaignPerson,
    Commitment,
    DataRequest,
    Document,
)
from danso.work.tasks.actions import give_task
from tests.rooms.desk.conftest import Office
from tests.rooms.register.conftest import TODAY
from tests.rooms.register.slips import household

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
PAPER = {
    "act": "in", "kind": "QĐ", "symbol": "1485/QĐ-UBND", "dated": "06/01/2020", "arrived_on": "09/01/2020",
    "about": "Giao chỉ tiêu năm 2020", "issuer": "UBND tỉnh Vân Hải", "press": "6f3b2c1e-0000-4000-8000-000000000001",
}  # fmt: skip


def test_a_paper_is_registered_once_found_without_accents_scanned_and_made_a_basis(staffed: Office) -> None:
    officer, unit = staffed.clients["officer"], staffed.commune.id
    for _ in range(2):
        assert officer.post(reverse("register_document", args=[unit]), PAPER).status_code == 302
    made = Document.objects.get()
    assert "1485/QĐ-UBND" in officer.get(reverse("documents", args=[unit]), {"tim": "chi tieu"}).content.decode()
    assert "1485/QĐ-UBND" not in officer.get(reverse("documents", args=[unit]), {"tim": "giay moi"}).content.decode()
    act, shown = reverse("document_act", args=[made.pk]), reverse("document", args=[made.pk])
    officer.post(act, {"act": "link", "kind": "meeting", "object_id": "7"})
    officer.post(act, {"act": "file", "file": SimpleUploadedFile("x.pdf", b"%PDF-1.7 x")})
    page = officer.get(shown).content.decode()
    assert "hội nghị giao ban 7" in page
    answer = officer.get(reverse("document_file", args=[made.pk]))
    assert (answer.content, answer["Cache-Control"]) == (b"%PDF-1.7 x", "no-store")
    assert officer.post(act, {"act": "void", "reason": ""}).status_code == 422


def test_what_rests_on_a_paper_says_so_on_its_own_page(staffed: Office) -> None:
    """A task by a link, a target by the number of its decision; a paper struck out is no basis any more."""
    officer, head, unit = staffed.clients["officer"], staffed.clients["head"], staffed.commune.id
    officer.post(reverse("register_document", args=[unit]), PAPER)
    made = Document.objects.get()
    by = scope_of(staffed.accounts["officer"], TODAY)
    task = give_task(by=by, unit_id=unit, title="Kiểm kê sổ", due=TODAY, origin_kind="own")
    act = reverse("document_act", args=[made.pk])
    officer.post(act, {"act": "link", "kind": "task", "object_id": str(task.pk)})
    link = f'<a href="{reverse("document", args=[made.pk])}">1485/QĐ-UBND</a>'
    page = officer.get(reverse("task", args=[task.pk])).content.decode()
    assert "Căn cứ" in page and link in page
    set_target(
        by=scope_of(staffed.accounts["head"], TODAY), unit_id=unit, indicator="prenatal_screened_4_share_of_pregnant",
        year=2020, plan_kind="share", value="60", unit_of_value="%", document_number="1485/QĐ-UBND",
        document_date=TODAY, since=date(2020, 1, 9),
    )  # fmt: skip
    target = reverse("target", args=[unit, "prenatal_screened_4_share_of_pregnant"])
    assert link in head.get(target).content.decode()
    officer.post(act, {"act": "void", "reason": "ghi nhầm"})
    assert link not in head.get(target).content.decode()
    assert link not in officer.get(reverse("task", args=[task.pk])).content.decode()


def test_what_cannot_be_stays_typed_and_says_why(staffed: Office) -> None:
    answer = staffed.clients["officer"].post(
        reverse("register_document", args=[staffed.commune.id]), {**PAPER, "arrived_on": "31/12/2019"}
    )
    assert answer.status_code == 422
    assert "Giao chỉ tiêu năm 2020" in answer.content.decode()


def test_the_books_beside_take_a_line_each(staffed: Office) -> None:
    officer, unit = staffed.clients["officer"], staffed.commune.id

    def post(address: str, **sent: str) -> None:
        answer = officer.post(reverse(address, args=[unit]), sent)
        assert answer.status_code == 302, re.search(r'role="alert">([^<]*)', answer.content.decode())

    post("communication_act", act="log", held_on="02/10/2020", form="talk", topic="Mất cân bằng giới tính khi sinh",
         place="Thôn Đông Hạ", times="2", people="1.250", cost="500.000")  # fmt: skip
    post("communication_act", act="commit", partner="Hội Phụ nữ", about="Phối hợp", signed_on="08/3/2020")
    post("body_act", act="set_up", name="Ban Chỉ đạo công tác dân số", decision="15/QĐ", decided_on="26/02/2018")
    body = str(Body.objects.get().pk)
    post("body_act", act="seat", id=body, full_name="Hà Văn Tú", post="UBND xã", part="head", since="01/3/2018")
    post("data_request_act", act="receive", asker="Ban Văn hóa", what="Số trẻ sinh ra", due_on="20/11/2020")
    asked = str(DataRequest.objects.get().pk)
    post("data_request_act", act="answer", id=asked, answer="Xin gửi quý Ban.")
    assert (Activity.objects.get().people, BodyMember.objects.get().part) == (1_250, "head")
    for name, said in (
        ("communication", "1.250"), ("bodies", "Trưởng ban"), ("data_requests", "Đã trả lời ngày"),
        ("calendar", "Lịch công tác"),
    ):  # fmt: skip
        window = {"ky": "2020-10"} if name == "communication" else {}
        assert said in officer.get(reverse(name, args=[unit]), window).content.decode()
    post("body_act", act="unseat", id=str(BodyMember.objects.get().pk), last="30/6/2020")
    assert BodyMember.objects.get().until == date(2020, 7, 1)


def test_an_answer_gives_figures_of_the_newest_seal_and_keeps_them(office: Office) -> None:
    officer, unit = office.clients["officer"], office.commune.id
    send = {"act": "receive", "asker": "Ban Văn hóa", "what": "Số trẻ sinh ra"}
    officer.post(reverse("data_request_act", args=[unit]), send)
    asked = DataRequest.objects.get()
    answer = {"act": "answer", "id": asked.pk, "answer": "Xin gửi.", "figure": ["births"], "ky": "2020-10"}
    officer.post(reverse("data_request_act", args=[unit]), answer)
    asked.refresh_from_db()
    assert asked.figures[0]["id"].startswith(f"births:{unit}:2020-10-01:2020-10-31:official:")
    assert asked.cutoff is not None


def test_the_frozen_list_is_seen_with_a_look_and_by_whoever_may_see_names(staffed: Office) -> None:
    officer, unit = staffed.clients["officer"], staffed.commune.id
    record_slips(by=staffed.commune.officer, drafts=[household(staffed.commune, "1")])
    plan = {"act": "plan", "name": "Chiến dịch đợt 2", "first": "01/10/2020", "last": "20/11/2020"}
    officer.post(reverse("plan_campaign", args=[unit]), plan)
    made = Campaign.objects.get()
    act = reverse("campaign_act", args=[made.pk])
    assert officer.post(act, {"act": "freeze", "list": "ho-chua-ra-soat"}).status_code == 302
    assert CampaignPerson.objects.filter(campaign=made).count() == 1  # the one household, never reviewed
    assert officer.post(act, {"act": "freeze", "list": "ho-chua-ra-soat"}).status_code == 422
    before = Look.objects.count()
    page = officer.get(reverse("campaign_list", args=[made.pk]))
    assert page.status_code == 200
    assert "officer" in page.content.decode()
    assert Look.objects.count() == before + 1
    assert staffed.clients["steering"].get(reverse("campaign_list", args=[made.pk])).status_code == 404
    assert officer.post(act, {"act": "day", "day": "02/10/2020", "reached": "20"}).status_code == 302
    assert officer.post(act, {"act": "day", "day": "21/11/2020", "reached": "20"}).status_code == 422
    assert officer.post(act, {"act": "close", "closing": "Xong"}).status_code == 404
    assert staffed.clients["head"].post(act, {"act": "close", "closing": "Xong"}).status_code == 302
    made.refresh_from_db()
    assert made.reached == 20


def test_the_calendar_shows_fixed_days_deadlines_and_what_is_due(staffed: Office) -> None:
    officer, where = staffed.clients["officer"], reverse("calendar", args=[staffed.commune.id])
    december = officer.get(where, {"thang": "2020-12"}).content.decode()
    assert "Ngày Dân số Việt Nam" in december
    # five working days after 30/11/2020, a Monday: 07/12/2020
    assert "Hạn chốt và gửi số liệu" in december
    november = officer.get(where, {"thang": "x", "nhac": "60"}).content.decode()
    assert "Sắp đến hạn trong 60 ngày" in november
    assert "07/12/2020" in november


def test_a_body_and_a_commitment_are_tied_to_their_paper_from_their_own_line(staffed: Office) -> None:
    officer, unit = staffed.clients["officer"], staffed.commune.id
    officer.post(reverse("register_document", args=[unit]), PAPER)
    link = f'<a href="{reverse("document", args=[Document.objects.get().pk])}">1485/QĐ-UBND</a>'
    bodies, board = reverse("body_act", args=[unit]), reverse("bodies", args=[unit])
    body = {"act": "set_up", "name": "Ban Chỉ đạo", "decision": "1485/QĐ-UBND", "decided_on": "06/01/2020"}
    officer.post(bodies, body)
    assert link in officer.get(board).content.decode()  # registered before: tied at once
    officer.post(bodies, body | {"name": "Tổ giúp việc", "decision": "2/QĐ"})
    other = Body.objects.get(name="Tổ giúp việc")
    missing = officer.post(bodies, {"act": "tie", "id": other.pk, "symbol": "9/QĐ"})
    assert missing.status_code == 422 and "Sổ văn bản chưa có số “9/QĐ”" in missing.content.decode()
    assert officer.post(bodies, {"act": "tie", "id": other.pk, "symbol": "1485/QĐ-UBND"}).status_code == 302
    assert officer.get(board).content.decode().count(link) == 2
    act, log = reverse("communication_act", args=[unit]), reverse("communication", args=[unit])
    officer.post(act, {"act": "commit", "partner": "Hội Phụ nữ", "about": "Vận động", "signed_on": "06/01/2020"})
    one = Commitment.objects.get()
    assert officer.post(act, {"act": "tie", "id": one.pk, "symbol": "1485/QĐ-UBND"}).status_code == 302
    assert link in officer.get(log).content.decode()
    assert officer.post(act, {"act": "tie", "id": one.pk + 1, "symbol": "1485/QĐ-UBND"}).status_code == 404
