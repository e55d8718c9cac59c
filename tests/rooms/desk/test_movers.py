"""Movers on screen: the level above compares, the commune left confirms or denies, a third commune gets nothing."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from danso.accounts.models import Account, Look
from danso.desk.shared.session_rules import begin
from danso.register.models import MoverPair, SlipRow, StillHere
from danso.register.movers.actions import decide_pair, match_movers
from danso.register.movers.requests import requests
from tests.rooms.register.conftest import TODAY, Commune
from tests.rooms.register.two_communes import ANEW, MAN, TwoCommunes, two_communes

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
THERE_ONLY = ("Ven Sông", "03/5/2020", "hộ số 9")


@pytest.fixture
def two(commune: Commune, settings: pytest.FixtureRequest) -> TwoCommunes:
    settings.DANSO_TODAY, settings.DANSO_SET_TODAY = lambda: TODAY, lambda: None  # type: ignore[attr-defined]
    made = two_communes(commune)
    match_movers(by=made.supervisor)
    return made


def client(username: str) -> Client:
    made = Client()
    made.force_login(Account.objects.get(username=username))
    session = made.session
    begin(session, datetime.now(UTC), second_factor=True)
    session.save()
    return made


def page(who: str, unit: int) -> HttpResponse:
    return client(who).get(reverse("movers", args=[unit]))  # type: ignore[return-value]


def text(who: str, unit: int) -> str:
    return page(who, unit).content.decode()


def joined(two: TwoCommunes) -> str:
    decide_pair(by=two.supervisor, pair_id=MoverPair.objects.get().pk, same=True)
    return requests([two.here.id])[0].person


def answer(who: str, two: TwoCommunes, person: str, unit: int | None = None, **told: str) -> HttpResponse:
    url = reverse("answer_move", args=[unit or two.here.id, person])
    return client(who).post(url, told, follow=True)  # type: ignore[return-value]


def test_the_level_above_sees_both_sides_and_decides_in_one_step(two: TwoCommunes) -> None:
    said = text("over-both", two.province)
    for part in ("Cùng họ tên, cùng ngày sinh", "Xã Ven Sông", "Xã Đồng Mây", "Cùng một người", "Hai người khác nhau"):
        assert part in said
    assert set(Look.objects.get(page="movers").ids) == {ANEW, MAN}
    judge = reverse("judge_pair", args=[two.province, MoverPair.objects.get().pk])
    done = client("over-both").post(judge, {"what": "same"}, follow=True).content.decode()
    assert "Nơi đi nhận yêu cầu xác nhận chuyển đi" in done
    assert SlipRow.objects.get(kind="same_person").appraisal == "appraised"


def test_each_commune_sees_its_own_side_alone_and_may_not_decide(two: TwoCommunes) -> None:
    here, there = text("officer", two.here.id), text("neighbour", two.there.id)
    assert "Phạm Văn Thuận" in here and "Cần đối chiếu" in here
    assert not [word for word in ("Ven Sông", "03/5/2020", "Cùng một người") if word in here]
    assert "Phạm Văn Thuận" in there
    assert not [word for word in ("Đồng Mây", "31/12/2018", "Cùng một người") if word in there]
    judge = reverse("judge_pair", args=[two.here.id, MoverPair.objects.get().pk])
    assert client("officer").post(judge, {"what": "same"}).status_code == 404
    assert not SlipRow.objects.filter(kind="same_person").exists()


def test_a_third_commune_gets_an_empty_page_of_its_own_and_nothing_of_theirs(two: TwoCommunes) -> None:
    third = next(g.unit_id for g in two.third.grants)
    assert third is not None
    assert "Không có ai cần đối chiếu" in text("third", third)
    absent = page("third", 99_999_999)
    for unit in (two.here.id, two.there.id, two.province):
        assert (page("third", unit).status_code, page("third", unit).content) == (404, absent.content)
    person = joined(two)
    assert answer("third", two, person, what="left", day="03/5/2020").status_code == 404
    assert answer("third", two, person, third, what="left", day="03/5/2020").status_code == 404


def test_the_commune_left_confirms_with_one_press_and_writes_its_own_slip(two: TwoCommunes) -> None:
    person = joined(two)
    said = text("officer", two.here.id)
    assert "được ghi đến ở nơi khác ngày 03/5/2020" in said and "Ven Sông" not in said
    done = answer("officer", two, person, what="left", day="03/5/2020").content.decode()
    assert "Đã ghi phiếu chuyển đi; thẩm định trong phiếu" in done
    row = SlipRow.objects.get(kind="move_out")
    assert (row.commune, row.area, row.state, row.appraisal) == (
        two.here.id, two.here.areas[0], "standing", "unappraised",
    )  # fmt: skip
    assert "Không có ai cần đối chiếu" in done


def test_a_day_that_cannot_be_writes_nothing_and_says_why(two: TwoCommunes) -> None:
    person = joined(two)
    for day, why in (("", "Ghi ngày chuyển đi"), ("2020", "Ghi ngày chuyển đi"), ("01/01/2010", "Chưa ghi gì")):
        assert why in answer("officer", two, person, what="left", day=day).content.decode()
    assert not SlipRow.objects.filter(kind="move_out").exists()


def test_still_here_needs_a_reason_and_goes_to_the_level_above(two: TwoCommunes) -> None:
    person = joined(two)
    assert "Chưa ghi lý do" in answer("officer", two, person, what="still", reason=" ").content.decode()
    assert not StillHere.objects.exists()
    done = answer("officer", two, person, what="still", reason="đã quay về ngày 02/9").content.decode()
    assert "Số liệu không đổi" in done
    above = text("over-both", two.province)
    assert "đã quay về ngày 02/9" in above and "Hỏi lại nơi đi" in above
    assert "Đã hỏi lại" in answer("over-both", two, person, what="again").content.decode()
    assert "Xác nhận đã chuyển đi" in text("officer", two.here.id)
    assert answer("officer", two, person, what="two").status_code == 404
    assert "hai người khác nhau" in answer("over-both", two, person, what="two").content.decode()
    assert SlipRow.objects.filter(kind="not_same_person", appraisal="appraised").count() == 1


@pytest.mark.parametrize("name", ["held", "work"])
def test_the_held_lines_and_the_lists_lead_there_and_name_nobody(two: TwoCommunes, name: str) -> None:
    said = client("officer").get(reverse(name, args=[two.here.id])).content.decode()
    assert "Người chuyển nơi: 1 cặp cần đối chiếu, 0 người chờ xác nhận chuyển đi." in said
    assert reverse("movers", args=[two.here.id]) in said and "Thuận" not in said
