"""A collaborator's phone: who uses it, what it may sign and ask, and what it said of itself when last met."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models

from danso.accounts.models import Account
from danso.staff.models import Worker


class Device(models.Model):
    """`revoked`: drain (uploads what it wrote, downloads nothing), then wiped. `frozen`: two writers under one name.

    What it said of itself stands for the office to see; no rule rests on it but `captured`, against which it is counted
    what is missing. `recovery` and nothing else of the phone's own keys is kept, sealed.
    """

    class Revoked(models.TextChoices):
        NONE = "none", "đang dùng"
        DRAIN = "drain", "đang thu lại"
        WIPED = "wiped", "đã xóa"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    public_key = models.BinaryField(max_length=65)
    token_hash = models.CharField(max_length=64)
    pass_hash = models.CharField(max_length=64, blank=True)
    recovery = models.CharField(max_length=300)
    enrolled_at = models.DateTimeField()

    revoked = models.CharField(max_length=8, choices=Revoked, default=Revoked.NONE)
    revoked_at = models.DateTimeField(null=True)
    loss_accepted_at = models.DateTimeField(null=True)
    wipe_confirmed_at = models.DateTimeField(null=True)
    drained_at = models.DateTimeField(null=True)
    frozen = models.BooleanField(default=False)
    locked = models.BooleanField(default=False)

    scope = models.PositiveIntegerField(default=0)  # raised when areas, grants or their communes change
    scope_key = models.TextField(blank=True)
    scope_met = models.PositiveIntegerField(default=0)  # the newest the phone has named back

    epoch = models.CharField(max_length=40, blank=True)
    highest = models.PositiveIntegerField(default=0)
    captured = models.PositiveIntegerField(default=0)
    head = models.CharField(max_length=64, blank=True)
    schemas = models.JSONField(default=list)
    app = models.CharField(max_length=40, blank=True)
    storage = models.JSONField(default=dict)
    clock_offsets = models.JSONField(default=list)  # last five, ms: server's minus phone's
    clock_jumps = models.PositiveIntegerField(default=0)
    erased = models.JSONField(default=list)  # person ids the phone says it has erased
    met_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(revoked__in=["none", "drain", "wiped"]), name="device_state_known"
            ),
            models.UniqueConstraint(fields=["token_hash"], name="device_token_once"),
        ]
        indexes: ClassVar = [models.Index(fields=["account"], name="device_of_account")]

    def __str__(self) -> str:
        return f"device {self.pk}"


class EnrolmentCode(models.Model):
    """Ten digits handed over at the office, of which only a digest is kept. Serves once."""

    code_hash = models.CharField(max_length=64, unique=True)
    worker = models.ForeignKey(Worker, on_delete=models.PROTECT, related_name="+")
    issued_by = models.BigIntegerField(null=True)
    issued_at = models.DateTimeField()
    until = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    device = models.ForeignKey(Device, on_delete=models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return f"code {self.pk} of worker {self.worker_id}"


class DeviceGrant(models.Model):
    """A grant the phone was told of, and so worked under. After its end the phone's slips up to `last_seq` stand.

    `last_seq` is the phone's own count at the first contact after it had taken the end in: its chain says what it wrote
    before, whatever its clock says.
    """

    device = models.ForeignKey(Device, on_delete=models.PROTECT, related_name="grants")
    grant = models.BigIntegerField()
    area = models.BigIntegerField()
    told_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_scope = models.PositiveIntegerField(null=True)
    last_seq = models.PositiveIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["device", "grant", "area"], name="device_grant_once"),
        ]

    def __str__(self) -> str:
        return f"device {self.device_id} grant {self.grant} area {self.area}"


class DevicePull(models.Model):
    """How far an answer to `pull` had the register judged, by commune, and on which of the office's days. The phone
    names it back as its position."""

    device = models.ForeignKey(Device, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveIntegerField()
    epoch = models.CharField(max_length=40)
    scope = models.PositiveIntegerField()
    judged = models.JSONField()
    strangers = models.CharField(max_length=64)
    day = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["device", "number"], name="device_pull_once")]

    def __str__(self) -> str:
        return f"device {self.device_id} pull {self.number}"
