"""The door: signing in and out, and the lock after ten wrong passwords."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from danso.accounts.models import AuditEntry
from danso.desk.accounts.lockout import MOST_FOR_ACCOUNT, locked, remember
from danso.desk.models import SignInTry
from tests.rooms.desk.conftest import PASSWORD, Office

pytestmark = pytest.mark.django_db(databases=["default", "looks"])

NOW = datetime(2020, 11, 5, 2, 0, tzinfo=UTC)
HERE, THERE = "10.0.0.7", "10.9.9.9"


def test_the_right_password_opens_the_own_unit_under_a_new_session(office: Office) -> None:
    client = Client()
    client.get(reverse("sign_in"))
    answer = client.post(reverse("sign_in"), {"username": "desk-officer", "password": PASSWORD}, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("unit_home", args=[office.commune.id])
    assert AuditEntry.objects.filter(verb="sign_in", account_id=office.accounts["officer"].pk).count() == 1


def test_wrong_name_and_wrong_password_are_one_answer(office: Office) -> None:
    answers = [
        Client().post(reverse("sign_in"), {"username": name, "password": "not this"})
        for name in ("desk-officer", "nobody-here")
    ]
    first, second = (a.content.split(b"csrfmiddlewaretoken")[0] for a in answers)
    assert first == second
    assert {a.status_code for a in answers} == {403}


def test_where_to_go_next_stays_on_this_server(office: Office) -> None:
    sent = {"username": "desk-officer", "password": PASSWORD, "next": "https://elsewhere.example/"}
    assert Client().post(reverse("sign_in"), sent)["Location"] == reverse("start")


def test_signing_out_ends_the_session(office: Office) -> None:
    client = office.clients["officer"]
    client.post(reverse("sign_out"))
    assert client.get(reverse("start")).status_code == 302


def test_a_closed_account_is_out_at_its_next_request(office: Office) -> None:
    from danso.accounts.actions import close_account

    close_account(by=office.commune.operator, account_id=office.accounts["officer"].pk)
    answer = office.clients["officer"].get(reverse("unit_home", args=[office.commune.id]))
    assert answer["Location"].startswith("/vao")


def test_the_eleventh_try_is_refused_even_with_the_right_password(office: Office) -> None:
    client = Client()
    for _ in range(MOST_FOR_ACCOUNT):
        client.post(reverse("sign_in"), {"username": "desk-officer", "password": "wrong"})
    answer = client.post(reverse("sign_in"), {"username": "desk-officer", "password": PASSWORD})
    assert answer.status_code == 403
    assert "15 phút" in answer.content.decode()
    assert client.post(reverse("sign_in"), {"username": "desk-head", "password": PASSWORD}).status_code == 302


def fail(times: int, username: str = "officer", address: str = THERE, at: datetime = NOW) -> None:
    for _ in range(times):
        remember(username, address, False, at)


@pytest.mark.usefixtures("db")
def test_the_lock_opens_after_a_quarter_of_an_hour() -> None:
    fail(10)
    assert locked("officer", THERE, NOW)
    assert not locked("officer", THERE, NOW + timedelta(minutes=15, seconds=1))


@pytest.mark.usefixtures("db")
def test_a_stranger_cannot_lock_the_officer_out_of_her_own_desk() -> None:
    remember("officer", HERE, True, NOW - timedelta(days=1))
    fail(10)
    assert locked("officer", THERE, NOW)
    assert not locked("officer", HERE, NOW)


@pytest.mark.usefixtures("db")
def test_a_hundred_failures_from_one_address_do_not_lock_those_who_work_there() -> None:
    remember("officer", HERE, True, NOW - timedelta(days=1))
    for i in range(20):
        fail(5, username=f"guess-{i}", address=HERE)
    assert locked("newcomer", HERE, NOW)
    assert not locked("officer", HERE, NOW)
    assert not locked("newcomer", THERE, NOW)


@pytest.mark.usefixtures("db")
def test_what_was_typed_is_not_kept() -> None:
    remember("my password by mistake", HERE, False, NOW)
    kept = SignInTry.objects.values().get()
    assert "password" not in str(kept)
    assert HERE not in str(kept)
