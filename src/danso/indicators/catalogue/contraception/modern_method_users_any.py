"""C. Distinct women with a spell of methods 1-7 that overlaps the window (a spell of no length does not), 15-49,
married and counted on the last day of the overlap; each once, by method and area of the last such spell.
"""

from danso.indicators.catalogue.contraception.by_method import users_by_method
from danso.indicators.measures.contraception import ANY_USERS
from danso.values.words import Words

INDICATORS = users_by_method(
    "modern_method_users_any",
    Words("Số người có sử dụng BPTT hiện đại trong kỳ", "Users of modern methods at some time in the window"),
    ANY_USERS,
    Words(
        "Số phụ nữ 15-49 tuổi có chồng có lúc sử dụng BPTT hiện đại trong kỳ; mỗi người một lần.",
        "C: distinct women with a modern spell that overlaps the window.",
    ),
    persons_once=True,
    additive_over_time=False,
)
