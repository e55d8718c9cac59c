"""What somebody said at a meeting, and the answer given."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit
from danso.values.meanwhile import mark
from danso.work.meetings.models.meeting import Meeting


class Opinion(models.Model):
    """`unit` speaks; `who` is added as the minutes name it (a post, a body). The answer may come later."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="opinions")
    item = models.BigIntegerField(null=True)  # the agenda item it was about
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")
    who = models.CharField(max_length=160, blank=True)
    words = models.CharField(max_length=1500)
    answer = models.CharField(max_length=1500, blank=True)
    press = models.UUIDField(unique=True, null=True)  # of the form that made it

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(words=""), name="opinion_says_something"),
        ]
        ordering: ClassVar = ["pk"]

    def mark(self) -> str:
        return mark(self.unit_id, self.who, self.words, self.answer)

    def __str__(self) -> str:
        return f"opinion {self.pk}"
