"""Two ids are not one person after all: undoes same_person. Resolved before the fold begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import RANK_CHANGE, Field, Finding, Slip, SlipKind
from danso.register.slips.rules import PERSON
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    return []


def apply(slip: Slip, register: Register) -> None:
    """Nothing: ids were joined before the first fact was applied."""


KIND = SlipKind(
    code="not_same_person",
    words=Words("Không phải cùng một người", "Not the same person"),
    plain=Words("Không phải cùng một người", "Not the same person"),
    rank=RANK_CHANGE,
    fields=(
        PERSON,
        Field("same_as", "person", Words("Người kia", "The other record"), required=True),
    ),
    judge=judge,
    apply=apply,
)
