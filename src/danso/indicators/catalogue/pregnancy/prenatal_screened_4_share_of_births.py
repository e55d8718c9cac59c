"""`prenatal_screened_4` over births x 100."""

from danso.indicators.measures.births import BIRTHS
from danso.indicators.measures.pregnancy import PRENATAL_FOUR
from danso.indicators.shapes import share
from danso.values.words import Words

INDICATOR = share(
    "prenatal_screened_4_share_of_births",
    Words(
        "Tỷ lệ sàng lọc trước sinh đủ 4 bệnh trên số trẻ sinh ra",
        "Women screened for four diseases per births",
    ),
    PRENATAL_FOUR,
    BIRTHS,
    Words(
        "Số phụ nữ được sàng lọc đủ 4 bệnh trên số trẻ sinh ra trong kỳ.",
        "prenatal_screened_4 over births.",
    ),
    direction="up",
)
