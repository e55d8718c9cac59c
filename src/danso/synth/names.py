"""Invented names. Weights are rounded from our own count of public name lists (no person's full name was kept);
surnames of Tày, Nùng and Dao families follow what is common in Bắc Kạn.
"""

from __future__ import annotations

from random import Random


def _weighted(text: str) -> tuple[list[str], list[int]]:
    pairs = [part.rsplit(":", 1) for part in text.split()]
    return [name for name, _ in pairs], [int(weight) for _, weight in pairs]


_KINH = _weighted(
    "Nguyễn:31 Trần:10 Lê:9 Phạm:6 Bùi:3 Hoàng:3 Vũ:3 Đỗ:2 Đặng:2 Ngô:2 Dương:2 Đoàn:1 Đinh:1 Trịnh:1 Phan:2 Đào:1 "
    "Mai:1 Lương:1 Lưu:1 Tạ:1 Phùng:1 Cao:1"
)
_TAY = _weighted(
    "Nông:17 Hoàng:16 Hà:10 Ma:8 Lường:5 Triệu:4 Nguyễn:9 Đàm:4 Lý:4 Bế:3 Dương:3 Hứa:4 Đinh:3 Vi:2 Lục:2 Chu:2 Cao:2 "
    "La:2 Quách:1 Mạc:1"
)
_NUNG = _weighted("Nông:18 Hoàng:12 Lý:9 Lương:8 Triệu:6 Vi:6 Hứa:5 Mông:4 Chu:4 Lưu:3 Phan:3 Phùng:2 Dương:3")
_DAO = _weighted("Triệu:28 Bàn:22 Đặng:18 Lý:12 Phùng:8 Hoàng:4 Phượng:2 Chu:2")
SURNAMES = {"01": _KINH, "02": _TAY, "07": _NUNG, "09": _DAO, "04": _KINH, "15": _NUNG}

_MIDDLE_MEN = _weighted(
    "Văn:38 Đức:9 Minh:7 Quang:6 Hữu:5 Xuân:5 Đình:5 Ngọc:4 Thanh:4 Mạnh:4 Tiến:3 Duy:4 Trung:3 Công:3 Anh:3 Tuấn:3 "
    "Việt:2 Hoàng:3 Quốc:2 Thế:3 Gia:2 Hải:2"
)
_MIDDLE_MEN_CHILD = _weighted(
    "Minh:10 Gia:9 Anh:8 Đức:8 Bảo:7 Tuấn:6 Văn:6 Hoàng:6 Quang:5 Duy:5 Ngọc:4 Nhật:4 Hải:4 Đăng:4 Quốc:3 Thành:3 Việt:3"
)
_MIDDLE_WOMEN = _weighted("Thị:62 Thu:6 Thúy:4 Ngọc:4 Minh:3 Hồng:4 Thanh:4 Bích:3 Kim:2 Phương:3 Lan:2 Mai:2 Thùy:2")
_MIDDLE_WOMEN_CHILD = _weighted(
    "Ngọc:11 Bảo:9 Thị:9 Minh:9 Khánh:7 Phương:7 Thu:5 Thảo:5 Quỳnh:5 Anh:5 Gia:4 Hà:4 Thùy:4 Diệu:3 Hoài:3 Mai:3 Thanh:3"
)
_GIVEN_MEN = _weighted(
    "Tuấn:18 Dũng:13 Cường:13 Hùng:13 Tùng:12 Sơn:13 Thành:12 Trung:11 Hải:11 Long:10 Nam:12 Minh:9 Hiếu:9 Đạt:8 Huy:9 "
    "Đức:9 Tiến:10 Thắng:11 Hưng:7 Quân:7 Toàn:8 Quang:7 Bình:8 Lâm:7 Trường:6 Thái:7 Phong:6 Mạnh:7 Chiến:7 Kiên:6 "
    "Hoàng:8 Tú:5 Anh:7 Duy:5 Việt:6 Vinh:5 Linh:3 Khoa:3 Thịnh:3 Lợi:4 Hòa:4 Công:4 Tài:4 Khánh:3 Dương:4 Nghĩa:3 Thuận:4"
)
_GIVEN_WOMEN = _weighted(
    "Hương:12 Hằng:11 Huyền:11 Lan:10 Mai:9 Hoa:11 Thủy:10 Hà:11 Nga:8 Thảo:10 Linh:11 Trang:11 Phương:11 Nhung:8 Yến:8 "
    "Loan:6 Hạnh:8 Hiền:9 Dung:6 Ngân:6 Thu:7 Oanh:5 Liên:7 Bích:5 Vân:8 Tuyết:6 Lý:5 Ngọc:7 Quỳnh:6 Anh:9 Chi:5 Nhi:4 "
    "Xuân:4 Hồng:6 Thanh:5 Minh:3 Tâm:5 Hiên:4 Duyên:5 Lệ:3 Thơm:4 Sen:3 Cúc:3 Đào:3 Mỵ:1 Diệp:3 My:4"
)


def family_name(rng: Random, ethnicity: str) -> str:
    names, weights = SURNAMES[ethnicity]
    return rng.choices(names, weights)[0]


def own_name(rng: Random, sex: str, birth_year: int) -> str:
    """Middle and given name, newer ones for those born from 2005 on."""
    if sex == "1":
        middle, given = (_MIDDLE_MEN_CHILD if birth_year >= 2005 else _MIDDLE_MEN), _GIVEN_MEN
    else:
        middle, given = (_MIDDLE_WOMEN_CHILD if birth_year >= 2005 else _MIDDLE_WOMEN), _GIVEN_WOMEN
    first, second = rng.choices(*middle)[0], rng.choices(*given)[0]
    while second == first:
        second = rng.choices(*given)[0]
    return f"{first} {second}"


def full_name(rng: Random, sex: str, ethnicity: str, birth_year: int) -> tuple[str, str]:
    """(family name, whole name)."""
    family = family_name(rng, ethnicity)
    return family, f"{family} {own_name(rng, sex, birth_year)}"


def citizen_number(serial: int, sex: str, birth_year: int) -> str:
    """Twelve digits of the right shape for sex and year, one for each serial; 9..... marks invented ones."""
    century = (birth_year // 100 - 19) * 2 + (0 if sex == "1" else 1)
    return f"006{century}{birth_year % 100:02d}{900000 + serial * 7919 % 100000}"


def card_number(rng: Random, serial: int, *, new: bool) -> str:
    """A health insurance card, one for each serial: ten digits, or the 15 signs printed before 2021."""
    number = f"0699{serial * 7919 % 1000000:06d}"  # 0699 marks invented ones
    if new:
        return number
    group = rng.choices(("DT2", "DN4", "GD4", "HN2", "HC4"), (42, 16, 20, 14, 8))[0]
    return f"{group}06{number}"
