"""What cannot be: a share above 100%, a part larger than its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from danso.guidance.statements.figure import Finding, Stated
from danso.guidance.statements.forms.topic import BY_CODE
from danso.guidance.statements.reading import Reading
from danso.values.words import Words

_SHARE_WORDS = re.compile(r"tỷ lệ|tỉ lệ|chiếm|bao phủ|tỷ trọng")
_PLAN_WORDS = re.compile(r"kế hoạch|chỉ tiêu|\bkh\b|tiến độ|dự toán|bằng|so với|cùng kỳ|hoàn thành")


def bounds(reading: Reading) -> Iterator[Finding]:
    for one in reading.figures:
        if _above_whole(reading, one):
            yield Finding(one, "wrong", "above_whole", ABOVE)
        total = _smaller_whole(reading, one)
        if total:
            yield Finding(one, "wrong", "larger_than_whole", LARGER.with_(total=total.text))


def _above_whole(reading: Reading, one: Stated) -> bool:
    """Above 100% in words of a share; in words of a plan it prints as it is."""
    if one.sign != "%" or one.value <= 100 or one.role not in ("amount", "to") or one.topic == "sex_ratio":
        return False
    said = reading.before(one, 110)
    return bool(_SHARE_WORDS.search(said)) and not _PLAN_WORDS.search(said + reading.after(one, 30))


def _smaller_whole(reading: Reading, one: Stated) -> Stated | None:
    whole = BY_CODE[one.topic].whole if one.topic else None
    if not whole or not one.is_count or one.role != "amount" or one.partner:
        return None
    total = reading.nearest(one, whole)
    if total is None or total.sentence != one.sentence or total.start > one.start or one.value <= total.value:
        return None
    return total if re.search(r"trong đó|gồm|có", reading.between(total, one)) else None


ABOVE = Words(
    "Tỷ lệ trên tổng số đối tượng không thể quá 100%: mẫu số chưa đủ, hoặc đây là % kế hoạch.",
    "A share of a whole cannot exceed 100%: the denominator is incomplete, or this is percent of plan.",
)
LARGER = Words("Lớn hơn tổng số {total} mà nó là một phần.", "Larger than the total {total} it is a part of.")
