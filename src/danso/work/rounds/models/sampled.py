"""A household drawn to appraise how well a round was done."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.work.rounds.models.round import Round


class Sampled(models.Model):
    """`agrees`: what the second visit found is what the round had written; None: not answered yet."""

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="sampled")
    area_id = models.BigIntegerField()
    household = models.CharField(max_length=36)
    place = models.IntegerField()  # in the order drawn, from 1, within the area
    agrees = models.BooleanField(null=True)
    answered_by_label = models.CharField(max_length=150, blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "household"], name="sampled_once_a_round"),
            models.CheckConstraint(
                condition=models.Q(agrees__isnull=True, answered_at__isnull=True)
                | models.Q(agrees__isnull=False, answered_at__isnull=False),
                name="sampled_answer_said_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"round {self.round_id} sampled {self.pk}"
