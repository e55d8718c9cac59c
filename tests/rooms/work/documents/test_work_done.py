"""Communication, campaigns, commitments, requests for figures: what is logged, added up, frozen and answered."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from danso.places.scope import NotInScope
from danso.values.period import Window
from danso.work.documents.actions.campaigns import ToReach, close_campaign, freeze_list, log_campaign_day, plan_campaign
from danso.work.documents.actions.communication import Done, log_activity, record_commitment, strike_activity
from danso.work.documents.actions.data_requests import Given, answer_data_request, receive_data_request
from danso.work.documents.models import Activity, Campaign, CampaignPerson
from danso.work.documents.queries import campaign_days, commitments, communication_totals, data_requests
from danso.work.documents.queries.work import FormTotal
from danso.work.documents.refusals import AlreadyEnded, DaysOutOfOrder, PaperIncomplete
from tests.rooms.register.conftest import Commune

pytestmark = pytest.mark.django_db
OCTOBER = Window(date(2020, 10, 1), date(2020, 10, 31))


def done(commune: Commune, form: str, day: int, **more: int | None) -> Activity:
    line = Done(date(2020, 10, day), "Nhà văn hóa thôn Đông Hạ", form, "Mất cân bằng giới tính khi sinh", **more)  # type: ignore[arg-type]
    return log_activity(by=commune.officer, unit_id=commune.id, done=line, press=uuid4())


def test_the_window_adds_up_what_was_done_by_form(commune: Commune) -> None:
    done(commune, "talk", 2, people=40, cost_dong=500_000)
    done(commune, "talk", 31, people=35)
    done(commune, "loudspeaker", 5, times=12)
    mistaken = done(commune, "talk", 6, people=1_000)
    strike_activity(by=commune.officer, activity_id=mistaken.pk, reason="Ghi nhầm")
    found = communication_totals(commune.officer, [commune.id], OCTOBER)
    assert found == [FormTotal("talk", 2, 2, 75, 500_000), FormTotal("loudspeaker", 1, 12, None, None)]
    assert communication_totals(commune.officer, [commune.id], Window(date(2020, 9, 1), date(2020, 9, 30))) == []
    with pytest.raises(NotInScope):
        communication_totals(commune.stranger, [commune.id], OCTOBER)


def test_an_activity_that_has_not_come_or_has_no_form_is_not_logged(commune: Commune) -> None:
    with pytest.raises(DaysOutOfOrder):
        log_activity(
            by=commune.officer, unit_id=commune.id, press=uuid4(), done=Done(date(2020, 11, 6), "Thôn", "talk", "x")
        )
    with pytest.raises(PaperIncomplete):
        done(commune, "dance", 2)
    with pytest.raises(PaperIncomplete):
        done(commune, "talk", 2, times=0)


def campaign(commune: Commune) -> Campaign:
    return plan_campaign(
        by=commune.officer, unit_id=commune.id, name="Chiến dịch tăng cường truyền thông đợt 2",
        first=date(2020, 10, 1), last=date(2020, 10, 20), plan="12/KH-TYT",
    )  # fmt: skip


def test_the_list_of_a_campaign_is_frozen_once(commune: Commune) -> None:
    made = campaign(commune)
    people = [ToReach(commune.areas[0], f"person-{n}", f"home-{n}") for n in range(3)]
    frozen = freeze_list(by=commune.officer, campaign_id=made.pk, list_code="x", people=people)
    assert (frozen.listed, frozen.listed_on) == (3, date(2020, 11, 5))
    assert list(CampaignPerson.objects.order_by("place").values_list("place", "person")) == [
        (1, "person-0"), (2, "person-1"), (3, "person-2"),
    ]  # fmt: skip
    with pytest.raises(AlreadyEnded):
        freeze_list(by=commune.officer, campaign_id=made.pk, list_code="x", people=[])


def test_a_day_typed_again_replaces_itself_and_the_head_closes_with_the_sum(commune: Commune) -> None:
    made = campaign(commune)
    for day, reached in ((1, 20), (2, 31), (2, 13)):
        log_campaign_day(by=commune.officer, campaign_id=made.pk, day=date(2020, 10, day), reached=reached)
    with pytest.raises(DaysOutOfOrder):
        log_campaign_day(by=commune.officer, campaign_id=made.pk, day=date(2020, 10, 21), reached=1)
    assert [one.reached for one in campaign_days(commune.officer, made.pk)] == [20, 13]
    with pytest.raises(NotInScope):
        close_campaign(by=commune.officer, campaign_id=made.pk, closing="Xong")
    assert close_campaign(by=commune.head, campaign_id=made.pk, closing="Đạt yêu cầu").reached == 33
    with pytest.raises(AlreadyEnded):
        log_campaign_day(by=commune.officer, campaign_id=made.pk, day=date(2020, 10, 3), reached=5)


def test_a_commitment_ends_after_it_is_signed(commune: Commune) -> None:
    line = {"by": commune.officer, "unit_id": commune.id, "partner": "Hội Liên hiệp Phụ nữ xã", "about": "Phối hợp"}
    record_commitment(**line, signed_on=date(2020, 3, 8), last=date(2020, 12, 31))  # type: ignore[arg-type]
    assert [one.partner for one in commitments(commune.officer, commune.id)] == ["Hội Liên hiệp Phụ nữ xã"]
    with pytest.raises(DaysOutOfOrder):
        record_commitment(**line, signed_on=date(2020, 3, 8), last=date(2020, 3, 7))  # type: ignore[arg-type]


def test_an_answer_is_frozen_as_it_was_given(commune: Commune) -> None:
    asked = [
        receive_data_request(
            by=commune.officer, unit_id=commune.id, asker="Ban Văn hóa - Xã hội", what="Số trẻ sinh ra 10 tháng",
            received_on=date(2020, 11, 2), due_on=due, press=uuid4(),
        )
        for due in (None, date(2020, 11, 6), date(2020, 11, 4))
    ]  # fmt: skip
    given = Given("births:1:2020-01-01:2020-10-30:official:1", "Trẻ sinh ra", "427", "trẻ")
    answer = {"by": commune.officer, "request_id": asked[1].pk, "figures": [given], "cutoff": 1}
    answered = answer_data_request(**answer, answer="Gửi quý Ban số liệu.")  # type: ignore[arg-type]
    assert (answered.figures[0]["shown"], answered.cutoff, answered.answered_on) == ("427", 1, date(2020, 11, 5))
    with pytest.raises(AlreadyEnded):
        answer_data_request(**answer, answer="Số khác.")  # type: ignore[arg-type]
    # open ones first, by the day they are due; the answered one last
    assert [one.pk for one in data_requests(commune.officer, commune.id)] == [asked[2].pk, asked[0].pk, asked[1].pk]
