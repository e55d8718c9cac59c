"""An inspection: one unit looks at the work of another, or at its own."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit


class Inspection(models.Model):
    """`unit` inspects `inspected`; the two are one in a self-inspection.

    The documents: the plan (`plan_*`), the decision that sets up the team (`decision_*`), the conclusion
    (`conclusion_*`). `result`: the rates of the re-interview as they stood when it was concluded; papers print them from
    here. `opinion` is what the inspected unit says for the minutes, `remarks` the team's general remarks.
    """

    class Kind(models.TextChoices):
        COMPREHENSIVE = "comprehensive", "kiểm tra công tác dân số"
        BOOK = "book", "kiểm tra Sổ A0"
        SELF = "self", "tự kiểm tra"
        RECHECK = "recheck", "phúc tra"

    class State(models.TextChoices):
        PLANNED = "planned", "đã lập kế hoạch"
        SAMPLED = "sampled", "đã rút mẫu hộ"
        VISITED = "visited", "đã đến hộ"
        CONCLUDED = "concluded", "đã kết luận"
        RECHECKED = "rechecked", "đã phúc tra khắc phục"
        CLOSED = "closed", "đã kết thúc"

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    inspected = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=14, choices=Kind)
    state = models.CharField(max_length=10, choices=State, default=State.PLANNED)
    first = models.DateField()  # days of the visit, both included
    last = models.DateField()
    place = models.CharField(max_length=200, blank=True)
    plan_number = models.CharField(max_length=60)
    plan_date = models.DateField()
    decision_number = models.CharField(max_length=60, blank=True)
    decision_date = models.DateField(null=True)
    remarks = models.CharField(max_length=2000, blank=True)
    opinion = models.CharField(max_length=2000, blank=True)
    conclusion_number = models.CharField(max_length=60, blank=True)
    conclusion_date = models.DateField(null=True)
    result = models.JSONField(null=True)
    planned_by = models.BigIntegerField(null=True)
    planned_on = models.DateField()
    closed_on = models.DateField(null=True)
    press = models.UUIDField(unique=True, null=True)  # of the form that made it

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(kind__in=["comprehensive", "book", "self", "recheck"]), name="inspection_kind_known"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=["planned", "sampled", "visited", "concluded", "rechecked", "closed"]),
                name="inspection_state_known",
            ),
            models.CheckConstraint(condition=models.Q(last__gte=models.F("first")), name="inspection_days_in_order"),
            models.CheckConstraint(
                condition=models.Q(state__in=["planned", "sampled", "visited"])
                | (models.Q(conclusion_date__isnull=False) & models.Q(result__isnull=False)),
                name="inspection_concluded_with_a_day_and_result",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["unit", "first"], name="inspection_by_unit"),
            models.Index(fields=["inspected", "first"], name="inspection_of_unit"),
        ]

    def __str__(self) -> str:
        return f"inspection {self.pk} of {self.inspected_id}"


class TeamMember(models.Model):
    """Somebody the decision names to the team: an official on duty, not a citizen in the register."""

    class Role(models.TextChoices):
        HEAD = "head", "Trưởng đoàn"
        DEPUTY = "deputy", "Phó Trưởng đoàn"
        SECRETARY = "secretary", "Thư ký"
        MEMBER = "member", "Thành viên"

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="team")
    full_name = models.CharField(max_length=120)
    post = models.CharField(max_length=160, blank=True)
    role = models.CharField(max_length=10, choices=Role)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(role__in=["head", "deputy", "secretary", "member"]), name="team_role_known"
            ),
            models.UniqueConstraint(fields=["inspection"], condition=models.Q(role="head"), name="team_has_one_head"),
        ]
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"member {self.pk} of {self.inspection_id}"
