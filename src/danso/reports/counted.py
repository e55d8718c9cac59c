"""A figure as a report keeps it: all that was printed, in plain values, so that it can be frozen and compared.

Read back from JSON it prints the same digits; `same_as` compares two countings of one figure to the digit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from danso.indicators.figure import Figure, Status, shown_number, status_words
from danso.values.period import Window
from danso.values.text import MINUS
from danso.values.words import Language, Words, current_language


@dataclass(frozen=True, slots=True)
class Counted:
    """One figure. `exact`, `numerator`, `denominator` are exact; `kind` and `direction` as its definition says."""

    id: str
    code: str
    name: Words
    measure: Words
    kind: str
    direction: str
    decimals: int
    unit: int
    unit_code: str
    unit_name: str
    unit_level: str
    window: Window
    exact: Fraction | None
    numerator: Fraction
    denominator: Fraction | None
    small: bool
    interval: tuple[float, float] | None
    series: str
    cutoff: int
    sealed_on: date
    status: Status
    definition: str
    annualised: bool = False
    notes: tuple[Words, ...] = ()
    estimated: bool = False  # carried over a change of units by stated shares (reports/totals)

    @classmethod
    def of(cls, figure: Figure) -> Counted:
        return cls(
            id=figure.id,
            code=figure.code,
            name=figure.name,
            measure=figure.indicator.unit,
            kind=figure.indicator.kind,
            direction=figure.indicator.direction_on(figure.window.last),
            decimals=figure.indicator.decimals,
            unit=figure.unit,
            unit_code=figure.unit_code,
            unit_name=figure.unit_name,
            unit_level=figure.unit_level,
            window=figure.window,
            exact=figure.exact,
            numerator=figure.exact_numerator,
            denominator=figure.exact_denominator,
            small=figure.small,
            interval=figure.interval,
            series=figure.series,
            cutoff=figure.cutoff,
            sealed_on=figure.sealed_on,
            status=figure.status,
            definition=f"{figure.code}@{figure.definition.since.isoformat()}",
            annualised=figure.definition.annualised,
            notes=figure.notes,
        )

    @property
    def value(self) -> int | float | None:
        return plain(self.exact)

    @property
    def decimal(self) -> Decimal | None:
        return None if self.exact is None else Decimal(self.exact.numerator) / Decimal(self.exact.denominator)

    @property
    def places(self) -> int:
        return self.decimals

    @property
    def is_share(self) -> bool:
        return self.measure.vi == "%"

    @property
    def runs_on(self) -> bool:
        """The window goes on after the day of the seal: a part, not to be compared with a whole."""
        return self.sealed_on < self.window.last

    @property
    def status_words(self) -> Words:
        return status_words(self.status, self.sealed_on)

    def shown(self, language: Language | None = None) -> str:
        """1.643, 7,96%, 14,56‰; a dash where nothing can be divided."""
        if self.exact is None:
            return "–"
        sign = self.measure.vi if self.measure.vi in ("%", "‰") else ""
        return shown_number(self.exact, self.decimals, language or current_language()).replace("-", MINUS) + sign

    def same_as(self, other: Counted) -> bool:
        return (self.exact, self.numerator, self.denominator) == (other.exact, other.numerator, other.denominator)

    def frozen(self) -> dict[str, Any]:
        """JSON that `thawed` reads back without loss."""
        return {
            "id": self.id,
            "code": self.code,
            "name": [self.name.vi, self.name.en],
            "measure": [self.measure.vi, self.measure.en],
            "kind": self.kind,
            "direction": self.direction,
            "decimals": self.decimals,
            "unit": self.unit,
            "unit_code": self.unit_code,
            "unit_name": self.unit_name,
            "unit_level": self.unit_level,
            "from": self.window.first.isoformat(),
            "to": self.window.last.isoformat(),
            "exact": _text(self.exact),
            "numerator": _text(self.numerator),
            "denominator": _text(self.denominator),
            "small": self.small,
            # A ratio of boys only has no upper end; JSON has no infinity.
            "interval": [repr(end) for end in self.interval] if self.interval else None,
            "series": self.series,
            "cutoff": self.cutoff,
            "status": self.status,
            # The words of other figures do not name the day, so it is no part of what was signed.
            **({"sealed_on": self.sealed_on.isoformat()} if self.sealed_on <= self.window.last else {}),
            "definition": self.definition,
            "annualised": self.annualised,
            "notes": [[note.vi, note.en] for note in self.notes],
            **({"estimated": True} if self.estimated else {}),
        }

    def as_json(self) -> dict[str, Any]:
        """As `danso figures --json` says a figure."""
        language = current_language()
        ends = [None if end == float("inf") else end for end in self.interval] if self.interval else None
        return {
            "id": self.id,
            "indicator": self.code,
            "name": self.name.in_(language),
            "unit": self.unit_code,
            "unit_id": self.unit,
            "unit_name": self.unit_name,
            "unit_level": self.unit_level,
            "from": self.window.first.isoformat(),
            "to": self.window.last.isoformat(),
            "value": self.value,
            "measure": self.measure.in_(language),
            "shown": "" if self.exact is None else self.shown(language),
            "numerator": plain(self.numerator),
            "denominator": plain(self.denominator),
            "definition": self.definition,
            "cutoff": self.cutoff,
            "series": self.series,
            "status": self.status,
            "status_words": self.status_words.in_(language),
            "small": self.small,
            "interval": ends,
            "annualised": self.annualised,
            "notes": [note.in_(language) for note in self.notes],
            **({"estimated": True} if self.estimated else {}),
        }


# What the status was called when reports were signed before 22/11/2026; their rows do not name the day of the seal.
_UNFINISHED_ONCE = "estimate"


def frozen_as(row: Mapping[str, Any], figure: Counted) -> dict[str, Any]:
    """The figure as the program that signed `row` froze it, so that its digest can be made again."""
    again = figure.frozen()
    if row["status"] == _UNFINISHED_ONCE and again["status"] == "unfinished":
        again = {name: value for name, value in again.items() if name != "sealed_on"} | {"status": _UNFINISHED_ONCE}
    return again


def thawed(row: Mapping[str, Any], sealed_on: date | None = None) -> Counted:
    """`sealed_on`: the day of the report's seal, for rows that do not name it."""
    interval = row["interval"]
    known = row.get("sealed_on")
    return Counted(
        id=row["id"],
        code=row["code"],
        name=Words(*row["name"]),
        measure=Words(*row["measure"]),
        kind=row["kind"],
        direction=row["direction"],
        decimals=row["decimals"],
        unit=row["unit"],
        unit_code=row["unit_code"],
        unit_name=row["unit_name"],
        unit_level=row["unit_level"],
        window=Window(date.fromisoformat(row["from"]), date.fromisoformat(row["to"])),
        exact=_fraction(row["exact"]),
        numerator=_fraction(row["numerator"]) or Fraction(0),
        denominator=_fraction(row["denominator"]),
        small=row["small"],
        interval=(float(interval[0]), float(interval[1])) if interval else None,
        series=row["series"],
        cutoff=row["cutoff"],
        sealed_on=date.fromisoformat(known) if known else sealed_on or date.fromisoformat(row["to"]),
        status="unfinished" if row["status"] == _UNFINISHED_ONCE else row["status"],
        definition=row["definition"],
        annualised=row["annualised"],
        notes=tuple(Words(*note) for note in row["notes"]),
        estimated=row.get("estimated", False),
    )


class FigureTable:
    """Figures found by indicator, unit and window."""

    def __init__(self, figures: Iterable[Counted]) -> None:
        self._by = {(f.code, f.unit, f.window): f for f in figures}

    def __iter__(self) -> Iterator[Counted]:
        return iter(self._by.values())

    def __len__(self) -> int:
        return len(self._by)

    def get(self, code: str, unit: int, window: Window) -> Counted | None:
        return self._by.get((code, unit, window))

    def changed(self, change: Callable[[Counted], Counted]) -> FigureTable:
        return FigureTable(change(one) for one in self)

    def frozen(self) -> list[dict[str, Any]]:
        rows = sorted(self, key=lambda f: (f.window, f.unit, f.code))
        return [row.frozen() for row in rows]


def thawed_table(rows: Sequence[Mapping[str, Any]], sealed_on: date | None = None) -> FigureTable:
    return FigureTable(thawed(row, sealed_on) for row in rows)


def plain(value: Fraction | None) -> int | float | None:
    if value is None:
        return None
    return value.numerator if value.denominator == 1 else float(value)


def _text(value: Fraction | None) -> str | None:
    return None if value is None else str(value)


def _fraction(text: str | None) -> Fraction | None:
    return None if text is None else Fraction(text)
