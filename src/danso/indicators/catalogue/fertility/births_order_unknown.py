"""As `births`, no child order told; with rows 1, 2 and 3 it makes all births."""

from danso.indicators.measures.births import ORDER_UNKNOWN
from danso.indicators.shapes import IN_CHILDREN, PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "births_order_unknown",
    Words("Chưa rõ là con thứ mấy", "Births of unknown order"),
    ORDER_UNKNOWN,
    Words(
        "Số trẻ chưa ghi là con thứ mấy của mẹ.",
        "Births whose order was not told.",
    ),
    unit=IN_CHILDREN,
    basis=PRACTICE,
    confidence="D",
)
