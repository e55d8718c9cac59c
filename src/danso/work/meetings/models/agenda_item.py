"""One item of the agenda, in its place."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.values.meanwhile import mark
from danso.work.meetings.models.meeting import Meeting


class AgendaItem(models.Model):
    """`source`: what proposed it. `note`: the figures said beside it when it was taken up; they stay as they were.
    `unit_ref`, `indicator`: what it speaks of, so that the screen can show the pace."""

    class Source(models.TextChoices):
        PROMISED = "promised", "việc đã hứa"
        PACE = "pace", "chỉ tiêu dưới tiến độ"
        LATE = "late", "báo cáo, phiếu chưa nộp"
        QUEUE = "queue", "việc tồn lâu"
        OWN = "own", "do đơn vị thêm"

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="agenda")
    order = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=8, choices=Source, default=Source.OWN)
    title = models.CharField(max_length=400)
    note = models.CharField(max_length=1000, blank=True)
    unit_ref = models.BigIntegerField(null=True)
    indicator = models.CharField(max_length=80, blank=True)
    key = models.CharField(max_length=120, blank=True)  # of the proposal, so that it is not proposed twice

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(source__in=["promised", "pace", "late", "queue", "own"]),
                name="agenda_source_known",
            ),
            models.CheckConstraint(condition=~models.Q(title=""), name="agenda_item_says_what"),
        ]
        ordering: ClassVar = ["order", "pk"]

    def mark(self) -> str:
        return mark(self.title, self.note)

    def __str__(self) -> str:
        return f"agenda {self.pk}"
