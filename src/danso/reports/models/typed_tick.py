"""A slip that somebody also typed into the ministry's software."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class TypedTick(models.Model):
    """Named by slip and body: a correction is another body and has to be typed again."""

    slip_id = models.CharField(max_length=36)
    body_hash = models.CharField(max_length=64)
    commune_id = models.BigIntegerField()
    ticked_by = models.BigIntegerField(null=True)
    ticked_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["slip_id", "body_hash"], name="typed_once")]
        indexes: ClassVar = [models.Index(fields=["commune_id"], name="typed_commune")]

    def __str__(self) -> str:
        return f"typed {self.slip_id}"
