"""`births_third_plus` over `births` x 100."""

from danso.indicators.measures.births import BIRTHS, THIRD_PLUS
from danso.indicators.shapes import BIRTHS_NOT_JUDGED_SINCE, share
from danso.values.words import Words

INDICATOR = share(
    "births_third_plus_share",
    Words("Tỷ lệ sinh con thứ 3 trở lên", "Share of third and later births"),
    THIRD_PLUS,
    BIRTHS,
    Words(
        "Con thứ 3 trở lên trên tổng số trẻ sinh ra.",
        "births_third_plus over births.",
    ),
    older_direction=(BIRTHS_NOT_JUDGED_SINCE, "down"),
)
