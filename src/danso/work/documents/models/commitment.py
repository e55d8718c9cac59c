"""What a partner organisation has signed to do (quy chế, chương trình phối hợp, bản cam kết)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit
from danso.work.documents.models.document import Document


class Commitment(models.Model):
    """`last`: the last day it binds; None while no end is written in it."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    partner = models.CharField(max_length=200)
    about = models.CharField(max_length=500)
    signed_on = models.DateField()
    last = models.DateField(null=True)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, null=True, related_name="+")
    struck_reason = models.CharField(max_length=300, blank=True)
    press = models.UUIDField(unique=True, null=True)  # of the form that made it

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(last__isnull=True) | models.Q(last__gte=models.F("signed_on")),
                name="commitment_ends_later",
            ),
        ]

    def __str__(self) -> str:
        return f"commitment {self.pk}"
