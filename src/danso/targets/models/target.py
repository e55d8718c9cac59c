"""A yearly target, with the decision that set it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit


class Target(models.Model):
    """A unit is to reach a value of an indicator in a year. A later decision adds a row; the earlier one stays."""

    class PlanKind(models.TextChoices):
        COUNT = "count", "số lượng"
        LEVEL = "level", "mức"
        SHARE = "share", "tỷ lệ"
        CHANGE = "change", "mức tăng, giảm"
        UNITS_REACHING = "units_reaching", "số đơn vị đạt"

    class Variant(models.TextChoices):
        """Which of the five indicators of contraception a decision means (rules.md 4)."""

        A = "A", "mới sử dụng và duy trì"
        B = "B", "mới sử dụng"
        C = "C", "có sử dụng trong kỳ"
        D = "D", "đang sử dụng"
        E = "E", "lượt sử dụng"

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    indicator = models.CharField(max_length=80)
    year = models.PositiveSmallIntegerField()
    plan_kind = models.CharField(max_length=16, choices=PlanKind)
    value = models.DecimalField(max_digits=14, decimal_places=4)
    unit_of_value = models.CharField(max_length=40)
    contraception_variant = models.CharField(max_length=1, choices=Variant, default=Variant.A)
    couple_is_two_persons = models.BooleanField(default=False)  # only where the decision says so (rules.md 3)
    document_number = models.CharField(max_length=120)
    document_date = models.DateField(null=True)
    issuer = models.CharField(max_length=200, blank=True)
    since = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(plan_kind__in=["count", "level", "share", "change", "units_reaching"]),
                name="target_plan_kind_known",
            ),
            models.CheckConstraint(
                condition=~models.Q(plan_kind="count") | models.Q(value__gte=0), name="target_count_not_negative"
            ),
            models.UniqueConstraint(
                fields=["unit", "indicator", "year", "since"], name="target_one_for_indicator_and_decision_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.indicator} {self.year}"
