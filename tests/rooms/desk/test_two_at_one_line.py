"""Two people at one line: the second sees what the first did, nothing is written over, what was typed stays."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse

from danso.accounts.models import Account
from danso.targets.actions import set_target
from danso.targets.models import Target
from danso.work.inspections.concluding import write_remarks
from danso.work.inspections.models import Inspection
from danso.work.meetings import actions
from danso.work.meetings.models import AgendaItem, Conclusion, Meeting, Opinion
from tests.factories.offices import Offices, offices
from tests.rooms.desk.conftest import signed_in
from tests.rooms.work.inspections.planning import planned
from tests.rooms.work.meetings.test_meetings import called

pytestmark = pytest.mark.django_db
TODAY = date(2020, 11, 2)
SAID = "người khác đã sửa nội dung này"
CHECKED = "elderly_checked"
DECISION = {"document": "12/QĐ", "dated": "10/01/2020", "since": "01/02/2020"}


@pytest.fixture
def town(tmp_path: Path, settings: pytest.FixtureRequest) -> Offices:
    settings.DANSO_HOME = tmp_path  # type: ignore[attr-defined]
    settings.DANSO_TODAY, settings.DANSO_SET_TODAY = lambda: TODAY, lambda: None  # type: ignore[attr-defined]
    return offices(TODAY)


def client(town: Offices, who: str) -> Client:
    return signed_in(Account.objects.get(pk=town.accounts[who]))


def fields_of(page: str, with_field: str) -> dict[str, str]:
    """What the form that has the field was opened on."""
    form = next(one for one in re.findall(r"<form.*?</form>", page, re.DOTALL) if with_field in one)
    return dict(re.findall(r'name="(was[-\w]*|of)" value="([^"]*)"', form))


@pytest.mark.parametrize("line", ["agenda", "opinion", "conclusion"])
def test_a_line_of_the_meeting_changed_by_another_is_not_written_over(line: str, town: Offices) -> None:
    by, meeting = town.scope("head"), called(town)
    actions.hold_meeting(by=by, meeting_id=meeting.pk)
    at: dict[str, int] = {"meeting_id": meeting.pk}
    if line == "agenda":
        page, act, name, field = "meeting", "meeting_act", "item", "title"
        pk = actions.write_agenda_item(by=by, title="Đổi sổ", **at).pk
    elif line == "opinion":
        page = act = "meeting_minutes"
        name, field, pk = "opinion", "words", actions.write_opinion(by=by, words="Nhà xa", **at).pk
    else:
        page = act = "meeting_minutes"
        name, field, pk = "conclusion", "words", actions.write_conclusion(by=by, words="Lập danh sách", **at).pk
    officer, where = client(town, "officer"), reverse(page, args=[meeting.pk])
    opened = fields_of(officer.get(where).content.decode(), f'name="{name}" value="{pk}"')
    if line == "agenda":
        actions.write_agenda_item(by=by, title="Đổi sổ A0 năm 2021", item_id=pk, **at)
    elif line == "opinion":
        actions.write_opinion(by=by, words="Nhà xa trạm 7 cây số", opinion_id=pk, **at)
    else:
        actions.write_conclusion(by=by, words="Lập danh sách trước ngày 5", conclusion_id=pk, **at)
    kept = {"agenda": AgendaItem, "opinion": Opinion, "conclusion": Conclusion}[line].objects
    form = {"act": name, name: str(pk), field: "Của tôi", **opened}
    answer = officer.post(reverse(act, args=[meeting.pk]), form)
    shown = answer.content.decode()
    assert answer.status_code == 422 and SAID in shown
    stands = getattr(kept.get(), field)
    assert stands != "Của tôi" and stands in shown and 'value="Của tôi"' in shown
    drop = {"agenda": "drop"}.get(line, f"drop_{name}")
    assert officer.post(reverse(act, args=[meeting.pk]), form | {"act": drop}).status_code == 422
    assert kept.count() == 1
    seen = fields_of(shown, f'name="{name}" value="{pk}"')  # she has seen what the other wrote
    assert officer.post(reverse(act, args=[meeting.pk]), form | seen).status_code == 302
    assert getattr(kept.get(), field) == "Của tôi"


def test_the_day_and_place_of_a_meeting_changed_by_another_stay(town: Offices) -> None:
    meeting, officer = called(town), client(town, "officer")
    opened = fields_of(officer.get(reverse("meeting", args=[meeting.pk])).content.decode(), 'id="chair"')
    actions.change_meeting(
        by=town.scope("head"), meeting_id=meeting.pk, on_day=meeting.on_day, begins_at=meeting.begins_at,
        place="Hội trường UBND", chair=meeting.chair,
    )  # fmt: skip
    typed = {"act": "change", "day": "03/11/2020", "hour": "9h", "place": "Trạm Y tế", "chair": "Lý Sơn"}
    answer = officer.post(reverse("meeting_act", args=[meeting.pk]), typed | opened)
    assert answer.status_code == 422 and SAID in answer.content.decode() and "03/11/2020" in answer.content.decode()
    assert Meeting.objects.get().place == "Hội trường UBND"


def test_the_remarks_of_an_inspection_typed_by_two_are_not_lost(town: Offices) -> None:
    found, officer = planned(town.scope("head"), town.che, town.che), client(town, "officer")
    where = reverse("inspection_findings", args=[found.pk])
    opened = fields_of(officer.get(where).content.decode(), 'name="remarks"')
    write_remarks(by=town.scope("head"), inspection_id=found.pk, remarks="Sổ sạch", opinion="Nhất trí")
    answer = officer.post(where, {"act": "remarks", "remarks": "Sổ bẩn", "opinion": "", **opened})
    shown = answer.content.decode()
    assert answer.status_code == 409 and SAID in shown and "Sổ sạch" in shown and "Sổ bẩn" in shown
    assert Inspection.objects.get().remarks == "Sổ sạch"


def given(town: Offices, unit: int, value: int, since: date = date(2020, 1, 1)) -> Target:
    return set_target(
        by=town.scope("supervisor"), unit_id=unit, indicator=CHECKED, year=2020, plan_kind="count", value=value,
        unit_of_value="người", document_number="1/QĐ", since=since,
    )  # fmt: skip


def test_a_cell_of_the_cascade_given_by_another_is_shown_not_written_over(town: Offices) -> None:
    given(town, town.province, 100)
    given(town, town.che, 60)
    supervisor = client(town, "supervisor")
    where, act = (reverse(name, args=[town.province, CHECKED]) for name in ("cascade", "cascade_act"))
    opened = fields_of(supervisor.get(where).content.decode(), "unit-")
    assert set(opened) == {f"was-{town.che}", f"was-{town.bac}", "was-whole"}
    given(town, town.che, 70, since=date(2020, 3, 1))  # somebody else, meanwhile
    form = {"act": "record", **DECISION, **opened}
    answer = supervisor.post(act, form | {f"unit-{town.che}": "65", f"unit-{town.bac}": "35"})
    shown = answer.content.decode()
    assert answer.status_code == 409 and "người khác đã giao lại cho: Xã Đồi Chè" in shown
    assert 'value="65"' in shown and "70\u00a0người" in shown and 'value="35"' in shown
    assert Target.objects.count() == 3  # not even the line beside it
    # the line of the other left as it was opened, one's own line is written
    assert supervisor.post(act, form | {f"unit-{town.che}": "60", f"unit-{town.bac}": "30"}).status_code == 302
    assert Target.objects.get(unit=town.bac).value == 30
    assert Target.objects.filter(unit=town.che).order_by("-since").first() == Target.objects.get(value=70)
    # whoever has seen it may change it
    again = fields_of(supervisor.get(where).content.decode(), "unit-")
    form = {"act": "record", **DECISION, **again, "since": "01/4/2020"}
    assert supervisor.post(act, form | {f"unit-{town.che}": "65", f"unit-{town.bac}": "30"}).status_code == 302
    assert Target.objects.get(value=65).unit_id == town.che


def test_numbers_are_not_given_under_a_whole_that_another_has_changed(town: Offices) -> None:
    given(town, town.province, 100)
    supervisor = client(town, "supervisor")
    where, act = (reverse(name, args=[town.province, CHECKED]) for name in ("cascade", "cascade_act"))
    opened = fields_of(supervisor.get(where).content.decode(), "unit-")
    given(town, town.province, 200, since=date(2020, 3, 1))
    form = {"act": "record", f"unit-{town.che}": "60", f"unit-{town.bac}": "40", **DECISION, **opened}
    answer = supervisor.post(act, form)
    assert answer.status_code == 409 and "Chỉ tiêu đã thay đổi sau khi mở trang này" in answer.content.decode()
    assert Target.objects.count() == 2


def test_a_target_revised_by_another_meanwhile_is_shown_before_it_is_revised_again(town: Offices) -> None:
    given(town, town.che, 60)
    head, where = client(town, "head"), reverse("target_set", args=[town.che])
    opened = fields_of(head.get(where, {"chi-tieu": CHECKED}).content.decode(), 'name="indicator"')
    given(town, town.che, 70, since=date(2020, 3, 1))
    form = {"indicator": CHECKED, "kind": "count", "value": "80", "unit_of_value": "người", "variant": "A"}
    form |= DECISION | {"since": "01/5/2020"}
    answer = head.post(where, form | opened)
    shown = answer.content.decode()
    assert answer.status_code == 409 and SAID in shown and "70\u00a0người" in shown and 'value="80"' in shown
    assert Target.objects.count() == 2
    assert head.post(where, form | fields_of(shown, 'name="indicator"')).status_code == 302
    assert Target.objects.get(value=80)
