"""As `women_15_49`, marital state married on the last day; the husband may live elsewhere."""

from danso.indicators.measures.residents import WOMEN_15_49_WITH_HUSBAND
from danso.indicators.shapes import IN_WOMEN, level
from danso.values.words import Words

INDICATOR = level(
    "women_15_49_with_husband",
    Words("Phụ nữ 15-49 tuổi có chồng", "Women 15-49 with husband"),
    WOMEN_15_49_WITH_HUSBAND,
    Words(
        "Số phụ nữ tròn 15 đến 49 tuổi đang có chồng vào ngày cuối kỳ (chồng có thể ở nơi khác).",
        "Women of completed age 15 to 49 whose marital state on the last day is married.",
    ),
    unit=IN_WOMEN,
)
