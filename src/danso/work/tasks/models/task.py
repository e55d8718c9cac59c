"""A task: what a unit, or one person in it, is to do by a day."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit


class Task(models.Model):
    """Given by a conclusion, a finding, a document, or the unit itself.

    What it should move is an indicator or a work list, by code, never both. `value_then` is what that stood at when
    the task was given, for the window `value_first`..`value_last` (both included; a work list has only the last day),
    in the indicator's own unit, as known on `value_known_on`. It is kept as it was told: this room reads no figure.
    `outcome` is the evidence of a task that is done, or the reason of one that was cancelled.
    """

    class Origin(models.TextChoices):
        CONCLUSION = "conclusion", "kết luận hội nghị"
        FINDING = "finding", "kết quả kiểm tra"
        DOCUMENT = "document", "văn bản"
        OWN = "own", "đơn vị tự đặt"

    class State(models.TextChoices):
        OPEN = "open", "đang thực hiện"
        DONE = "done", "đã xong"
        CANCELLED = "cancelled", "thôi không làm"

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    account_id = models.BigIntegerField(null=True)  # whose it is within the unit; null: the unit's
    title = models.CharField(max_length=400)
    given_on = models.DateField()
    due_on = models.DateField()
    first_due_on = models.DateField()
    origin_kind = models.CharField(max_length=12, choices=Origin)
    origin_id = models.BigIntegerField(null=True)
    indicator = models.CharField(max_length=80, blank=True)
    work_list = models.CharField(max_length=80, blank=True)
    value_then = models.DecimalField(max_digits=16, decimal_places=4, null=True)
    value_first = models.DateField(null=True)
    value_last = models.DateField(null=True)
    value_known_on = models.DateField(null=True)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    closed_on = models.DateField(null=True)
    outcome = models.CharField(max_length=1000, blank=True)
    press = models.UUIDField(unique=True, null=True)  # of the form that made it

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(title=""), name="task_says_what"),
            models.CheckConstraint(
                condition=models.Q(origin_kind__in=["conclusion", "finding", "document", "own"]),
                name="task_origin_known",
            ),
            models.CheckConstraint(
                condition=models.Q(origin_kind="own") | models.Q(origin_id__isnull=False), name="task_origin_named"
            ),
            models.CheckConstraint(
                condition=models.Q(indicator="") | models.Q(work_list=""), name="task_moves_one_thing"
            ),
            models.CheckConstraint(
                condition=models.Q(state="open", closed_on__isnull=True, outcome="")
                | (models.Q(state__in=["done", "cancelled"], closed_on__isnull=False) & ~models.Q(outcome="")),
                name="task_closed_with_a_day_and_words",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["unit", "state", "due_on"], name="task_of_unit"),
            models.Index(fields=["origin_kind", "origin_id"], name="task_of_origin"),
        ]

    def __str__(self) -> str:
        return f"task {self.pk} of {self.unit_id}"
