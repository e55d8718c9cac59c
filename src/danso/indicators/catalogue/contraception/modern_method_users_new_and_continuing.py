"""A. Distinct women with a qualifying event in the window, each once, by method and area of the last one (a start
stands over a confirmation of the same day). New: a start told by a slip of methods 1-7, for 4-6 unless the same
method of hers ended at most 90 days before. Continuing: a confirmation of 4-6 while or on the day that a spell of
that method begun before the window runs; or a start of 4-6 at most 90 days after the end of such a spell. On the
day she is 15-49, married and counted.
"""

from typing import Any

from danso.indicators.catalogue.contraception.by_channel import users_by_channel
from danso.indicators.catalogue.contraception.by_method import users_by_method
from danso.indicators.measures.contraception import NEW_AND_CONTINUING
from danso.values.words import Words

CODE = "modern_method_users_new_and_continuing"
NAME = Words(
    "Số người mới sử dụng và duy trì sử dụng BPTT hiện đại",
    "New and continuing users of modern methods",
)
MEANING = Words(
    "Số phụ nữ 15-49 tuổi có chồng bắt đầu một BPTT hiện đại trong kỳ, hoặc duy trì bao cao su, thuốc "
    "uống, thuốc tiêm đã dùng từ trước kỳ và có xác nhận (hoặc dùng lại trong 90 ngày) trong kỳ; mỗi "
    "người một lần, theo BPTT và nơi của lần sau cùng.",
    "A: distinct women new or continuing, each once, by method and unit of the last qualifying event.",
)
COUNTED_AS: dict[str, Any] = {"direction": "up", "persons_once": True, "additive_over_time": False}

INDICATORS = (
    *users_by_method(CODE, NAME, NEW_AND_CONTINUING, MEANING, **COUNTED_AS),
    *users_by_channel(CODE, NAME, NEW_AND_CONTINUING, MEANING, **COUNTED_AS),
)
