"""Correction (đính chính): never was true. Carries the whole new body and takes its target's place (design.md 5).

Resolved before anything is applied, see `danso.register.standing`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from danso.register.slips.kind import RANK_CHANGE, Field, Finding, Slip, SlipKind
from danso.values.words import Words

if TYPE_CHECKING:
    from danso.register.state import Register


def judge(slip: Slip, register: Register) -> Sequence[Finding]:
    return []


def apply(slip: Slip, register: Register) -> None:
    """Nothing: the corrected body was put in its target's place before the fold began."""


TARGET = (
    Field(
        "target",
        "slip",
        Words("Dòng phiếu được đính chính hoặc rút lại", "Slip concerned"),
        required=True,
    ),
    Field(
        "target_hash",
        "text",
        Words("Mã băm của dòng phiếu đó", "Digest of that slip"),
        required=True,
        pattern="[0-9a-f]{64}",
    ),
)

KIND = SlipKind(
    code="correction",
    words=Words("Đính chính", "Correction"),
    plain=Words("Ghi lại cho đúng", "Write it right"),
    rank=RANK_CHANGE,
    fields=(
        *TARGET,
        Field("body", "body", Words("Nội dung đúng", "The right body"), required=True),
    ),
    identity=("persons", "address", "note"),
    judge=judge,
    apply=apply,
)
