"""A data folder of its own for a benchmark: one commune, one area, an officer; durable settings as in service."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from danso.places.scope import Scope

TODAY = date(2020, 11, 5)
LONG_AGO = date(2000, 1, 1)


@dataclass(frozen=True)
class Office:
    officer: Scope
    commune: int
    area: int


def open_office() -> Office:
    """Set Django up on a fresh folder (once per process) and make the office."""
    os.environ["DANSO_HOME"] = tempfile.mkdtemp(prefix="danso-bench-")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "danso.config.settings")
    import django

    django.setup()
    from danso.accounts.actions import create_account
    from danso.accounts.models import Account
    from danso.accounts.roles import Role
    from danso.config.upgrade import upgrade
    from danso.places.actions import add_unit, grant_role
    from danso.places.scope import Scope, scope_of

    upgrade()
    operator = Scope.local_operator(TODAY)
    parent: int | None = None
    ids: dict[str, int] = {}
    for level, name, kind in (
        ("province", "Tỉnh Vân Hải", "tinh"),
        ("commune", "Xã Đồng Mây", "xa"),
        ("village", "Thôn Đông Hạ", "thon"),
        ("area", "Địa bàn 1", "dia_ban"),
    ):
        unit = add_unit(
            by=operator,
            level=level,
            name=name,
            code=f"b{level}",
            parent_id=parent,
            since=LONG_AGO,
            kind=kind,
            source="bench",
        )
        parent = ids[level] = unit.pk
    account = create_account(by=operator, username="officer", display_name="officer")
    grant_role(by=operator, account_id=account.pk, role=Role.commune_officer, unit_id=ids["commune"], since=LONG_AGO)
    return Office(scope_of(Account.objects.get(pk=account.pk), TODAY), ids["commune"], ids["area"])
