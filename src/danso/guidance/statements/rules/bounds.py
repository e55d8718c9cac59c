"""What cannot be: a share above 100%, a part larger than its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from danso.guidance.statements.figure import Finding
from danso.guidance.statements.forms.topic import BY_CODE
from danso.guidance.statements.reading import Reading
from danso.values.words import Words

_SHARE_WORDS = re.compile(r"tỷ lệ|tỉ lệ|chiếm|bao phủ|tỷ trọng")
_PLAN_WORDS = re.compile(r"kế hoạch|chỉ tiêu|\bkh\b|tiến độ|dự toán|bằng|so với|cùng kỳ|hoàn thành")


def bounds(reading: Reading) -> Iterator[Finding]:
    for one in reading.figures:
        said = reading.before(one, 110)
        if one.sign == "%" and one.value > 100 and one.role in ("amount", "to") and one.topic != "sex_ratio":
            if _SHARE_WORDS.search(said) and not _PLAN_WORDS.search(said + reading.after(one, 30)):
                yield Finding(one, "wrong", "above_whole", ABOVE)
        whole = BY_CODE[one.topic].whole if one.topic else None
        if whole and one.is_count and one.role == "amount" and one.partner is None:
            total = reading.nearest(one, whole)
            if total and total.sentence == one.sentence and one.value > total.value and total.start < one.start:
                if re.search(r"trong đó|gồm|có", reading.between(total, one)):
                    yield Finding(one, "wrong", "larger_than_whole", LARGER.with_(total=total.text))


ABOVE = Words(
    "Tỷ lệ trên tổng số đối tượng không thể quá 100%: mẫu số chưa đủ, hoặc đây là % kế hoạch.",
    "A share of a whole cannot exceed 100%: the denominator is incomplete, or this is percent of plan.",
)
LARGER = Words("Lớn hơn tổng số {total} mà nó là một phần.", "Larger than the total {total} it is a part of.")
