"""Recording totals of the past, a table in one act."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.indicators.catalogue import INDICATORS
from danso.indicators.definition import Average, Indicator
from danso.places.queries import unit_row
from danso.places.scope import Scope
from danso.reports.models import KnownTotal
from danso.values.day import shown_date
from danso.values.period import Window
from danso.values.refusal import Refusal
from danso.values.text import clean
from danso.values.words import Words


class BadTotal(Refusal):
    """No document, no such indicator, a unit of another time, or numbers its definition does not have."""


@dataclass(frozen=True, slots=True)
class NewTotal:
    """What a document says of one unit, as the units were on the window's last day."""

    unit: int
    indicator: str
    window: Window
    numerator: Decimal
    denominator: Decimal | None
    source: str
    document: str
    dated: date


def record_known_totals(*, by: Scope, totals: Sequence[NewTotal]) -> list[KnownTotal]:
    """Record all of them or none; one of the same unit, indicator and window is read in place of the earlier.

    Raises NotInScope, BadTotal.
    """
    for unit in sorted({one.unit for one in totals}):
        by.require(Permission.draft_report, unit)
    for one in totals:
        _check(one, by.on)
    documents = sorted({clean(one.document) for one in totals})
    detail = {"rows": len(totals), "units": sorted({one.unit for one in totals})[:50], "documents": documents[:20]}
    with audited("record_known_totals", by=by, detail=detail):
        return [
            KnownTotal.objects.create(
                unit_id=one.unit,
                indicator=one.indicator,
                first=one.window.first,
                last=one.window.last,
                numerator=one.numerator,
                denominator=one.denominator,
                source=clean(one.source)[:200],
                document_number=clean(one.document)[:120],
                document_date=one.dated,
                typed_by=by.account_id,
                typed_by_label=by.label[:120],
            )
            for one in totals
        ]


def _check(one: NewTotal, today: date) -> None:
    what = INDICATORS.get(one.indicator)
    if what is None:
        raise BadTotal(UNKNOWN.with_(code=one.indicator))
    definition, _ = what.definition_on(one.window.last)
    if not _adds_up(what, one.window.last):
        raise BadTotal(NO_SUM.with_(name=what.name))
    if (definition.denominator is None) != (one.denominator is None):
        raise BadTotal((NO_DENOMINATOR if one.denominator is None else ONE_NUMBER).with_(name=what.name))
    if (one.denominator is not None and one.denominator <= 0) or (one.numerator < 0 and definition.minus is None):
        raise BadTotal(BELOW_ZERO.with_(name=what.name))
    if not _fits(what, one):
        raise BadTotal(NOT_WHOLE.with_(name=what.name))
    if not clean(one.source) or not clean(one.document):
        raise BadTotal(NO_DOCUMENT)
    if one.dated <= one.window.first or one.dated > today:
        raise BadTotal(WRONG_DAY)
    row = unit_row(one.unit, one.window.last)
    if row is None or row.since > one.window.last or (row.until is not None and row.until <= one.window.last):
        raise BadTotal(NOT_THEN.with_(name=row.name if row else one.unit, day=shown_date(one.window.last)))


def _adds_up(what: Indicator, on: date) -> bool:
    """Whether totals of several units make one of the whole: for rates, whether their two numbers do."""
    definition, _ = what.definition_on(on)
    if definition.grouped is not None or what.kind == "mean":
        return False
    if definition.denominator is None:
        return what.additive_over_units
    counted = (one for one in (definition.plus, definition.minus, definition.denominator) if one is not None)
    return not any(one.name in _counted_in_several(on) for one in counted)


def _counted_in_several(on: date) -> set[str]:
    """Measures that count one thing in two units, such as a couple whose partners live apart."""
    counts = (one for one in INDICATORS.values() if one.kind in ("count", "level") and not one.additive_over_units)
    return {one.definition_on(on)[0].plus.name for one in counts}


def _fits(what: Indicator, one: NewTotal) -> bool:
    """Whole numbers, but for the average of a stock."""
    definition, _ = what.definition_on(one.window.last)
    pairs = ((definition.plus, one.numerator), (definition.denominator, one.denominator))
    return all(n is None or isinstance(of, Average) or n == n.to_integral_value() for of, n in pairs)


UNKNOWN = Words("Không có chỉ tiêu “{code}”.", "There is no indicator “{code}”.")
NO_SUM = Words(
    "“{name}” của nhiều đơn vị không cộng được, không ghi tổng số để tính lại.",
    "“{name}” of several units makes no sum; no total of it is kept to be carried over.",
)
NO_DENOMINATOR = Words("“{name}” cần cả tử số và mẫu số.", "“{name}” needs both numerator and denominator.")
ONE_NUMBER = Words("“{name}” là số đếm, để trống mẫu số.", "“{name}” is a count: leave the denominator empty.")
BELOW_ZERO = Words(
    "“{name}”: số liệu không được âm, mẫu số phải trên 0.", "“{name}”: not below zero, over more than zero."
)
NOT_WHOLE = Words("“{name}” phải là số nguyên.", "“{name}” must be a whole number.")
NO_DOCUMENT = Words("Ghi cơ quan công bố và số văn bản.", "Give the office that published it and its document.")
WRONG_DAY = Words(
    "Ngày văn bản phải sau ngày đầu kỳ và không sau hôm nay.",
    "The document's day lies after the window's first day and not after today.",
)
NOT_THEN = Words(
    "“{name}” không phải là đơn vị ngày {day}. Ghi số liệu cho đơn vị của chính kỳ đó.",
    "“{name}” was no unit on {day}. Record the total for the unit of that time.",
)
