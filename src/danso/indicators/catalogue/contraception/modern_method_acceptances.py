"""E. Starts told by a slip of methods 1-7 in the window, plus pairs of woman and calendar month with a confirmation
of methods 1-7; on the day (for a month: its last confirmation) 15-49, married and counted.
"""

from danso.indicators.measures.contraception import ACCEPTANCES
from danso.indicators.shapes import IN_EVENTS, PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "modern_method_acceptances",
    Words("Số lượt chấp nhận BPTT hiện đại", "Acceptances of modern methods"),
    ACCEPTANCES,
    Words(
        "Số lần bắt đầu cộng số tháng có xác nhận sử dụng BPTT hiện đại trong kỳ.",
        "E: starts plus confirmed months.",
    ),
    unit=IN_EVENTS,
    basis=PRACTICE,
    confidence="D",
)
