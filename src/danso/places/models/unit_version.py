"""What a unit was called, coded and part of, from a day to a day."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.levels import KINDS
from danso.places.models.unit import Unit


class UnitVersion(models.Model):
    """One dated description of a unit; half-open [since, until), versions of a unit never overlap."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="versions")
    code = models.CharField(max_length=20, blank=True)
    name = models.CharField(max_length=120)
    short_name = models.CharField(max_length=120)
    name_folded = models.CharField(max_length=120)
    short_name_folded = models.CharField(max_length=120)
    kind = models.CharField(max_length=24, choices=[(kind, word.vi) for kind, (_, word) in KINDS.items()])
    parent = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="parts")
    since = models.DateField()
    until = models.DateField(null=True)
    source = models.CharField(max_length=200)
    decree = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gt=models.F("since")),
                name="unit_version_begins_before_it_ends",
            ),
            models.CheckConstraint(
                condition=models.Q(parent__isnull=True) | ~models.Q(parent=models.F("unit")),
                name="unit_version_not_its_own_parent",
            ),
            models.UniqueConstraint(fields=["unit", "since"], name="unit_version_one_begins_a_day"),
            models.UniqueConstraint(
                fields=["unit"],
                condition=models.Q(until__isnull=True),
                name="unit_version_one_open_end",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["code"], name="unit_version_code"),
            models.Index(fields=["name_folded"], name="unit_version_name"),
            models.Index(fields=["short_name_folded"], name="unit_version_short_name"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"
