"""A browser in which an account is signed in, so that its holder can see it and end it."""

from __future__ import annotations

from django.db import models

from danso.accounts.models.account import Account


class OpenSession(models.Model):
    """`session_key` names the session; ending it here and there is one act. The browser is a short word, no address."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    session_key = models.CharField(max_length=40, unique=True)
    began_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    browser = models.CharField(max_length=60, blank=True)

    def __str__(self) -> str:
        return f"session of {self.account_id} since {self.began_at:%Y-%m-%d %H:%M}"
