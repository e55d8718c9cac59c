"""When a unit holds its giao ban, from a day on."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit


class MeetingRule(models.Model):
    """Between `first_day` and `last_day` of the month; for quarters, of the month `quarter_month` counted from the
    quarter's own third month (0) or the month after it (1). A later rule replaces, the earlier stays."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10)
    first_day = models.PositiveSmallIntegerField()
    last_day = models.PositiveSmallIntegerField()
    quarter_month = models.PositiveSmallIntegerField(default=1)
    since = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(kind__in=["monthly", "quarterly"]), name="rule_kind_known"),
            models.CheckConstraint(
                condition=models.Q(first_day__gte=1, last_day__lte=28, last_day__gte=models.F("first_day")),
                name="rule_days_of_any_month",
            ),
            models.CheckConstraint(condition=models.Q(quarter_month__in=[0, 1]), name="rule_quarter_month"),
            models.UniqueConstraint(fields=["unit", "kind", "since"], name="rule_once_from_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.kind} {self.first_day}-{self.last_day}"
