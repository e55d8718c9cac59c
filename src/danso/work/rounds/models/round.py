"""A round over a commune's book, and the areas it goes through."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit
from danso.register.models import Cutoff
from danso.work.rounds.kinds import RoundKind


class Round(models.Model):
    """By a plan, from `first` to `last`, both included. Sheets say the book of `book_on`; `renewed_on` is the first day of
    the new numbers. `positions` (commune -> position): what was written before it was opened is no finding of it.
    `totals`: what was found, as it stood when it was closed. `cutoff`: what the old book knew then,
    where the round closes or renews the book.
    """

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16, choices=[(one.value, one.words.vi) for one in RoundKind])
    plan_number = models.CharField(max_length=60)
    plan_on = models.DateField()
    first = models.DateField()
    last = models.DateField()
    book_on = models.DateField()
    renewed_on = models.DateField(null=True)
    positions = models.JSONField(default=dict)
    opened_on = models.DateField()
    opened_by = models.BigIntegerField(null=True)
    opened_by_label = models.CharField(max_length=150)
    per_area = models.IntegerField(null=True)
    seed = models.BigIntegerField(null=True)
    closed_on = models.DateField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.BigIntegerField(null=True)
    closed_by_label = models.CharField(max_length=150, blank=True)
    totals = models.JSONField(null=True)
    cutoff = models.ForeignKey(Cutoff, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(last__gte=models.F("first")), name="round_days_in_order"),
            models.CheckConstraint(condition=~models.Q(plan_number=""), name="round_has_a_plan"),
            models.CheckConstraint(
                condition=models.Q(closed_at__isnull=True, closed_on__isnull=True, totals__isnull=True)
                | models.Q(closed_at__isnull=False, closed_on__isnull=False, totals__isnull=False),
                name="round_close_said_whole",
            ),
            models.CheckConstraint(
                condition=models.Q(kind="renewal", renewed_on__gt=models.F("book_on"))
                | (~models.Q(kind="renewal") & models.Q(renewed_on__isnull=True)),
                name="round_renewal_has_its_day",
            ),
            models.CheckConstraint(
                condition=models.Q(per_area__isnull=True, seed__isnull=True)
                | models.Q(per_area__isnull=False, seed__isnull=False),
                name="round_sample_said_whole",
            ),
            # One round of a kind, plan and beginning: the form sent twice opens one.
            models.UniqueConstraint(fields=["unit", "kind", "plan_number", "first"], name="round_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.unit_id} {self.first}"

    @property
    def of_kind(self) -> RoundKind:
        return RoundKind(self.kind)

    @property
    def positions_by_commune(self) -> dict[int, int]:
        return {int(commune): position for commune, position in self.positions.items()}

    @property
    def closed(self) -> bool:
        return self.closed_at is not None


class RoundArea(models.Model):
    """An area of a round: left with a reason where it is not gone through, renumbered at the renewal."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="areas")
    area = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    left_because = models.CharField(max_length=300, blank=True)
    left_by_label = models.CharField(max_length=150, blank=True)
    renumbered_at = models.DateTimeField(null=True)
    renumbered_by_label = models.CharField(max_length=150, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["round", "area"], name="round_area_once")]

    def __str__(self) -> str:
        return f"round {self.round_id} area {self.area_id}"
