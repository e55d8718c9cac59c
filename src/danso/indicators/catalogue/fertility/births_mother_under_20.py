"""As `births`, the mother's completed age on the day below 20."""

from danso.indicators.measures.births import MOTHER_UNDER_20
from danso.indicators.shapes import IN_CHILDREN, count
from danso.values.words import Words

INDICATOR = count(
    "births_mother_under_20",
    Words("Trẻ sinh ra của phụ nữ dưới 20 tuổi", "Births of mothers under 20"),
    MOTHER_UNDER_20,
    Words(
        "Số trẻ có mẹ chưa tròn 20 tuổi vào ngày sinh con.",
        "Births whose mother's completed age is below 20 that day.",
    ),
    unit=IN_CHILDREN,
)
