"""Short forms for the tables of the rules' tests."""

from __future__ import annotations

from danso.guidance.statements.check import check
from danso.guidance.statements.figure import Judgement


def judged(text: str) -> list[tuple[str, str, str]]:
    """(as printed, verdict, cause) of every figure."""
    return [(one.stated.text, one.verdict, one.cause) for one in check(text).judgements]


def last(text: str) -> Judgement:
    return check(text).judgements[-1]


def the(text: str, printed: str) -> Judgement:
    return next(one for one in check(text).judgements if one.stated.text == printed)
