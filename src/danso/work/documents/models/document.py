"""The register of documents (sổ đăng ký văn bản đi, đến): one table for both ways, its numbers, what each is the basis of."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from danso.places.models import Unit


class Document(models.Model):
    """A paper that left or came in. It is never deleted: one entered by mistake keeps its number and says so.

    `series` is what is numbered in one row: the type of an outgoing paper, `den` for everything that came in.
    `symbol` is the number and symbol as printed on the paper (số, ký hiệu). `press` is the form it was written with, so
    that a form sent twice registers once. `folded` is what search reads, lower case without marks.
    """

    class Way(models.TextChoices):
        OUT = "out", "văn bản đi"
        IN = "in", "văn bản đến"

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=3, choices=Way)
    kind = models.CharField(max_length=4)
    series = models.CharField(max_length=4)
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    symbol = models.CharField(max_length=60)
    dated = models.DateField()  # the day on the paper
    arrived_on = models.DateField(null=True)  # only of a paper that came in
    about = models.CharField(max_length=500)  # trích yếu
    issuer = models.CharField(max_length=200)
    signer = models.CharField(max_length=120, blank=True)
    folded = models.TextField()
    file_digest = models.CharField(max_length=64, blank=True)
    file_kind = models.CharField(max_length=4, blank=True)
    void_reason = models.CharField(max_length=300, blank=True)
    press = models.UUIDField(unique=True)
    written_by = models.BigIntegerField(null=True)
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "series", "year", "number"], name="document_number_once"),
            models.CheckConstraint(condition=models.Q(way__in=["out", "in"]), name="document_way_known"),
            models.CheckConstraint(
                condition=models.Q(way="in", series="den", arrived_on__isnull=False)
                | models.Q(way="out", series=models.F("kind"), arrived_on__isnull=True),
                name="document_numbered_in_its_series",
            ),
            models.CheckConstraint(condition=models.Q(number__gt=0), name="document_number_positive"),
        ]
        indexes: ClassVar = [models.Index(fields=["unit", "-dated"])]

    def __str__(self) -> str:
        return f"document {self.pk}"


class NumberSeries(models.Model):
    """The last number given in a series of a unit's year. Taking the next locks this row until the paper is written."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    series = models.CharField(max_length=4)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["unit", "series", "year"], name="number_series_once")]

    def __str__(self) -> str:
        return f"{self.series} {self.year} of unit {self.unit_id}"


class DocumentLink(models.Model):
    """The document is the basis of something: its kind and id, since what rests on it lies on higher floors."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="links")
    kind = models.CharField(max_length=20)
    object_id = models.BigIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["document", "kind", "object_id"], name="document_link_once")
        ]
        indexes: ClassVar = [models.Index(fields=["kind", "object_id"])]

    def __str__(self) -> str:
        return f"document {self.document_id} -> {self.kind} {self.object_id}"
