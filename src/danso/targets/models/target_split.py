"""A target's parts by method, channel, quarter or campaign round."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.targets.models.target import Target


class TargetSplit(models.Model):
    """`value` of the target falls on `code` of the dimension; written with the target and never changed."""

    class Dimension(models.TextChoices):
        METHOD = "method", "biện pháp"
        CHANNEL = "channel", "kênh cung cấp"
        QUARTER = "quarter", "quý"
        ROUND = "round", "đợt chiến dịch"

    target = models.ForeignKey(Target, on_delete=models.CASCADE, related_name="splits")
    dimension = models.CharField(max_length=8, choices=Dimension)
    code = models.CharField(max_length=20)
    value = models.DecimalField(max_digits=14, decimal_places=4)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(dimension__in=["method", "channel", "quarter", "round"]),
                name="target_split_dimension_known",
            ),
            models.CheckConstraint(condition=models.Q(value__gte=0), name="target_split_not_negative"),
            models.UniqueConstraint(fields=["target", "dimension", "code"], name="target_split_once"),
        ]

    def __str__(self) -> str:
        return f"{self.target_id} {self.dimension} {self.code}"
