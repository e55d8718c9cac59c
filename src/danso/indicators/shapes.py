"""The usual shapes of indicators, so that a file of the catalogue says only what is its own."""

from __future__ import annotations

from datetime import date
from typing import Any

from danso.indicators.definition import BEGINNING, Average, Confidence, Counted, Definition, Direction, Indicator
from danso.values.words import Words

IN_PERSONS = Words("người", "persons")
IN_WOMEN = Words("người", "women")
IN_CHILDREN = Words("trẻ", "children")
IN_COUPLES = Words("cặp", "couples")
IN_HOUSEHOLDS = Words("hộ", "households")
IN_EVENTS = Words("lượt", "events")
PER_CENT = Words("%", "%")
PER_MILLE = Words("‰", "‰")
IN_AREAS = Words("địa bàn", "collection areas")
PER_100_FEMALES = Words("nam/100 nữ", "males per 100 females")
PER_100_GIRLS = Words("bé trai/100 bé gái", "boys per 100 girls")
PER_WOMAN = Words("con/phụ nữ", "children per woman")

ALL_RESIDENTS = Words("nhân khẩu thực tế thường trú", "resident population")

CIRCULAR = (date(2022, 3, 1), "Thông tư 01/2022/TT-BYT")
PRACTICE = (BEGINNING, "Cách làm của cơ quan (chưa tìm thấy văn bản) / office practice, no text found")

# From this day numbers of births and their order are not coloured, ranked or put on an agenda (rules.md 7).
BIRTHS_NOT_JUDGED_SINCE = date(2025, 6, 3)

Basis = tuple[date, str]


def count(
    code: str,
    name: Words,
    measure: Counted,
    meaning: Words,
    *,
    unit: Words = IN_PERSONS,
    minus: Counted | None = None,
    at_risk: Words = ALL_RESIDENTS,
    basis: Basis = CIRCULAR,
    confidence: Confidence = "A",
    **more: Any,
) -> Indicator:
    """Events or persons of the window."""
    since, text = basis
    definition = Definition(since, measure, meaning, text, confidence, minus=minus)
    return Indicator(code, name, unit, more.pop("kind", "count"), at_risk, (definition,), **more)


def level(code: str, name: Words, measure: Counted, meaning: Words, **more: Any) -> Indicator:
    """What there is at the end of the last day: never added over time."""
    return count(code, name, measure, meaning, **{"kind": "level", "additive_over_time": False, **more})


def share(
    code: str,
    name: Words,
    numerator: Counted,
    denominator: Counted,
    meaning: Words,
    *,
    direction: Direction = "none",
    decimals: int = 2,
    unit: Words = PER_CENT,
    factor: int = 100,
    kind: str = "share",
    minus: Counted | None = None,
    annualised: bool = False,
    at_risk: Words = ALL_RESIDENTS,
    basis: Basis = CIRCULAR,
    confidence: Confidence = "C",
    **more: Any,
) -> Indicator:
    """One count over another, in per cent unless said otherwise."""
    since, text = basis
    definition = Definition(
        since, numerator, meaning, text, confidence, minus, denominator, factor, annualised, more.pop("grouped", None)
    )
    more.setdefault("additive_over_time", False)
    more.setdefault("additive_over_units", False)
    return Indicator(code, name, unit, kind, at_risk, (definition,), direction, decimals, **more)  # type: ignore[arg-type]


def rate(code: str, name: Words, numerator: Counted, people: Average, meaning: Words, **more: Any) -> Indicator:
    """Per thousand of the average population; for the window itself, not brought to a year."""
    more = {"unit": PER_MILLE, "factor": 1000, "confidence": "A", **more}
    return share(code, name, numerator, people, meaning, kind="rate", **more)
