"""A place where an office's own text says the name of somebody whose data were erased by law."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit


class NamedText(models.Model):
    """The place, never the name: a field of a row, and which words of it (`spans`: [first, end) of characters) were the
    name when it was looked through. `mark`: of the text then, so that words are not taken out of another text."""

    class Outcome(models.TextChoices):
        OPEN = "", "chưa xem"
        MENDED = "mended", "đã sửa"
        LEFT = "left", "giữ nguyên"

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    source = models.CharField(max_length=40)  # of `guidance/named_texts/sources.py`
    object_id = models.BigIntegerField()
    field = models.CharField(max_length=40)
    spans = models.JSONField(default=list)
    mark = models.CharField(max_length=16)
    found_on = models.DateField()
    outcome = models.CharField(max_length=6, choices=Outcome, blank=True, default=Outcome.OPEN)
    why = models.CharField(max_length=300, blank=True)
    settled_on = models.DateField(null=True)
    settled_by = models.BigIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(outcome__in=["", "mended", "left"]), name="named_text_outcome_known"
            ),
            models.CheckConstraint(
                condition=models.Q(outcome="", settled_on__isnull=True)
                | ~models.Q(outcome="") & models.Q(settled_on__isnull=False),
                name="named_text_settled_on_a_day",
            ),
            models.CheckConstraint(
                condition=~models.Q(outcome="left") | ~models.Q(why=""), name="named_text_left_for_a_reason"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["unit", "outcome"], name="named_text_of_unit")]

    def __str__(self) -> str:
        return f"named text {self.pk}"
