"""Inspections at the desk: from the plan to the papers, by whom, and what a page may show."""

from __future__ import annotations

import io

import docx
import pytest
from django.http import HttpResponse
from django.urls import reverse

from danso.accounts.models import AuditEntry, Look
from danso.register.actions import record_slips
from danso.work.inspections.models import Inspection, Reinterview
from tests.rooms.desk.conftest import Office
from tests.rooms.register.slips import household

pytestmark = pytest.mark.django_db(databases=["default", "looks"])

PLAN = {
    "kind": "book", "inspected": "", "plan_number": "12/KH-TYT", "plan_date": "20/10/2020", "first": "2/11/2020",
    "last": "4/11/2020", "name-0": "Hoàng Thị Mơ", "role-0": "head", "post-0": "Trạm trưởng",
    "items": "Sổ A0 đủ hộ, đủ người | 60\nPhiếu P0 khớp Sổ A0 | 40",
}  # fmt: skip


@pytest.fixture
def booked(staffed: Office) -> Office:
    here = staffed.commune
    record_slips(by=here.officer, drafts=[household(here, str(n), area=n % 2) for n in range(1, 9)])
    return staffed


def post(office: Office, role: str, name: str, args: list[object], **sent: object) -> HttpResponse:
    return office.clients[role].post(reverse(name, args=args), sent)  # type: ignore[return-value]


def get(office: Office, role: str, name: str, *args: object) -> str:
    answer = office.clients[role].get(reverse(name, args=list(args)))
    assert answer.status_code == 200, (name, role, answer.status_code)
    return answer.content.decode()


def planned(office: Office, role: str = "head", unit: int | None = None, **more: str) -> Inspection:
    answer = post(office, role, "inspection_plan", [unit or office.commune.id], **(PLAN | more))
    assert answer.status_code == 302, answer.content.decode()
    return Inspection.objects.latest("pk")


def drawn(office: Office, one: Inspection, role: str = "head") -> Inspection:
    answer = post(office, role, "inspection_sample", [one.pk], size="6", risk="50", seed="12-kh-tyt-2020")
    assert answer.status_code == 302
    return one


def typed(office: Office, one: Inspection, number: int, **more: str) -> HttpResponse:
    said = {"found": "1", "name": "1", "birth": "7/5/1980"}
    sent = {f"{item}-0": value for item, value in said.items()} | {"outcome": "done", "how": "paper"} | more
    return post(office, "head", "reinterview", [one.pk, number], **sent)


def test_a_whole_inspection_is_kept_at_the_desk(booked: Office) -> None:
    one = planned(booked)
    assert "12/KH-TYT" in get(booked, "steering", "inspections", booked.commune.id)

    # points down the column; too many are sent back with what was typed
    assert post(booked, "head", "inspection_scores", [one.pk], **{"score-1": "61", "score-2": "40"}).status_code == 409
    post(
        booked,
        "head",
        "inspection_scores",
        [one.pk],
        **{"score-1": "52,5", "score-2": "40", "remark-1": "thiếu hai hộ"},
    )
    assert "92,5/100 điểm, đã chấm 2/2 mục" in get(booked, "head", "inspection", one.pk)
    # a form opened before that, on which only the second line was typed, leaves the first as it is by now
    stale = {"score-1": "", "was-score-1": "", "remark-1": "", "was-remark-1": "", "score-2": "39", "was-score-2": ""}
    post(booked, "head", "inspection_scores", [one.pk], **stale)
    assert "91,5/100 điểm, đã chấm 2/2 mục" in get(booked, "head", "inspection", one.pk)

    # the sample says its seed, its strata, and that the seed gives it again
    drawn(booked, one)
    page = get(booked, "head", "inspection_sample", one.pk)
    assert "6 hộ rút từ 8 hộ ngày 05/11/2020, số gieo 12-kh-tyt-2020" in page
    assert "Rút lại từ số gieo cho đúng mẫu này." in page

    # six households: one with another birth date, one where nobody was met
    answer = typed(booked, one, 1, **{"birth-0": "5/7/1980"})
    assert answer["Location"] == reverse("reinterview", args=[one.pk, 2]), "on to the next"
    assert "So với sổ: Ngày sinh 1" in get(booked, "head", "reinterview", one.pk, 1)
    for number in range(2, 6):
        typed(booked, one, number)
    assert typed(booked, one, 6, outcome="away")["Location"] == reverse("inspection_sample", args=[one.pk])
    assert Reinterview.objects.get(sampled__number=6).tally == {}
    page = get(booked, "officer", "inspection", one.pk)
    assert "1/5" in page
    assert "20,0% (3,6–62,4%)" in page, "one household of five, all with the same chance: Wilson"

    # finding, conclusion, papers, recheck
    post(booked, "head", "inspection_sample", [one.pk], act="finish")
    found = {"words": "Ngày sinh khác lời gia đình", "remedy": "Đối chiếu giấy khai sinh", "due": "15/12/2020"}
    post(booked, "officer", "inspection_findings", [one.pk], **found)
    post(booked, "head", "inspection_act", [one.pk], conclusion_number="5/TB-TYT", conclusion_date="6/11/2020")
    for paper, said in (("bien-ban", "BIÊN BẢN"), ("ket-luan", "Số: 5/TB-TYT")):
        file = booked.clients["officer"].get(reverse("inspection_file", args=[one.pk, paper, "docx"]))
        text = words_of(file.content)
        assert said in text
        assert "20,0% (3,6% đến 62,4%), số ít" in text
        assert "Phạm" not in text, "nobody of the register is named"
    post(
        booked, "officer", "inspection_findings", [one.pk], act="recheck", number="1", outcome="remedied", note="đã sửa"
    )
    post(booked, "head", "inspection_act", [one.pk], act="close")
    assert Inspection.objects.get().state == "closed"
    assert "đã khắc phục" in get(booked, "steering", "inspection", one.pk)


def test_sheets_and_typing_show_names_and_nothing_else_of_the_book(booked: Office) -> None:
    """A look is written for both; the paper says who printed it and what for."""
    one = drawn(booked, planned(booked))
    assert post(booked, "head", "reinterview_sheets", [one.pk], purpose="").status_code == 409
    paper = post(booked, "head", "reinterview_sheets", [one.pk], purpose="inspection").content.decode()
    assert paper.count('class="asksheet"') == 6
    assert "Mục đích: phục vụ đoàn kiểm tra tại chỗ." in paper
    assert "Phạm Văn Thuận" in paper
    assert "Đặng Thị Nhài" not in paper, "only the head, to find the house"
    page = get(booked, "head", "reinterview", one.pk, 1)
    assert "Đặng Thị Nhài" in page
    for text in (paper, page):
        assert not any(year in text for year in ("1980", "1985")), "what the book says is not beside the answer"
    assert list(Look.objects.order_by("pk").values_list("page", flat=True)) == ["reinterview_sheet", "reinterview"]
    assert AuditEntry.objects.get(verb="print_reinterview").detail == {"purpose": "inspection", "rows": 6}


def test_an_unreadable_answer_stays_on_the_page_with_the_rest(booked: Office) -> None:
    one = drawn(booked, planned(booked))
    answer = typed(booked, one, 1, **{"birth-0": "31/2/1980"})
    assert answer.status_code == 409
    assert 'value="31/2/1980"' in answer.content.decode()
    for wrong in ({"found-0": "7"}, {"extra": "x"}, {"outcome": "dead"}, {"asked_on": "6/11/2020"}):
        assert typed(booked, one, 1, **wrong).status_code == 409, wrong
    assert not Reinterview.objects.exists()


def test_the_inspected_commune_reads_and_does_not_see_who_will_be_visited(booked: Office) -> None:
    one = drawn(booked, planned(booked, "supervisor", booked.province, inspected="98001"), "supervisor")
    assert (one.unit_id, one.inspected_id) == (booked.province, booked.commune.id)
    assert "Xã Đồng Mây" in get(booked, "officer", "inspection", one.pk)
    assert "12/KH-TYT" in get(booked, "officer", "inspections", booked.commune.id)
    for name, args in (("inspection_sample", [one.pk]), ("reinterview", [one.pk, 1]), ("inspection_scores", [one.pk])):
        assert booked.clients["officer"].get(reverse(name, args=args)).status_code == 404, name
    assert post(booked, "officer", "reinterview_sheets", [one.pk], purpose="inspection").status_code == 404
    assert "Phạm Văn Thuận" in get(booked, "supervisor", "reinterview", one.pk, 1)


def test_a_plan_with_something_missing_keeps_what_was_typed(booked: Office) -> None:
    answer = post(booked, "head", "inspection_plan", [booked.commune.id], **(PLAN | {"last": "hôm sau"}))
    assert answer.status_code == 409
    assert "Hoàng Thị Mơ" in answer.content.decode()
    for wrong in ({"items": "Sổ A0"}, {"name-0": ""}, {"inspected": "98002"}, {"kind": "x"}):
        assert post(booked, "head", "inspection_plan", [booked.commune.id], **(PLAN | wrong)).status_code == 409, wrong
    assert not Inspection.objects.exists()


def test_an_office_writes_its_own_checklist(booked: Office) -> None:
    sent = {"kind": "book", "items": "Sổ A0 đủ hộ | 30\n\nPhiếu P0 đúng tháng | 20"}
    assert post(booked, "head", "inspection_checklists", [booked.commune.id], **sent).status_code == 302
    one = planned(booked, items="")
    assert [(item.words, item.most) for item in one.items.all()] == [("Sổ A0 đủ hộ", 30), ("Phiếu P0 đúng tháng", 20)]
    sent["items"] = "Sổ A0 đủ hộ"
    answer = post(booked, "head", "inspection_checklists", [booked.commune.id], **sent)
    assert (answer.status_code, "Dòng 1" in answer.content.decode()) == (409, True)


def test_a_sample_that_cannot_be_drawn_says_why(booked: Office) -> None:
    one = planned(booked)
    for wrong in ({"size": "9"}, {"size": "1"}, {"risk": "100"}, {"seed": "số gieo"}):
        sent = {"size": "6", "risk": "50", "seed": "x"} | wrong
        assert post(booked, "head", "inspection_sample", [one.pk], **sent).status_code == 409, wrong
    assert Inspection.objects.get().state == "planned"


def words_of(content: bytes) -> str:
    file = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return "\n".join([one.text for one in file.paragraphs] + cells)


def test_a_kind_that_is_none_is_said_and_asks_the_database_nothing(booked: Office) -> None:
    """The zero character in a form's choice: PostgreSQL would not answer at all."""
    sent = {"kind": "\0", "first": "2/11/2020", "last": "4/11/2020", "plan_date": "20/10/2020", "items": ""}
    assert post(booked, "head", "inspection_plan", [booked.commune.id], **sent).status_code == 409
