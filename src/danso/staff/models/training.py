"""A course a worker attended."""

from __future__ import annotations

from django.db import models

from danso.staff.models.worker import Worker


class Training(models.Model):
    worker = models.ForeignKey(Worker, on_delete=models.CASCADE, related_name="trainings")
    course = models.CharField(max_length=200)
    held_on = models.DateField()
    days = models.PositiveSmallIntegerField(default=1)

    def __str__(self) -> str:
        return f"worker {self.worker_id} {self.held_on}"
