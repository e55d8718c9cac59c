"""A report: one form, or the briefing, of one unit for one window; and what was signed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit
from danso.register.models import Cutoff

_OPEN = ("draft", "submitted")
_STATES = ("draft", "submitted", "returned", "signed", "superseded")


class Report(models.Model):
    """Versions of one report stand beside each other: a returned or signed one is never written over.

    `figures` is empty until the signature and then holds every figure as it was printed, with `digest` over its
    rows. `first` and `last` are both included.
    """

    class State(models.TextChoices):
        DRAFT = "draft", "đang lập"
        SUBMITTED = "submitted", "đã trình"
        RETURNED = "returned", "trả lại để kiểm tra"
        SIGNED = "signed", "đã ký"
        SUPERSEDED = "superseded", "đã thay bằng bản sau"

    class Series(models.TextChoices):
        OFFICIAL = "official", "đã thẩm định"
        PROVISIONAL = "provisional", "gồm cả phần chưa thẩm định"

    form = models.CharField(max_length=20)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    first = models.DateField()
    last = models.DateField()
    version = models.PositiveSmallIntegerField(default=1)
    replaces = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="replaced_by")
    state = models.CharField(max_length=12, choices=State, default=State.DRAFT)
    series = models.CharField(max_length=12, choices=Series, default=Series.OFFICIAL)
    cutoff = models.ForeignKey(Cutoff, on_delete=models.PROTECT, related_name="+")
    form_version = models.CharField(max_length=20)
    definitions = models.JSONField(default=dict)  # indicator -> definition in force when it was signed
    figures = models.JSONField(default=list)
    targets = models.JSONField(default=list)  # targets as they stood at the signature
    outside = models.JSONField(default=list)  # figures of other sectors as they stood then
    carried = models.JSONField(default=list)  # known totals of former units carried onto its boundaries, as then
    digest = models.CharField(max_length=64, blank=True)
    foot_code = models.CharField(max_length=40, blank=True)
    number = models.CharField(max_length=60, blank=True)  # given by văn thư
    dated = models.DateField(null=True)
    prepared_by = models.CharField(max_length=120, blank=True)  # người lập biểu
    head = models.CharField(max_length=120, blank=True)  # thủ trưởng đơn vị
    scan_digest = models.CharField(max_length=64, blank=True)
    scan_kind = models.CharField(max_length=4, blank=True)  # pdf, png, jpg
    return_reason = models.CharField(max_length=500, blank=True)
    reissue_reason = models.CharField(max_length=500, blank=True)  # why this version replaces a signed one
    drafted_by = models.BigIntegerField(null=True)
    signed_by = models.BigIntegerField(null=True)
    signed_at = models.DateTimeField(null=True)
    sent_by = models.BigIntegerField(null=True)
    sent_at = models.DateTimeField(null=True)  # sent to the level above: a state inside the installation
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(state__in=_STATES), name="report_state_known"),
            models.CheckConstraint(condition=models.Q(last__gte=models.F("first")), name="report_window_in_order"),
            models.CheckConstraint(
                condition=~models.Q(state__in=("signed", "superseded"))
                | ~models.Q(digest="") & ~models.Q(number="") & ~models.Q(head="") & ~models.Q(prepared_by=""),
                name="report_signed_is_complete",
            ),
            models.CheckConstraint(
                condition=models.Q(sent_at__isnull=True) | models.Q(state__in=("signed", "superseded")),
                name="report_sent_is_signed",
            ),
            models.UniqueConstraint(fields=["form", "unit", "first", "last", "version"], name="report_version_once"),
            models.UniqueConstraint(
                fields=["form", "unit", "first", "last"], condition=models.Q(state__in=_OPEN), name="report_one_open"
            ),
            models.UniqueConstraint(
                fields=["form", "unit", "first", "last"], condition=models.Q(state="signed"), name="report_one_signed"
            ),
            models.UniqueConstraint(
                fields=["foot_code"], condition=~models.Q(foot_code=""), name="report_foot_code_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.form} unit {self.unit_id} {self.first}..{self.last} v{self.version}"
