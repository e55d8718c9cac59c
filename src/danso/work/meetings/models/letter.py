"""The three papers of a meeting: invitation, minutes, notice of conclusions."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.work.meetings.models.meeting import Meeting


class Letter(models.Model):
    """Number and day as given by văn thư, and who signs; the text is drawn from the meeting."""

    class Kind(models.TextChoices):
        INVITATION = "invitation", "giấy mời"
        MINUTES = "minutes", "biên bản"
        NOTICE = "notice", "thông báo kết luận"

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="letters")
    kind = models.CharField(max_length=10, choices=Kind)
    number = models.CharField(max_length=60, blank=True)
    dated = models.DateField(null=True)
    signer = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(kind__in=["invitation", "minutes", "notice"]), name="letter_kind_known"
            ),
            models.UniqueConstraint(fields=["meeting", "kind"], name="letter_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.meeting_id}"
