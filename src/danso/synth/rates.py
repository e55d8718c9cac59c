"""Small tables the invented people live by.

Credit: United Nations, DESA, Population Division, World Population Prospects 2019 (Viet Nam: population 2020,
mx and age pattern of fertility 2015-2020). Marital status, method mix and channels are rounded to what the 2019
census and the 2019-2020 surveys report for the country; they are shapes for a demo, not statistics.
"""

from __future__ import annotations

from datetime import date

# Persons by five-year group from 0-4 to 100+, thousands, mid-2020 (WPP 2019).
WOMEN = (
    3728, 3581, 3364, 3136, 3320, 4206, 4158, 3848, 3508, 3272, 2960, 2712, 2319, 1672, 987, 704, 563, 416, 196, 73, 18,
)  # fmt: skip
MEN = (
    4165, 4005, 3734, 3365, 3500, 4364, 4279, 3916, 3526, 3267, 2908, 2530, 2012, 1339, 665, 423, 298, 193, 79, 26, 6,
)  # fmt: skip

# Central death rates at 0, 1-4, then five-year groups from 5 to 100+, 2015-2020 (WPP 2019).
_MX_WOMEN = (
    0.01451, 0.00076, 0.00051, 0.00047, 0.00048, 0.00056, 0.00066, 0.00077, 0.00108, 0.00152, 0.00214, 0.0033,
    0.00547, 0.00812, 0.01453, 0.02349, 0.0377, 0.0599, 0.09369, 0.14322, 0.21194, 0.31629,
)  # fmt: skip
_MX_MEN = (
    0.01919, 0.00136, 0.00053, 0.00046, 0.001, 0.00161, 0.00202, 0.00237, 0.00282, 0.004, 0.00562, 0.00914,
    0.01344, 0.01811, 0.02848, 0.04137, 0.05978, 0.08567, 0.12125, 0.16869, 0.22943, 0.31818,
)  # fmt: skip

# Share of fertility by age of mother 15-19 ... 45-49, percent, 2015-2020 (WPP 2019).
FERTILITY = (7.5, 27.8, 32.9, 20.8, 8.5, 2.2, 0.3)

# Ever-married and still married, percent, by age 15-19 ... 80+ (pattern of the 2019 census).
MARRIED_WOMEN = (5, 48, 80, 89, 90, 89, 87, 83, 79, 73, 65, 55, 44, 27)
MARRIED_MEN = (1, 20, 56, 82, 90, 92, 93, 93, 93, 92, 90, 87, 82, 70)
WIDOWED_WOMEN = (0, 0, 1, 1, 2, 3, 5, 9, 14, 21, 30, 41, 53, 71)
WIDOWED_MEN = (0, 0, 0, 0, 0, 1, 1, 2, 3, 5, 8, 11, 16, 29)
DIVORCED = (0, 1, 2, 3, 4, 4, 4, 4, 3, 2, 2, 1, 1, 0)

# Methods of married women who use one: weight by method code, younger than 35 and from 35 on.
METHODS_YOUNG = {"1": 30, "3": 1, "4": 21, "5": 28, "6": 3, "7": 4, "8": 9}
METHODS_OLDER = {"1": 46, "2": 1, "3": 5, "4": 15, "5": 17, "6": 2, "7": 2, "8": 8}
# Users among married women of 15-19 ... 45-49, percent.
USERS = (32, 55, 66, 76, 82, 80, 66)
CHANNELS = {
    "4": {"free": 25, "social_marketing": 35, "socialised": 15, "bought": 25},
    "5": {"free": 40, "social_marketing": 30, "socialised": 15, "bought": 15},
    "6": {"free": 55, "socialised": 45},
    "1": {"free": 70, "socialised": 30},
    "7": {"socialised": 70, "bought": 30},
    "2": {"free": 100},
    "3": {"free": 80, "socialised": 20},
    "8": {"bought": 100},
}

# Moves of a year per 1,000 people by age 0-4 ... 80+: the young move, others less.
MOVERS = (9, 7, 6, 24, 42, 30, 18, 11, 8, 6, 5, 4, 4, 3, 3, 2, 2)


def death_rate(sex: str, age: int) -> float:
    """Deaths per person and year at a completed age."""
    table = _MX_MEN if sex == "1" else _MX_WOMEN
    return table[0] if age == 0 else table[min(1 + age // 5, 21)]


def fertility_weight(age: int) -> float:
    return FERTILITY[(age - 15) // 5] if 15 <= age <= 49 else 0.0


def band(age: int, first: int, last: int) -> int:
    """Index of the five-year group, the lowest beginning at `first`, all above `last` in the highest."""
    return (min(max(age, first), last) - first) // 5


def shift(day: date, years: int) -> date:
    """The same day years away; 29 February becomes 28."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
