"""Rounds at the desk: a small one lived from plan to minute, the book renewed, and what the pages keep and refuse."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from docx import Document as Word

from danso.accounts.models import AuditEntry, Look
from danso.register.actions import record_slips
from danso.register.models import SlipRow
from danso.work.rounds.models import Round, Sampled, Visit
from tests.rooms.desk.conftest import Office
from tests.rooms.register.slips import birth, household, who
from tests.rooms.work.rounds.town import a_round, booked

pytestmark = pytest.mark.django_db(databases=["default", "looks"])

PLAN = {
    "kind": "yearly_review", "plan_number": "12/KH-TYT", "plan_on": "20/9/2020", "first": "1/10", "last": "30/11/2020",
    "book_on": "1/10/2020", "renewed_on": "",
}  # fmt: skip


def read(client: Client, name: str, *args: object, **asked: str) -> str:
    answer = client.get(reverse(name, args=list(args)), asked)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def typed(client: Client, one: int, area: int, line: str, day: str = "20/10/2020") -> str:
    """The page after one line was typed and Enter pressed."""
    answer = client.post(reverse("round_area", args=[one, area]), {"ghi": line, "ngay": day}, follow=True)
    return answer.content.decode()


def test_a_small_round_is_lived_from_plan_to_minute(staffed: Office) -> None:
    """Four households in two areas: three as in the book, one differs and gets its slip; two drawn, one not right."""
    here, officer, head = staffed.commune, staffed.clients["officer"], staffed.clients["head"]
    booked(here, "1", "2", "3")
    booked(here, "8", area=1)
    first, second = here.areas
    opened = officer.post(reverse("round_open", args=[here.id]), PLAN | {"area": [str(first), str(second)]})
    one = Round.objects.get()
    assert opened["Location"] == reverse("round", args=[one.pk])
    assert "0 / 4 hộ đã rà soát" in read(officer, "round", one.pk)

    page = typed(officer, one.pk, first, "1 3 2k 77")
    assert "2 hộ đúng như sổ, 1 hộ có khác" in page
    assert "77" in page and 'value="77"' in page  # what nobody understood stays in the field
    assert "1 hộ đã đánh dấu từ trước" in typed(officer, one.pk, first, "1")
    assert "Đã ghi: 1 hộ đúng như sổ." in typed(officer, one.pk, second, "8")
    assert "chưa ghi phiếu" in read(officer, "round_found", one.pk)
    refused = head.post(reverse("round_close", args=[one.pk]))
    assert (refused.status_code, "1 hộ “có khác” chưa ghi phiếu" in refused.content.decode()) == (409, True)

    record_slips(by=here.officer, drafts=[birth(here, "2", "2020-09-01")])  # from the household's card
    found = read(officer, "round_found", one.pk)
    assert "chưa ghi phiếu" not in found and "01/9/2020" in found

    sample = reverse("round_sample", args=[one.pk])
    officer.post(sample, {"act": "draw", "per_area": "1", "seed": "2020"})
    drawn = list(Sampled.objects.order_by("area_id"))
    officer.post(sample, {"act": "answer", f"m{drawn[0].pk}": "dung", f"m{drawn[1].pk}": "sai"})
    # 1 of 2, by Wilson: middle (0.5 + 0.9604) / 2.9207, spread 1.96 x sqrt(0.125 + 0.2401) / 2.9207: 9.5 to 90.5.
    assert "50,0%, khoảng tin cậy 95% từ 9,5% đến 90,5%" in read(officer, "round_sample", one.pk)

    assert head.post(reverse("round_close", args=[one.pk])).status_code == 302
    assert head.post(reverse("round_close", args=[one.pk])).status_code == 302  # pressed twice
    one.refresh_from_db()
    assert one.totals is not None and one.closed_by_label == "desk-head"
    assert "Đợt rà soát đã đóng" in typed(officer, one.pk, first, "1x")
    assert Visit.objects.count() == 4
    minute = head.get(reverse("round_minute", args=[one.pk, "docx"]))
    text = "\n".join(p.text for p in Word(BytesIO(minute.content)).paragraphs)
    assert "Kế hoạch số 12/KH-TYT ngày 20/9/2020" in text
    assert "Tổng số hộ trong đợt: 4 hộ; đã rà soát 4 hộ (100,0%), trong đó đúng như sổ 3 hộ, có khác 1 hộ" in text
    assert "DỰ THẢO" not in text and "Phạm" not in text


def test_the_book_is_renewed_and_both_books_print(staffed: Office) -> None:
    """By hand: 5 and 12 of the first area become 1 and 2."""
    here, officer, head = staffed.commune, staffed.clients["officer"], staffed.clients["head"]
    booked(here, "5", "12")
    plan = PLAN | {"kind": "renewal", "book_on": "31/10/2020", "renewed_on": "01/11/2020", "area": str(here.areas[0])}
    officer.post(reverse("round_open", args=[here.id]), plan)
    one = Round.objects.get()
    typed(officer, one.pk, here.areas[0], "5 12")
    page = reverse("round_renewal", args=[one.pk])
    form = {"dia-ban": str(here.areas[0]), "xep": "so"}
    assert officer.post(page, form).status_code == 409  # still open
    head.post(reverse("round_close", args=[one.pk]))
    preview = officer.get(page, form).content.decode()
    rows = re.findall(r'<td class="n">(\d+)</td><td class="n"><b>(\d+)</b>', preview)
    assert rows == [("5", "1"), ("12", "2")]
    for _ in range(2):
        officer.post(page, form)
    assert SlipRow.objects.filter(kind="household_reassigned").count() == 2
    card = read(officer, "household", who("12"))
    assert "hộ số 2 " in card and "hộ số cũ 12" in card
    for which in ("cu", "moi"):
        book = officer.get(reverse("round_book", args=[one.pk, here.areas[0], which]))
        assert (book.status_code, book["Content-Type"], book.content[:4]) == (200, "application/pdf", b"%PDF")
    assert AuditEntry.objects.filter(verb="hand_out_file").count() == 2


def test_printed_sheets_carry_their_purpose_and_leave_a_trace(staffed: Office) -> None:
    here, officer = staffed.commune, staffed.clients["officer"]
    booked(here, "1")
    one = a_round(here)
    url = reverse("round_print", args=[one.pk, here.areas[0]])
    assert officer.post(url).status_code == 409  # no purpose
    paper = officer.post(url, {"purpose": "review"}).content.decode()
    assert "Phạm Văn Thuận 1" in paper and "rà soát, đối chiếu sổ" in paper and "NỘI BỘ · desk-officer" in paper
    entry = AuditEntry.objects.get(verb="print_round_sheets")
    assert (entry.detail["rows"], entry.detail["purpose"]) == (1, "review")
    assert Look.objects.filter(page="a0", actor_label="desk-officer").exists()


def test_an_area_of_another_round_is_not_found(staffed: Office) -> None:
    here, officer = staffed.commune, staffed.clients["officer"]
    one = a_round(here, areas=[here.areas[0]])
    assert officer.get(reverse("round_area", args=[one.pk, here.areas[1]])).status_code == 404
    assert officer.get(reverse("round_area", args=[one.pk, here.id])).status_code == 404


def test_a_collaborator_marks_her_own_area_and_sees_no_office_page(staffed: Office) -> None:
    here, she = staffed.commune, staffed.clients["collaborator"]
    booked(here, "1")
    one = a_round(here)
    assert "1 hộ đúng như sổ" in typed(she, one.pk, here.areas[0], "1")
    assert she.get(reverse("round", args=[one.pk])).status_code == 404


def test_a_household_is_marked_from_its_card_and_the_list_of_work_leads_to_the_round(staffed: Office) -> None:
    here, she, officer = staffed.commune, staffed.clients["collaborator"], staffed.clients["officer"]
    booked(here, "1")
    home = household(here, "1").household
    assert "Đợt rà soát đang tiến hành" not in read(officer, "household", home)
    one = a_round(here)
    area = reverse("round_area", args=[one.pk, here.areas[0]])
    assert f'href="{reverse("round", args=[one.pk])}"' in read(officer, "work_list", here.id, "ho-chua-ra-soat")
    card = read(she, "household", home)
    assert f'action="{area}"' in card and f'value="{home}|as_book"' in card
    assert "1 hộ đúng như sổ" in she.post(area, {"row": f"{home}|as_book"}, follow=True).content.decode()
    card = read(she, "household", home)
    assert "Hộ này đã đánh dấu." in card and "|as_book" not in card


def test_days_typed_wrong_lose_nothing(staffed: Office) -> None:
    here, officer = staffed.commune, staffed.clients["officer"]
    booked(here, "1")
    answer = officer.post(reverse("round_open", args=[here.id]), PLAN | {"last": "31/02"})
    assert answer.status_code == 422 and 'value="12/KH-TYT"' in answer.content.decode()
    one = a_round(here)
    for day in ("31/02/2020", "2020", "1/9/2020", "x"):
        page = typed(officer, one.pk, here.areas[0], "1", day)
        assert 'role="alert"' in page and f'value="{day}"' in page
    assert not Visit.objects.exists()
    assert one.first == date(2020, 10, 1)


def test_the_pages_ask_as_many_questions_for_nine_households_as_for_three(
    staffed: Office, django_assert_max_num_queries: object
) -> None:
    """The round 30 at most, an area's list 40: one question a table, none a household."""
    here, officer = staffed.commune, staffed.clients["officer"]
    one = a_round(here)
    for numbers in (["1", "2", "3"], ["4", "5", "6", "7", "8", "9"]):
        booked(here, *numbers)
        with django_assert_max_num_queries(30):  # type: ignore[operator]
            read(officer, "round", one.pk)
        with django_assert_max_num_queries(40):  # type: ignore[operator]
            read(officer, "round_area", one.pk, here.areas[0])
