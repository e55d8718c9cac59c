"""A grant ties an account, a role and a unit, from a day to a day."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.accounts.models import Account
from danso.accounts.roles import Role
from danso.places.models.unit import Unit


class Grant(models.Model):
    """During [since, until) the account holds the role over the unit and all its parts; no unit: the country."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=24, choices=[(one.value, one.words.vi) for one in Role])
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gt=models.F("since")),
                name="grant_begins_before_it_ends",
            ),
            models.CheckConstraint(
                condition=models.Q(role__in=[one.value for one in Role]),
                name="grant_role_known",
            ),
            # Only roles without a place of their own reach the whole country.
            models.CheckConstraint(
                condition=models.Q(unit__isnull=False)
                | models.Q(
                    role__in=[
                        Role.national_statistician.value,
                        Role.auditor.value,
                        Role.operator.value,
                    ]
                ),
                name="grant_whole_country_only_for_national_roles",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account_id} {self.role} {self.unit_id}"
