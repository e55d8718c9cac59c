"""What happened to a task, in order."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.work.tasks.models.task import Task


class TaskStep(models.Model):
    """One act on a task. `words`: evidence, or the reason. `due_on`: the day it is due after this step."""

    class Kind(models.TextChoices):
        GIVEN = "given", "giao"
        EXTENDED = "extended", "gia hạn"
        FINISHED = "finished", "đã xong"
        REOPENED = "reopened", "mở lại"
        CANCELLED = "cancelled", "thôi không làm"

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=10, choices=Kind)
    on_day = models.DateField()
    due_on = models.DateField()
    words = models.CharField(max_length=1000, blank=True)
    by_account = models.BigIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(kind__in=["given", "extended", "finished", "reopened", "cancelled"]),
                name="task_step_kind_known",
            ),
            models.CheckConstraint(condition=models.Q(kind="given") | ~models.Q(words=""), name="task_step_says_why"),
        ]
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"{self.task_id} {self.kind}"
