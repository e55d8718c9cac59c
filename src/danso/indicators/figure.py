"""A figure: one indicator of one unit in one window, with everything that is needed to stand by it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any, Literal

from danso.indicators.definition import Definition, Indicator
from danso.values.day import shown_date
from danso.values.period import Window
from danso.values.words import Language, Words, current_language

# `unfinished`: counted while the window still runs. It is no estimate (ước thực hiện), which adds an expected rest.
Status = Literal["unfinished", "preliminary", "official", "unappraised"]

STATUS_WORDS: dict[Status, Words] = {
    "unfinished": Words("đang trong kỳ (tính đến ngày {day})", "period not over (counted to {day})"),
    "preliminary": Words("sơ bộ", "preliminary"),
    "official": Words("chính thức", "official"),
    "unappraised": Words("gồm cả phần chưa thẩm định", "including what is not yet appraised"),
}


def status_words(status: Status, counted_to: date) -> Words:
    """What a figure is, the same words on screens, paper and in JSON; `counted_to` the day of its seal."""
    return STATUS_WORDS[status].with_(day=shown_date(counted_to))


# Below this a rate or ratio is printed but not ranked or compared (rules.md 10).
LEAST_DENOMINATOR = 50
SMALL = Words("số ít", "small number")


@dataclass(frozen=True, slots=True)
class Figure:
    """`value`, `numerator`, `denominator` are exact; `shown` prints them as the office does."""

    indicator: Indicator
    definition: Definition
    unit: int
    unit_code: str
    unit_name: str
    unit_level: str
    window: Window
    series: str
    cutoff: int
    sealed_on: date
    status: Status
    exact: Fraction | None
    exact_numerator: Fraction
    exact_denominator: Fraction | None = None
    interval: tuple[float, float] | None = None
    notes: tuple[Words, ...] = field(default=())
    boundaries: date | None = None  # of which day, where the tree of units then was another than on the last day

    @property
    def id(self) -> str:
        """Stable text: births:1834:2020-01-01:2020-10-30:official:7, and the day of other boundaries if there is one."""
        parts = (self.code, self.unit, self.window.first, self.window.last, self.series, self.cutoff)
        last = () if self.boundaries is None else (self.boundaries,)
        return ":".join(str(part) for part in (*parts, *last))

    @property
    def code(self) -> str:
        return self.indicator.code

    @property
    def name(self) -> Words:
        return self.indicator.name

    @property
    def value(self) -> int | float | None:
        return _plain(self.exact)

    @property
    def numerator(self) -> int | float:
        return _plain(self.exact_numerator) or 0

    @property
    def denominator(self) -> int | float | None:
        return _plain(self.exact_denominator)

    @property
    def runs_on(self) -> bool:
        """The window goes on after the day of the seal: a part, not to be compared with a whole."""
        return self.sealed_on < self.window.last

    @property
    def small(self) -> bool:
        """Too few for a rank or a comparison ("số ít")."""
        return self.exact_denominator is not None and self.exact_denominator < LEAST_DENOMINATOR

    @property
    def shown(self) -> str:
        return self.shown_in(current_language())

    def shown_in(self, language: Language) -> str:
        """1.643 - 7,96% - 14,56‰ in Vietnamese; empty where nothing can be divided."""
        if self.exact is None:
            return ""
        sign = {"%": "%", "‰": "‰"}.get(self.indicator.unit.vi, "")
        return shown_number(self.exact, self.indicator.decimals, language) + sign

    def as_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "indicator": self.code,
            "name": self.name.in_(current_language()),
            "unit": self.unit_code,
            "unit_id": self.unit,
            "unit_name": self.unit_name,
            "unit_level": self.unit_level,
            "from": self.window.first.isoformat(),
            "to": self.window.last.isoformat(),
            "value": self.value,
            "measure": self.indicator.unit.in_(current_language()),
            "shown": self.shown,
            "numerator": self.numerator,
            "denominator": self.denominator,
            "definition": f"{self.code}@{self.definition.since.isoformat()}",
            "cutoff": self.cutoff,
            "series": self.series,
            "status": self.status,
            "status_words": status_words(self.status, self.sealed_on).in_(current_language()),
            "small": self.small,
            "interval": list(self.interval) if self.interval else None,
            "annualised": self.definition.annualised,
            "notes": [note.in_(current_language()) for note in self.notes],
        }


def shown_number(value: Fraction | int | float, decimals: int, language: Language = "vi") -> str:
    """Half up; 1.643 and 7,96 in Vietnamese, 1,643 and 7.96 in English."""
    exact = Fraction(value)
    step = Decimal(1).scaleb(-decimals)
    # Fifty digits: a fraction that lies exactly on a half stays there.
    rounded = (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(step, ROUND_HALF_UP)
    text = f"{rounded:,.{decimals}f}"
    return text.translate(str.maketrans(",.", ".,")) if language == "vi" else text


def status_of(series: str, window: Window, made_on: date) -> Status:
    """What the warehouse alone can say; a signed report says `official` of its own figures (rules.md 6)."""
    if series == "provisional":
        return "unappraised"
    return "unfinished" if made_on <= window.last else "preliminary"


def _plain(value: Fraction | None) -> int | float | None:
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else float(value)
