"""The ledger: one chain per commune. Written once; the database refuses UPDATE and DELETE (append_only.py)."""

from typing import ClassVar

from django.db import models


class LedgerEntry(models.Model):
    """A slip, appraisal, return or decision at a position of a commune's chain (design.md 5).

    No foreign key leads here or from here, so PostgreSQL may partition the table by province.
    """

    commune = models.IntegerField()
    position = models.IntegerField()
    entry = models.CharField(max_length=12)  # slip, appraisal, return, decision
    slip_id = models.CharField(max_length=36, null=True)
    kind = models.CharField(max_length=32, null=True)
    happened_on = models.CharField(max_length=10, null=True)
    area = models.IntegerField(null=True)
    household = models.CharField(max_length=36, null=True)
    body = models.TextField()
    body_hash = models.CharField(max_length=64)
    received_at = models.DateTimeField()
    by = models.IntegerField(null=True)
    prev_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["commune", "position"], name="ledger_position_once"),
            models.CheckConstraint(
                condition=models.Q(entry__in=["slip", "appraisal", "return", "decision"]),
                name="ledger_entry_known",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["slip_id"], name="ledger_slip")]


class SlipKey(models.Model):
    """Uniqueness of slips, narrow and never partitioned."""

    slip_id = models.CharField(max_length=36, primary_key=True)
    device = models.CharField(max_length=36, null=True)
    seq = models.IntegerField(null=True)
    commune = models.IntegerField()
    position = models.IntegerField()
    body_hash = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["device", "seq"], name="device_seq_once")]


class CommuneChain(models.Model):
    """Head of a commune's chain; its row is the lock under which positions are taken in commit order."""

    commune = models.IntegerField(primary_key=True)
    position = models.IntegerField(default=0)
    hash = models.CharField(max_length=64)
    parents = models.JSONField(default=list)  # [[commune, last hash], ...] of communes merged into this one


class Cutoff(models.Model):
    """A vector commune -> position. Reports, seals and refreshes name one, never a time."""

    made_at = models.DateTimeField()
    positions = models.JSONField()
    label = models.CharField(max_length=200, blank=True)
    by = models.IntegerField(null=True)
