"""The catalogue: every figure of population work. What is not here is not counted anywhere."""

from __future__ import annotations

from danso.indicators.catalogue import (
    contraception,
    elderly,
    fertility,
    marriage,
    migration,
    mortality,
    population,
    pregnancy,
    staff,
)
from danso.indicators.definition import Indicator
from danso.values.refusal import Refusal
from danso.values.words import Words

_FAMILIES = (population, fertility, mortality, migration, marriage, contraception, pregnancy, elderly, staff)

INDICATORS: dict[str, Indicator] = {one.code: one for family in _FAMILIES for one in family.INDICATORS}


class UnknownIndicator(Refusal):
    """No indicator has this code."""


def indicator(code: str) -> Indicator:
    """Raises UnknownIndicator, naming codes that look like it."""
    if code not in INDICATORS:
        near = [known for known in INDICATORS if code.split("_")[0] in known][:6]
        raise UnknownIndicator(UNKNOWN.with_(code=code, near=", ".join(near or list(INDICATORS)[:6])))
    return INDICATORS[code]


UNKNOWN = Words(
    "Không có chỉ tiêu “{code}”. Có thể là: {near}.",
    "There is no indicator “{code}”. Perhaps: {near}.",
)
