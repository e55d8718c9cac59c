"""`newborns_screened_5` over `births` x 100."""

from danso.indicators.measures.births import BIRTHS
from danso.indicators.measures.pregnancy import NEWBORN_FIVE
from danso.indicators.shapes import share
from danso.values.words import Words

INDICATOR = share(
    "newborns_screened_5_share",
    Words("Tỷ lệ trẻ sơ sinh được sàng lọc đủ 5 bệnh", "Share of newborns screened for five diseases"),
    NEWBORN_FIVE,
    BIRTHS,
    Words(
        "Số trẻ được sàng lọc đủ 5 bệnh trên số trẻ sinh ra trong kỳ.",
        "newborns_screened_5 over births.",
    ),
    direction="up",
)
