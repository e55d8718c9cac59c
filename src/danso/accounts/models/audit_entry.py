"""The audit trail: one entry for each action that wrote something."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models


class AppendOnly(models.QuerySet[Any]):
    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError("audit entries are never changed")

    def delete(self) -> NoReturn:
        raise TypeError("audit entries are never deleted")


class AuditEntry(models.Model):
    """Who did what to which unit, and when. `subject` and `detail` hold ids and codes, never a person's name.

    `account` is empty for the local operator (a command without a named account). The integer, not a foreign
    key, holds it: an entry outlives whatever happens to the account's row.
    """

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    account_id = models.BigIntegerField(null=True, db_index=True)
    actor_label = models.CharField(max_length=120)
    verb = models.CharField(max_length=60, db_index=True)
    unit_id = models.BigIntegerField(null=True, db_index=True)
    subject = models.CharField(max_length=200, blank=True)
    detail = models.JSONField(default=dict)

    objects = AppendOnly.as_manager()

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("audit entries are never changed")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("audit entries are never deleted")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor_label} {self.verb} {self.subject}"
