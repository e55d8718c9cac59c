"""What is left open of an area when its commune's month is closed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit


class LeftForLater(models.Model):
    """Somebody closes the month without this area's sheet, or without its open lines, says why and looks after it."""

    area = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    commune_id = models.BigIntegerField()
    month = models.DateField()  # its first day
    reason = models.CharField(max_length=300)
    left_by = models.BigIntegerField(null=True)
    left_by_label = models.CharField(max_length=120)
    left_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["area", "month"], name="left_once"),
            models.CheckConstraint(condition=~models.Q(reason=""), name="left_has_a_reason"),
        ]
        indexes: ClassVar = [models.Index(fields=["commune_id", "month"], name="left_commune_month")]

    def __str__(self) -> str:
        return f"area {self.area_id} {self.month:%Y-%m}"
