"""Totals of former units on the boundaries of another day: whole units added up, divided ones by stated shares. Pure.

Numerators and denominators are carried, never rates. What cannot be carried is said in a sentence and not guessed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

from danso.indicators.catalogue import indicator
from danso.indicators.definition import Counted as Counting
from danso.indicators.definition import Measure
from danso.indicators.figure import LEAST_DENOMINATOR
from danso.places.shares import WHOLE, MadeOf
from danso.reports.counted import Counted, thawed
from danso.values.day import shown_date
from danso.values.period import Window
from danso.values.words import Words


@dataclass(frozen=True, slots=True)
class Total:
    """What one former unit had: from a document, or counted in the register (`document` empty)."""

    numerator: Fraction
    denominator: Fraction | None
    source: str = ""
    document: str = ""
    dated: date | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One former unit in a carried figure: its total, and the part of it that lies in the unit."""

    unit: int
    name: Words
    share: Fraction
    total: Total

    @property
    def percent(self) -> Fraction:
        return 100 * self.share

    @property
    def numerator(self) -> Fraction:
        return self.share * self.total.numerator

    @property
    def denominator(self) -> Fraction | None:
        return None if self.total.denominator is None else self.share * self.total.denominator


@dataclass(frozen=True, slots=True)
class Carried:
    """A figure made of `lines`; where `why` says why not, it has no value."""

    counted: Counted
    lines: tuple[Line, ...]
    why: Words | None = None

    @property
    def estimated(self) -> bool:
        return self.counted.estimated

    def frozen(self) -> dict[str, Any]:
        """JSON that `carried_thawed` reads back without loss."""
        return {
            "counted": self.counted.frozen(),
            "lines": [
                {
                    "unit": one.unit,
                    "name": [one.name.vi, one.name.en],
                    "share": str(one.share),
                    "total": asdict(one.total)
                    | {
                        "numerator": str(one.total.numerator),
                        "denominator": None if one.total.denominator is None else str(one.total.denominator),
                        "dated": one.total.dated.isoformat() if one.total.dated else None,
                    },
                }
                for one in self.lines
            ],
            "why": [self.why.vi, self.why.en] if self.why else None,
        }


def carried_thawed(rows: Sequence[Mapping[str, Any]]) -> tuple[Carried, ...]:
    return tuple(
        Carried(
            thawed(row["counted"]),
            tuple(
                Line(one["unit"], Words(*one["name"]), Fraction(one["share"]), _total(one["total"]))
                for one in row["lines"]
            ),
            Words(*row["why"]) if row["why"] else None,
        )
        for row in rows
    )


def carry(base: Counted, made: MadeOf, names: Mapping[int, Words], known: Mapping[int, Total], on: date) -> Carried:
    """The figure `base` names (its own value aside), made of the totals of the former units.

    `known` holds a total for each former unit that has one; `names` a name for each unit spoken of.
    """
    empty = replace(base, exact=None, numerator=Fraction(0), denominator=None, small=False, interval=None)
    why = _why_not(base, made, names, known)
    if why is not None:
        return Carried(replace(empty, notes=(why,)), (), why)
    lines = tuple(Line(one.old, names[one.old], one.share, known[one.old]) for one in made.portions)
    numerator = sum((one.numerator for one in lines), Fraction(0))
    below = [one.denominator for one in lines if one.denominator is not None]
    denominator = sum(below, Fraction(0)) if below else None
    estimated = any(one.share != WHOLE for one in lines)
    note = (ESTIMATED if estimated else SUMMED).with_(on=shown_date(on))
    return Carried(
        replace(
            empty,
            exact=_value(base.code, base.window, numerator, denominator),
            numerator=numerator,
            denominator=denominator,
            small=denominator is not None and denominator < LEAST_DENOMINATOR,
            estimated=estimated,
            notes=(note,),
        ),
        lines,
    )


def _why_not(base: Counted, made: MadeOf, names: Mapping[int, Words], known: Mapping[int, Total]) -> Words | None:
    if made.missing:
        gap = made.missing[0]
        return NO_SHARE.with_(old=names[gap.old], new=names[gap.new], day=shown_date(gap.on))
    without = [one.old for one in made.portions if one.old not in known]
    if without:
        return NO_TOTAL.with_(name=base.name, old=names[without[0]])
    if len(made.portions) > 1 and _crosses(base):
        return BECAME_INSIDE.with_(name=base.name)
    return None


def _crosses(base: Counted) -> bool:
    """Whether what is counted crosses a commune's border: a sum would count what became internal."""
    definition, _ = indicator(base.code).definition_on(base.window.last)
    return any(_met(one) for one in (definition.plus, definition.minus, definition.denominator))


def _met(counting: Counting | None) -> bool:
    return isinstance(counting, Measure) and counting.met


def _value(code: str, window: Window, numerator: Fraction, denominator: Fraction | None) -> Fraction | None:
    definition, _ = indicator(code).definition_on(window.last)
    scale = Fraction(definition.factor)
    if definition.annualised:
        year = date(window.last.year + 1, 1, 1) - date(window.last.year, 1, 1)
        scale *= Fraction(year.days, window.days())
    if definition.denominator is None:
        return numerator * scale
    return numerator / denominator * scale if denominator else None


def _total(row: Mapping[str, Any]) -> Total:
    below, dated = row["denominator"], row["dated"]
    return Total(
        Fraction(row["numerator"]),
        None if below is None else Fraction(below),
        row["source"],
        row["document"],
        date.fromisoformat(dated) if dated else None,
    )


ESTIMATED = Words(
    "Ước theo tỷ lệ chia ghi trong quyết định, trên địa giới ngày {on}.",
    "Estimated by the shares stated in the decree, on the boundaries of {on}.",
)
SUMMED = Words(
    "Cộng số liệu đã công bố của các đơn vị cũ, trên địa giới ngày {on}.",
    "The sum of what the former units published, on the boundaries of {on}.",
)
NO_SHARE = Words(
    "Không tính được: quyết định từ {day} không ghi tỷ lệ của {old} giao cho {new}.",
    "Not computed: the decree in force from {day} states no share of {old} for {new}.",
)
NO_TOTAL = Words("Không tính được: chưa có “{name}” của {old}.", "Not computed: “{name}” of {old} is not known.")
BECAME_INSIDE = Words(
    "Không tính được: trong “{name}” của các đơn vị cũ có chuyển giữa các đơn vị đó, tổng số không tách ra được.",
    "Not computed: “{name}” of the former units holds moves between them, which a total does not tell apart.",
)
