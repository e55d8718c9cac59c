"""The dated closure: which unit lay inside which, from a day to a day."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models.unit import Unit


class UnitClosure(models.Model):
    """`descendant` lay `depth` steps below `ancestor` during [since, until). Depth 0 is the unit itself.

    Derived from UnitVersion by `places.hierarchy`; can be thrown away and rebuilt.
    """

    ancestor = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+")
    descendant = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+")
    depth = models.PositiveSmallIntegerField()
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gt=models.F("since")),
                name="closure_begins_before_it_ends",
            ),
            models.UniqueConstraint(fields=["ancestor", "descendant", "since"], name="closure_one_row_a_day"),
            models.CheckConstraint(
                condition=models.Q(depth__gt=0) | models.Q(ancestor=models.F("descendant")),
                name="closure_depth_zero_is_itself",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.ancestor_id} > {self.descendant_id} ({self.depth})"
