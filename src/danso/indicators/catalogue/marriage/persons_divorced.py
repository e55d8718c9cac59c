"""Persons who divorced on a day of the window and were counted that day, each in the own area."""

from danso.indicators.measures.marriages import DIVORCED
from danso.indicators.shapes import count
from danso.values.words import Words

INDICATOR = count(
    "persons_divorced",
    Words("Số người ly hôn", "Persons divorced"),
    DIVORCED,
    Words(
        "Số người thực tế thường trú ly hôn trong kỳ, mỗi người tính tại xã của mình.",
        "Counted persons who divorced in the window, each in the own area.",
    ),
)
