"""Contraception (biện pháp tránh thai): one-digit method codes; modern 1-7; resupply and long-acting by rules.md 4."""

from danso.values.code_list import Code, CodeList
from danso.values.words import Words

METHOD = CodeList(
    "method",
    "codes used by two independent programs after Circular 01/2022; code 8 by one of them",
    (
        Code("1", Words("Vòng tránh thai", "IUD"), ("vong", "dat vong", "dctc", "dung cu tu cung")),
        Code("2", Words("Triệt sản nam", "Male sterilisation"), ("ts nam",)),
        Code("3", Words("Triệt sản nữ", "Female sterilisation"), ("ts nu", "triet san")),
        Code("4", Words("Bao cao su", "Condom"), ("bcs",)),
        Code(
            "5",
            Words("Thuốc uống tránh thai", "Pill"),
            ("vien uong", "thuoc uong", "vien uong tranh thai", "vutt"),
        ),
        Code("6", Words("Thuốc tiêm tránh thai", "Injection"), ("thuoc tiem", "tiem")),
        Code("7", Words("Thuốc cấy tránh thai", "Implant"), ("thuoc cay", "cay", "que cay")),
        Code("8", Words("Biện pháp khác", "Other method"), ("khac",)),
    ),
)

MODERN = frozenset("1234567")
RESUPPLY = frozenset("456")
LONG_ACTING = frozenset("1237")

CHANNEL = CodeList(
    "channel",
    "practice.md 8",
    (
        Code("free", Words("Miễn phí", "Free")),
        Code("social_marketing", Words("Tiếp thị xã hội", "Social marketing"), ("ttxh",)),
        Code("socialised", Words("Xã hội hóa", "Socialised"), ("xhh",)),
        Code("bought", Words("Tự mua", "Bought")),
    ),
)

STOP_REASON = CodeList(
    "stop_reason",
    "reasons asked on list 8 in practice; codes ours",
    (
        Code("wants_child", Words("Muốn có con", "Wants a child")),
        Code("side_effect", Words("Tác dụng phụ", "Side effect")),
        Code("other", Words("Lý do khác", "Other reason"), ("khac",)),
        Code("unknown", Words("Chưa rõ", "Unknown")),
    ),
)
