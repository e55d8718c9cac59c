"""Live births whose day lies in the window, in the mother's area on that day; a mother who left that very day still
counts where she was.
"""

from danso.indicators.measures.births import BIRTHS
from danso.indicators.shapes import IN_CHILDREN, count
from danso.values.words import Words

INDICATOR = count(
    "births",
    Words("Trẻ sinh ra trong kỳ", "Births"),
    BIRTHS,
    Words(
        "Số trẻ sinh ra sống trong kỳ, tính nơi người mẹ thực tế thường trú vào ngày sinh.",
        "Live births of the window, where the mother was counted on the day of birth.",
    ),
    unit=IN_CHILDREN,
)
