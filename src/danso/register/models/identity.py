"""Names and numbers of people: outside the chain, erasable (design.md 5)."""

from typing import ClassVar

from django.db import models


class Identity(models.Model):
    """Identity part of a slip: one row per person named in it, and one (part "") for address and free text."""

    slip_id = models.CharField(max_length=36)
    part = models.CharField(max_length=36, blank=True)
    salt = models.CharField(max_length=32)
    body = models.JSONField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["slip_id", "part"], name="identity_once")]
