"""A yearly target, with the decision that set it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit


class Target(models.Model):
    """A unit is to reach a value of an indicator in a year. A later decision adds a row; the earlier one stays.

    The unit is any of the tree: a collaborator's share is the target of her collection area. Nothing is written over,
    but for a baseline that was not known when the decision came: it is filled in once.
    """

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
    # A count said as so many per cent of another target of the unit and year: `value` is what it came to on its day.
    percent_of = models.CharField(max_length=80, blank=True)
    percent = models.DecimalField(max_digits=7, decimal_places=2, null=True)
    # Of "so many units reach": the indicator's value from which, or down to which, a unit of the level has reached it.
    criterion = models.DecimalField(max_digits=14, decimal_places=4, null=True)
    criterion_level = models.CharField(max_length=10, blank=True)
    # Of a change: last year's official result, and the signed report and seal that say it (rooms above: ids only).
    baseline = models.DecimalField(max_digits=18, decimal_places=6, null=True)
    baseline_report = models.BigIntegerField(null=True)
    baseline_cutoff = models.BigIntegerField(null=True)
    document_number = models.CharField(max_length=120)
    document_date = models.DateField(null=True)
    issuer = models.CharField(max_length=200, blank=True)
    since = models.DateField()
    correction_of = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="corrected_by")
    why = models.CharField(max_length=300, blank=True)  # of a correction: what had been typed wrong
    press = models.UUIDField(unique=True, null=True)  # of the form that set it

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(plan_kind__in=["count", "level", "share", "change", "units_reaching"]),
                name="target_plan_kind_known",
            ),
            models.CheckConstraint(
                condition=~models.Q(plan_kind="count") | models.Q(value__gte=0), name="target_count_not_negative"
            ),
            models.CheckConstraint(
                condition=models.Q(percent_of="", percent__isnull=True)
                | ~models.Q(percent_of="") & models.Q(percent__gte=0, plan_kind="count"),
                name="target_percent_is_of_something",
            ),
            models.CheckConstraint(
                condition=models.Q(criterion__isnull=True, criterion_level="")
                | ~models.Q(criterion_level="") & models.Q(criterion__isnull=False, plan_kind="units_reaching"),
                name="target_criterion_of_units_reaching",
            ),
            models.CheckConstraint(
                condition=models.Q(baseline__isnull=True) | models.Q(plan_kind="change"),
                name="target_baseline_of_a_change",
            ),
            models.UniqueConstraint(
                fields=["unit", "indicator", "year", "since"],
                condition=models.Q(correction_of__isnull=True),
                name="target_one_for_indicator_and_decision_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.indicator} {self.year}"
