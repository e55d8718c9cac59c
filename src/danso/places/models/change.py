"""A change of units by decree: merger, split, renaming."""

from __future__ import annotations

from django.db import models


class Change(models.Model):
    """One decree and what it did. `plan` is read by `places.lineage.change_from_plan`."""

    class Kind(models.TextChoices):
        REORGANISATION = "reorganisation", "sắp xếp đơn vị hành chính"
        MERGER = "merger", "nhập"
        SPLIT = "split", "chia, tách"
        RENAMING = "renaming", "đổi tên"

    decree_number = models.CharField(max_length=120)
    decree_date = models.DateField(null=True)
    issuer = models.CharField(max_length=200, blank=True)
    effective_on = models.DateField(db_index=True)
    kind = models.CharField(max_length=20, choices=Kind)
    plan = models.JSONField()
    source = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return f"{self.decree_number} ({self.effective_on})"
