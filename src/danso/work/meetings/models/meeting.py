"""A giao ban of a unit: with its collaborators each month, with its communes each quarter."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit
from danso.values.meanwhile import mark

_STATES = ("called", "held", "concluded", "cancelled")


class Meeting(models.Model):
    """`first`..`last` (both included): the period it looks back on. `paper_digest`: the briefing as it was tabled, kept
    as a file under this digest; `paper_cutoff` the sealed figures in it, `paper_report` the report it was, if one.
    `showing`: the agenda item on the screen of the room."""

    class Kind(models.TextChoices):
        MONTHLY = "monthly", "giao ban tháng với cộng tác viên"
        QUARTERLY = "quarterly", "giao ban quý với các xã, phường"

    class State(models.TextChoices):
        CALLED = "called", "đã mời"
        HELD = "held", "đang họp"
        CONCLUDED = "concluded", "đã kết luận"
        CANCELLED = "cancelled", "không họp"

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    first = models.DateField()
    last = models.DateField()
    on_day = models.DateField()
    begins_at = models.TimeField()
    place = models.CharField(max_length=200)
    chair = models.CharField(max_length=160)  # name and post, as on the paper
    secretary = models.CharField(max_length=160, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.CALLED)
    showing = models.BigIntegerField(null=True)
    paper_digest = models.CharField(max_length=64, blank=True)
    paper_cutoff = models.BigIntegerField(null=True)
    paper_report = models.BigIntegerField(null=True)
    closing_words = models.CharField(max_length=1000, blank=True)  # the chair's general remark
    cancel_reason = models.CharField(max_length=400, blank=True)
    called_by = models.BigIntegerField(null=True)
    concluded_by = models.BigIntegerField(null=True)
    concluded_on = models.DateField(null=True)
    press = models.UUIDField(unique=True, null=True)  # of the form that made it

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(kind__in=["monthly", "quarterly"]), name="meeting_kind_known"),
            models.CheckConstraint(condition=models.Q(state__in=_STATES), name="meeting_state_known"),
            models.CheckConstraint(condition=models.Q(last__gte=models.F("first")), name="meeting_window_in_order"),
            models.CheckConstraint(
                condition=~models.Q(state="concluded") | models.Q(concluded_on__isnull=False),
                name="meeting_concluded_on_a_day",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="cancelled") | ~models.Q(cancel_reason=""), name="meeting_cancelled_why"
            ),
            models.UniqueConstraint(
                fields=["unit", "kind", "on_day"],
                condition=~models.Q(state="cancelled"),
                name="meeting_once_a_day",
            ),
        ]

    def mark(self) -> str:
        """Of what its form changes."""
        return mark(self.on_day, self.begins_at.isoformat("minutes"), self.place, self.chair, self.secretary)

    def __str__(self) -> str:
        return f"meeting {self.pk} of {self.unit_id}"
