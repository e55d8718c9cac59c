"""How a count could be given to the units below: by population, by eligible women, by last year's result.

A proposal only: whole numbers that add up to the count, written by nobody until somebody records them. What has no
direction is not proposed (rules.md 7).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from danso.accounts.permissions import Permission
from danso.indicators.catalogue import INDICATORS
from danso.places.queries import children
from danso.places.scope import Scope
from danso.reports.counted import Counted
from danso.reports.counting import count
from danso.reports.fill import start_of
from danso.targets.counted_as import counted_code
from danso.targets.models import Target
from danso.values.apportion import NothingToWeigh, spread
from danso.values.period import Window, year
from danso.values.refusal import Refusal
from danso.values.words import Words
from danso.warehouse.sealed import Snapshot

Basis = Literal["population", "eligible_women", "last_year"]

BASES: dict[Basis, Words] = {
    "population": Words("theo dân số", "by population"),
    "eligible_women": Words("theo phụ nữ 15-49 tuổi có chồng", "by women 15-49 with husband"),
    "last_year": Words("theo kết quả năm trước", "by last year's result"),
}
_STOCKS: dict[str, str] = {"population": "population", "eligible_women": "women_15_49_with_husband"}


class NothingToPropose(Refusal):
    """No proportion can be made, or none may be; says why."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """`parts` by unit add up to the target; `figures` are what they are in proportion to, at the seal named."""

    basis: Basis
    parts: dict[int, int]
    figures: dict[int, Counted]
    cutoff: int
    counted_on: date


def propose(scope: Scope, target: Target, basis: Basis, *, on: date, seal: Snapshot) -> Proposal:
    """The target's count over the units right below its unit on the day. Raises NotInScope, NothingToPropose."""
    scope.require(Permission.view_figures, target.unit_id)
    code = counted_code(target)
    if target.plan_kind != "count" or target.value != target.value.to_integral_value():
        raise NothingToPropose(ONLY_COUNTS)
    if code not in INDICATORS or INDICATORS[code].direction_on(on) not in ("up", "down"):
        raise NothingToPropose(NO_DIRECTION)
    below = children(target.unit_id, on)
    if not below:
        raise NothingToPropose(NOBODY_BELOW)
    figures = _weights(seal, code, below, basis, min(on, seal.made_on), target.year - 1)
    weights = [figures[unit].exact or Fraction(0) for unit in below]
    try:
        parts = spread(int(target.value), weights)
    except NothingToWeigh:
        raise NothingToPropose(NOTHING_KNOWN.with_(basis=BASES[basis])) from None
    return Proposal(basis, dict(zip(below, parts, strict=True)), figures, seal.cutoff, min(on, seal.made_on))


def _weights(
    seal: Snapshot, code: str, units: Sequence[int], basis: Basis, day: date, last_year: int
) -> dict[int, Counted]:
    """Raises NothingToPropose where a unit's book had not begun: its share would be nothing, which nobody decided."""
    if basis != "last_year":
        at = Window(day, day)
        table = count(seal, [((_STOCKS[basis],), units, at)])
        return {unit: one for unit in units if (one := table.get(_STOCKS[basis], unit, at))}
    whole = year(last_year)
    before = start_of(whole)
    table = count(
        seal, [((code,), units, whole), (("population",), units, before), (("population",), units, Window(day, day))]
    )
    for unit in units:
        people, now = table.get("population", unit, before), table.get("population", unit, Window(day, day))
        if now and now.exact and not (people and people.exact):
            raise NothingToPropose(NO_LAST_YEAR)
    if seal.made_on <= whole.last:
        raise NothingToPropose(NO_LAST_YEAR)
    return {unit: one for unit in units if (one := table.get(code, unit, whole))}


ONLY_COUNTS = Words(
    "Chỉ số lượng mới chia được; tỷ lệ và mức giao như nhau hoặc ghi riêng từng đơn vị.",
    "Only a count can be distributed; shares and levels are given alike, or to each unit by itself.",
)
NO_DIRECTION = Words(
    "Chỉ tiêu này không có hướng phấn đấu nên không đề xuất chia.",
    "This indicator has no better or worse, so nothing is proposed.",
)
NOBODY_BELOW = Words("Không có đơn vị nào bên dưới để giao.", "There is no unit below to give it to.")
NOTHING_KNOWN = Words(
    "Không chia được {basis}: các đơn vị đều chưa có số liệu. Chọn cách chia khác.",
    "It cannot be distributed {basis}: no unit has a figure. Choose another way.",
)
NO_LAST_YEAR = Words(
    "Có đơn vị chưa có số liệu trọn năm trước nên không chia theo kết quả năm trước được. Chọn cách chia khác.",
    "A unit has no figures of the whole of last year, so last year's result cannot be the measure. Choose another way.",
)
