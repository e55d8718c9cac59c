"""A figure of another sector that an indicator is set against (rules.md 3), with the document it was read from."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit


class OutsideFigure(models.Model):
    """`value` of one unit in one window as `source` gave it. A later row replaces it; the earlier one is kept."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    indicator = models.CharField(max_length=80)
    first = models.DateField()
    last = models.DateField()
    value = models.PositiveIntegerField()
    source = models.CharField(max_length=200)  # who counted: Phòng Tư pháp, tư pháp - hộ tịch xã ...
    document_number = models.CharField(max_length=120)
    document_date = models.DateField()
    typed_by = models.BigIntegerField(null=True)
    typed_by_label = models.CharField(max_length=120)
    typed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(last__gte=models.F("first")), name="outside_window_in_order"),
            models.CheckConstraint(
                condition=~models.Q(source="") & ~models.Q(document_number=""), name="outside_has_its_document"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["unit", "first", "last"], name="outside_of_a_window")]

    def __str__(self) -> str:
        return f"{self.indicator} unit {self.unit_id} {self.first}..{self.last}"
