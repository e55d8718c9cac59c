"""Units merge and divide while slips lie on phones: each finds the book of its day, and what nobody can place waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from pytest_django import Settings

from danso.accounts.actions import create_account
from danso.accounts.roles import Role
from danso.places.actions import grant_role
from danso.places.changing import enact_change
from danso.places.levels import Level
from danso.places.plan import Created, Given, Plan
from danso.places.scope import Scope
from danso.register import actions as register
from danso.register.judging import judge_all
from danso.register.models import SlipKey, SlipRow
from danso.register.verify import broken_links
from danso.staff.actions import record_coverage, record_worker
from danso.sync.devices import issue_code
from danso.sync.models import Quarantined
from tests.factories.merged_communes import (
    DECREE,
    LONG_AGO,
    TODAY,
    Towns,
    before_the_merger,
    birth,
    merge,
    three_communes,
    told,
)
from tests.rooms.sync.conftest import told as as_told
from tests.rooms.sync.phone import Phone

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
OPERATOR = Scope.local_operator(TODAY)


@pytest.fixture
def towns(db: None, settings: Settings) -> Towns:
    settings.DANSO_TODAY = lambda: TODAY
    made = three_communes()
    register.record_slips(by=made.officer, drafts=before_the_merger(made))
    judge_all()
    return made


def phone_in(towns: Towns, key: str = "a", since: date = date(2023, 1, 1)) -> Phone:
    account = create_account(by=OPERATOR, username="ctv", display_name="ctv").pk
    worker = record_worker(by=OPERATOR, full_name="ctv", account_id=account).pk
    grant_role(by=OPERATOR, account_id=account, role=Role.collaborator, unit_id=towns.areas[key], since=LONG_AGO)
    record_coverage(by=OPERATOR, worker_id=worker, area_id=towns.areas[key], since=since)
    phone = Phone.enrolled(issue_code(by=OPERATOR, worker_id=worker).code)
    phone.hello()
    return phone


def kept(phone: Phone, draft: Any) -> str:
    return str(phone.capture(as_told(draft)).header.slip_id)


def test_after_a_merger_a_late_slip_goes_to_the_book_of_its_day_and_a_new_one_to_the_new_commune(towns: Towns) -> None:
    phone = phone_in(towns)
    late = kept(phone, birth(towns, "a", "a1", "2025-06-20", "1"))
    fresh = kept(phone, birth(towns, "a", "a2", "2025-09-10", "2"))
    merge(towns)
    said = phone.send(*phone.outbox.values())
    assert [(said[n][1], said[n][2]) for n in (1, 2)] == [("stored", towns.communes["a"]), ("stored", towns.merged)]
    judge_all()
    assert {SlipRow.objects.get(pk=one).state for one in (late, fresh)} == {"standing"}
    assert broken_links() == []


def test_a_merger_is_another_scope_and_the_whole_comes_anew(towns: Towns) -> None:
    phone = phone_in(towns)
    phone.pull()
    homes = set(phone.homes)
    merge(towns)
    assert phone.pull()["whole"]
    assert set(phone.homes) == homes
    assert phone.hello()["areas"][0]["commune"] == towns.merged
    assert not phone.pull()["whole"]


def divided(towns: Towns) -> tuple[int, int]:
    """Area a becomes two on 01/09/2025."""
    commune = towns.communes["a"]
    made = tuple(
        Created(key, Level.area, "dia_ban", f"Địa bàn {key}", f"98100a-{key}", commune) for key in ("1a", "1b")
    )
    given = tuple(Given(towns.areas["a"], one.key, share=Fraction(1, 2)) for one in made)
    change = enact_change(by=OPERATOR, plan=Plan(date(2025, 9, 1), DECREE, made, (), (towns.areas["a"],), given))
    first, second = change.plan["enacted"]["created"]
    return first, second


def test_a_divided_area_waits_for_a_person_unless_the_household_says_where(towns: Towns) -> None:
    phone = phone_in(towns)
    unknown = kept(phone, birth(towns, "a", "a1", "2025-09-20", "1"))
    placed = kept(phone, birth(towns, "a", "a2", "2025-09-21", "2"))
    first, second = divided(towns)
    moved = told(towns, "a", "household_reassigned", "2025-09-01", "a2", to_area=second)
    register.record_slips(by=replace(towns.officer, on=TODAY), drafts=[replace(moved, area=second)])
    judge_all()
    said = phone.send(*phone.outbox.values())
    assert [said[n][1] for n in (1, 2)] == ["quarantined", "stored"]
    waiting = Quarantined.objects.get()
    assert (waiting.slip_id, waiting.reason, waiting.unit) == (unknown, "no_unit", towns.communes["a"])
    judge_all()
    row = SlipRow.objects.get(pk=placed)
    assert (row.area, row.commune, row.state) == (second, towns.communes["a"], "standing")
    assert first != second and not SlipKey.objects.filter(pk=unknown).exists()


def test_what_happened_before_an_area_began_lies_in_what_it_came_of(towns: Towns) -> None:
    """The phone knows the new area only; the birth was two weeks before the decree."""
    first, _ = divided(towns)
    towns.areas["a"], old = first, towns.areas["a"]
    phone = phone_in(towns, since=date(2025, 9, 1))
    late = kept(phone, birth(towns, "a", "a1", "2025-08-20", "1"))
    assert phone.send(*phone.outbox.values())[1][1] == "stored"
    judge_all()
    row = SlipRow.objects.get(pk=late)
    assert (row.area, row.state) == (old, "standing")
