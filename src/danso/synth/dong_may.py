"""Xã Đồng Mây, tỉnh Vân Hải (both invented): 40,000 people, three old communes in one, months of 2026."""

from __future__ import annotations

from datetime import date

from danso.synth.shape import Births, Shape
from danso.synth.town import CommunePlan, Promise, Town

DONG_MAY = Town(
    shape=Shape(
        name="dong_may",
        enrolled_on=date(2024, 12, 31),
        today=date(2026, 11, 4),
        counted_on=date(2026, 10, 31),
        people=40000,
        households=10480,
        births=(
            Births(date(2025, 1, 1), date(2025, 10, 31), 241, 214, 61, twins_first=2, twins_second=1),
            Births(date(2025, 11, 1), date(2025, 12, 31), 47, 44, 12),
            Births(date(2026, 1, 1), date(2026, 10, 31), 229, 206, 55, twins_first=2, twins_second=1),
            Births(date(2026, 11, 1), date(2026, 11, 3), 2, 2, 0),
        ),
        inactive=7,
        ethnic_mix=(("01", 82), ("02", 9), ("15", 5), ("07", 4)),
        citizen_numbers=0.96,
        new_cards=True,
    ),
    communes=(CommunePlan("Xã Đồng Mây", 100.0, 38, 60),),
    promises=(
        Promise("modern_method_users_new_and_continuing", "count", "2600", "người"),
        Promise("prenatal_screened_4_share_of_pregnant", "share", "62", "%"),
        Promise("newborns_screened_5_share", "share", "60", "%"),
        Promise("couples_married_with_premarital_check_share", "share", "45", "%"),
        Promise("elderly_checked_share", "share", "50", "%"),
    ),
    decision="08/KH-UBND (trình diễn)",
    decided_on=date(2026, 1, 20),
    issuer="Ủy ban nhân dân xã Đồng Mây",
    key="dm",
)
