"""Ước thực hiện: what a whole period will come to, said before its end (rules.md 6)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit


class Estimate(models.Model):
    """Counted to `counted_to` plus an estimated remainder, by whom or by which rule, and why.

    A later estimate of the same figure is another row; all are kept.
    """

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    indicator = models.CharField(max_length=80)
    first = models.DateField()
    last = models.DateField()
    counted_to = models.DateField()
    counted = models.DecimalField(max_digits=14, decimal_places=4)
    remainder = models.DecimalField(max_digits=14, decimal_places=4)
    made_by = models.BigIntegerField(null=True)
    made_by_label = models.CharField(max_length=120)
    why = models.CharField(max_length=500)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(counted_to__gte=models.F("first"), counted_to__lt=models.F("last")),
                name="estimate_before_the_end",
            ),
            models.CheckConstraint(condition=~models.Q(why=""), name="estimate_has_a_reason"),
        ]
        indexes: ClassVar = [models.Index(fields=["unit", "indicator", "first", "last"], name="estimate_figure")]

    def __str__(self) -> str:
        return f"{self.indicator} unit {self.unit_id} {self.first}..{self.last}"
