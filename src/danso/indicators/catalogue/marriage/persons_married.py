"""Persons who married on a day of the window and were counted that day, each in the own area; a spouse outside the
register is not counted.
"""

from danso.indicators.measures.marriages import MARRIED
from danso.indicators.shapes import count
from danso.values.words import Words

INDICATOR = count(
    "persons_married",
    Words("Số người kết hôn", "Persons married"),
    MARRIED,
    Words(
        "Số người thực tế thường trú kết hôn trong kỳ, mỗi người tính tại xã của mình.",
        "Counted persons who married in the window, each in the own area.",
    ),
)
