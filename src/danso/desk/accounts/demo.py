"""The trial data folder says so itself: `demo.json` beside the register names its accounts and their password."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from danso.accounts.models import Account
from danso.accounts.roles import Role
from danso.desk.shared.days import set_today
from danso.places.in_force import in_force
from danso.places.models import Grant
from danso.values.period import Window, parse_window
from danso.values.words import Words

FILE = "demo.json"


@dataclass(frozen=True, slots=True)
class DemoAccount:
    username: str
    display_name: str
    role: Words


@dataclass(frozen=True, slots=True)
class Demo:
    """Accounts in the order in which they are offered."""

    password: str
    accounts: tuple[DemoAccount, ...]


def demo() -> Demo | None:
    """The accounts to offer on the sign-in page; None in every folder that somebody works in.

    A folder on the real calendar is never a trial, whatever file lies in it.
    """
    day, told = set_today(), _told()
    if day is None or told is None:
        return None
    accounts = Account.objects.filter(username__in=told["accounts"], is_active=True)
    grants = Grant.objects.filter(in_force(day), account__in=accounts).order_by("-pk")
    roles = {grant.account_id: Role(grant.role).words for grant in grants}
    found = {a.username: DemoAccount(a.username, a.display_name, roles[a.pk]) for a in accounts if a.pk in roles}
    return Demo(told["password"], tuple(found[name] for name in told["accounts"] if name in found))


def demo_window() -> Window | None:
    """The window with which figures begin in a trial folder."""
    told = _told() if set_today() else None
    return parse_window(told["window"]) if told and told.get("window") else None


def second_factor_waived() -> bool:
    """A trial folder says by `second_factor` in its demo.json whether roles over several communes need a phone's code.

    `waived`, which `danso demo` writes: not asked. `asked`: as in real use. A folder on the real calendar always asks.
    """
    told = _told() if set_today() else None
    return told is not None and told.get("second_factor", "waived") == "waived"


def _told() -> dict[str, Any] | None:
    file = Path(settings.DANSO_HOME) / FILE
    return json.loads(file.read_text(encoding="utf-8")) if file.exists() else None
