"""Two officers, or one who presses twice: the second sees what the first did; nothing is given, given out or counted twice.

`late` lets an act look at the row as it was before somebody else acted, as two requests at the same moment do.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from danso.places.scope import NotInScope
from danso.work.documents.actions import campaigns, data_requests, papers
from danso.work.documents.actions.campaigns import ToReach
from danso.work.documents.kinds import KINDS
from danso.work.documents.models import Campaign, CampaignDay, CampaignPerson, DataRequest, Document
from danso.work.documents.refusals import AlreadyEnded
from danso.work.inspections import actions as inspecting
from danso.work.inspections import concluding
from danso.work.inspections.models import Inspection
from danso.work.inspections.refusals import WrongState
from danso.work.meetings import actions as meetings
from danso.work.meetings.models import Meeting
from danso.work.tasks.models import Task
from danso.work.tasks.refusals import OwnerElsewhere
from tests.factories.offices import Offices, offices
from tests.rooms.work.inspections.planning import planned
from tests.rooms.work.meetings.test_meetings import called

pytestmark = pytest.mark.django_db
TODAY = date(2020, 11, 2)


@pytest.fixture
def town() -> Offices:
    return offices(TODAY)


def visited(town: Offices) -> Inspection:
    made = planned(town.scope("head"), town.che, town.che)
    concluding.add_finding(
        by=town.scope("head"), inspection_id=made.pk, words="Sổ thiếu trang", remedy="Bổ sung sổ", due_on=TODAY
    )
    Inspection.objects.filter(pk=made.pk).update(state="visited")
    return Inspection.objects.get(pk=made.pk)


def test_an_inspection_concluded_twice_at_once_gives_its_tasks_once(
    town: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = visited(town)
    told: dict[str, Any] = {"number": "5/KL", "dated": TODAY, "result": {}}
    concluding.conclude(by=town.scope("head"), inspection_id=seen.pk, **told)
    monkeypatch.setattr(concluding, "in_state", lambda *asked: seen)
    for late in (
        lambda: concluding.conclude(by=town.scope("head"), inspection_id=seen.pk, **(told | {"number": "6/KL"})),
        lambda: concluding.drop_finding(by=town.scope("head"), inspection_id=seen.pk, number=1),
        lambda: concluding.write_remarks(by=town.scope("head"), inspection_id=seen.pk, remarks="x", opinion="x"),
    ):
        with pytest.raises(WrongState):
            late()
    assert Task.objects.count() == 1
    found = Inspection.objects.get()
    assert (found.conclusion_number, found.remarks, found.findings.count()) == ("5/KL", "", 1)


def test_points_typed_after_the_conclusion_do_not_change_it(town: Offices, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = visited(town)
    concluding.conclude(by=town.scope("head"), inspection_id=seen.pk, number="5/KL", dated=TODAY, result={})
    monkeypatch.setattr(inspecting, "in_state", lambda *asked: seen)
    with pytest.raises(WrongState):
        inspecting.score_items(by=town.scope("head"), inspection_id=seen.pk, scores={1: (None, "đổi")})
    assert not seen.items.exclude(remark="").exists()


class Late:
    """`objects` whose first look is at the row as it was; looks under the lock are at the row as it is."""

    def __init__(self, row: Any) -> None:
        self.row, self.kept = row, type(row)._default_manager

    def filter(self, **asked: Any) -> Late:
        return self

    def first(self) -> Any:
        return self.row

    def __getattr__(self, name: str) -> Any:
        return getattr(self.kept, name)


def late(monkeypatch: pytest.MonkeyPatch, row: Any) -> None:
    monkeypatch.setattr(type(row), "objects", Late(row))


def test_a_request_answered_by_two_at_once_keeps_the_first_answer(
    town: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    by = town.scope("officer")
    asked = data_requests.receive_data_request(
        by=by, unit_id=town.che, asker="UBND xã", what="Số hộ", received_on=TODAY, press=uuid4()
    )
    seen = DataRequest.objects.get(pk=asked.pk)
    data_requests.answer_data_request(by=by, request_id=asked.pk, answer="2.418 hộ")
    late(monkeypatch, seen)
    with pytest.raises(AlreadyEnded):
        data_requests.answer_data_request(by=by, request_id=asked.pk, answer="2.500 hộ")
    monkeypatch.undo()
    assert DataRequest.objects.get().answer == "2.418 hộ"


def test_a_campaign_being_closed_takes_no_day_and_freezes_its_list_once(
    town: Offices, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer, head = town.scope("officer"), town.scope("head")
    made = campaigns.plan_campaign(by=officer, unit_id=town.che, name="Đợt 2", first=date(2020, 11, 1), last=TODAY)
    seen = Campaign.objects.get(pk=made.pk)
    campaigns.freeze_list(by=officer, campaign_id=made.pk, list_code="x", people=[ToReach(None, "p", "h")])
    late(monkeypatch, seen)
    with pytest.raises(AlreadyEnded):
        campaigns.freeze_list(by=officer, campaign_id=made.pk, list_code="y", people=[ToReach(None, "q", "h")])
    monkeypatch.undo()
    campaigns.log_campaign_day(by=officer, campaign_id=made.pk, day=TODAY, reached=7)
    campaigns.close_campaign(by=head, campaign_id=made.pk, closing="Xong")
    late(monkeypatch, seen)
    with pytest.raises(AlreadyEnded):
        campaigns.log_campaign_day(by=officer, campaign_id=made.pk, day=TODAY, reached=70)
    monkeypatch.undo()
    assert (CampaignPerson.objects.count(), CampaignDay.objects.get().reached, Campaign.objects.get().reached) == (
        1,
        7,
        7,
    )


def test_a_paper_struck_twice_at_once_keeps_the_first_reason(town: Offices, monkeypatch: pytest.MonkeyPatch) -> None:
    by = town.scope("officer")
    paper = papers.Written(next(iter(KINDS)), TODAY, "Về việc rà soát", "Trạm Y tế")
    made = papers.register_outgoing(by=by, unit_id=town.che, paper=paper, office="TYT", press=uuid4())
    seen = Document.objects.get(pk=made.pk)
    papers.void_document(by=by, document_id=made.pk, reason="Ghi trùng")
    late(monkeypatch, seen)
    with pytest.raises(AlreadyEnded):
        papers.void_document(by=by, document_id=made.pk, reason="Khác")
    monkeypatch.undo()
    assert Document.objects.get().void_reason == "Ghi trùng"


def test_pressed_twice_an_opinion_a_conclusion_a_guest_are_one(town: Offices) -> None:
    by, meeting = town.scope("officer"), called(town)
    for _ in range(2):
        meetings.invite(by=by, meeting_id=meeting.pk, label="Hội Phụ nữ", part="guest")
    meetings.hold_meeting(by=by, meeting_id=meeting.pk)
    for _ in range(2):
        meetings.write_opinion(by=by, meeting_id=meeting.pk, words="Phiếu nộp muộn", unit_id=town.areas[0])
        meetings.write_conclusion(
            by=by, meeting_id=meeting.pk, words="Nộp phiếu trước ngày 5", owner_id=town.areas[0], due_on=TODAY
        )
    found = Meeting.objects.get()
    assert (found.invitations.filter(unit=None).count(), found.opinions.count(), found.conclusions.count()) == (1, 1, 1)


def test_a_conclusion_names_nobody_who_works_elsewhere(town: Offices) -> None:
    """The page calls an officer by the name of her account: a number tried in the form would tell the neighbour's."""
    by, meeting = town.scope("officer"), called(town)
    meetings.hold_meeting(by=by, meeting_id=meeting.pk)
    told: dict[str, Any] = {"by": by, "meeting_id": meeting.pk, "words": "Rà soát sổ", "owner_id": town.che}
    for account in (town.accounts["neighbour"], 999_999):
        with pytest.raises(OwnerElsewhere):
            meetings.write_conclusion(**told, account_id=account)
    assert meetings.write_conclusion(**told, account_id=town.accounts["officer"]).account_id


def test_a_line_of_another_meeting_is_not_written_through_ones_own(town: Offices) -> None:
    """The numbers of lines stand in the form: another commune's are answered as those that do not exist."""
    there = called(town, "neighbour", unit_id=town.bac)
    guest = meetings.invite(by=town.scope("neighbour"), meeting_id=there.pk, label="Đoàn xã")
    item = meetings.write_agenda_item(by=town.scope("neighbour"), meeting_id=there.pk, title="Kế hoạch")
    by, here = town.scope("officer"), called(town)
    acts: list[Any] = [
        lambda n: meetings.uninvite(by=by, meeting_id=here.pk, invitation_id=guest.pk + n),
        lambda n: meetings.write_agenda_item(by=by, meeting_id=here.pk, title="x", item_id=item.pk + n),
        lambda n: meetings.drop_agenda_item(by=by, meeting_id=here.pk, item_id=item.pk + n),
        lambda n: meetings.move_agenda_item(by=by, meeting_id=here.pk, item_id=item.pk + n, up=True),
    ]
    for act in acts:
        for n in (0, 999_999):
            with pytest.raises(NotInScope):
                act(n)
    meetings.mark_attendance(by=by, meeting_id=here.pk, came={guest.pk: "yes"})
    assert (there.agenda.get().title, there.invitations.get(pk=guest.pk).came) == ("Kế hoạch", "")
