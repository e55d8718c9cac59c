"""What was done for communication as a signed report told it."""

from __future__ import annotations

from django.db import models


class FrozenTotals(models.Model):
    """`report`: the report's id, which lies floors above; `rows`: one FormTotal each, as its fields."""

    report = models.BigIntegerField(unique=True)
    rows = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"communication of report {self.report}"
