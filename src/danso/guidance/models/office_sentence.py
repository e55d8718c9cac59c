"""The one sentence an office adds to its figures for leaders."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit


class OfficeSentence(models.Model):
    """A unit's words about a window; the newest counts, earlier ones stay. `written_on` is the office's day."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    first = models.DateField()
    last = models.DateField()
    words = models.CharField(max_length=600)
    written_by = models.BigIntegerField(null=True)
    written_on = models.DateField()
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(words=""), name="sentence_says_something"),
            models.CheckConstraint(condition=models.Q(last__gte=models.F("first")), name="sentence_window_in_order"),
        ]
        indexes: ClassVar = [models.Index(fields=["unit", "first", "last"], name="sentence_window")]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.first} {self.last}"
