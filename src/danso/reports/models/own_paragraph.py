"""What the office wrote itself in a report."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.reports.models.report import Report


class OwnParagraph(models.Model):
    """Words of the office at one place of one report; refreshing figures leaves them alone."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="own_paragraphs")
    key = models.CharField(max_length=60)
    words = models.TextField()
    written_by = models.BigIntegerField(null=True)
    written_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["report", "key"], name="own_paragraph_once")]

    def __str__(self) -> str:
        return f"report {self.report_id} {self.key}"
