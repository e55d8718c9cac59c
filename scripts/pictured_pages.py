"""Screens of the demo that open by their address alone: name of the picture, who looks, address, sizes.

`{ward}`, `{city}`, `{area}` are units of the demo, `{month}` its last whole month, `{household}` one with a long card.
"""

from __future__ import annotations

from typing import NamedTuple

ALL = ("desk", "phone", "print")
SCREEN = ("desk", "phone")


class Pictured(NamedTuple):
    name: str
    account: str
    address: str
    sizes: tuple[str, ...] = SCREEN


OFFICER, HEAD, ABOVE, AUDITOR, OPERATOR = "bk-duc-xuan", "bk-duc-xuan-ttr", "bk-giam-sat", "bk-kiem-tra", "bk-van-hanh"

PAGES = (
    Pictured("30-thang", OFFICER, "/thang/{ward}/{month}", ALL),
    Pictured("31-thang-cap-tren", ABOVE, "/thang/{city}/{month}", ALL),
    Pictured("33-phan-mem-bo", OFFICER, "/phan-mem-bo/{ward}/{month}", ALL),
    Pictured("34-p0-dia-ban", OFFICER, "/p0/{ward}"),
    Pictured("35-p0", OFFICER, "/p0/{area}/{month}", ALL),
    Pictured("40-viec", OFFICER, "/viec/{ward}", ALL),
    Pictured("42-lanh-dao-xa", HEAD, "/lanh-dao/{ward}", ALL),
    Pictured("43-lanh-dao", ABOVE, "/lanh-dao/{city}", ALL),
    Pictured("44-bieu-do", ABOVE, "/bieu-do/{city}", ALL),
    Pictured("45-bieu-do-xa", OFFICER, "/bieu-do/{ward}"),
    Pictured("46-giao-ban", HEAD, "/hoi-nghi/{ward}", ALL),
    Pictured("47-giao-ban-cap-tren", ABOVE, "/hoi-nghi/{city}"),
    Pictured("48-nhiem-vu", OFFICER, "/nhiem-vu/{ward}", ALL),
    Pictured("48-ra-soat", OFFICER, "/ra-soat/{ward}"),
    Pictured("49-mo-dot-ra-soat", OFFICER, "/ra-soat/{ward}/mo"),
    Pictured("50-don-vi", ABOVE, "/quan-tri/don-vi/{city}"),
    Pictured("51-danh-muc", OFFICER, "/quan-tri/danh-muc/{ward}"),
    Pictured("52-cong-tac-vien", OFFICER, "/quan-tri/cong-tac-vien/{ward}"),
    Pictured("53-tai-khoan", OPERATOR, "/quan-tri/tai-khoan/{city}"),
    Pictured("54-toi", OFFICER, "/toi"),
    Pictured("55-ai-da-xem", HEAD, "/quan-tri/da-xem/{ward}?so=1", ALL),
    Pictured("56-tep-lon", HEAD, "/quan-tri/tep/{ward}"),
    Pictured("64-kiem-tra", HEAD, "/kiem-tra/{ward}", ALL),
    Pictured("65-kiem-tra-lap", HEAD, "/kiem-tra/{ward}/lap"),
    Pictured("60-chi-tieu", ABOVE, "/chi-tieu/{city}", ALL),
    Pictured("61-chi-tieu-mot", HEAD, "/chi-tieu/{ward}/modern_method_users_new_and_continuing"),
    Pictured("62-chi-tieu-ghi", ABOVE, "/chi-tieu/{city}/ghi"),
    Pictured(
        "63-giao-cap-duoi",
        ABOVE,
        "/chi-tieu/{city}/modern_method_users_new_and_continuing/cap-duoi?chia=eligible_women",
        ALL,
    ),
    Pictured("66-van-ban", OFFICER, "/van-ban/{ward}"),
    Pictured("67-truyen-thong", OFFICER, "/truyen-thong/{ward}"),
    Pictured("68-ban-chi-dao", OFFICER, "/ban-chi-dao/{ward}"),
    Pictured("69-lich", OFFICER, "/lich/{ward}", ALL),
    Pictured("69-kiem-tra-so-lieu", OFFICER, "/kiem-tra-so-lieu/{ward}"),
)
