"""The protocol by the real code, in a random world: nothing is lost, nothing doubled, all agree in the end.

A failure names its seed; the same seed lives the same life. Databases are copied whole, which SQLite can do.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest
from django.db import connection, connections
from pytest_django import Settings

from danso.register import actions as register
from danso.register import projection
from danso.register.judging import judge_all
from danso.register.verify import broken_links
from danso.sync import admission, endpoints, safe
from tests.rooms.register.conftest import a_commune
from tests.rooms.register.slips import household
from tests.rooms.sync.conftest import Office
from tests.rooms.sync.phone import Phone
from tests.rooms.sync.world import Held, Rules, World, homes

SEEDS = [1, *(pytest.param(n, marks=pytest.mark.long) for n in range(2, 22))]


pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "looks"])


@pytest.fixture
def office(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """Whole databases are put back afterwards: the ledger lets nobody delete from it."""
    if connection.vendor != "sqlite":
        pytest.skip("on SQLite only: a whole database is copied in a blink")
    before = {alias: copied(alias) for alias in connections}
    monkeypatch.setattr(admission, "MOST_ASKED", 10**9)
    monkeypatch.setattr(endpoints.not_too_often, "__defaults__", (10**9,))
    commune = a_commune()
    drafts = [household(commune, number, area=n // 2) for n, number in enumerate("1234")]
    register.record_slips(by=commune.officer, drafts=drafts)
    judge_all()
    yield Office(commune, 0, 0, 0)
    for alias, copy in before.items():
        copy.backup(connections[alias].connection)


def copied(alias: str) -> sqlite3.Connection:
    copy = sqlite3.connect(":memory:")
    connections[alias].ensure_connection()
    connections[alias].connection.backup(copy)
    return copy


def lived(
    seed: int, office: Office, settings: Settings, monkeypatch: pytest.MonkeyPatch, rules: Rules, steps: int
) -> World:
    phones = []
    for n, area in enumerate(office.commune.areas):
        _, worker, _ = office.collaborator(f"ctv{n}", area)
        phone = Phone.enrolled(office.code(worker))
        phone.hello()
        phones.append(Held(phone, homes(*("12", "34")[n])))
    world = World(seed, office, phones, rules)
    settings.DANSO_TODAY = lambda: world.day
    monkeypatch.setattr(safe, "safe_positions", lambda: world.safe("positions"))
    monkeypatch.setattr(safe, "safe_marks", lambda: world.safe("marks"))
    world.live(steps)
    return world


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_lost_nothing_doubled_and_all_agree(
    seed: int, office: Office, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = lived(seed, office, settings, monkeypatch, Rules(), 120)
    assert len(world.promised) > 20
    assert world.lost() == set(), f"seed {seed}"
    assert world.unlike() == [], f"seed {seed}"
    assert broken_links() == [], f"seed {seed}"
    assert all(table.same for table in projection.compare()), f"seed {seed}"
    assert all(not one.phone.outbox.keys() - one.sent for one in world.phones if not one.wiped), f"seed {seed}"


@pytest.mark.long
@pytest.mark.parametrize("without", ["server_says_what_it_has", "kept_until_safe"])
def test_without_one_rule_slips_are_lost(
    without: str, office: Office, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The world finds what each rule is for; the seed is one of those in which it shows soon."""
    world = lived(3, office, settings, monkeypatch, Rules(**{without: False}), 90)
    assert world.lost()
