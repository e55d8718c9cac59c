"""A total of the past whose households the register does not know: what a unit published, with its document."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit


class KnownTotal(models.Model):
    """`numerator` over `denominator` (null for counts) of an indicator in one window, in units as they were on its last
    day. A later row corrects it; the earlier one is kept."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    indicator = models.CharField(max_length=80)
    first = models.DateField()
    last = models.DateField()
    numerator = models.DecimalField(max_digits=18, decimal_places=4)
    denominator = models.DecimalField(max_digits=18, decimal_places=4, null=True)
    source = models.CharField(max_length=200)  # who published it
    document_number = models.CharField(max_length=120)
    document_date = models.DateField()
    typed_by = models.BigIntegerField(null=True)
    typed_by_label = models.CharField(max_length=120)
    typed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(last__gte=models.F("first")), name="total_window_in_order"),
            models.CheckConstraint(
                condition=models.Q(denominator__isnull=True) | models.Q(denominator__gt=0), name="total_over_something"
            ),
            models.CheckConstraint(
                condition=~models.Q(source="") & ~models.Q(document_number=""), name="total_has_its_document"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["first", "last", "unit"], name="total_of_a_window")]

    def __str__(self) -> str:
        return f"{self.indicator} unit {self.unit_id} {self.first}..{self.last}"
