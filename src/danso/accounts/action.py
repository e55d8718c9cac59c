"""The audited action: one transaction that holds what was written and who wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.db import transaction

from danso.accounts.models import AuditEntry
from danso.accounts.permissions import Permission


class Actor(Protocol):
    """Whoever acts: the id of an account (None = local operator) and what the audit trail calls it."""

    @property
    def account_id(self) -> int | None: ...

    @property
    def label(self) -> str: ...


class Authority(Actor, Protocol):
    """An actor that can be asked for a permission; `places.scope.Scope` is one."""

    def require(self, permission: Permission, unit_id: int | None = None) -> None: ...

    def require_account(self, account_id: int) -> None:
        """May manage this account: over everything its holder holds."""
        ...


@dataclass(slots=True)
class AuditDraft:
    """What the entry will say; filled in while the action runs. Ids and codes only, never names."""

    unit_id: int | None
    subject: str
    detail: dict[str, Any] = field(default_factory=dict)


@contextmanager
def audited(
    verb: str,
    *,
    by: Actor,
    unit_id: int | None = None,
    subject: str = "",
    detail: dict[str, Any] | None = None,
) -> Iterator[AuditDraft]:
    """Run the block and write its audit entry in the same transaction: both stand or neither.

    Joins the transaction already open, if any (a door may wrap several actions).
    """
    draft = AuditDraft(unit_id, subject, dict(detail or {}))
    with transaction.atomic():
        yield draft
        AuditEntry.objects.create(
            account_id=by.account_id,
            actor_label=by.label,
            verb=verb,
            unit_id=draft.unit_id,
            subject=draft.subject,
            detail=draft.detail,
        )
