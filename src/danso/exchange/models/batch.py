"""One file shown to somebody: previewed, then confirmed or left."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class ImportBatch(models.Model):
    """`waiting` holds what would be written, encrypted; it is emptied on confirmation, so that names live in the
    register only.
    """

    class State(models.TextChoices):
        previewed = "previewed"
        confirmed = "confirmed"
        expired = "expired"

    file_digest = models.CharField(max_length=64)
    kind = models.CharField(max_length=8)  # a0, p0, slips
    unit = models.IntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.previewed)
    counts = models.JSONField(default=dict)
    ledger_seen = models.JSONField(default=dict)  # commune -> position the preview was made at
    waiting = models.TextField(blank=True)
    made_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    by = models.IntegerField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["unit", "made_at"], name="import_batch_unit")]
