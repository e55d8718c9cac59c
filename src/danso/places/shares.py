"""Of which old units a unit is made, and of what part of each: for totals whose households nobody knows. Pure.

Only what a decree states is a share. A unit that goes on keeps what it did not give away; of one that was divided
without stated shares nothing is said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from danso.places.lineage import DatedChange

WHOLE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Portion:
    """`share` of all that `old` was lies in the unit asked about; 1: all of it."""

    old: int
    share: Fraction

    @property
    def whole(self) -> bool:
        return self.share == WHOLE


@dataclass(frozen=True, slots=True)
class MissingShare:
    """No decree says what part of `old` went to `new` on the day."""

    old: int
    new: int
    on: date


@dataclass(frozen=True, slots=True)
class MadeOf:
    """What a unit is made of; with `missing` shares the portions that hang on them are left out."""

    portions: tuple[Portion, ...]
    missing: tuple[MissingShare, ...]


def made_of(unit: int, since: date, on: date, changes: Sequence[DatedChange]) -> MadeOf:
    """The units as of `since` in the territory of `unit` as of `on`, in order of their ids, exactly.

    For every old unit whose shares are all stated, its portions over all units of the day `on` add up to 1.
    """
    between = [c for c in sorted(changes, key=lambda c: c.effective_on) if since < c.effective_on <= on]
    now: dict[int, Fraction] = {unit: WHOLE}
    missing: set[MissingShare] = set()
    for change in reversed(between):
        before: dict[int, Fraction] = defaultdict(Fraction)
        for new, held in now.items():
            for old, whole in change.backward.get(new, ((new, True),)):
                share = _passed(change, old, new, whole)
                if share is None:
                    missing.add(MissingShare(old, new, change.effective_on))
                else:
                    before[old] += held * share
        now = before
    return MadeOf(
        tuple(Portion(old, now[old]) for old in sorted(now) if now[old]),
        tuple(sorted(missing, key=lambda one: (one.on, one.old, one.new))),
    )


def _passed(change: DatedChange, old: int, new: int, whole: bool) -> Fraction | None:
    if whole:
        return WHOLE
    stated = [share for one, to, share in change.shares if (one, to) == (old, new)]
    if stated:
        return sum(stated, Fraction(0))
    if old != new:
        return None
    given = {to for one, to, _ in change.shares if one == old}
    if given != {to for to, _ in change.onward[old] if to != old}:
        return None
    return WHOLE - sum((share for one, _, share in change.shares if one == old), Fraction(0))
