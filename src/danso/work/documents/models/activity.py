"""One thing done for communication: when, where, in which form, for whom, at what cost."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit
from danso.work.documents.models.campaign import Campaign

FORMS = ("group", "loudspeaker", "visit", "contest", "banner", "talk", "article", "leaflet", "other")


class Activity(models.Model):
    """`times`: sessions, broadcasts, visits, banners. `people`: those reached, where they were counted (lượt người).

    A line written by mistake is struck with its reason and counts no more in reports not yet signed.
    """

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    held_on = models.DateField()
    place = models.CharField(max_length=200)
    form = models.CharField(max_length=12)
    topic = models.CharField(max_length=300)
    audience = models.CharField(max_length=200, blank=True)
    times = models.PositiveIntegerField(default=1)
    people = models.PositiveIntegerField(null=True)
    cost_dong = models.BigIntegerField(null=True)
    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, null=True, related_name="activities")
    struck_reason = models.CharField(max_length=300, blank=True)
    press = models.UUIDField(unique=True)
    written_by = models.BigIntegerField(null=True)
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(form__in=FORMS), name="activity_form_known"),
            models.CheckConstraint(condition=models.Q(times__gt=0), name="activity_times_positive"),
            models.CheckConstraint(
                condition=models.Q(cost_dong__isnull=True) | models.Q(cost_dong__gte=0),
                name="activity_cost_not_negative",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["unit", "held_on"])]

    def __str__(self) -> str:
        return f"activity {self.pk}"
