"""`births_mother_under_20` over `births` x 100."""

from danso.indicators.measures.births import BIRTHS, MOTHER_UNDER_20
from danso.indicators.shapes import share
from danso.values.words import Words

INDICATOR = share(
    "births_mother_under_20_share",
    Words("Tỷ lệ trẻ sinh ra của phụ nữ dưới 20 tuổi", "Share of births of mothers under 20"),
    MOTHER_UNDER_20,
    BIRTHS,
    Words(
        "Trẻ có mẹ dưới 20 tuổi trên tổng số trẻ sinh ra.",
        "births_mother_under_20 over births.",
    ),
    direction="down",
    confidence="D",
)
