"""One conclusion of a meeting: what, who, by when, and what it should move."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit
from danso.values.meanwhile import mark
from danso.work.meetings.models.meeting import Meeting


class Conclusion(models.Model):
    """While the meeting runs owner and day may be missing; none is when it is concluded. `task`: what it became."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="conclusions")
    item = models.BigIntegerField(null=True)
    words = models.CharField(max_length=400)
    owner = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")
    account_id = models.BigIntegerField(null=True)
    due_on = models.DateField(null=True)
    indicator = models.CharField(max_length=80, blank=True)
    work_list = models.CharField(max_length=80, blank=True)
    task = models.BigIntegerField(null=True, unique=True)
    press = models.UUIDField(unique=True, null=True)  # of the form that made it

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(words=""), name="conclusion_says_something"),
            models.CheckConstraint(
                condition=models.Q(task__isnull=True) | models.Q(owner__isnull=False, due_on__isnull=False),
                name="conclusion_given_is_complete",
            ),
            models.CheckConstraint(
                condition=models.Q(indicator="") | models.Q(work_list=""), name="conclusion_moves_one_thing"
            ),
        ]
        ordering: ClassVar = ["pk"]

    def mark(self) -> str:
        return mark(self.words, self.owner_id, self.account_id, self.due_on, self.indicator, self.work_list)

    def __str__(self) -> str:
        return f"conclusion {self.pk}"
