"""Screens of the demo that open by their address alone: name of the picture, who looks, address, sizes.

`{ward}`, `{city}`, `{area}` are units of the demo, `{month}` its last whole month; `{round}`, `{meeting}` and the like are
numbers that `pictured_acts` made.
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
    Pictured("47a-hoi-nghi-sap-toi", OFFICER, "/hoi-nghi/cuoc/{meeting}", ALL),
    Pictured("47b-diem-danh", OFFICER, "/hoi-nghi/cuoc/{meeting}/diem-danh"),
    Pictured("47c-ghi-bien-ban", OFFICER, "/hoi-nghi/cuoc/{meeting}/bien-ban"),
    Pictured("47d-hoi-truong", OFFICER, "/hoi-nghi/cuoc/{meeting}/man-hinh"),
    Pictured("47e-hoi-nghi-da-hop", HEAD, "/hoi-nghi/cuoc/{held}", ALL),
    Pictured("47f-bien-ban-da-hop", HEAD, "/hoi-nghi/cuoc/{held}/bien-ban", ALL),
    Pictured("47g-giao-ban-quy", ABOVE, "/hoi-nghi/cuoc/{quarterly}", ALL),
    Pictured("47h-bien-ban-quy", ABOVE, "/hoi-nghi/cuoc/{quarterly}/bien-ban", ALL),
    Pictured("47i-hoi-truong-quy", ABOVE, "/hoi-nghi/cuoc/{quarterly}/man-hinh"),
    Pictured("48-nhiem-vu", OFFICER, "/nhiem-vu/{ward}", ALL),
    Pictured("48-nhiem-vu-cap-tren", ABOVE, "/nhiem-vu/{city}"),
    Pictured("48-nhiem-vu-mot", HEAD, "/nhiem-vu/viec/{task}", ALL),
    Pictured("48-nhiem-vu-da-chuyen", ABOVE, "/nhiem-vu/viec/{moved}", ALL),
    Pictured("49-ra-soat", OFFICER, "/ra-soat/{ward}", ALL),
    Pictured("49-ra-soat-mo", OFFICER, "/ra-soat/{ward}/mo"),
    Pictured("49-ra-soat-mot", OFFICER, "/ra-soat/dot/{round}", ALL),
    Pictured("49-ra-soat-dia-ban", OFFICER, "/ra-soat/dot/{round}/dia-ban/{round_area}", ALL),
    Pictured("49-ra-soat-diem-khac", OFFICER, "/ra-soat/dot/{round}/diem-khac", ALL),
    Pictured("49-ra-soat-mau", OFFICER, "/ra-soat/dot/{round}/mau"),
    Pictured("50-don-vi", ABOVE, "/quan-tri/don-vi/{city}"),
    Pictured("51-danh-muc", OFFICER, "/quan-tri/danh-muc/{ward}"),
    Pictured("52-cong-tac-vien", OFFICER, "/quan-tri/cong-tac-vien/{ward}"),
    Pictured("53-tai-khoan", OPERATOR, "/quan-tri/tai-khoan/{city}"),
    Pictured("54-toi", OFFICER, "/toi"),
    Pictured("55-ai-da-xem", HEAD, "/quan-tri/da-xem/{ward}?so=1", ALL),
    Pictured("56-tep-lon", HEAD, "/quan-tri/tep/{ward}"),
    Pictured("64-kiem-tra", HEAD, "/kiem-tra/{ward}", ALL),
    Pictured("65-kiem-tra-lap", HEAD, "/kiem-tra/{ward}/lap"),
    Pictured("65-kiem-tra-noi-dung", ABOVE, "/kiem-tra/{city}/noi-dung"),
    Pictured("65a-kiem-tra-mot", ABOVE, "/kiem-tra/cuoc/{inspection}", ALL),
    Pictured("65b-kiem-tra-cham", ABOVE, "/kiem-tra/cuoc/{inspection}/cham"),
    Pictured("65c-kiem-tra-mau", ABOVE, "/kiem-tra/cuoc/{inspection}/mau"),
    Pictured("65d-kiem-tra-ho", ABOVE, "/kiem-tra/cuoc/{inspection}/ho/{asked}"),
    Pictured("65e-kiem-tra-ton-tai", ABOVE, "/kiem-tra/cuoc/{inspection}/ton-tai", ALL),
    Pictured("60-chi-tieu", ABOVE, "/chi-tieu/{city}", ALL),
    Pictured("61-chi-tieu-mot", HEAD, "/chi-tieu/{ward}/modern_method_users_new_and_continuing"),
    Pictured("61-chi-tieu-chia", ABOVE, "/chi-tieu/{city}/modern_method_users_new_and_continuing", ALL),
    Pictured("61-chi-tieu-dieu-chinh", ABOVE, "/chi-tieu/{city}/newborns_screened_5_share"),
    Pictured("62-chi-tieu-ghi", ABOVE, "/chi-tieu/{city}/ghi"),
    Pictured(
        "63-giao-cap-duoi",
        ABOVE,
        "/chi-tieu/{city}/modern_method_users_new_and_continuing/cap-duoi?chia=eligible_women",
        ALL,
    ),
    Pictured("63-giao-to-dan-pho", HEAD, "/chi-tieu/{ward}/modern_method_users_new_and_continuing/cap-duoi"),
    Pictured("66-van-ban", OFFICER, "/van-ban/{ward}"),
    Pictured("66-van-ban-mot", OFFICER, "/van-ban/ban/{document}", ALL),
    Pictured("67-chien-dich", OFFICER, "/chien-dich/{ward}", ALL),
    Pictured("67-chien-dich-mot", OFFICER, "/chien-dich/dot/{campaign}", ALL),
    Pictured("67-chien-dich-danh-sach", OFFICER, "/chien-dich/dot/{campaign}/danh-sach", ALL),
    Pictured("67-truyen-thong", OFFICER, "/truyen-thong/{ward}"),
    Pictured("67-yeu-cau-so-lieu", OFFICER, "/yeu-cau-so-lieu/{ward}"),
    Pictured("68-ban-chi-dao", OFFICER, "/ban-chi-dao/{ward}"),
    Pictured("69-lich", OFFICER, "/lich/{ward}", ALL),
    Pictured("69-kiem-tra-so-lieu", OFFICER, "/kiem-tra-so-lieu/{ward}"),
    Pictured("69a-may", OFFICER, "/may/{ward}", ALL),
    Pictured("69b-phieu-tu-may", OFFICER, "/may/{ward}/can-xem"),
    Pictured("70-thay-doi", OPERATOR, "/quan-tri/thay-doi/{city}", ALL),
)
