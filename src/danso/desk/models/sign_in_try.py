"""A try to sign in, kept for as long as it can lock somebody out or vouch for an address."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class SignInTry(models.Model):
    """Digests of who and from where: what was typed may be a password in the wrong field."""

    at = models.DateTimeField(db_index=True)
    username_digest = models.CharField(max_length=64)
    address_digest = models.CharField(max_length=64)
    succeeded = models.BooleanField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["username_digest", "at"], name="try_of_account"),
            models.Index(fields=["address_digest", "at"], name="try_from_address"),
        ]
