"""Distinct women with, in the window, a report of pregnancy, a birth or a prenatal screening, or with a report in the
280 days before it and no birth, miscarriage or abortion from that day to the window; each once, where counted
on the last of these days.
"""

from danso.indicators.measures.pregnancy import MANAGED
from danso.indicators.shapes import IN_WOMEN, PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "pregnant_women_managed",
    Words("Số phụ nữ mang thai được quản lý", "Pregnant women managed"),
    MANAGED,
    Words(
        "Số phụ nữ mà trong kỳ có phiếu báo mang thai, có sinh con, có sàng lọc trước sinh, hoặc đã báo mang "
        "thai trong 280 ngày trước kỳ mà chưa kết thúc.",
        "Distinct women known to be pregnant within the window.",
    ),
    unit=IN_WOMEN,
    persons_once=True,
    additive_over_time=False,
    basis=PRACTICE,
    confidence="D",
)
