"""An epoch: the life of a register between two restores. Phones that know another one send everything anew."""

from __future__ import annotations

from django.db import models


class Epoch(models.Model):
    """One row per restore into service; the first epoch has none. `mark` is drawn by chance, so that two restores
    that never knew of each other are never taken for one. `positions` and `marks` say where the epoch began."""

    number = models.PositiveIntegerField(unique=True)
    mark = models.CharField(max_length=16)
    restored_from = models.CharField(max_length=120)
    reason = models.CharField(max_length=400)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()
    positions = models.JSONField()
    marks = models.JSONField()
    # By commune the last position and hash the witness file knew, and how many entries of it are gone.
    old_heads = models.JSONField(default=dict)
    lost = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.number}-{self.mark}"
