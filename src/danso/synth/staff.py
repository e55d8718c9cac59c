"""Accounts, roles and collaborators of a demo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from danso.accounts.actions import create_account
from danso.accounts.models import Account
from danso.accounts.roles import Role
from danso.places.actions import end_grant, grant_role
from danso.places.scope import Scope, scope_of
from danso.staff.actions import end_coverage, record_coverage, record_worker
from danso.synth import names
from danso.synth.places import Ground
from danso.synth.sheets import Desk
from danso.synth.staffing import Posts
from danso.synth.town import Town
from danso.values.text import fold_accents

PASSWORD = "danso-demo"  # noqa: S105  printed for all to see: nobody in a demo is real


@dataclass(slots=True)
class Crew:
    """Who signs in (user name, role, unit), who writes for which area, the officers' scopes by commune.

    `first` holds the one password, whose hash takes its time; the others take it over.
    """

    logins: list[tuple[str, str, str]] = field(default_factory=list)
    first: Account | None = None
    desks: dict[int, Desk] = field(default_factory=dict)
    officers: dict[int, Scope] = field(default_factory=dict)


def hire(by: Scope, town: Town, ground: Ground, posts: Posts, unit_name: str) -> Crew:
    """All accounts have the one demo password, collaborators none: they hand in paper."""
    crew = Crew()
    since = town.shape.enrolled_on - timedelta(days=30)
    officers: dict[int, int] = {}
    for commune, name in ground.communes:
        key = _key(name)
        officer = _open(by, crew, f"{town.key}-{key}", Role.commune_officer, commune, name, since)
        if not officers:  # one head is enough to see a report signed
            _open(by, crew, f"{town.key}-{key}-ttr", Role.commune_head, commune, name, since)
        officers[commune] = officer.pk
        crew.officers[commune] = scope_of(officer, town.shape.today)
    several = ground.unit not in officers
    if several:
        _open(by, crew, f"{town.key}-giam-sat", Role.supervisor, ground.unit, unit_name, since)
    _open(by, crew, f"{town.key}-lanh-dao", Role.steering_head, ground.unit, unit_name, since)
    _open(by, crew, f"{town.key}-kiem-tra", Role.auditor, None, "", since)
    _open(by, crew, f"{town.key}-van-hanh", Role.operator, None, "", since)
    _collaborators(by, town, ground, posts, officers, crew)
    return crew


def _open(by: Scope, crew: Crew, username: str, role: Role, unit: int | None, name: str, since: date) -> Account:
    display = f"{role.words.vi[:1].upper()}{role.words.vi[1:]}" + (f", {name}" if name else "")
    if crew.first is None:
        account = crew.first = create_account(by=by, username=username, display_name=display, password=PASSWORD)
    else:
        account = create_account(by=by, username=username, display_name=display, password_of=crew.first)
    grant_role(by=by, account_id=account.pk, role=role, unit_id=unit, since=since)
    crew.logins.append((username, role.words.vi, name))
    return account


def _key(name: str) -> str:
    return "-".join(fold_accents(name).split()[1:])


def _collaborators(
    by: Scope, town: Town, ground: Ground, posts: Posts, officers: Mapping[int, int], crew: Crew
) -> None:
    """One for each area, by a decision; where the allowance ended, the post is stopped by record."""
    rng = Random(f"collaborators {town.shape.name}")
    since = town.shape.enrolled_on
    for number, area in enumerate(ground.areas, start=1):
        ethnicity = rng.choices([c for c, _ in town.shape.ethnic_mix], [w for _, w in town.shape.ethnic_mix])[0]
        _, name = names.full_name(rng, "2" if rng.random() < 0.85 else "1", ethnicity, 1978)
        account = create_account(by=by, username=f"{town.key}-ctv-{number:03d}", display_name=name)
        grant = grant_role(by=by, account_id=account.pk, role=Role.collaborator, unit_id=area.id, since=since)
        worker = record_worker(by=by, full_name=name, account_id=account.pk)
        coverage = record_coverage(
            by=by, worker_id=worker.pk, area_id=area.id, since=since,
            decision_number="05/QĐ-TTYT (trình diễn)", decision_date=since,
        )  # fmt: skip
        if area.id in posts.stopped:
            stopped = posts.stopped[area.id]
            end_coverage(by=by, coverage_id=coverage.pk, until=stopped, reason="no_allowance")
            end_grant(by=by, grant_id=grant.pk, until=stopped)
        crew.desks[area.id] = Desk(officers[area.commune], account.pk)
