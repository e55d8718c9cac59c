"""Second factor, start passwords, sessions: what keeps an account its holder's own."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from danso.accounts.actions import renew_password
from danso.accounts.models import Account, AuditEntry, SecondFactor
from danso.accounts.sealed_text import open_text
from danso.accounts.totp import code_at
from danso.desk.accounts.key_picture import key_picture
from danso.desk.accounts.lockout import MOST_FOR_ACCOUNT
from danso.desk.accounts.own_words import KEY_PICTURE
from danso.desk.shared.session_rules import IDLE
from tests.rooms.desk.conftest import PASSWORD, Office

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


def try_password(username: str, password: str = PASSWORD) -> tuple[Client, str]:
    client = Client(headers={"user-agent": "Mozilla/5.0 (Windows NT 10.0) Chrome/109"})
    answer = client.post(reverse("sign_in"), {"username": username, "password": password})
    return client, answer.headers.get("Location", "")


def code_of(account: Account, ahead: int = 0) -> str:
    """The code her phone shows, `ahead` half minutes from now."""
    secret = open_text(SecondFactor.objects.get(account=account).sealed_secret)
    return code_at(secret, int(datetime.now(UTC).timestamp()) // 30 + ahead)


def enrolled(staffed: Office, role: str = "supervisor") -> tuple[Client, list[str]]:
    client, _ = try_password(f"desk-{role}")
    client.get(reverse("second_factor"))
    answer = client.post(reverse("second_factor"), {"code": code_of(staffed.accounts[role])})
    return client, re.findall(r'<li class="code">([\w-]+)</li>', answer.content.decode())


def test_a_role_over_several_communes_is_asked_for_a_second_factor_and_the_officer_is_not(staffed: Office) -> None:
    for role in ("supervisor", "statistician", "auditor", "operator"):
        assert try_password(f"desk-{role}")[1].startswith(reverse("second_factor"))
    for role in ("officer", "head", "collaborator", "steering"):
        assert try_password(f"desk-{role}")[1] == reverse("start")


def test_the_password_alone_signs_nobody_in(staffed: Office) -> None:
    client, _ = try_password("desk-supervisor")
    assert client.get(reverse("own_account"))["Location"].startswith("/vao?next=")


def test_enrolling_shows_eight_codes_once_and_goes_to_work(staffed: Office) -> None:
    client, codes = enrolled(staffed)
    assert len(set(codes)) == 8
    assert client.get(reverse("own_account")).status_code == 200
    assert not any(code in json.dumps(list(AuditEntry.objects.values("detail"))) for code in codes)


def test_the_key_is_a_picture_drawn_here_and_the_same_key_to_type(staffed: Office) -> None:
    client, _ = try_password("desk-supervisor")
    page = client.get(reverse("second_factor")).content.decode()
    address = re.findall(r'href="(otpauth://[^"]*)"', page)[0].replace("&amp;", "&")
    typed = re.findall(r'key32">([A-Z2-7 ]+)<', page)[0].replace(" ", "")
    assert f"secret={typed}" in address and str(key_picture(address, str(KEY_PICTURE))) in page
    assert 'style="' not in page and "<script>" not in page  # the policy allows neither


def test_a_wrong_code_does_not_enrol(staffed: Office) -> None:
    client, _ = try_password("desk-supervisor")
    client.get(reverse("second_factor"))
    assert client.post(reverse("second_factor"), {"code": "000000"}).status_code == 403
    assert SecondFactor.objects.get().confirmed_at is None


def test_the_next_time_the_phones_code_opens_and_only_once(staffed: Office) -> None:
    enrolled(staffed)
    code = code_of(staffed.accounts["supervisor"], ahead=1)
    first, _ = try_password("desk-supervisor")
    assert first.post(reverse("second_factor"), {"code": code}).status_code == 302
    second, _ = try_password("desk-supervisor")
    assert second.post(reverse("second_factor"), {"code": code}).status_code == 403


def test_a_recovery_code_stands_in_for_the_phone_once(staffed: Office) -> None:
    _, codes = enrolled(staffed)
    for expected in (302, 403):
        client, _ = try_password("desk-supervisor")
        assert client.post(reverse("second_factor"), {"code": codes[0].upper()}).status_code == expected


def test_ten_wrong_codes_lock_like_ten_wrong_passwords(staffed: Office) -> None:
    _, codes = enrolled(staffed)
    client, _ = try_password("desk-supervisor")
    for _ in range(MOST_FOR_ACCOUNT):
        client.post(reverse("second_factor"), {"code": "000000"})
    answer = client.post(reverse("second_factor"), {"code": codes[1]})
    assert (answer.status_code, "15 phút" in answer.content.decode()) == (403, True)


def test_a_session_that_passed_no_second_factor_ends_when_its_role_comes_to_need_one(staffed: Office) -> None:
    client = staffed.clients["supervisor"]
    session = client.session
    session["second_factor"] = False
    session.save()
    assert client.get(reverse("start"))["Location"].startswith("/vao")


def test_a_trial_folder_waives_it_and_says_so_on_the_sign_in_page(staffed: Office, settings: object) -> None:
    settings.DANSO_SET_TODAY = lambda: datetime(2020, 11, 5).date()  # type: ignore[attr-defined]  # noqa: DTZ001
    file = settings.DANSO_HOME / "demo.json"  # type: ignore[attr-defined]
    told = {"password": PASSWORD, "accounts": ["desk-supervisor"], "second_factor": "waived"}
    file.write_text(json.dumps(told), encoding="utf-8")
    assert "Bản dùng thử không hỏi mã thứ hai" in Client().get(reverse("sign_in")).content.decode()
    client, after = try_password("desk-supervisor")
    assert (after, client.get(reverse("start")).status_code) == (reverse("start"), 302)
    file.write_text(json.dumps(told | {"second_factor": "asked"}), encoding="utf-8")
    assert try_password("desk-supervisor")[1].startswith(reverse("second_factor"))
    assert client.get(reverse("own_account")).status_code == 200


def test_a_start_password_opens_one_page_until_it_is_changed(staffed: Office) -> None:
    start = renew_password(by=staffed.commune.operator, account_id=staffed.accounts["officer"].pk)
    assert re.fullmatch(r"[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}", start)
    client, _ = try_password("desk-officer", start)
    home = reverse("own_account")
    assert client.get(home)["Location"] == reverse("own_password")
    sent = {"old": start, "new": "sáng nay trời mát", "again": "sáng nay trời mát"}
    assert client.post(reverse("own_password"), sent).status_code == 302
    assert client.get(home).status_code == 200
    assert try_password("desk-officer", start)[1] == ""


@pytest.mark.parametrize(
    ("new", "again", "said"),
    [
        ("ngắn thôi", "ngắn thôi", "từ 10 ký tự"),
        ("1234567890", "1234567890", "dễ đoán"),
        ("xin chào desk-officer", "xin chào desk-officer", "dễ đoán"),
        ("sáng nay trời mát", "sáng nay trời mưa", "chưa giống nhau"),
    ],
)
def test_a_weak_or_mistyped_new_password_is_told_so(staffed: Office, new: str, again: str, said: str) -> None:
    answer = staffed.clients["officer"].post(reverse("own_password"), {"old": PASSWORD, "new": new, "again": again})
    assert (answer.status_code, said in answer.content.decode()) == (422, True)


def test_changing_ones_password_signs_out_elsewhere_and_not_here(staffed: Office) -> None:
    here, _ = try_password("desk-officer")
    there, _ = try_password("desk-officer")
    sent = {"old": PASSWORD, "new": "sáng nay trời mát", "again": "sáng nay trời mát"}
    assert here.post(reverse("own_password"), sent)["Location"] == reverse("own_account")
    assert here.get(reverse("own_account")).status_code == 200
    assert there.get(reverse("own_account")).status_code == 302


def test_one_sees_where_one_is_signed_in_and_signs_out_elsewhere(staffed: Office) -> None:
    here, _ = try_password("desk-officer")
    there, _ = try_password("desk-officer")
    assert here.get(reverse("own_account")).content.decode().count("Chrome, Windows") == 2
    here.post(reverse("sign_out_elsewhere"))
    assert there.get(reverse("own_account")).status_code == 302
    assert here.get(reverse("own_account")).content.decode().count("Chrome, Windows") == 1
    assert AuditEntry.objects.get(verb="end_other_sessions").detail == {"ended": 1}


@pytest.mark.parametrize(("idle", "status"), [(IDLE - timedelta(minutes=1), 200), (IDLE + timedelta(minutes=1), 302)])
def test_an_hour_without_use_ends_the_session(staffed: Office, idle: timedelta, status: int) -> None:
    client = staffed.clients["officer"]
    session = client.session
    session["seen_at"] = int((datetime.now(UTC) - idle).timestamp())
    session.save()
    assert client.get(reverse("own_account")).status_code == status


def test_twelve_hours_end_a_session_that_was_used_all_the_time(staffed: Office) -> None:
    client = staffed.clients["officer"]
    session = client.session
    session["began_at"] = int((datetime.now(UTC) - timedelta(hours=12, minutes=1)).timestamp())
    session.save()
    assert client.get(reverse("own_account")).status_code == 302
