"""The parts of administration an account may open, in one row."""

from __future__ import annotations

from django.urls import reverse

from danso.accounts.permissions import Permission
from danso.desk.administration import words
from danso.desk.shared.frame import Way
from danso.places.scope import Scope
from danso.values.words import Words

_TABS: tuple[tuple[str, Words, Permission | None], ...] = (
    ("collaborators", words.STAFF, Permission.manage_staff),
    ("devices", words.DEVICES, Permission.manage_collaborators),
    ("accounts", words.ACCOUNTS, Permission.manage_accounts),
    ("files", words.FILES, Permission.export_persons),
    ("looked", words.LOOKS, Permission.view_looks),
    ("unit_changes", words.UNIT_CHANGES, Permission.manage_units),
    ("unplaced", words.UNPLACED, Permission.manage_units),
    ("backups", words.BACKUPS, Permission.backup),
    ("units", words.UNITS, None),
    ("code_lists", words.CODES, None),
)


def tabs(scope: Scope, unit_id: int) -> list[Way]:
    """Units and code lists are for everybody; the rest where the permission over the unit is held."""
    return [
        Way(name, said, reverse(name, args=[unit_id]))
        for name, said, permission in _TABS
        if permission is None or scope.may(permission, unit_id)
    ]
