"""The households drawn for re-interview and what was found there. Frozen when drawn; ids and codes, never a name."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.register.models import Cutoff
from danso.work.inspections.models.inspection import Inspection


class Sample(models.Model):
    """`frame`: every household that could have been drawn, [[household, area, stratum, score], ...]: with `seed`,
    `size` and `risk_percent` anybody draws the same sample again. `cutoff`: what the register knew; answers are compared
    with the register as it was on the day `drawn_on` by that knowledge."""

    inspection = models.OneToOneField(Inspection, on_delete=models.PROTECT, related_name="sample")
    cutoff = models.ForeignKey(Cutoff, on_delete=models.PROTECT, related_name="+")
    seed = models.CharField(max_length=40)
    size = models.PositiveIntegerField()
    risk_percent = models.PositiveSmallIntegerField()
    frame = models.JSONField()
    drawn_on = models.DateField()
    drawn_by = models.BigIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(risk_percent__lt=100), name="sample_leaves_room_for_chance"),
            models.CheckConstraint(condition=~models.Q(seed=""), name="sample_says_its_seed"),
        ]

    def __str__(self) -> str:
        return f"sample of {self.inspection_id}"


class SampledHousehold(models.Model):
    """`inclusion` and `chance` are fractions as text ("3/40"): the probability of the design, and that of the part by
    chance alone, in which the household stands when `by_chance`. `signs`: why its score, {sign: how often}."""

    sample = models.ForeignKey(Sample, on_delete=models.PROTECT, related_name="households")
    number = models.PositiveIntegerField()
    household = models.CharField(max_length=36)
    area = models.IntegerField()
    stratum = models.CharField(max_length=8)
    score = models.PositiveIntegerField()
    signs = models.JSONField(default=dict)
    inclusion = models.CharField(max_length=200)
    chance = models.CharField(max_length=200)
    by_chance = models.BooleanField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["sample", "number"], name="sampled_number_once"),
            models.UniqueConstraint(fields=["sample", "household"], name="sampled_household_once"),
        ]
        ordering: ClassVar = ["number"]

    def __str__(self) -> str:
        return f"household {self.number} of {self.sample_id}"


class Reinterview(models.Model):
    """What the family said. `answers`: {person: {item: code or day}} and `extra`, people who live there and are not in
    the book. `tally`: {item: [points compared, points that differ]}, made when it was typed."""

    class Outcome(models.TextChoices):
        DONE = "done", "đã phỏng vấn"
        AWAY = "away", "không gặp"
        REFUSED = "refused", "không trả lời"
        GONE = "gone", "hộ không còn ở đó"

    class How(models.TextChoices):
        PAPER = "paper", "đến hộ, ghi phiếu"
        PHONE = "phone", "qua điện thoại"

    sampled = models.OneToOneField(SampledHousehold, on_delete=models.PROTECT, related_name="reinterview")
    outcome = models.CharField(max_length=8, choices=Outcome)
    how = models.CharField(max_length=6, choices=How)
    asked_on = models.DateField()
    extra = models.PositiveSmallIntegerField(default=0)
    answers = models.JSONField(default=dict)
    tally = models.JSONField(default=dict)
    typed_by = models.BigIntegerField(null=True)
    typed_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(outcome__in=["done", "away", "refused", "gone"]), name="reinterview_outcome_known"
            ),
            models.CheckConstraint(condition=models.Q(how__in=["paper", "phone"]), name="reinterview_how_known"),
            models.CheckConstraint(
                condition=models.Q(outcome__in=["done", "gone"]) | models.Q(extra=0, answers={}, tally={}),
                name="reinterview_without_answers_compares_nothing",
            ),
        ]

    def __str__(self) -> str:
        return f"reinterview of {self.sampled_id}"
