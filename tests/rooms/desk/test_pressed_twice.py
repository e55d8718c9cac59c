"""The same form sent twice, or again after going back, makes one thing; something else typed makes another."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from danso.accounts.models import Account, AuditEntry
from danso.targets.models import Target
from danso.work.documents.actions.bodies import set_up_body
from danso.work.documents.models import Activity, Body, BodyMember, Campaign, Commitment, DataRequest, Document
from danso.work.inspections.models import Finding, Inspection
from danso.work.meetings.actions import hold_meeting
from danso.work.meetings.models import AgendaItem, Conclusion, Meeting, Opinion
from danso.work.tasks.models import Task
from tests.factories.offices import Offices, offices
from tests.rooms.desk.conftest import signed_in
from tests.rooms.work.inspections.planning import planned
from tests.rooms.work.meetings.test_meetings import called

pytestmark = pytest.mark.django_db
TODAY = date(2020, 11, 2)
DAY = "02/11/2020"


@pytest.fixture
def town(tmp_path: Path, settings: pytest.FixtureRequest) -> Offices:
    settings.DANSO_HOME = tmp_path  # type: ignore[attr-defined]
    settings.DANSO_TODAY, settings.DANSO_SET_TODAY = lambda: TODAY, lambda: None  # type: ignore[attr-defined]
    return offices(TODAY)


def mark_in(client: Client, page: str, with_field: str) -> str:
    """The press of the form on the page that has such a field."""
    shown = client.get(page).content.decode()
    form = next(one for one in re.findall(r"<form.*?</form>", shown, re.DOTALL) if with_field in one)
    found = re.search(r'name="press" value="([0-9a-f-]{36})"', form)
    assert found, f"the form of {page} has no press"
    return found[1]


def the_town(town: Offices) -> dict[str, Any]:
    return {"unit": town.che}


def a_body(town: Offices) -> dict[str, Any]:
    by = town.scope("officer")
    body = set_up_body(by=by, unit_id=town.che, name="Ban", decision="1/QĐ", decided_on=TODAY, since=TODAY)
    return {"unit": town.che, "id": body.pk}


def a_meeting(town: Offices) -> dict[str, Any]:
    meeting = called(town)
    hold_meeting(by=town.scope("officer"), meeting_id=meeting.pk)
    return {"meeting": meeting.pk}


def an_inspection(town: Offices) -> dict[str, Any]:
    return {"inspection": planned(town.scope("head"), town.che, town.che).pk}


# what is made, where its form stands and is sent, a field of that form, what is typed, and what else could be
FORMS: dict[str, tuple[type[Model], Any, str, str, str, dict[str, str], dict[str, str]]] = {
    "own task": (Task, the_town, "tasks", "give_own_task", 'name="title"',
                 {"title": "Kiểm kê sổ", "owner": "{unit}", "due": "20/11/2020"}, {"title": "Kiểm kê phiếu"}),
    "campaign": (Campaign, the_town, "campaigns", "plan_campaign", 'name="plan"',
                 {"act": "plan", "name": "Đợt 2", "first": DAY, "last": "20/11/2020"}, {"name": "Đợt 3"}),
    "body": (Body, the_town, "bodies", "body_act", 'value="set_up"',
             {"act": "set_up", "name": "Ban Chỉ đạo", "decision": "5/QĐ", "decided_on": DAY}, {"name": "Tổ công tác"}),
    "member": (BodyMember, a_body, "bodies", "body_act", 'name="full_name"',
               {"act": "seat", "id": "{id}", "full_name": "Lý Sơn", "post": "Phó Chủ tịch", "part": "head", "since": DAY},
               {"full_name": "Đặng Huệ", "part": "member"}),
    "commitment": (Commitment, the_town, "communication", "communication_act", 'value="commit"',
                   {"act": "commit", "partner": "Hội Phụ nữ", "about": "Vận động", "signed_on": DAY},
                   {"partner": "Đoàn xã"}),
    "activity": (Activity, the_town, "communication", "communication_act", 'value="log"',
                 {"act": "log", "held_on": DAY, "place": "Nhà văn hóa", "form": "group", "topic": "Khám trước kết hôn",
                  "times": "1"}, {"topic": "Người cao tuổi"}),
    "document": (Document, the_town, "documents", "register_document", 'name="symbol"',
                 {"act": "in", "kind": "QĐ", "symbol": "14/QĐ", "dated": DAY, "arrived_on": DAY, "about": "Giao chỉ tiêu",
                  "issuer": "UBND tỉnh"}, {"symbol": "15/QĐ"}),
    "data request": (DataRequest, the_town, "data_requests", "data_request_act", 'value="receive"',
                     {"act": "receive", "asker": "UBND xã", "what": "Số hộ"}, {"what": "Số trẻ"}),
    "inspection": (Inspection, the_town, "inspection_plan", "inspection_plan", 'name="plan_number"',
                   {"kind": "book", "plan_number": "3/KH", "plan_date": DAY, "first": DAY, "last": DAY,
                    "name-0": "Lý Sơn", "role-0": "head", "items": "Ghi sổ | 10"}, {"plan_number": "4/KH"}),
    "meeting": (Meeting, the_town, "meetings", "call_meeting", 'name="chair"',
                {"ky": "2020-10", "day": DAY, "hour": "8h", "place": "Trạm", "chair": "Đặng Huệ"}, {"day": "03/11/2020"}),
    "agenda line": (AgendaItem, a_meeting, "meeting", "meeting_act", 'id="title"',
                    {"act": "item", "title": "Đổi sổ"}, {"title": "Khám"}),
    "opinion": (Opinion, a_meeting, "meeting_minutes", "meeting_minutes", 'id="said"',
                {"act": "opinion", "words": "Nhà xa trạm"}, {"words": "Đường xấu"}),
    "conclusion": (Conclusion, a_meeting, "meeting_minutes", "meeting_minutes", 'id="task"',
                   {"act": "conclusion", "words": "Lập danh sách"}, {"words": "Nộp phiếu"}),
    "finding": (Finding, an_inspection, "inspection_findings", "inspection_findings", 'name="remedy"',
                {"act": "add", "words": "Sổ thiếu", "remedy": "Bổ sung", "due": "20/11/2020"}, {"words": "Sổ rách"}),
    "target": (Target, the_town, "target_set", "target_set", 'name="indicator"',
               {"indicator": "elderly_checked", "kind": "count", "value": "10", "unit_of_value": "người", "variant": "A",
                "document": "1/QĐ", "since": "01/01/2020"}, {"since": "01/02/2020"}),
}  # fmt: skip


@pytest.mark.parametrize("thing", FORMS)
def test_pressed_twice_it_is_one_and_other_words_are_another(thing: str, town: Offices) -> None:
    model, around, page, act, field, said, other = FORMS[thing]
    kept = model._default_manager
    at = around(town)
    where = [next(iter(at.values()))]
    client = signed_in(Account.objects.get(pk=town.accounts["head"]))
    typed = {key: value.format(**at) for key, value in said.items()}
    typed["press"] = mark_in(client, reverse(page, args=where), field)
    answers = [client.post(reverse(act, args=where), typed) for _ in range(2)]
    assert [one.status_code for one in answers] == [302, 302]
    assert answers[0].headers["Location"] == answers[1].headers["Location"]
    assert kept.count() == 1
    written = AuditEntry.objects.count()
    client.post(reverse(act, args=where), typed)
    assert (kept.count(), AuditEntry.objects.count() - written) == (1, 1 if thing in IN_A_MEETING else 0)
    assert client.post(reverse(act, args=where), typed | other).status_code == 302  # back, and something else typed
    assert kept.count() == 2


IN_A_MEETING = ("agenda line", "opinion", "conclusion")


def test_anothers_press_tells_nothing_and_makes_nothing_of_ones_own_disappear(town: Offices) -> None:
    """The mark of a form belongs to whoever was given it: sent by a neighbour it is a press of her own."""
    officer, neighbour = (signed_in(Account.objects.get(pk=town.accounts[who])) for who in ("officer", "neighbour"))
    typed = {"act": "plan", "name": "Đợt 2", "first": DAY, "last": DAY}
    typed["press"] = mark_in(officer, reverse("campaigns", args=[town.che]), 'name="plan"')
    for client, unit in ((officer, town.che), (neighbour, town.bac)):
        client.post(reverse("plan_campaign", args=[unit]), typed)
    assert sorted(Campaign.objects.values_list("unit_id", flat=True)) == sorted([town.che, town.bac])
