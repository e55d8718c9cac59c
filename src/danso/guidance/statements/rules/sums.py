"""Sums: quý I 409 trẻ, quý II 402 trẻ, cộng 6 tháng 811 trẻ. The total stands behind its parts and says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from danso.guidance.statements.figure import Finding, Stated
from danso.guidance.statements.reading import Reading
from danso.guidance.statements.rules.parts import judged_sum

_TOTAL = re.compile(
    r"(?:\bcộng(?: lại| chung)?|tất cả)\s*(?:là|:|có)?\s*(?:\d{1,2} tháng(?: đầu năm)?|cả năm)?\s*(?:là|:|có)?\s*$"
)
_NEXT = re.compile(r"(?=.*(?:,|;|:|và|\+))[^.;]{0,70}")


def sums(reading: Reading) -> Iterator[Finding]:
    for total in reading.figures:
        if _counts(total) and _TOTAL.search(reading.before(total, 40)):
            parts = _row(reading, total)
            if len(parts) > 2 and parts[0].value == sum(one.value for one in parts[1:]):
                head, *parts = parts  # the total already, said before its parts
                yield from judged_sum(head, parts)
            if len(parts) >= 2:
                yield from judged_sum(total, parts)


def _row(reading: Reading, total: Stated) -> list[Stated]:
    """Counts in one row before the total, of the same things."""
    row: list[Stated] = []
    later = total
    for one in reading.earlier(total):
        between = reading.between(one, later)
        alike = one.noun in (total.noun, "") and one.topic != "target"
        if one.sentence != total.sentence or not _counts(one) or not alike or not _NEXT.fullmatch(between):
            break
        if "trong đó" in between or "gồm" in between:
            break
        row.insert(0, one)
        later = one
    return row


def _counts(one: Stated) -> bool:
    return one.is_count and one.role in ("amount", "to") and one.partner is None
