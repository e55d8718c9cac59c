"""Bắc Kạn city as a report of November 2020 describes it: shaping totals of the demo, read by nothing that counts.

Published: 11,275 households, 45,533 people; to 30/10/2020 427 births (214 boys, 213 girls), 34 of them third or
later; 1,643 new and continuing users of 3,268 planned; 92 of 117 collaborators stopped. The rest is ours.
"""

from __future__ import annotations

from datetime import date

from danso.synth.bac_kan_quarter import BAC_KAN_DEEDS
from danso.synth.shape import Births, Shape
from danso.synth.town import CommunePlan, Promise, Town

# Shares, villages and areas of each commune are ours; 117 areas in all are published.
_COMMUNES = (
    CommunePlan("Phường Đức Xuân", 20.5, 16, 22),
    CommunePlan("Phường Sông Cầu", 19.5, 17, 22),
    CommunePlan("Phường Phùng Chí Kiên", 13.5, 13, 16),
    CommunePlan("Phường Nguyễn Thị Minh Khai", 12.0, 12, 14),
    CommunePlan("Phường Huyền Tụng", 11.0, 14, 14),
    CommunePlan("Phường Xuất Hóa", 8.5, 10, 10),
    CommunePlan("Xã Nông Thượng", 8.0, 10, 10),
    CommunePlan("Xã Dương Quang", 7.0, 9, 9),
)

_SHAPE = Shape(
    name="bac_kan",
    enrolled_on=date(2018, 12, 31),
    today=date(2020, 11, 5),
    counted_on=date(2020, 10, 30),
    people=45533,
    households=11275,
    births=(
        Births(date(2019, 1, 1), date(2019, 10, 30), 241, 218, 40, twins_first=2, twins_second=1),
        Births(date(2019, 10, 31), date(2019, 12, 31), 49, 46, 8),
        Births(date(2020, 1, 1), date(2020, 10, 29), 213, 211, 34, twins_first=2, twins_second=1),
        Births(date(2020, 10, 30), date(2020, 10, 30), 1, 2, 0),
        Births(date(2020, 10, 31), date(2020, 10, 31), 2, 1, 0),
        Births(date(2020, 11, 1), date(2020, 11, 4), 3, 3, 0),
    ),
    users=1643,
    users_from=date(2020, 1, 1),
    inactive=92,
    ethnic_mix=(("02", 48), ("01", 31), ("09", 10), ("07", 9), ("04", 1), ("15", 1)),
    elsewhere=(
        ("Hà Nội", 14),
        ("Thái Nguyên", 14),
        ("huyện Bạch Thông", 12),
        ("Bắc Ninh", 10),
        ("huyện Chợ Đồn", 9),
        ("huyện Ba Bể", 8),
        ("huyện Na Rì", 8),
        ("huyện Chợ Mới", 9),
        ("Bắc Giang", 8),
        ("huyện Ngân Sơn", 6),
        ("Bình Dương", 6),
        ("Cao Bằng", 4),
        ("Tuyên Quang", 3),
        ("Lạng Sơn", 3),
    ),
    deeds=BAC_KAN_DEEDS,
)

# The number of users is published, with the year it was promised for; the other promises and the decision are ours.
BAC_KAN = Town(
    shape=_SHAPE,
    communes=_COMMUNES,
    promises=(
        Promise(
            "modern_method_users_new_and_continuing",
            "count",
            "3268",
            "người",
            by_method=(("1", 24), ("3", 1), ("4", 30), ("5", 36), ("6", 5), ("7", 4)),
            by_round=(35, 30),
        ),
        Promise("prenatal_screened_4_share_of_pregnant", "share", "50", "%"),
        Promise("newborns_screened_5_share", "share", "60", "%", first="55"),
        Promise("couples_married_with_premarital_check_share", "share", "40", "%"),
        Promise("elderly_checked_share", "share", "40", "%"),
    ),
    decision="Quyết định số 12/QĐ-UBND (trình diễn)",
    decided_on=date(2020, 1, 15),
    issuer="Ủy ban nhân dân thành phố Bắc Kạn",
    key="bk",
    revision="Quyết định số 98/QĐ-UBND (trình diễn)",
    revised_on=date(2020, 7, 1),
)
