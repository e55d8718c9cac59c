"""A body set up by a decision (Ban Chỉ đạo công tác dân số): its term and its members by the day."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit
from danso.work.documents.models.document import Document


class Body(models.Model):
    """`since`/`until` half-open; `term_ends`: the day by which the decision is to be renewed."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)  # in full, as in the decision
    decision = models.CharField(max_length=120)  # số và ký hiệu
    decided_on = models.DateField()
    document = models.ForeignKey(Document, on_delete=models.PROTECT, null=True, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True)
    term_ends = models.DateField(null=True)
    press = models.UUIDField(unique=True, null=True)  # of the form that made it

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gt=models.F("since")), name="body_ends_later"
            ),
        ]

    def __str__(self) -> str:
        return f"body {self.pk}"


class BodyMember(models.Model):
    """A member from a day until another. A change of role is an end and a new row."""

    class Part(models.TextChoices):
        HEAD = "head", "Trưởng ban"
        DEPUTY = "deputy", "Phó Trưởng ban"
        STANDING = "standing", "Ủy viên thường trực"
        SECRETARY = "secretary", "Thư ký"
        MEMBER = "member", "Ủy viên"

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="members")
    full_name = models.CharField(max_length=120)
    post = models.CharField(max_length=200)  # chức vụ, đơn vị công tác
    part = models.CharField(max_length=10, choices=Part)
    since = models.DateField()
    until = models.DateField(null=True)
    press = models.UUIDField(unique=True, null=True)  # of the form that made it

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(part__in=["head", "deputy", "standing", "secretary", "member"]),
                name="body_part_known",
            ),
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gt=models.F("since")),
                name="body_member_ends_later",
            ),
        ]

    def __str__(self) -> str:
        return f"member {self.pk} of body {self.body_id}"
