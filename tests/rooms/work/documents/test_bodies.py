"""The steering committee: set up by a decision, its members by the day, the renewal that comes."""

from __future__ import annotations

from datetime import date

import pytest

from danso.places.scope import NotInScope
from danso.work.documents.actions.bodies import end_body, seat_member, set_up_body, unseat_member
from danso.work.documents.models import Body
from danso.work.documents.queries import bodies, body_members, terms_ending
from danso.work.documents.refusals import AlreadyEnded, DaysOutOfOrder, PaperIncomplete
from tests.rooms.register.conftest import Commune

pytestmark = pytest.mark.django_db
SINCE = date(2018, 3, 1)


def committee(commune: Commune) -> Body:
    return set_up_body(
        by=commune.officer, unit_id=commune.id, name="Ban Chỉ đạo công tác dân số xã Đồng Mây", decision="15/QĐ-UBND",
        decided_on=date(2018, 2, 26), since=SINCE, term_ends=date(2020, 12, 31),
    )  # fmt: skip


def test_members_are_those_of_the_day_and_the_head_comes_first(commune: Commune) -> None:
    body = committee(commune)
    seats = (("Ma Thị Lê", "member"), ("Hà Văn Tú", "head"), ("Lý Thị Sen", "secretary"))
    made = {
        name: seat_member(
            by=commune.officer, body_id=body.pk, full_name=name, post="Ủy ban nhân dân xã", part=part, since=SINCE
        )
        for name, part in seats
    }
    unseat_member(by=commune.officer, member_id=made["Ma Thị Lê"].pk, until=date(2020, 1, 1))
    on = lambda day: [one.name for one in body_members(commune.officer, commune.id, day)]  # noqa: E731
    assert on(date(2019, 12, 31)) == ["Hà Văn Tú", "Lý Thị Sen", "Ma Thị Lê"]
    assert on(date(2020, 1, 1)) == ["Hà Văn Tú", "Lý Thị Sen"]
    assert on(date(2018, 2, 28)) == []


def test_a_body_that_ends_takes_its_members_with_it(commune: Commune) -> None:
    body = committee(commune)
    seat_member(by=commune.officer, body_id=body.pk, full_name="Hà Văn Tú", post="UBND xã", part="head", since=SINCE)
    end_body(by=commune.officer, body_id=body.pk, until=date(2020, 7, 1))
    assert body_members(commune.officer, commune.id, date(2020, 7, 1)) == []
    assert bodies(commune.officer, commune.id, date(2020, 7, 1)) == []
    with pytest.raises(AlreadyEnded):
        end_body(by=commune.officer, body_id=body.pk, until=date(2020, 8, 1))


def test_the_renewal_is_called_to_mind_in_time(commune: Commune) -> None:
    body = committee(commune)
    assert terms_ending(commune.officer, commune.id, date(2020, 11, 5), 30) == []  # 56 days ahead
    assert terms_ending(commune.officer, commune.id, date(2020, 11, 5), 60) == [body]
    assert terms_ending(commune.officer, commune.id, date(2021, 2, 1), 30) == [body]  # past: still due


def test_a_stranger_reads_and_writes_nothing(commune: Commune) -> None:
    body = committee(commune)
    with pytest.raises(NotInScope):
        body_members(commune.stranger, commune.id, SINCE)
    with pytest.raises(NotInScope):
        seat_member(by=commune.stranger, body_id=body.pk, full_name="A", post="B", part="head", since=SINCE)
    with pytest.raises(NotInScope):
        end_body(by=commune.stranger, body_id=body.pk, until=date(2020, 7, 1))


def test_what_cannot_be_is_said(commune: Commune) -> None:
    body = committee(commune)
    with pytest.raises(PaperIncomplete):
        seat_member(by=commune.officer, body_id=body.pk, full_name=" ", post="UBND xã", part="head", since=SINCE)
    with pytest.raises(PaperIncomplete):
        seat_member(by=commune.officer, body_id=body.pk, full_name="A", post="UBND xã", part="chief", since=SINCE)
    with pytest.raises(DaysOutOfOrder):
        seat_member(by=commune.officer, body_id=body.pk, full_name="A", post="B", part="head", since=date(2018, 2, 28))
