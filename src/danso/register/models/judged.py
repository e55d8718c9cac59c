"""How far each commune's ledger has been judged: slips may lie beyond that the projection does not know yet."""

from __future__ import annotations

from django.db import models


class JudgedUpTo(models.Model):
    """Every slip of the commune up to this position stands in the projection, but those named in `NotJudged`."""

    commune = models.IntegerField(primary_key=True)
    position = models.IntegerField(default=0)

    def __str__(self) -> str:
        return f"commune {self.commune} up to {self.position}"


class NotJudged(models.Model):
    """A slip the judge fell over. It stops no other; it is tried again, and the operator sees it."""

    slip_id = models.CharField(max_length=36, primary_key=True)
    commune = models.IntegerField()
    position = models.IntegerField()
    error = models.CharField(max_length=80)  # the error's name, never its words: they may hold content
    tries = models.IntegerField(default=1)

    def __str__(self) -> str:
        return f"slip {self.slip_id}"
