"""Who is asked to a meeting: a unit's office or collaborator, or a body by its name. No person is named."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit
from danso.work.meetings.models.meeting import Meeting


class Invitation(models.Model):
    """`unit`: an area stands for its collaborator, a commune for its office. `label`: anybody else, as written."""

    class Part(models.TextChoices):
        CHAIR = "chair", "chủ trì"
        REPORTS = "reports", "báo cáo"
        MEMBER = "member", "thành phần"
        GUEST = "guest", "khách mời"

    class Came(models.TextChoices):
        UNKNOWN = "", "chưa điểm danh"
        YES = "yes", "có mặt"
        LATE = "late", "đến muộn"
        EXCUSED = "excused", "vắng có lý do"
        NO = "no", "vắng"

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="invitations")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="+")
    label = models.CharField(max_length=200, blank=True)
    part = models.CharField(max_length=8, choices=Part, default=Part.MEMBER)
    came = models.CharField(max_length=8, choices=Came, default=Came.UNKNOWN, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(unit__isnull=False) | ~models.Q(label=""), name="invitation_of_somebody"
            ),
            models.CheckConstraint(
                condition=models.Q(part__in=["chair", "reports", "member", "guest"]), name="invitation_part_known"
            ),
            models.CheckConstraint(
                condition=models.Q(came__in=["", "yes", "late", "excused", "no"]), name="invitation_came_known"
            ),
            models.UniqueConstraint(
                fields=["meeting", "unit"], condition=models.Q(unit__isnull=False), name="invitation_unit_once"
            ),
        ]
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"invitation {self.pk}"
