"""Whose collection areas these are on a day: the accounts that hold the collaborator's grant there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from danso.accounts.permissions import Permission
from danso.accounts.roles import Role
from danso.places.in_force import in_force
from danso.places.models import Grant
from danso.places.scope import Scope


@dataclass(frozen=True, slots=True)
class Collaborator:
    account_id: int
    name: str


def collaborators_of(scope: Scope, areas: Sequence[int], on: date) -> dict[int, list[Collaborator]]:
    """By area, in order of account; an area without an active collaborator is absent."""
    allowed = scope.area_ids(Permission.record_slip)
    found: dict[int, list[Collaborator]] = defaultdict(list)
    grants = Grant.objects.filter(in_force(on), role=Role.collaborator, unit_id__in=areas, account__is_active=True)
    for area, account, name in grants.order_by("account_id").values_list(
        "unit_id", "account_id", "account__display_name"
    ):
        if area is not None and (allowed is None or area in allowed):
            found[area].append(Collaborator(account, name))
    return dict(found)
