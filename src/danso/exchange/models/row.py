"""A row of a file that became a slip: what makes the same file twice the same as once."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class ImportRow(models.Model):
    """`key` says which row it is (no name in it), `content` is a keyed digest of what it said when last written."""

    key = models.CharField(max_length=120, unique=True)
    sheet = models.CharField(max_length=80)  # rows of one list of one area and month: what corrections look through
    household_number = models.CharField(max_length=20, blank=True)
    content = models.CharField(max_length=64)
    slip_id = models.CharField(max_length=36)  # the slip first written for the row
    person = models.CharField(max_length=80, blank=True)  # who the row is about, and which of several things
    batch = models.ForeignKey("exchange.ImportBatch", on_delete=models.PROTECT, related_name="rows")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["sheet"], name="import_row_sheet")]
