"""Somebody asks the office for figures: what, by when, and the answer as it was given."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit


class DataRequest(models.Model):
    """`figures`: the figures given, each {id, code, shown, unit_words}, at the seal `cutoff`; never counted again."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    asker = models.CharField(max_length=200)  # an office or organisation
    what = models.CharField(max_length=500)
    received_on = models.DateField()
    due_on = models.DateField(null=True)
    answered_on = models.DateField(null=True)
    answer = models.CharField(max_length=2000, blank=True)
    figures = models.JSONField(default=list)
    cutoff = models.BigIntegerField(null=True)
    press = models.UUIDField(unique=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(due_on__isnull=True) | models.Q(due_on__gte=models.F("received_on")),
                name="data_request_due_later",
            ),
            models.CheckConstraint(
                condition=models.Q(answered_on__isnull=False) | models.Q(answer="", cutoff__isnull=True),
                name="data_request_open_has_no_answer",
            ),
        ]

    def __str__(self) -> str:
        return f"data request {self.pk}"
