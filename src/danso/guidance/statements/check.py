"""Checks a text: finds its figures, asks every rule, and says of each figure right, wrong or not checkable."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from danso.guidance.statements.against_register import Lookup, against_register
from danso.guidance.statements.figure import Finding, Judgement, SetAside, Stated
from danso.guidance.statements.find import find
from danso.guidance.statements.forms.clean import clean
from danso.guidance.statements.reading import Reading
from danso.guidance.statements.rules import RULES
from danso.values.words import Words


@dataclass(frozen=True, slots=True)
class Checked:
    """`judgements` one for each figure, `set_aside` the numbers that are none; both in the text's order."""

    judgements: tuple[Judgement, ...]
    set_aside: tuple[SetAside, ...]

    def count(self, verdict: str) -> int:
        return sum(one.verdict == verdict for one in self.judgements)


def check(text: str, lookup: Lookup | None = None) -> Checked:
    """Judge every figure of `text`; with `lookup` also against the register."""
    read = clean(text)
    figures, aside = find(read)
    reading = Reading(read, figures)
    findings = [finding for rule in RULES for finding in rule(reading)]
    if lookup is not None:
        findings.extend(against_register(reading, lookup))
    by_figure: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_figure[finding.stated.start].append(finding)
    return Checked(tuple(_judge(one, tuple(by_figure[one.start])) for one in figures), tuple(aside))


def _judge(one: Stated, own: tuple[Finding, ...]) -> Judgement:
    for verdict in ("wrong", "right", "not_checkable"):
        said = [f for f in own if f.verdict == verdict]
        if said:
            best = next((f for f in said if f.right), said[0])
            return Judgement(one, best.verdict, best.cause, best.reason, best.right, own)
    reason = NO_WORDS if one.topic is None else ALONE
    return Judgement(one, "not_checkable", "stands_alone", reason, None, ())


ALONE = Words(
    "Đứng một mình trong văn bản: cần số liệu gốc hoặc sổ đăng ký.",
    "Stands alone in the text: needs its counts or the register.",
)
NO_WORDS = Words(
    "Không có chỉ tiêu trong danh mục và không có số nào trong văn bản để so.",
    "No indicator of the catalogue and no other figure of the text to compare with.",
)
