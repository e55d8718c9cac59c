"""A collaborator's record for one collection area."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit
from danso.staff.models.worker import Worker


class Coverage(models.Model):
    """By a decision the worker looks after the area during [since, until); an end has its reason."""

    class StopReason(models.TextChoices):
        MOVED = "moved", "chuyển nơi ở"
        OTHER_WORK = "other_work", "chuyển công việc khác"
        HEALTH = "health", "lý do sức khỏe"
        DIED = "died", "mất"
        DISMISSED = "dismissed", "cho thôi làm cộng tác viên"
        NO_ALLOWANCE = "no_allowance", "không bố trí được kinh phí"
        AREA_ENDED = "area_ended", "địa bàn sáp nhập hoặc kết thúc"
        OTHER = "other", "lý do khác"

    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="coverages")
    area = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    decision_number = models.CharField(max_length=120, blank=True)
    decision_date = models.DateField(null=True)
    since = models.DateField()
    until = models.DateField(null=True)
    stop_reason = models.CharField(max_length=20, choices=StopReason, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gt=models.F("since")),
                name="coverage_begins_before_it_ends",
            ),
            models.CheckConstraint(
                condition=models.Q(until__isnull=True, stop_reason="")
                | (models.Q(until__isnull=False) & ~models.Q(stop_reason="")),
                name="coverage_end_and_reason_together",
            ),
            models.UniqueConstraint(
                fields=["worker", "area"], condition=models.Q(until__isnull=True), name="coverage_once_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"worker {self.worker_id} area {self.area_id}"
