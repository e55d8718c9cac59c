"""Withdrawal (rút lại): the slip should not have been written. Resolved before anything is applied."""

from __future__ import annotations

from danso.register.slips.correction import TARGET, apply, judge
from danso.register.slips.kind import RANK_CHANGE, SlipKind
from danso.values.words import Words

KIND = SlipKind(
    code="withdrawal",
    words=Words("Rút lại", "Withdrawal"),
    plain=Words("Rút lại phiếu", "Take a slip back"),
    rank=RANK_CHANGE,
    fields=TARGET,
    judge=judge,
    apply=apply,
)
