"""A small office to look at: one commune, two areas, a sealed month, everybody who may and may not see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.test import Client

from danso.accounts.actions import create_account
from danso.accounts.models import Account
from danso.accounts.roles import Role
from danso.desk.indicators import sealed
from danso.desk.shared.session_rules import begin
from danso.places.actions import grant_role
from danso.places.queries import ancestors
from danso.register.actions import appraise_slips, record_slips
from danso.warehouse.snapshot import seal
from tests.rooms.register.conftest import TODAY, Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import birth, household, slip, who

PASSWORD = "a long enough phrase"
SINCE = date(2000, 1, 1)


@dataclass(frozen=True)
class Office:
    """`clients` by role; `neighbour` is an officer of the commune next door. `figure` is births of the year."""

    commune: Commune
    province: int
    clients: dict[str, Client]
    accounts: dict[str, Account]
    household: str
    figure: str


ROLES: dict[str, tuple[Role, str]] = {
    "collaborator": (Role.collaborator, "area"),
    "officer": (Role.commune_officer, "commune"),
    "head": (Role.commune_head, "commune"),
    "neighbour": (Role.commune_officer, "elsewhere"),
    "steering": (Role.steering_head, "commune"),
    "supervisor": (Role.supervisor, "province"),
    "statistician": (Role.national_statistician, "country"),
    "auditor": (Role.auditor, "country"),
    "operator": (Role.operator, "country"),
}


@pytest.fixture
def staffed(commune: Commune, tmp_path: Path, settings: pytest.FixtureRequest) -> Office:  # noqa: F811
    """The same people without a book and without figures: quick, for what asks who somebody is."""
    settings.DANSO_HOME = tmp_path  # type: ignore[attr-defined]
    settings.DANSO_TODAY, settings.DANSO_SET_TODAY = lambda: TODAY, lambda: None  # type: ignore[attr-defined]
    accounts = dict(_staff(commune))
    clients = {"anonymous": Client(), **{name: signed_in(account) for name, account in accounts.items()}}
    return Office(commune, ancestors(commune.id, TODAY)[-1], clients, accounts, who("1"), "")


@pytest.fixture
def office(commune: Commune, tmp_path: Path, settings: pytest.FixtureRequest) -> Iterator[Office]:  # noqa: F811
    settings.DANSO_HOME = tmp_path  # type: ignore[attr-defined]
    settings.DANSO_TODAY, settings.DANSO_SET_TODAY = lambda: TODAY, lambda: None  # type: ignore[attr-defined]
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)  # type: ignore[attr-defined]
    _book(commune)
    cutoff = seal(by=commune.operator)["official"].cutoff
    accounts = dict(_staff(commune))
    clients = {"anonymous": Client(), **{name: signed_in(account) for name, account in accounts.items()}}
    figure = f"births:{commune.id}:2020-01-01:2020-10-30:official:{cutoff}"
    province = ancestors(commune.id, TODAY)[-1]
    yield Office(commune, province, clients, accounts, who("1"), figure)
    while sealed._open:
        sealed._open.popitem()[1][0].close()


def _book(here: Commune) -> None:
    """Three households; a birth that is appraised, one that waits, one that is held (its mother is not known)."""
    enrolled = [household(here, "1"), household(here, "2"), household(here, "3", area=1)]
    born = birth(here, "1", "2020-05-20")
    record_slips(by=here.officer, drafts=[*enrolled, born])
    appraise_slips(by=here.officer, slip_ids=[d.id or "" for d in (*enrolled, born)])
    waiting = slip(here, "elderly_check", "2020-10-12", "2", person=who("2-head"))
    held = birth(here, "2", "2020-10-20", mother=who("nobody"))
    handed = slip(here, "death", "2020-10-14", "1", person=who("1-head"))
    record_slips(by=here.officer, drafts=[birth(here, "2", "2020-10-10"), waiting, held, handed])


def _staff(here: Commune) -> Iterator[tuple[str, Account]]:
    operator = here.operator
    province = ancestors(here.id, TODAY)[-1]
    elsewhere = next(g.unit_id for g in here.stranger.grants)
    places = {"area": here.areas[0], "commune": here.id, "elsewhere": elsewhere, "province": province}
    for name, (role, where) in ROLES.items():
        account = create_account(by=operator, username=f"desk-{name}", display_name=name, password=PASSWORD)
        grant_role(by=operator, account_id=account.pk, role=role, unit_id=places.get(where), since=SINCE)
        yield name, Account.objects.get(pk=account.pk)


def signed_in(account: Account) -> Client:
    """Signed in just now, second factor and all."""
    client = Client()
    client.force_login(account)
    session = client.session
    begin(session, datetime.now(UTC), second_factor=True)
    session.save()
    return client
