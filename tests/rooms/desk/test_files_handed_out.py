"""Files of named persons: what a large one asks for, who consents, what the level above sees; who looked at a household.

A large file is one of more than 500 persons; here the border is put at 2, and the month's typing sheet of the commune
(the birth of 20/5, one mother and one child, and what else was appraised in May) names more.
"""

from __future__ import annotations

import ast
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.urls import reverse

import danso.desk
from danso.accounts.actions import close_account
from danso.accounts.looks import looking, record_look
from danso.accounts.models import AuditEntry, Look
from danso.config.cli import run
from danso.exchange.models import FileRequest
from danso.exchange.outbound import handing_out
from danso.exchange.outbound.handing_out import ConsentNeeded, ReasonNeeded, hand_out
from danso.places.models import Grant
from danso.places.queries import unit_row
from danso.places.scope import NotInScope, Scope, scope_of
from danso.register.actions import appraise_slips, record_slips
from danso.register.draft import SlipDraft
from tests.rooms.desk.conftest import Office
from tests.rooms.register.conftest import TODAY
from tests.rooms.register.slips import household, slip, who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handing_out, "MOST_WITHOUT_REASON", 2)


def take(by: Scope, unit: int, persons: int, reason: str = "") -> str:
    """A file that names so many people."""

    def make() -> str:
        record_look(by, "typing_sheet", [f"person-{n}" for n in range(persons)])
        return "file"

    return hand_out(by=by, unit_id=unit, what="typing_sheet", key="2020-10", make=make, reason=reason)


def death(staffed: Office) -> SlipDraft:
    return slip(staffed.commune, "death", "2020-05-20", "1", person=who("1-head"))


def scope(staffed: Office, role: str) -> Scope:
    return scope_of(staffed.accounts[role], TODAY)


def test_five_hundred_persons_pass_without_a_question_and_leave_a_trace(staffed: Office) -> None:
    assert take(scope(staffed, "officer"), staffed.commune.id, 500) == "file"
    assert AuditEntry.objects.get(verb="hand_out_file").detail["persons"] == 500


def test_five_hundred_and_one_ask_for_a_reason_first(staffed: Office) -> None:
    with pytest.raises(ReasonNeeded):
        take(scope(staffed, "officer"), staffed.commune.id, 501)
    assert not AuditEntry.objects.filter(verb="hand_out_file").exists()


@pytest.mark.usefixtures("small")
def test_where_two_hold_the_right_the_second_consents_and_the_file_goes_once(staffed: Office) -> None:
    officer, head, unit = scope(staffed, "officer"), scope(staffed, "head"), staffed.commune.id
    with pytest.raises(ConsentNeeded):
        take(officer, unit, 3, "nhập phần mềm của Bộ")
    asked = FileRequest.objects.get()
    handing_out.answer_file_request(by=head, request_id=asked.pk, consent=True)
    assert take(officer, unit, 3) == "file"
    with pytest.raises(ReasonNeeded):
        take(officer, unit, 3)


@pytest.mark.usefixtures("small")
def test_asking_again_while_it_waits_makes_no_second_request(staffed: Office) -> None:
    for _ in range(2):
        with pytest.raises(ConsentNeeded):
            take(scope(staffed, "officer"), staffed.commune.id, 3, "nhập phần mềm của Bộ")
    assert FileRequest.objects.count() == 1


@pytest.mark.usefixtures("small")
def test_consent_is_not_ones_own_not_for_more_people_and_not_for_ever(staffed: Office) -> None:
    officer, unit = scope(staffed, "officer"), staffed.commune.id
    with pytest.raises(ConsentNeeded):
        take(officer, unit, 3, "nhập phần mềm của Bộ")
    asked = FileRequest.objects.get()
    with pytest.raises(handing_out.Refusal):
        handing_out.answer_file_request(by=officer, request_id=asked.pk, consent=True)
    handing_out.answer_file_request(by=scope(staffed, "head"), request_id=asked.pk, consent=True)
    with pytest.raises(ReasonNeeded):
        take(officer, unit, 4)
    FileRequest.objects.update(asked_at=datetime.now(UTC) - timedelta(hours=25))
    with pytest.raises(ReasonNeeded):
        take(officer, unit, 3)


@pytest.mark.usefixtures("small")
def test_a_refused_request_gives_no_file(staffed: Office) -> None:
    officer, unit = scope(staffed, "officer"), staffed.commune.id
    with pytest.raises(ConsentNeeded):
        take(officer, unit, 3, "nhập phần mềm của Bộ")
    handing_out.answer_file_request(
        by=scope(staffed, "head"), request_id=FileRequest.objects.get().pk, consent=False
    )  # fmt: skip
    with pytest.raises(ReasonNeeded):
        take(officer, unit, 3)


@pytest.mark.usefixtures("small")
def test_a_unit_with_one_account_gives_a_reason_without_waiting_and_the_level_above_sees_it(staffed: Office) -> None:
    mine = staffed.accounts["officer"].pk
    for other in Grant.objects.filter(unit_id=staffed.commune.id).exclude(account_id=mine):
        close_account(by=staffed.commune.operator, account_id=other.account_id)
    assert take(scope(staffed, "officer"), staffed.commune.id, 3, "nhập phần mềm của Bộ") == "file"
    page = staffed.clients["supervisor"].get(reverse("files", args=[staffed.province])).content.decode()
    assert "nhập phần mềm của Bộ" in page
    assert "đơn vị chỉ có một người có quyền, báo cấp trên" in page


@pytest.mark.usefixtures("small")
def test_the_level_above_reads_of_it_on_its_home_and_the_second_person_that_one_waits(staffed: Office) -> None:
    home = reverse("unit_home", args=[staffed.province])
    assert "tệp trên 500 người" not in staffed.clients["supervisor"].get(home).content.decode()
    with pytest.raises(ConsentNeeded):
        take(scope(staffed, "officer"), staffed.commune.id, 3, "nhập phần mềm của Bộ")
    own = reverse("unit_home", args=[staffed.commune.id])
    waits = "1 tệp trên 500 người chờ người thứ hai đồng ý"
    assert waits in staffed.clients["head"].get(own).content.decode()
    assert waits not in staffed.clients["officer"].get(own).content.decode()  # her own request
    FileRequest.objects.update(alone=True, handed_at=datetime.now(UTC))
    page = staffed.clients["supervisor"].get(home).content.decode()
    assert "1 tệp trên 500 người đã được lấy" in page and "không có người thứ hai" in page
    assert "tệp trên 500 người" not in staffed.clients["statistician"].get(home).content.decode()


@pytest.mark.usefixtures("small")
def test_an_areas_file_asks_the_second_person_of_the_commune(staffed: Office) -> None:
    with pytest.raises(ConsentNeeded):
        take(scope(staffed, "officer"), staffed.commune.areas[0], 3, "in sổ")


@pytest.mark.parametrize("form", ["a0-ctv", "p0-ctv", "typing"])
def test_a_sheet_made_by_command_passes_the_same_gate(
    staffed: Office, form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handing_out, "MOST_WITHOUT_REASON", 0)
    record_slips(by=staffed.commune.officer, drafts=(drafts := [household(staffed.commune, "1"), death(staffed)]))
    appraise_slips(by=staffed.commune.officer, slip_ids=[one.id or "" for one in drafts])
    unit = staffed.commune.id if form == "typing" else staffed.commune.areas[0]
    at = ["report", form, "--unit", unit_row(unit, TODAY).code, "--period", "2020-05"]  # type: ignore[union-attr]
    call = ["--as", staffed.accounts["officer"].username, *at, "--out", str(tmp_path / "x.xlsx")]
    assert run(call) == 1 and not (tmp_path / "x.xlsx").exists()
    assert run([*call, "--reason", "in sổ"]) == 1
    asked = FileRequest.objects.get()
    handing_out.answer_file_request(by=scope(staffed, "head"), request_id=asked.pk, consent=True)
    assert run(call) == 0 and (tmp_path / "x.xlsx").exists()
    assert AuditEntry.objects.filter(verb="hand_out_file").count() == 1
    if form != "typing":
        assert run([*call, "--blank"]) == 0 and FileRequest.objects.count() == 1


@pytest.mark.usefixtures("small")
def test_a_collaborator_takes_no_large_file_and_neither_does_the_neighbour(staffed: Office) -> None:
    for role in ("collaborator", "neighbour", "auditor"):
        with pytest.raises(NotInScope):
            take(scope(staffed, role), staffed.commune.areas[0], 3, "x")


@pytest.mark.usefixtures("small")
def test_at_the_desk_the_reason_is_asked_on_a_page_and_the_second_person_answers_on_another(
    staffed: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    from danso.desk.reports.typing import pages

    def drawn(by: Scope, *more: object) -> str:
        record_look(by, "typing_sheet", ["a", "b", "c"])
        return "document"

    monkeypatch.setattr(pages, "typing_document", drawn)
    monkeypatch.setitem(pages.FORMATS, "xlsx", lambda document: b"PK")  # type: ignore[arg-type]
    url = reverse("typing_file", args=[staffed.commune.id, "2020-10"])
    officer, head = staffed.clients["officer"], staffed.clients["head"]
    assert officer.get(url).status_code == 422
    assert "người thứ hai" in officer.post(url, {"reason": "nhập phần mềm của Bộ"}).content.decode()
    assert "yêu cầu của mình" in officer.get(reverse("files", args=[staffed.commune.id])).content.decode()
    answer = reverse("answer_file", args=[staffed.commune.id, FileRequest.objects.get().pk])
    assert officer.post(answer, {"answer": "yes"}).status_code == 409
    assert head.post(answer, {"answer": "yes"}).status_code == 302
    assert officer.get(url).content == b"PK"


def test_every_download_of_the_desk_passes_the_gate_or_is_known_to_name_nobody() -> None:
    """A new `attachment` has to say here why it names nobody, or go through `handed_out`."""
    names_nobody = {
        "shared/attachment.py": "how a file is answered; whoever calls it stands here or passes the gate",
        "exchange/pages.py": "an empty template",
        "reports/pages.py": "a briefing: figures",
        "reports/life/pages.py": "statutory forms: figures; their scans, seen by those who sign",
        "guidance/pages.py": "the leader's page: figures",
        "work/meetings/papers.py": "letters of a meeting and its briefing: offices, officials, figures",
        "work/inspections/one.py": "minutes and conclusion: the team, points and rates; households are only counted",
        "work/documents/pages.py": "the scan of an office's own registered paper, as a report's scan: its office reads it",
        "work/rounds/pages.py": "the minute of a round: counts by area and kind of slip",
    }
    root = Path(danso.desk.__file__).parent
    found = {str(f.relative_to(root)): f.read_text(encoding="utf-8") for f in root.rglob("*.py")}
    downloads = {name for name, code in found.items() if "attachment" in code or "FileResponse" in code}
    outside = {name for name in downloads if not _calls(found[name], "handed_out")}
    assert outside == set(names_nobody)


def _calls(code: str, name: str) -> bool:
    tree = ast.walk(ast.parse(code))
    return any(isinstance(node, ast.Call) and getattr(node.func, "id", "") == name for node in tree)


def test_what_is_collected_is_what_was_looked_at_inside_and_nothing_after(staffed: Office) -> None:
    officer = scope(staffed, "officer")
    with looking() as shown:
        record_look(officer, "a0", ["one", "two"])
        record_look(officer, "a0", ["two"])
    record_look(officer, "a0", ["three"])
    assert shown == {"one", "two"}


def test_the_head_answers_a_citizen_who_looked_at_her_household(office: Office) -> None:
    office.clients["officer"].get(reverse("household", args=[office.household]))
    url = reverse("looked", args=[office.commune.id])
    page: HttpResponse = office.clients["head"].get(url, {"so": "1"})
    said = page.content.decode()
    assert "desk-officer" in said
    assert "Phiếu hộ dân cư" in said
    assert "Phạm Văn Thuận" not in said
    card = office.clients["head"].get(reverse("household", args=[office.household])).content.decode()
    link = f"{url}?ho={office.household}"
    assert f'href="{link}"' in card
    assert "viên chức dân số cấp xã: xem Phiếu hộ dân cư" in office.clients["head"].get(link).content.decode()
    assert "Không có hộ số này" in office.clients["head"].get(url, {"so": "999"}).content.decode()
    assert Look.objects.exists()


def test_one_person_of_a_household_is_asked_about_without_a_name_and_a_stranger_finds_nobody(office: Office) -> None:
    record_look(scope(office, "officer"), "alike", [who("1-wife")])
    url, head = reverse("looked", args=[office.commune.id]), office.clients["head"]
    asked = ("1-wife", "1-head", "2-wife")
    pages = [head.get(url, {"ho": office.household, "nguoi": who(one)}) for one in asked]
    answer = dict(zip(asked, (page.content.decode() for page in pages), strict=True))
    assert ["người, hộ trùng" in one for one in answer.values()] == [True, False, False]
    assert "ữ, sinh" in answer["1-wife"] and "TRẢ LỜI VỀ VIỆC XEM THÔNG TIN" in answer["1-wife"]
    assert "Không có hộ số này" in head.get(url, {"ho": who("nobody")}).content.decode()
