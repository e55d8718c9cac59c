"""What an act was about, in words: the account by its user name, the unit by its name, the role as the office says it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from django.db.models import Model

from danso.accounts.models import Account, AuditEntry
from danso.accounts.roles import Role
from danso.desk.accounts import trail_words as words
from danso.places.models import UnitVersion

_ACCOUNT = re.compile(r"\baccount:(\d+)")


def about_whom(rows: Iterable[Model], on: date) -> list[str]:
    """One text for each row, in two questions for all; empty for looks and for what concerns nobody named here."""
    acts = [row if isinstance(row, AuditEntry) else None for row in rows]
    accounts = {int(found) for act in acts if act for found in _ACCOUNT.findall(act.subject)}
    names = dict(Account.objects.filter(pk__in=accounts).values_list("pk", "username"))
    ids = {act.unit_id for act in acts if act and act.unit_id is not None}
    versions = UnitVersion.objects.filter(unit_id__in=ids, since__lte=on).order_by("since")
    units = dict(versions.values_list("unit_id", "name"))
    return [_about(act, names, units) if act else "" for act in acts]


def _about(act: AuditEntry, names: dict[int, str], units: dict[int, str]) -> str:
    role = act.detail.get("role")
    parts = [
        *(names[one] for one in map(int, _ACCOUNT.findall(act.subject)) if one in names and one != act.account_id),
        str(Role(role).words) if role in [one.value for one in Role] else "",
        units.get(act.unit_id, "") if act.unit_id is not None else "",
        str(words.PERSONS.with_(n=act.detail["persons"])) if "persons" in act.detail else "",
    ]
    return ", ".join(part for part in parts if part)
