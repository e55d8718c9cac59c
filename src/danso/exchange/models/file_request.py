"""A file with many named persons that somebody asked for: why, who consented, whether it was taken."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class FileRequest(models.Model):
    """`what` and `key` say which file (`typing_sheet`, `2020-10`); the reason is the asker's words, no person's name.

    `consented` None: nobody has answered yet. `alone`: the unit had no second account with the right; the level above
    sees it instead. Ids of accounts, not keys: the row outlives them.
    """

    unit = models.BigIntegerField(db_index=True)
    what = models.CharField(max_length=40)
    key = models.CharField(max_length=60)
    persons = models.PositiveIntegerField()
    reason = models.CharField(max_length=300)
    asked_by = models.BigIntegerField()
    asked_by_label = models.CharField(max_length=120)
    asked_at = models.DateTimeField()
    alone = models.BooleanField(default=False)
    consented = models.BooleanField(null=True)
    answered_by = models.BigIntegerField(null=True)
    answered_by_label = models.CharField(max_length=120, blank=True)
    answered_at = models.DateTimeField(null=True)
    handed_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(reason=""), name="file_request_has_a_reason"),
            models.CheckConstraint(
                condition=models.Q(answered_by__isnull=True) | ~models.Q(answered_by=models.F("asked_by")),
                name="file_request_answered_by_another",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.what} {self.key} of unit {self.unit}"
