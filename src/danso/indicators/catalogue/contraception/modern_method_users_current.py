"""D. Distinct women with a spell of methods 1-7 open at the end of the last day, 15-49, married and counted that day,
in their area then.
"""

from danso.indicators.catalogue.contraception.by_method import users_by_method
from danso.indicators.measures.contraception import USING_MODERN
from danso.values.words import Words

INDICATORS = users_by_method(
    "modern_method_users_current",
    Words("Số người đang sử dụng BPTT hiện đại", "Current users of modern methods"),
    USING_MODERN,
    Words(
        "Số phụ nữ 15-49 tuổi có chồng đang sử dụng BPTT hiện đại vào ngày cuối kỳ.",
        "D: women with a modern spell open on the last day.",
    ),
    kind="level",
    additive_over_time=False,
    direction="up",
)
