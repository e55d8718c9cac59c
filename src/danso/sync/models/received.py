"""What phones sent: each proven slip once, each batch with its answer, and what waits for a person."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.sync.models.device import Device


class ReceivedSlip(models.Model):
    """A proven slip. Header, hash of the sealed part and signature stay for ever: who sent what, and no readable word.

    `position` is where it stands in the commune's ledger; none while it lies in quarantine.
    """

    device = models.ForeignKey(Device, on_delete=models.PROTECT, related_name="+")
    seq = models.PositiveBigIntegerField()
    slip_id = models.CharField(max_length=36, unique=True)
    header = models.BinaryField()
    sealed_hash = models.BinaryField(max_length=32)
    signature = models.BinaryField(max_length=64)
    link = models.BinaryField(max_length=32)
    batch = models.CharField(max_length=36, blank=True)
    verdict = models.CharField(max_length=12)  # stored, quarantined
    reason = models.CharField(max_length=20, blank=True)
    commune = models.BigIntegerField(null=True)
    position = models.BigIntegerField(null=True)
    received_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["device", "seq"], name="received_seq_once"),
            models.CheckConstraint(
                condition=models.Q(verdict__in=["stored", "quarantined"]), name="received_verdict_known"
            ),
        ]

    def __str__(self) -> str:
        return f"slip {self.slip_id}"


class StoredBatch(models.Model):
    """The answer to a batch, given again to the byte when the batch comes again."""

    device = models.ForeignKey(Device, on_delete=models.PROTECT, related_name="+")
    batch = models.CharField(max_length=36)
    digest = models.CharField(max_length=64)
    reply = models.BinaryField()
    at = models.DateTimeField(db_index=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["device", "batch"], name="batch_once")]

    def __str__(self) -> str:
        return f"batch {self.batch}"


class QuarantineOrder(models.Model):
    """One row, locked while something is put in quarantine: ids are then given in the order of commits, so that a
    backup that holds one holds all before it."""

    last = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"up to {self.last}"


class Quarantined(models.Model):
    """Bytes as they came, why they were not taken into the ledger, and whose they are to decide; once decided, their
    proof alone (`proof.py`).

    `seq` is empty where the device did not prove them: they are kept, and count for nothing.
    """

    class State(models.TextChoices):
        OPEN = "open", "chờ xử lý"
        TAKEN = "taken", "đã đưa vào sổ"
        TYPED = "typed", "viên chức ghi lại"
        DISCARDED = "discarded", "không dùng"

    device = models.ForeignKey(Device, on_delete=models.PROTECT, related_name="+")
    seq = models.PositiveBigIntegerField(null=True)
    slip_id = models.CharField(max_length=36)
    raw = models.BinaryField()
    raw_hash = models.CharField(max_length=64, unique=True)
    reason = models.CharField(max_length=20)
    unit = models.BigIntegerField(null=True)  # whose officer decides; none: the operator's
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    received_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    decided_by = models.BigIntegerField(null=True)
    why = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["unit", "state"], name="quarantine_of_unit"),
            models.Index(fields=["device", "seq"], name="quarantine_of_device"),
        ]

    def __str__(self) -> str:
        return f"quarantined {self.pk}"


class Clash(models.Model):
    """Two proven slips where there can be one: the second is kept whole beside the first.

    `kind`: `seq` (one number, two contents), `id` (one slip id, two contents), `chain` (the slip before is another one).
    """

    device = models.ForeignKey(Device, on_delete=models.PROTECT, related_name="+")
    seq = models.PositiveBigIntegerField()
    slip_id = models.CharField(max_length=36)
    kind = models.CharField(max_length=8)
    raw = models.BinaryField()
    raw_hash = models.CharField(max_length=64)
    unit = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)
    settled_by = models.BigIntegerField(null=True)
    why = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["raw_hash", "kind"], name="clash_once")]

    def __str__(self) -> str:
        return f"clash {self.pk}"
