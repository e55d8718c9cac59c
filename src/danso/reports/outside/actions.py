"""Typing a figure of another sector."""

from __future__ import annotations

from datetime import date

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.reports.models import OutsideFigure
from danso.reports.outside.figure import NUMERATORS
from danso.values.period import Window
from danso.values.refusal import Refusal
from danso.values.text import clean
from danso.values.words import Words


class BadOutsideFigure(Refusal):
    """No document, a figure that is not taken from outside, or a window that has not begun."""


def record_outside_figure(
    *,
    by: Scope,
    unit_id: int,
    indicator: str,
    window: Window,
    value: int,
    source: str,
    document_number: str,
    document_date: date,
) -> OutsideFigure:
    """Record what another sector counted in the window, with its document; a later record replaces an earlier one.

    Raises NotInScope, BadOutsideFigure.
    """
    by.require(Permission.draft_report, unit_id)
    if indicator not in NUMERATORS:
        raise BadOutsideFigure(NOT_FROM_OUTSIDE.with_(code=indicator, codes=", ".join(NUMERATORS)))
    if not clean(source) or not clean(document_number):
        raise BadOutsideFigure(NO_DOCUMENT)
    if value < 0:
        raise BadOutsideFigure(BELOW_ZERO)
    if document_date < window.first or document_date > by.on:
        raise BadOutsideFigure(WRONG_DAY)
    detail = {"indicator": indicator, "value": value, "document": clean(document_number)}
    with audited("record_outside_figure", by=by, unit_id=unit_id, detail=detail) as entry:
        made = OutsideFigure.objects.create(
            unit_id=unit_id,
            indicator=indicator,
            first=window.first,
            last=window.last,
            value=value,
            source=clean(source)[:200],
            document_number=clean(document_number)[:120],
            document_date=document_date,
            typed_by=by.account_id,
            typed_by_label=by.label[:120],
        )
        entry.subject = f"outside_figure:{made.pk}"
    return made


NOT_FROM_OUTSIDE = Words(
    "Chỉ tiêu “{code}” không lấy số liệu của ngành khác. Được nhập: {codes}.",
    "The indicator “{code}” takes no figure of another sector. Those that do: {codes}.",
)
NO_DOCUMENT = Words(
    "Ghi cơ quan cung cấp và số văn bản của số liệu.", "Give the office that counted and the number of its document."
)
BELOW_ZERO = Words("Số liệu không được âm.", "A figure cannot be negative.")
WRONG_DAY = Words(
    "Ngày văn bản phải từ ngày đầu kỳ đến hôm nay.", "The document's day lies between the window's first day and today."
)
