"""Indexes over the ledger that can be thrown away and rebuilt: which slips share a subject, who acted on which."""

from typing import ClassVar

from django.db import models


class SlipSubject(models.Model):
    """Slip and something it speaks of; slips that share a subject are folded together."""

    slip_id = models.CharField(max_length=36)
    subject = models.CharField(max_length=36)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["subject", "slip_id"], name="subject_slip"),
            models.Index(fields=["slip_id", "subject"], name="slip_subject"),
        ]


class SlipAct(models.Model):
    """An appraisal, return or decision on one slip, as the ledger entry at `position` says."""

    slip_id = models.CharField(max_length=36)
    body_hash = models.CharField(max_length=64)
    what = models.CharField(max_length=12)  # appraised, returned, let_stand, choose
    commune = models.IntegerField()
    position = models.IntegerField()
    by = models.IntegerField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["slip_id"], name="act_slip")]
