"""An outside figure as a briefing reads it, and the coverage over it. Plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from danso.indicators.figure import LEAST_DENOMINATOR
from danso.reports.counted import Counted

# What may be typed: the indicator whose place it takes as a denominator, and what is counted over it.
NUMERATORS = {"couples_married": "couples_married_with_premarital_check"}


@dataclass(frozen=True, slots=True)
class Outside:
    """`value` in the unit of the indicator (couples); `document` its number, `dated` its day."""

    unit: int
    code: str
    value: int
    source: str
    document: str
    dated: date

    def share(self, numerator: Counted | None) -> Fraction | None:
        """Per cent of `value`; None where nothing can be divided."""
        if numerator is None or numerator.exact is None or not self.value:
            return None
        return 100 * numerator.exact / self.value

    @property
    def small(self) -> bool:
        return self.value < LEAST_DENOMINATOR


def frozen(found: Iterable[Outside]) -> list[dict[str, Any]]:
    return [asdict(one) | {"dated": one.dated.isoformat()} for one in found]


def thawed(rows: Sequence[Mapping[str, Any]]) -> tuple[Outside, ...]:
    return tuple(Outside(**{**row, "dated": date.fromisoformat(row["dated"])}) for row in rows)
