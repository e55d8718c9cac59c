"""A figure as a text states it, what a rule finds about it, and the judgement in the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from danso.values.period import Window
from danso.values.words import Words

Sign = Literal["", "%", "‰", "points", "permille_points", "per_100", "mean", "money"]
# amount: how much; target: what was planned; base: the earlier value; from, to: ends of a change; change: their difference
Role = Literal["amount", "target", "base", "from", "to", "change", "plan_percent", "over_plan"]
Verdict = Literal["right", "wrong", "not_checkable"]
Way = Literal["up", "down"]
Hedge = Literal["about", "over", "under"]

VERDICT_WORDS: dict[Verdict, Words] = {
    "right": Words("đúng", "right"),
    "wrong": Words("sai", "wrong"),
    "not_checkable": Words("không kiểm tra được", "not checkable"),
}


@dataclass(frozen=True, slots=True)
class Stated:
    """One figure: `text` as printed, `value` as meant (7,96% is 7.96), `decimals` printed.

    topic       what it is of, a code of `forms.topic`; None where no word around it is known
    indicator   code of the catalogue, None where the catalogue has none
    partner     for a figure of a pair n/d: "top" or "bottom", with the pair's number
    """

    start: int
    end: int
    text: str
    value: Fraction
    decimals: int
    sign: Sign
    noun: str
    sentence: int
    paragraph: int
    topic: str | None = None
    indicator: str | None = None
    role: Role = "amount"
    way: Way | None = None
    hedge: Hedge | None = None
    pair: int | None = None
    partner: Literal["top", "bottom"] | None = None
    per: str = ""
    window: Window | None = None
    notes: tuple[Words, ...] = field(default=())

    @property
    def is_count(self) -> bool:
        return self.sign == "" and self.value.denominator == 1


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of one figure; `right` is the value as it should be printed."""

    stated: Stated
    verdict: Verdict
    cause: str
    reason: Words
    right: str | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """The last word on a figure, with all findings behind it."""

    stated: Stated
    verdict: Verdict
    cause: str
    reason: Words
    right: str | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class SetAside:
    """A number that is no figure, and the name of the rule that says so."""

    start: int
    end: int
    text: str
    why: Words
