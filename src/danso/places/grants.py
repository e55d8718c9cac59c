"""Reads of grants: who holds what, where, from when to when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danso.accounts.permissions import Permission
from danso.accounts.roles import Role
from danso.places.models import Grant
from danso.places.queries import descendants, unit_row
from danso.places.scope import NotInScope, Scope
from danso.places.units import UnitRow


@dataclass(frozen=True, slots=True)
class GrantRow:
    """One grant; `unit` None is the whole country. `until` is the first day without it."""

    id: int
    account_id: int
    role: Role
    unit: UnitRow | None
    since: date
    until: date | None

    def in_force(self, on: date) -> bool:
        return self.since <= on and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account as whoever manages it sees it."""

    id: int
    username: str
    display_name: str
    active: bool
    waits_for_first_password: bool
    grants: tuple[GrantRow, ...]


def grants_of_account(account_id: int, on: date) -> list[GrantRow]:
    """All it holds or held, what is in force first, then the latest."""
    rows = [_row(grant, on) for grant in Grant.objects.filter(account_id=account_id).order_by("-since", "-pk")]
    return sorted(rows, key=lambda row: not row.in_force(on))


def accounts_in(scope: Scope, unit_id: int) -> list[AccountRow]:
    """Accounts with a grant, running or ended, in the unit or its parts, that the scope may manage: the office's
    first, then collaborators, by user name."""
    scope.require(Permission.manage_accounts, unit_id)
    inside = Grant.objects.filter(unit_id__in=descendants(unit_id, scope.on))
    if scope.commune_ids(Permission.manage_accounts) is None:
        inside = inside | Grant.objects.filter(unit__isnull=True)
    ids = set(inside.values_list("account_id", flat=True))
    by_account: dict[int, list[Grant]] = {}
    for grant in Grant.objects.filter(account_id__in=ids).select_related("account").order_by("account__username", "pk"):
        by_account.setdefault(grant.account_id, []).append(grant)
    rows = [_account(grants, scope.on) for account, grants in by_account.items() if _managed(scope, account)]
    return sorted(rows, key=lambda row: all(grant.role is Role.collaborator for grant in row.grants))


def account_managed(scope: Scope, account_id: int) -> AccountRow:
    """One account the scope may manage. Absent and out of reach look the same."""
    scope.require_account(account_id)
    grants = list(Grant.objects.filter(account_id=account_id).select_related("account").order_by("-since", "-pk"))
    if not grants:
        raise NotInScope
    return _account(grants, scope.on)


def _managed(scope: Scope, account_id: int) -> bool:
    try:
        scope.require_account(account_id)
    except NotInScope:
        return False
    return True


def _account(grants: list[Grant], on: date) -> AccountRow:
    account = grants[0].account
    rows = sorted((_row(grant, on) for grant in grants), key=lambda row: not row.in_force(on))
    return AccountRow(
        account.pk, account.username, account.display_name, account.is_active, account.must_change_password, tuple(rows)
    )


def _row(grant: Grant, on: date) -> GrantRow:
    unit = unit_row(grant.unit_id, on) if grant.unit_id is not None else None
    return GrantRow(grant.pk, grant.account_id, Role(grant.role), unit, grant.since, grant.until)
