"""The answer on a terminal or on paper, and as JSON."""

from __future__ import annotations

import textwrap
from typing import Any

from danso.guidance.statements.check import Checked
from danso.guidance.statements.figure import VERDICT_WORDS, Judgement, Stated
from danso.guidance.statements.forms.topic import BY_CODE
from danso.values.words import Words, current_language

WIDTHS = (24, 34, 20, 18)


def as_table(checked: Checked) -> str:
    """One row for each figure: as printed, of what, verdict, right value; the reason below it."""
    heads = (PRINTED, OF_WHAT, VERDICT, RIGHT)
    lines = [_row(*(str(head) for head in heads)), "-" * sum(WIDTHS)]
    for one in checked.judgements:
        lines.append(_row(one.stated.text, of_what(one.stated), str(VERDICT_WORDS[one.verdict]), one.right or ""))
        for reason in (one.reason, *one.stated.notes):
            lines.extend(textwrap.wrap(str(reason), sum(WIDTHS), initial_indent="    ", subsequent_indent="    "))
    return "\n".join([*lines, "", str(summary(checked))])


def summary(checked: Checked) -> Words:
    counts = {verdict: checked.count(verdict) for verdict in VERDICT_WORDS}
    return SUMMARY.with_(all=len(checked.judgements), aside=len(checked.set_aside), **counts)


def as_json(checked: Checked) -> dict[str, Any]:
    language = current_language()
    return {
        "figures": [_figure(one) for one in checked.judgements],
        "set_aside": [
            {"text": one.text, "start": one.start, "why": one.why.in_(language)} for one in checked.set_aside
        ],
        "count": {verdict: checked.count(verdict) for verdict in VERDICT_WORDS},
    }


def of_what(one: Stated) -> str:
    if one.topic is None:
        return one.noun or "-"
    return str(BY_CODE[one.topic].words)


def _figure(one: Judgement) -> dict[str, Any]:
    stated, language = one.stated, current_language()
    window = stated.window
    return {
        "text": stated.text,
        "start": stated.start,
        "end": stated.end,
        "value": stated.value.numerator if stated.value.denominator == 1 else float(stated.value),
        "sign": stated.sign,
        "of": of_what(stated),
        "indicator": stated.indicator,
        "role": stated.role,
        "from": window.first.isoformat() if window else None,
        "to": window.last.isoformat() if window else None,
        "verdict": one.verdict,
        "verdict_words": VERDICT_WORDS[one.verdict].in_(language),
        "cause": one.cause,
        "right": one.right,
        "reason": one.reason.in_(language),
        "notes": [note.in_(language) for note in stated.notes],
        "findings": [
            {"verdict": f.verdict, "cause": f.cause, "reason": f.reason.in_(language), "right": f.right}
            for f in one.findings
        ],
    }


def _row(*cells: str) -> str:
    return "".join(
        f"{textwrap.shorten(cell, width - 1, placeholder='…'):{width}}"
        for cell, width in zip(cells, WIDTHS, strict=True)
    ).rstrip()


PRINTED = Words("Văn bản ghi", "As printed")
OF_WHAT = Words("Là số liệu về", "What it is of")
VERDICT = Words("Kết luận", "Verdict")
RIGHT = Words("Giá trị đúng", "Right value")
SUMMARY = Words(
    "{all} số liệu: {right} đúng, {wrong} sai, {not_checkable} không kiểm tra được. "
    "{aside} con số khác không phải số liệu (ngày tháng, số văn bản, tên gọi).",
    "{all} figures: {right} right, {wrong} wrong, {not_checkable} not checkable. "
    "{aside} other numbers are no figures (dates, papers, names).",
)
