"""Which units a leader should call, and why. Pure.

Two things count: areas that have not handed in while the month is over, and targets behind their pace by more than
chance. Figures without direction (births, birth order ...) are never a reason, nor is a small number.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from danso.values.text import NBSP
from danso.values.words import Words

MOST = 3


@dataclass(frozen=True, slots=True)
class TargetState:
    """A count target of a unit: reached, promised, and percent of the plan that is due by today."""

    name: Words
    reached: Decimal
    plan: Decimal
    pace: Decimal
    direction: str

    @property
    def percent(self) -> Decimal:
        return 100 * self.reached / self.plan

    @property
    def behind(self) -> bool:
        """By more than counts of this size vary by chance (twice the square root of what is due)."""
        if self.direction != "up" or self.plan <= 0:
            return False
        due = self.plan * self.pace / 100
        return due - self.reached > 2 * due.sqrt()


@dataclass(frozen=True, slots=True)
class UnitState:
    """`closed` None: the unit closes no month of its own. `late_by`: working days past the deadline."""

    unit: int
    name: Words
    areas: int
    handed: int
    closed: bool | None = None
    late_by: int = 0
    targets: tuple[TargetState, ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    unit: int
    name: Words
    why: Words


def units_to_call(states: Iterable[UnitState], month: Words, *, over: bool) -> list[Call]:
    """At most three, the most pressing first; a unit with nothing to say is not called.

    `over`: the month has ended; before that nobody is late with its sheet.
    """
    found = [(state, _reasons(state, month, over)) for state in states]
    pressing = [(state, reasons) for state, reasons in found if reasons]
    pressing.sort(key=lambda one: (-max(weight for weight, _ in one[1]), one[0].name.vi))
    return [Call(state.unit, state.name, _joined(reasons)) for state, reasons in pressing[:MOST]]


def _reasons(state: UnitState, month: Words, over: bool) -> list[tuple[Decimal, Words]]:
    """(weight between 0 and 1, sentence), the heaviest first."""
    found: list[tuple[Decimal, Words]] = []
    absent = state.areas - state.handed if over else 0
    if absent > 0:
        words = NOT_CLOSED_ABSENT if state.closed is False and state.late_by else ABSENT
        said = words.with_(n=absent, all=state.areas, month=month, days=state.late_by)
        found.append((Decimal(absent) / Decimal(state.areas), said))
    elif state.closed is False and state.late_by:
        found.append((Decimal("0.5"), NOT_CLOSED.with_(month=month, days=state.late_by)))
    behind = [one for one in state.targets if one.behind]
    if behind:
        worst = max(behind, key=lambda one: (one.pace - one.percent, one.name.vi))
        said = BEHIND.with_(
            name=worst.name, percent=_shown(worst.percent), pace=_shown(worst.pace), more=_more(len(behind) - 1)
        )
        found.append(((worst.pace - worst.percent) / 100, said))
    return sorted(found, key=lambda one: -one[0])


def _joined(reasons: list[tuple[Decimal, Words]]) -> Words:
    vi, en = ("; ".join(_lower(said, i, text) for i, (_, said) in enumerate(reasons)) for text in ("vi", "en"))
    return Words(vi + ".", en + ".")


def _lower(said: Words, place: int, language: str) -> str:
    text = said.vi if language == "vi" else said.en
    return text if place == 0 else text[0].lower() + text[1:]


def _more(n: int) -> Words:
    return MORE.with_(n=n) if n else Words("", "")


def _shown(value: Decimal) -> Words:
    text = f"{value:.1f}"
    return Words(text.replace(".", ","), text)


NOT_CLOSED_ABSENT = Words(
    f"Chưa chốt {{month}}, quá hạn {{days}} ngày làm việc: {{n}} trong {{all}}{NBSP}địa bàn chưa nộp phiếu",
    "{month} not closed, {days} working days late: {n} of {all} areas have not handed in",
)
ABSENT = Words(
    f"{{n}} trong {{all}}{NBSP}địa bàn chưa nộp phiếu {{month}}", "{n} of {all} areas have not handed in for {month}"
)
NOT_CLOSED = Words(
    "Đã nộp đủ phiếu nhưng chưa chốt {month}, quá hạn {days} ngày làm việc",
    "All areas handed in, yet {month} is not closed, {days} working days late",
)
BEHIND = Words(
    f"{{name}} đạt {{percent}}%{NBSP}KH, cần {{pace}}%{{more}}", "{name} at {percent}% of plan, {pace}% due{more}"
)
MORE = Words(" (và {n} chỉ tiêu khác dưới tiến độ)", " (and {n} more targets below pace)")
