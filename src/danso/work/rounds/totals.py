"""What a round comes to: counts by area and by kind of slip, what is still to be met, and the sample's answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from danso.register.slips import KINDS
from danso.values.proportion import wilson
from danso.values.words import Words
from danso.work.rounds.models import Round, Sampled
from danso.work.rounds.progress import AreaProgress, by_area, seen
from danso.work.rounds.rules import Check, checks


@dataclass(frozen=True, slots=True)
class SampleTotals:
    """`wrong` of `answered` households were not as the round had written; `low` to `high` by Wilson, 95 in 100."""

    drawn: int
    answered: int
    wrong: int

    @property
    def left(self) -> int:
        return self.drawn - self.answered

    @property
    def interval(self) -> tuple[float, float]:
        return wilson(self.wrong, self.answered)


@dataclass(frozen=True, slots=True)
class Totals:
    areas: tuple[AreaProgress, ...]
    sample: SampleTotals

    @property
    def counted(self) -> Counter[str]:
        return sum((Counter[str](one.counted) for one in self.areas), Counter())

    @property
    def found(self) -> Counter[str]:
        return sum((one.found for one in self.areas), Counter())

    @property
    def households(self) -> int:
        return sum(one.households for one in self.areas)

    @property
    def visited(self) -> int:
        return sum(one.visited for one in self.areas)

    @property
    def unwritten(self) -> int:
        return sum(one.unwritten for one in self.areas)

    @property
    def slips(self) -> int:
        return self.found.total()


def round_totals(one: Round, on: date) -> Totals:
    """As frozen when the round was closed, else as it stands."""
    if one.totals is not None:
        return _thawed(one.totals)
    return Totals(tuple(by_area(one, seen(one, on))), sample_totals(Sampled.objects.filter(round=one)))


def sample_totals(rows: Any) -> SampleTotals:
    answers = list(rows.values_list("agrees", flat=True))
    return SampleTotals(len(answers), sum(one is not None for one in answers), sum(one is False for one in answers))


def open_checks(one: Round, on: date, totals: Totals | None = None) -> list[tuple[Check, Words]]:
    """What has to be met before the round is closed, each in a sentence."""
    found = totals or round_totals(one, on)
    sample = found.sample
    made = checks(sum(area.open for area in found.areas), found.unwritten, sample.drawn, sample.drawn - sample.answered)
    return [(check, _said(check)) for check in made]


def totals_of(one: Round, on: date) -> dict[str, Any]:
    """To be kept as it stands: plain numbers and codes."""
    found = round_totals(one, on)
    return {
        "areas": [
            {
                "area": area.area, "counted": dict(sorted(area.counted.items())), "unwritten": area.unwritten,
                "found": dict(sorted(area.found.items())), "left_because": area.left_because, "left_by": area.left_by,
            }
            for area in found.areas
        ],
        "sample": [found.sample.drawn, found.sample.answered, found.sample.wrong],
    }  # fmt: skip


def _thawed(kept: dict[str, Any]) -> Totals:
    areas = tuple(
        AreaProgress(
            one["area"], Counter(one["counted"]), one["unwritten"], Counter(one["found"]), one["left_because"],
            one["left_by"],
        )
        for one in kept["areas"]
    )  # fmt: skip
    return Totals(areas, SampleTotals(*kept["sample"]))


def by_kind(found: Counter[str]) -> Sequence[tuple[Words, int]]:
    """Differences by kind of slip, in the words of the paper, the most frequent first."""
    return [(KINDS[kind].words, n) for kind, n in sorted(found.items(), key=lambda one: (-one[1], one[0]))]


def _said(check: Check) -> Words:
    met, left = _CHECKS[check.code]
    return left.with_(n=check.n) if check.n else met


_CHECKS: dict[str, tuple[Words, Words]] = {
    "areas": (
        Words("Mọi địa bàn đã rà soát xong hoặc có lý do để lại.", "Every area is done or left with a reason."),
        Words("Còn {n} địa bàn có hộ chưa rà soát.", "{n} areas still have households not reviewed."),
    ),
    "written": (
        Words("Mọi điểm khác đã ghi thành phiếu.", "Every difference is written as a slip."),
        Words("Còn {n} hộ “có khác” chưa ghi phiếu.", "{n} households that differ have no slip yet."),
    ),
    "sample": (
        Words("Mẫu thẩm định đã có đủ kết quả.", "The sample is answered."),
        Words("Mẫu thẩm định chưa rút hoặc chưa đủ kết quả.", "The sample is not drawn, or not fully answered."),
    ),
}
