"""Two officers at one household: who saves second sees first what the other wrote since her form was opened."""

from __future__ import annotations

from dataclasses import dataclass

from danso.desk.shared.asking import Asking
from danso.register.lists.household_changes import Change, newest_position, written_since

FIELD = "known"


@dataclass(frozen=True, slots=True)
class SinceOpened:
    """`known`: the position of the ledger the form now stands at. `fresh`: what came after the one it was opened at."""

    known: int
    fresh: tuple[Change, ...] = ()


def since_opened(request: Asking, household: str, commune: int, known: str = "") -> SinceOpened:
    """A form that says no position (opened just now) has seen everything; `known`: what its draft had seen."""
    newest = newest_position(household, commune)
    said = request.POST.get(FIELD, known)
    if not (said.isascii() and said.isdecimal() and len(said) < 12) or int(said) >= newest:
        return SinceOpened(newest)
    return SinceOpened(newest, tuple(written_since(request.scope, household, commune, int(said))))
