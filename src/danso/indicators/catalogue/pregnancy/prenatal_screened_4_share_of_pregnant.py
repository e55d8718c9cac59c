"""`prenatal_screened_4` over pregnant women managed x 100."""

from danso.indicators.measures.pregnancy import MANAGED, PRENATAL_FOUR
from danso.indicators.shapes import share
from danso.values.words import Words

INDICATOR = share(
    "prenatal_screened_4_share_of_pregnant",
    Words(
        "Tỷ lệ sàng lọc trước sinh đủ 4 bệnh trên số phụ nữ mang thai được quản lý",
        "Women screened for four diseases per pregnant women managed",
    ),
    PRENATAL_FOUR,
    MANAGED,
    Words(
        "Số phụ nữ được sàng lọc đủ 4 bệnh trên số phụ nữ mang thai được quản lý trong kỳ.",
        "prenatal_screened_4 over pregnant women managed.",
    ),
    direction="up",
)
