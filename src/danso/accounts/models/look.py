"""A look: an answer that showed named persons."""

from __future__ import annotations

from django.db import models


class Look(models.Model):
    """Who was shown whom, when, on which page. Kept in the `looks` database, so without foreign keys."""

    at = models.DateTimeField(auto_now_add=True, db_index=True)
    account_id = models.BigIntegerField(null=True, db_index=True)
    actor_label = models.CharField(max_length=120)
    page = models.CharField(max_length=120)
    ids = models.JSONField(default=list)
    count = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor_label} {self.page} ({self.count})"
