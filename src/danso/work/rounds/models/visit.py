"""What the desk was told of one household of a round."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.work.rounds.models.round import Round


class Visit(models.Model):
    """The household was gone to on the day: as in the book, or something differs, which follows as ordinary slips.
    `slip_id`: the review mark written with it. Visits told by phone are review slips alone, without a row here."""

    class Verdict(models.TextChoices):
        AS_BOOK = "as_book", "đúng như sổ"
        DIFFERS = "differs", "có khác"

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="visits")
    area_id = models.BigIntegerField()
    household = models.CharField(max_length=36)
    verdict = models.CharField(max_length=8, choices=Verdict)
    visited_on = models.DateField()
    slip_id = models.CharField(max_length=36)
    marked_by = models.BigIntegerField(null=True)
    marked_by_label = models.CharField(max_length=150)
    marked_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["round", "household"], name="visit_once_a_round")]
        indexes: ClassVar = [models.Index(fields=["round", "area_id"], name="visit_by_area")]

    def __str__(self) -> str:
        return f"round {self.round_id} {self.verdict}"
