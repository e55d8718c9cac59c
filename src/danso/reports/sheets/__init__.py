"""Sheets of the book with names in them: the month's slip P0/CTV and the household sheet A0/CTV."""

from danso.reports.sheets.a0 import a0_document
from danso.reports.sheets.p0 import p0_document
from danso.reports.sheets.typing import typing_document

__all__ = ["a0_document", "p0_document", "typing_document"]
