"""A pair without its percentage: 92/117 says nothing that can be false, unless the part is larger than the whole."""

from __future__ import annotations

from collections.abc import Iterator

from danso.guidance.statements.agreement import printed_as
from danso.guidance.statements.figure import Finding
from danso.guidance.statements.reading import Reading
from danso.values.words import Words


def pairs_alone(reading: Reading) -> Iterator[Finding]:
    for top, bottom in reading.pairs():
        if not bottom.value:
            continue
        share = printed_as(top.value / bottom.value * 100, 1, "%")
        larger = top.value > bottom.value and bottom.role != "target"
        words = LARGER if larger else ALONE
        for one in (top, bottom):
            yield Finding(one, "not_checkable", "pair_without_share", words.with_(share=share))


ALONE = Words(
    "Cặp số không kèm tỷ lệ (tính ra {share}): không có gì trong văn bản để so.",
    "A pair without its share ({share}): nothing in the text to compare with.",
)
LARGER = Words(
    "Số trước lớn hơn số sau ({share}): chỉ đúng nếu số sau là chỉ tiêu giao.",
    "The first is larger than the second ({share}): right only if the second is a target.",
)
