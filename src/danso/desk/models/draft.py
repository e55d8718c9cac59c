"""What somebody has typed and not yet written into the register: encrypted, her own, gone after some days."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.accounts.models import Account


class Draft(models.Model):
    """One paper of one account. `about` names it by ids only; `body` is JSON, sealed with the register's field keys."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    about = models.CharField(max_length=120)
    body = models.TextField()
    saved_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["account", "about"], name="one_draft_of_a_paper")]
