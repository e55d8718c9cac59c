"""What is being found out about people who moved: pairs to be decided, and what the commune they left answered."""

from typing import ClassVar

from django.db import models


class MoverPair(models.Model):
    """Somebody who came to a commune and somebody another commune still counts, who look like one person.

    A finding, not a fact: thrown away and made again by `register.movers.actions.match_movers`. What is decided
    is a slip. Ids are those under which each was known when found.
    """

    mover = models.CharField(max_length=36, unique=True)
    stayed = models.CharField(max_length=36, unique=True)
    commune = models.IntegerField()
    from_commune = models.IntegerField()
    signs = models.JSONField()
    found_on = models.DateField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["commune"], name="mover_pair_to"),
            models.Index(fields=["from_commune"], name="mover_pair_from"),
        ]


class StillHere(models.Model):
    """A commune says that somebody has not left although another one wrote that she came (`slip_there`)."""

    person = models.CharField(max_length=36)
    commune = models.IntegerField()
    slip_there = models.CharField(max_length=36)
    reason = models.CharField(max_length=300)
    by = models.IntegerField(null=True)
    said_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "commune", "slip_there"], name="still_here_once")
        ]
