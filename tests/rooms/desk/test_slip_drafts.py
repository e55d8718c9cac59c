"""One slip's form left half typed is there again: after a closed browser, another day, a new session."""

# ruff: noqa: F811  fixtures of other files are used by name

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from danso.accounts.models import Account
from danso.desk.models import Draft
from danso.desk.shared.drafts import keep_draft
from danso.desk.shared.forgotten_drafts import delete_expired_drafts
from danso.register.actions import erase_person
from danso.register.models import SlipRow
from tests.rooms.desk.test_slip_entry import desk, form, send  # noqa: F401  the fixture is used below
from tests.rooms.register.conftest import Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])

HALF = {"name": "Phạm Thị Mai", "happened_on": "5/7/20", "mother": who("1-wife"), "sex": ""}


def test_a_form_half_typed_is_open_again_in_a_new_session_and_written_once(desk: Client) -> None:
    send(desk, "birth", act="check", **HALF)
    later = Client()
    later.force_login(Account.objects.get(username="officer"))
    page = later.get(form("birth")).content.decode()
    assert 'value="Phạm Thị Mai"' in page and "được mở lại" in page and 'value="t1"' in page
    whole = HALF | {"sex": "2", "child_order": "2"}
    assert send(later, "birth", **whole).status_code == 302  # type: ignore[attr-defined]
    assert Draft.objects.count() == 0
    assert 'value="Phạm Thị Mai"' not in later.get(form("birth")).content.decode()
    send(desk, "birth", **whole)  # the first browser, still open
    assert SlipRow.objects.filter(kind="birth").count() == 1 and Draft.objects.count() == 0


def test_a_draft_of_a_form_is_dropped_by_hand_and_none_is_made_of_nothing(desk: Client) -> None:
    send(desk, "death", act="check")
    assert Draft.objects.count() == 0
    send(desk, "death", act="check", happened_on="31/02")
    assert 'value="31/02"' in desk.get(form("death")).content.decode()
    send(desk, "death", act="drop")
    assert Draft.objects.count() == 0 and "31/02" not in desk.get(form("death")).content.decode()


def test_an_erased_person_is_in_no_draft_of_anybody(desk: Client, commune: Commune) -> None:
    """By her household, by her id, by her whole name; a draft about others stays."""
    send(desk, "birth", act="check", **HALF)
    send(desk, "birth", at="2", act="check", **HALF | {"mother": who("2-wife")})
    said = {
        "id": {"who": who("1-wife")},
        "name": {"cells": ["hộ 1: ĐẶNG THỊ NHÀI 1, vợ"]},
        "other": {"cells": ["Nhài"]},
    }
    for about, body in said.items():
        keep_draft(commune.officer, f"p0:{about}", body)
    erase_person(by=commune.head, person_id=who("1-wife"), reason="Theo đơn")
    assert sorted(Draft.objects.values_list("about", flat=True)) == ["p0:other", f"slip:{who('2')}:birth"]


def test_a_draft_long_run_out_goes_at_the_next_start(desk: Client) -> None:
    send(desk, "birth", act="check", **HALF)
    assert delete_expired_drafts() == 0
    Draft.objects.update(saved_at=timezone.now() - timedelta(days=400))
    assert delete_expired_drafts() == 1
