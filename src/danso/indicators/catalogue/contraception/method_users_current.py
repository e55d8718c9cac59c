"""As `modern_method_users_current`, methods 1-8."""

from danso.indicators.measures.contraception import USING
from danso.indicators.shapes import IN_WOMEN, PRACTICE, count
from danso.values.words import Words

INDICATOR = count(
    "method_users_current",
    Words("Số người đang sử dụng BPTT", "Current users of any method"),
    USING,
    Words(
        "Số phụ nữ 15-49 tuổi có chồng đang sử dụng một BPTT vào ngày cuối kỳ.",
        "Women with any spell open on the last day.",
    ),
    kind="level",
    additive_over_time=False,
    unit=IN_WOMEN,
    direction="up",
    basis=PRACTICE,
    confidence="C",
)
