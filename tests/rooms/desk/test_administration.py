"""Administration at the desk: areas given and taken over, accounts on paper, roles with days, each in one's own unit."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from danso.accounts.models import Account, AuditEntry
from danso.accounts.permissions import Permission
from danso.places.models import Grant
from danso.places.scope import scope_of
from danso.register.codes.notes import NOTES
from danso.staff.actions import record_coverage, record_worker
from danso.staff.models import Coverage, Worker
from tests.rooms.desk.conftest import Office
from tests.rooms.register.conftest import TODAY

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


def give(staffed: Office, area: int, name: str, since: str, **more: str) -> Coverage:
    sent = {"name": name, "since": since} | more
    answer = staffed.clients["officer"].post(reverse("give_area", args=[area]), sent)
    assert answer.status_code == 302, answer.content.decode()
    return Coverage.objects.latest("pk")


def test_a_new_collaborator_gets_an_area_then_an_account_and_with_it_her_only_right(staffed: Office) -> None:
    area = staffed.commune.areas[1]
    made = give(staffed, area, "Lò Thị Én", "1/10/2020", decision="12/QĐ-TYT")
    url = reverse("collaborator_account", args=[area, made.pk])
    paper = staffed.clients["officer"].post(url, {"act": "open", "username": "ctv-en"}).content.decode()
    start = re.findall(r"[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}", paper)[0]
    assert Client().post(reverse("sign_in"), {"username": "ctv-en", "password": start}).status_code == 302
    account = Account.objects.get(username="ctv-en")
    scope = scope_of(account, TODAY)
    assert (scope.may(Permission.record_slip, area), account.must_change_password) == (True, True)
    assert not scope.may(Permission.record_slip, staffed.commune.areas[0])


def test_who_takes_over_ends_the_record_and_the_right_of_who_had_it(staffed: Office) -> None:
    area = staffed.commune.areas[1]
    first = give(staffed, area, "Lò Thị Én", "1/10/2020")
    staffed.clients["officer"].post(
        reverse("collaborator_account", args=[area, first.pk]), {"act": "open", "username": "ctv-en"}
    )
    second = give(staffed, area, "Vi Văn Thành", "6/11/2020", reason="moved")
    first.refresh_from_db()
    assert (first.until, first.stop_reason, second.since) == (date(2020, 11, 6), "moved", date(2020, 11, 6))
    assert Grant.objects.get(account__username="ctv-en").until == date(2020, 11, 6)
    assert [e.verb for e in AuditEntry.objects.order_by("pk")][-4:] == [
        "end_coverage",
        "end_grant",
        "record_worker",
        "record_coverage",
    ]


def test_somebody_already_on_the_list_takes_a_second_area_as_the_same_person(staffed: Office) -> None:
    give(staffed, staffed.commune.areas[0], "Lò Thị Én", "1/10/2020")
    give(staffed, staffed.commune.areas[1], "Lò Thị Én, Địa bàn 1", "1/11/2020")
    assert Worker.objects.count() == 1


def test_stopping_says_the_last_day_and_why(staffed: Office) -> None:
    area = staffed.commune.areas[1]
    made = give(staffed, area, "Lò Thị Én", "1/10/2020")
    url = reverse("stop_area", args=[area, made.pk])
    assert staffed.clients["officer"].post(url, {"last": "31/10/2020", "reason": ""}).status_code == 409
    staffed.clients["officer"].post(url, {"last": "31/10/2020", "reason": "health"})
    page = staffed.clients["officer"].get(reverse("collaborators", args=[staffed.commune.id])).content.decode()
    assert "Lò Thị Én thôi từ 01/11/2020: lý do sức khỏe" in page


def test_a_day_no_calendar_has_is_told_and_nothing_is_written(staffed: Office) -> None:
    sent = {"name": "Lò Thị Én", "since": "31/02/2020"}
    answer = staffed.clients["officer"].post(reverse("give_area", args=[staffed.commune.areas[0]]), sent)
    assert (answer.status_code, Coverage.objects.count(), Worker.objects.count()) == (409, 0, 0)


def test_an_officer_cannot_take_over_a_worker_of_the_next_commune(staffed: Office) -> None:
    neighbour = scope_of(staffed.accounts["neighbour"], TODAY)
    worker = record_worker(by=staffed.commune.operator, full_name="Lò Thị Én")
    record_coverage(by=staffed.commune.operator, worker_id=worker.pk, area_id=staffed.commune.areas[0], since=TODAY)
    assert not neighbour.may(Permission.manage_collaborators, staffed.commune.areas[0])
    sent = {"act": "renew"}
    coverage = Coverage.objects.get()
    answer = staffed.clients["neighbour"].post(
        reverse("collaborator_account", args=[staffed.commune.areas[0], coverage.pk]), sent
    )
    assert answer.status_code == 404


def test_the_operator_opens_an_account_with_a_role_and_its_days(staffed: Office) -> None:
    url = reverse("accounts", args=[staffed.commune.id])
    sent = {"username": "thu.truong", "display": "Thủ trưởng", "role": "commune_head", "since": "1/1/2021"}
    page = staffed.clients["operator"].post(url, sent | {"last": "31/12/2021"}).content.decode()
    assert "thu.truong" in page
    grant = Grant.objects.get(account__username="thu.truong")
    assert (grant.unit_id, grant.since, grant.until) == (staffed.commune.id, date(2021, 1, 1), date(2022, 1, 1))


def test_two_presses_open_one_account_and_both_show_the_password_that_holds(staffed: Office) -> None:
    url, operator = reverse("accounts", args=[staffed.commune.id]), staffed.clients["operator"]
    sent = {"username": "hai.lan", "role": "commune_head", "token": "form-1"}
    first, second = (operator.post(url, sent) for _ in range(2))
    shown = [re.findall(r"[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}", one.content.decode()) for one in (first, second)]
    assert (first.status_code, second.status_code, shown[0]) == (200, 200, shown[1])
    assert Grant.objects.filter(account__username="hai.lan").count() == 1
    assert operator.post(url, sent | {"token": "form-2"}).status_code == 422  # another form: the name is taken
    Client().post(reverse("sign_in"), {"username": "hai.lan", "password": shown[0][0]})
    Account.objects.filter(username="hai.lan").update(must_change_password=False)
    assert operator.post(url, sent).status_code == 422  # once she has her own, the paper is not shown again


def test_a_role_that_is_not_held_there_leaves_no_account_behind(staffed: Office) -> None:
    sent = {"username": "x.y", "role": "supervisor"}
    answer = staffed.clients["operator"].post(reverse("accounts", args=[staffed.commune.id]), sent)
    assert (answer.status_code, Account.objects.filter(username="x.y").exists()) == (422, False)


def test_blocking_signs_out_at_once_and_reopening_lets_in_again(staffed: Office) -> None:
    officer = staffed.accounts["officer"].pk
    url = reverse("account", args=[staffed.commune.id, officer])
    staffed.clients["operator"].post(url, {"act": "block"})
    assert staffed.clients["officer"].get(reverse("own_account")).status_code == 302
    staffed.clients["operator"].post(url, {"act": "unblock"})
    assert Account.objects.get(pk=officer).is_active


def test_nobody_blocks_the_own_account(staffed: Office) -> None:
    operator = staffed.accounts["operator"].pk
    url = reverse("account", args=[staffed.commune.id, operator])
    assert staffed.clients["operator"].post(url, {"act": "block"}).status_code == 422
    assert Account.objects.get(pk=operator).is_active


def test_ending_a_role_takes_the_right_after_its_last_day(staffed: Office) -> None:
    head = staffed.accounts["head"]
    grant = Grant.objects.get(account=head)
    url = reverse("account", args=[staffed.commune.id, head.pk])
    staffed.clients["operator"].post(url, {"act": "end", "grant": str(grant.pk), "last": "30/11/2020"})
    for day, may in ((date(2020, 11, 30), True), (date(2020, 12, 1), False)):
        assert scope_of(head, day).may(Permission.sign_report, staffed.commune.id) is may


def test_the_operator_of_one_commune_does_not_reach_accounts_that_hold_more(staffed: Office) -> None:
    """The supervisor holds the province: only whoever manages accounts over the province may renew her password."""
    url = reverse("account", args=[staffed.province, staffed.accounts["supervisor"].pk])
    assert staffed.clients["operator"].get(url).status_code == 200
    grant = Grant.objects.get(account=staffed.accounts["operator"])
    Grant.objects.filter(pk=grant.pk).update(unit_id=staffed.commune.id)
    inside = reverse("account", args=[staffed.commune.id, staffed.accounts["supervisor"].pk])
    assert [staffed.clients["operator"].get(one).status_code for one in (url, inside)] == [404, 404]


def test_a_unit_shows_its_names_and_codes_of_all_times(staffed: Office) -> None:
    page = staffed.clients["steering"].get(reverse("units", args=[staffed.commune.id])).content.decode()
    assert "Xã Đồng Mây" in page
    assert "98001-1" in page


def test_every_code_list_has_a_title_a_source_and_its_days(staffed: Office) -> None:
    from danso.register import codes

    assert {id(note.codes) for note in NOTES} == {id(getattr(codes, name)) for name in codes.__all__}
    page = staffed.clients["auditor"].get(reverse("code_lists", args=[staffed.commune.id])).content.decode()
    assert "Thông tư 01/2022/TT-BYT, phụ lục I" in page
    assert "01/3/2022" in page


def test_the_trail_says_whom_an_act_was_about_and_finds_looks_by_page(staffed: Office) -> None:
    officer = staffed.accounts["officer"]
    staffed.clients["operator"].post(reverse("account", args=[staffed.commune.id, officer.pk]), {"act": "renew"})
    url = reverse("trail", args=[staffed.commune.id])
    page = staffed.clients["auditor"].get(url, {"viec": "renew_password"}).content.decode()
    assert "desk-operator cấp lại mật khẩu ban đầu cho một tài khoản: <b>desk-officer</b>" in page
    record_coverage(
        by=staffed.commune.operator,
        worker_id=record_worker(by=staffed.commune.operator, full_name="Lò Thị Én").pk,
        area_id=staffed.commune.areas[0],
        since=TODAY,
    )
    staffed.clients["head"].get(reverse("collaborators", args=[staffed.commune.id]))
    staffed.clients["supervisor"].get(reverse("collaborators", args=[staffed.province]))
    looks = {"xem": "looks"}
    assert (
        "danh sách cộng tác viên: 1 người"
        in staffed.clients["auditor"].get(url, looks | {"o": "workers"}).content.decode()
    )
    assert "1 người, hộ</td>" not in staffed.clients["auditor"].get(url, looks | {"o": "find"}).content.decode()
