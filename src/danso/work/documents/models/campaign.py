"""A campaign: its days, the people it set out to reach, what each day brought, and how it closed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit


class Campaign(models.Model):
    """`list_code`: the work list that was frozen, `listed_on` the day it was read and `listed` how many stood on it.

    `first` and `last` are both included. Closing keeps `reached` and `closing` as they stood and takes no more days.
    """

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    first = models.DateField()
    last = models.DateField()
    plan = models.CharField(max_length=120, blank=True)  # số, ký hiệu kế hoạch
    list_code = models.CharField(max_length=60, blank=True)
    listed_on = models.DateField(null=True)
    listed = models.PositiveIntegerField(null=True)
    closed_on = models.DateField(null=True)
    reached = models.PositiveIntegerField(null=True)
    closing = models.CharField(max_length=1000, blank=True)
    press = models.UUIDField(unique=True, null=True)  # of the form that made it

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(last__gte=models.F("first")), name="campaign_days_in_order"),
            models.CheckConstraint(
                condition=models.Q(listed_on__isnull=True, listed__isnull=True)
                | models.Q(listed_on__isnull=False, listed__isnull=False),
                name="campaign_list_has_its_day",
            ),
            models.CheckConstraint(
                condition=models.Q(closed_on__isnull=True, reached__isnull=True)
                | models.Q(closed_on__isnull=False, reached__isnull=False),
                name="campaign_closed_has_its_figure",
            ),
        ]

    def __str__(self) -> str:
        return f"campaign {self.pk}"


class CampaignPerson(models.Model):
    """Somebody on the frozen list, by id; names are looked up when the list is shown, and leave a look."""

    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="people")
    place = models.PositiveIntegerField()  # in the list as frozen, from 1
    area = models.BigIntegerField(null=True)
    person = models.CharField(max_length=40, blank=True)
    household = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["campaign", "place"], name="campaign_place_once"),
        ]

    def __str__(self) -> str:
        return f"place {self.place} of campaign {self.campaign_id}"


class CampaignDay(models.Model):
    """How many were reached on one day, as typed. Typing the day again replaces it."""

    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="days")
    day = models.DateField()
    reached = models.PositiveIntegerField()
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["campaign", "day"], name="campaign_day_once")]

    def __str__(self) -> str:
        return f"campaign {self.campaign_id} on {self.day}"
