"""The second factor of an account: a secret shared with the holder's phone, and codes on paper for when it is lost."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.accounts.models.account import Account


class SecondFactor(models.Model):
    """The secret is encrypted. Without `confirmed_at` nobody has yet shown a code that fits."""

    account = models.OneToOneField(Account, on_delete=models.CASCADE, related_name="+")
    sealed_secret = models.CharField(max_length=300)
    confirmed_at = models.DateTimeField(null=True)
    last_step = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"second factor of {self.account_id}"


class RecoveryCode(models.Model):
    """A code good for one signing in without the phone; only its digest is kept."""

    factor = models.ForeignKey(SecondFactor, on_delete=models.CASCADE, related_name="codes")
    digest = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["factor", "digest"], name="recovery_code_once")]

    def __str__(self) -> str:
        return f"code {self.pk} of factor {self.factor_id}"
