"""B. Distinct women with a start told by a slip of methods 1-7 in the window (for 4-6 not within 90 days of her own
end of the same method), each once, by method and area of the last such start; on the day 15-49, married and
counted.
"""

from danso.indicators.catalogue.contraception.by_method import users_by_method
from danso.indicators.measures.contraception import NEW_USERS
from danso.indicators.shapes import CIRCULAR
from danso.values.words import Words

INDICATORS = users_by_method(
    "modern_method_users_new",
    Words("Số người mới sử dụng BPTT hiện đại", "New users of modern methods"),
    NEW_USERS,
    Words(
        "Số phụ nữ 15-49 tuổi có chồng bắt đầu một BPTT hiện đại trong kỳ; mỗi người một lần.",
        "B: distinct women with a new start in the window.",
    ),
    direction="up",
    persons_once=True,
    additive_over_time=False,
    confidence="A",
    basis=CIRCULAR,
)
