"""What an inspection looks at, and how many points each thing can reach."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit
from danso.work.inspections.models.inspection import Inspection


class ChecklistTemplate(models.Model):
    """An office's own checklist for a kind of inspection, from a day on: [[what is looked at, most points], ...].
    A later one adds a row; inspections planned before keep the items they were planned with."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=14)
    items = models.JSONField()
    since = models.DateField()
    written_by = models.BigIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "kind", "since"], name="checklist_one_for_kind_and_day")
        ]

    def __str__(self) -> str:
        return f"checklist {self.unit_id} {self.kind} {self.since}"


class ChecklistItem(models.Model):
    """One item of an inspection; points in quarters. `scored_by`: the account that typed them."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="items")
    number = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=300)
    most = models.DecimalField(max_digits=5, decimal_places=2)
    score = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    remark = models.CharField(max_length=300, blank=True)
    scored_by = models.BigIntegerField(null=True)
    scored_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["inspection", "number"], name="checklist_item_once"),
            models.CheckConstraint(condition=models.Q(most__gt=0), name="checklist_item_has_points"),
            models.CheckConstraint(
                condition=models.Q(score__isnull=True)
                | (models.Q(score__gte=0) & models.Q(score__lte=models.F("most"))),
                name="checklist_score_within_most",
            ),
        ]
        ordering: ClassVar = ["number"]

    def __str__(self) -> str:
        return f"item {self.number} of {self.inspection_id}"
