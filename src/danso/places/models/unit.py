"""A unit: an identity that keeps its number while names, codes and parents change."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.levels import Level


class Unit(models.Model):
    """A province, district, commune, village or collection area. Everything else about it is dated (UnitVersion)."""

    level = models.CharField(max_length=10, choices=[(one.value, one.words.vi) for one in Level])
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(level__in=[one.value for one in Level]),
                name="unit_level_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.level} {self.pk}"
