"""What an inspection found, the remedy asked for, and whether it was remedied."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.work.inspections.models.inspection import Inspection


class Finding(models.Model):
    """About records and work, never about a citizen. `task_id`: the task its remedy became when the inspection was
    concluded. `checked_on` and `outcome` belong together: the recheck."""

    class Outcome(models.TextChoices):
        REMEDIED = "remedied", "đã khắc phục"
        PARTLY = "partly", "khắc phục một phần"
        NOT = "not", "chưa khắc phục"

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="findings")
    number = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=600)
    remedy = models.CharField(max_length=400)
    due_on = models.DateField()
    task_id = models.BigIntegerField(null=True)
    checked_on = models.DateField(null=True)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    note = models.CharField(max_length=400, blank=True)
    press = models.UUIDField(unique=True, null=True)  # of the form that made it

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["inspection", "number"], name="finding_number_once"),
            models.CheckConstraint(condition=~models.Q(words="") & ~models.Q(remedy=""), name="finding_says_what"),
            models.CheckConstraint(
                condition=models.Q(checked_on__isnull=True, outcome="")
                | models.Q(checked_on__isnull=False, outcome__in=["remedied", "partly", "not"]),
                name="finding_checked_with_an_outcome",
            ),
        ]
        ordering: ClassVar = ["number"]

    def __str__(self) -> str:
        return f"finding {self.number} of {self.inspection_id}"
