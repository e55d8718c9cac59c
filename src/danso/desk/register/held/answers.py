"""Which answers a held line offers to whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.register.lists.desk_entry import takeable
from danso.register.lists.held_lines import HeldLine, with_others
from danso.register.lists.lines import Line
from danso.register.models import SlipRow


@dataclass(frozen=True, slots=True)
class Answers:
    """`unit` is where the answer is sent: the area of the line, or the unit of the list."""

    held: HeldLine
    unit: int
    may_decide: bool
    may_return: bool
    may_withdraw: bool

    @property
    def line(self) -> Line:
        return self.held.line

    @property
    def may_stand(self) -> bool:
        return self.may_decide and self.held.may_stand

    @property
    def may_choose(self) -> bool:
        return self.may_decide and bool(self.held.others)


def answers_of(scope: Scope, unit: int, found: Iterable[HeldLine]) -> list[Answers]:
    held = list(found)
    own = takeable(scope, [one.line for one in held])
    decide, back = scope.may(Permission.decide, unit), scope.may(Permission.appraise, unit)
    record = scope.may(Permission.record_slip, unit)
    return [
        Answers(one, unit, decide, back and one.line.appraisal != "returned", record and one.line.slip_id in own)
        for one in held
    ]


def answers_on_sheet(scope: Scope, area: int, lines: Iterable[Line]) -> dict[str, Answers]:
    """By slip, for the held lines of a sheet that has been looked at already."""
    known = list(lines)
    held = [one.slip_id for one in known if one.held]
    found = with_others(SlipRow.objects.filter(pk__in=held), known) if held else []
    return {one.line.slip_id: one for one in answers_of(scope, area, found)}
