"""A giao ban on the desk: called, prepared, minuted on one screen, seen on the other, concluded into tasks."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import docx
import pytest
from django.test import Client
from django.urls import reverse

from danso.accounts.models import Account
from danso.work.meetings.models import Conclusion, Meeting, Opinion
from danso.work.tasks.actions import give_task
from danso.work.tasks.models import Task
from tests.factories.offices import Offices, offices
from tests.rooms.desk.conftest import signed_in

pytestmark = pytest.mark.django_db
TODAY = date(2020, 11, 2)


@pytest.fixture
def town(tmp_path: Path, settings: pytest.FixtureRequest) -> Offices:
    settings.DANSO_HOME = tmp_path  # type: ignore[attr-defined]
    settings.DANSO_TODAY, settings.DANSO_SET_TODAY = lambda: TODAY, lambda: None  # type: ignore[attr-defined]
    return offices(TODAY)


def client(town: Offices, who: str) -> Client:
    return signed_in(Account.objects.get(pk=town.accounts[who]))


def called(town: Offices, officer: Client) -> Meeting:
    said = {"day": "02/11/2020", "hour": "8h00", "place": "Trạm Y tế", "chair": "Đặng Thị Huệ, Trạm trưởng"}
    answer = officer.post(reverse("call_meeting", args=[town.che]), {"ky": "2020-10", "secretary": "Lý Sơn", **said})
    meeting = Meeting.objects.get()
    assert answer.headers["Location"] == reverse("meeting", args=[meeting.pk])
    return meeting


def test_the_list_offers_the_day_of_the_rule_and_calls_everybody_it_asks(town: Offices) -> None:
    officer = client(town, "officer")
    page = officer.get(reverse("meetings", args=[town.che])).content.decode()
    assert "Theo lịch: 02/11/2020, bàn về tháng 10/2020." in page and "Điều hành" in page
    meeting = called(town, officer)
    assert meeting.invitations.count() == 2
    again = officer.post(
        reverse("call_meeting", args=[town.che]),
        {"ky": "2020-10", "day": "ba mươi", "hour": "8", "place": "Hội trường", "chair": "Trưởng trạm"},
    )
    assert again.status_code == 422 and "Hội trường" in again.content.decode()  # what was typed stays


def test_minutes_typed_on_one_screen_stand_on_the_rooms(town: Offices) -> None:
    officer, head, steering = (client(town, who) for who in ("officer", "head", "steering"))
    meeting = called(town, officer)
    act, minutes = (reverse(name, args=[meeting.pk]) for name in ("meeting_act", "meeting_minutes"))
    officer.post(act, {"act": "item", "title": "Khám người cao tuổi"})
    officer.post(act, {"act": "item", "title": "Đổi sổ A0 năm 2021"})
    first, second = meeting.agenda.all()
    officer.post(act, {"act": "up", "item": second.pk})
    assert [one.title for one in meeting.agenda.all()] == ["Đổi sổ A0 năm 2021", "Khám người cao tuổi"]
    screen = reverse("meeting_screen", args=[meeting.pk])
    assert "Hội nghị chưa bắt đầu" in steering.get(screen).content.decode()
    officer.post(act, {"act": "hold"})
    officer.post(minutes, {"act": "show", "item": first.pk})
    officer.post(minutes, {"act": "opinion", "words": "Nhà xa trạm", "unit": town.areas[0], "answer": "Khám lưu động"})
    officer.post(minutes, {"act": "conclusion", "words": "Lập danh sách khám"})
    page = officer.get(minutes).content.decode()
    assert "Nhà xa trạm" in page and "chưa giao đơn vị" in page
    room = steering.get(screen, headers={"HX-Request": "true"}).content.decode()
    assert room.startswith("<h1>") and "Khám người cao tuổi" in room and "Lập danh sách khám" in room
    assert "Nhà xa trạm" not in room  # opinions are minuted, not shown
    one = Conclusion.objects.get()
    late = head.post(reverse("meeting_conclude", args=[meeting.pk]))
    assert late.status_code == 422 and "1 kết luận chưa có đơn vị" in late.content.decode()
    told = {"words": one.words, "owner": str(town.areas[0]), "due": "20/11/2020", "moves": "i-elderly_checked"}
    officer.post(minutes, {"act": "conclusion", "conclusion": one.pk, **told})
    assert officer.post(reverse("meeting_conclude", args=[meeting.pk])).status_code == 404
    head.post(reverse("meeting_conclude", args=[meeting.pk]), {"closing_words": "Ghi nhận cố gắng"})
    task = Task.objects.get()
    assert (task.unit_id, task.due_on, task.indicator) == (town.areas[0], date(2020, 11, 20), "elderly_checked")
    shown = officer.get(reverse("meeting", args=[meeting.pk])).content.decode()
    assert "Đang thực hiện, hạn 20/11/2020" in shown and "Ghi nhận cố gắng" in shown
    assert officer.post(minutes, {"act": "opinion", "words": "muộn"}).status_code == 422
    assert Opinion.objects.count() == 1


def test_attendance_is_marked_line_by_line_and_the_rest_at_once(town: Offices) -> None:
    officer = client(town, "officer")
    meeting = called(town, officer)
    first, second = meeting.invitations.all()
    url = reverse("meeting_attendance", args=[meeting.pk])
    assert "Địa bàn số 1" in officer.get(url).content.decode()
    officer.post(url, {f"came-{first.pk}": "excused", f"came-{second.pk}": "", "act": "rest"})
    assert [one.came for one in meeting.invitations.all()] == ["excused", "yes"]
    # whoever opened the form before that, and marks another line, leaves this one as it is by now
    stale = {f"was-{first.pk}": "", f"came-{first.pk}": "", f"was-{second.pk}": "", f"came-{second.pk}": "late"}
    officer.post(url, stale)
    assert [one.came for one in meeting.invitations.all()] == ["excused", "late"]


def test_the_papers_carry_the_number_given_by_the_clerk(town: Offices) -> None:
    officer = client(town, "officer")
    meeting = called(town, officer)
    told = {"kind": "invitation", "number": "12/GM-TYT", "dated": "30/10/2020", "signer": "Đặng Thị Huệ"}
    officer.post(reverse("meeting_act", args=[meeting.pk]), {"act": "letter", **told})
    answer = officer.get(reverse("meeting_paper", args=[meeting.pk, "invitation", "docx"]))
    assert answer.headers["Content-Disposition"] == 'attachment; filename="giay-moi-2020-11-02.docx"'
    word = docx.Document(io.BytesIO(answer.content))
    assert "Số: 12/GM-TYT" in "\n".join(c.text for t in word.tables for row in t.rows for c in row.cells)
    assert officer.get(reverse("meeting_paper", args=[meeting.pk, "letter", "docx"])).status_code == 404
    assert officer.get(reverse("meeting_tabled", args=[meeting.pk])).status_code == 404


def test_the_head_sets_the_rule_and_says_when_there_is_no_meeting(town: Offices) -> None:
    officer, head = client(town, "officer"), client(town, "head")
    meeting = called(town, officer)
    rule = reverse("meeting_rule", args=[town.che])
    assert officer.post(rule, {"first": "5", "last": "6"}).status_code == 404
    assert head.post(rule, {"first": "9", "last": "6"}).status_code == 422
    head.post(rule, {"first": "5", "last": "6"})
    assert "05/11/2020" in head.get(reverse("meetings", args=[town.che])).content.decode()
    head.post(reverse("meeting_conclude", args=[meeting.pk]), {"act": "cancel", "reason": "Bão số 9"})
    assert "Bão số 9" in officer.get(reverse("meeting", args=[meeting.pk])).content.decode()


def test_a_task_of_ones_own_is_set_put_off_and_done_with_evidence(town: Offices) -> None:
    officer = client(town, "officer")
    give = reverse("give_own_task", args=[town.che])
    missing = officer.post(give, {"title": "Kiểm kê sổ A0", "owner": str(town.che)})
    assert missing.status_code == 422 and "Kiểm kê sổ A0" in missing.content.decode()
    mine = f"{town.che}-{town.accounts['officer']}"
    officer.post(give, {"title": "Kiểm kê sổ A0", "owner": mine, "due": "30/10/2020", "moves": "i-births"})
    task = Task.objects.get()
    assert (task.account_id, task.indicator) == (town.accounts["officer"], "")  # births are nobody's task
    listed = officer.get(reverse("tasks", args=[town.che]) + "?xem=mine").content.decode()
    assert "Kiểm kê sổ A0" in listed and "Quá hạn 3 ngày" in listed
    act = reverse("task_act", args=[task.pk])
    assert officer.post(act, {"act": "finish", "words": " "}).status_code == 422
    officer.post(act, {"act": "extend", "due": "20/11/2020", "words": "chờ sổ mới"})
    officer.post(act, {"act": "finish", "words": "Biên bản kiểm kê số 3"})
    page = officer.get(reverse("task", args=[task.pk])).content.decode()
    assert "Biên bản kiểm kê số 3" in page and "hạn ban đầu 30/10/2020" in page and "chờ sổ mới" in page
    assert client(town, "neighbour").get(reverse("task", args=[task.pk])).status_code == 404
    elsewhere = officer.post(give, {"title": "x", "owner": str(town.bac), "due": "30/11/2020"})
    assert elsewhere.status_code == 404


def test_a_collaborator_sees_the_tasks_of_her_area_and_no_others(town: Offices) -> None:
    by, (mine, other) = town.scope("head"), town.areas
    for unit, title in ((mine, "Lập danh sách khám"), (other, "Nộp phiếu P0"), (town.che, "Việc của trạm")):
        give_task(by=by, unit_id=unit, title=title, due=date(2020, 11, 20), origin_kind="own")
    hers = client(town, "ctv1")
    page = hers.get(reverse("tasks_at_hand", args=[mine])).content.decode()
    assert "Lập danh sách khám" in page and "20/11/2020" in page
    assert "Nộp phiếu P0" not in page and "Việc của trạm" not in page
    assert reverse("tasks_at_hand", args=[mine]) in hers.get(reverse("work", args=[mine])).content.decode()
    assert hers.get(reverse("tasks_at_hand", args=[other])).status_code == 404
    assert hers.get(reverse("tasks_at_hand", args=[town.che])).status_code == 404
    assert hers.get(reverse("tasks", args=[mine])).status_code == 404  # the office's own pages stay the office's
