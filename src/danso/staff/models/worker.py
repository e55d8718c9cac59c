"""A worker of the population service, and apart from it the name."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.accounts.models import Account


class Worker(models.Model):
    """A collaborator or an officer: an id, perhaps an account. The name is kept in a table of its own."""

    class Kind(models.TextChoices):
        COLLABORATOR = "collaborator", "cộng tác viên dân số"
        OFFICER = "officer", "viên chức dân số"

    kind = models.CharField(max_length=12, choices=Kind)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(kind__in=["collaborator", "officer"]), name="worker_kind_known"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class WorkerName(models.Model):
    """What the worker is called; erasing this row leaves record and figures whole."""

    worker = models.OneToOneField(Worker, on_delete=models.CASCADE, related_name="name")
    full_name = models.CharField(max_length=120)

    def __str__(self) -> str:
        return f"name of worker {self.worker_id}"
