"""Number forms, with invented numbers."""

from __future__ import annotations

from fractions import Fraction

import pytest

from danso.guidance.statements.check import check
from danso.guidance.statements.figure import Stated


def only(text: str) -> Stated:
    (one,) = check(text).judgements
    return one.stated


@pytest.mark.parametrize(
    ("text", "value", "sign"),
    [
        ("Toàn xã có 2.418 hộ.", 2418, ""),
        ("Toàn xã có 2,418 hộ.", 2418, ""),
        ("Toàn xã có 2 418 hộ.", 2418, ""),
        ("Toàn xã có 2418 hộ.", 2418, ""),
        ("Dân số 1,25 triệu người.", 1_250_000, ""),
        ("Dân số là 1.204.518 người.", 1_204_518, ""),
        ("Tỷ lệ đạt 7,96%.", Fraction("7.96"), "%"),
        ("Tỷ lệ đạt 7.96 %.", Fraction("7.96"), "%"),
        ("Tỷ lệ đạt 6 phần trăm.", 6, "%"),
        ("Tỷ suất sinh thô 13,25‰.", Fraction("13.25"), "‰"),
        ("Tỷ suất sinh thô 13,25%o.", Fraction("13.25"), "‰"),
        ("Tỷ suất sinh thô 13,25%0.", Fraction("13.25"), "‰"),
        ("Tỷ suất sinh thô 13,25 phần nghìn.", Fraction("13.25"), "‰"),
        ("Tỷ lệ này tăng 4,1 điểm %.", Fraction("4.1"), "points"),
        ("Tỷ lệ này tăng 4,1 điểm phần trăm.", Fraction("4.1"), "points"),
        ("Tỷ số giới tính khi sinh 109,3/100.", Fraction("109.3"), "per_100"),
        ("Tỷ số giới tính khi sinh là 109,3 bé trai/100 bé gái.", Fraction("109.3"), "per_100"),
        ("Tỷ số giới tính khi sinh là 109,3 nam trên 100 nữ.", Fraction("109.3"), "per_100"),
        ("Có ½ số hộ được thăm.", 50, "%"),
        ("Tổng tỷ suất sinh là 1,87 con/phụ nữ.", Fraction("1.87"), "mean"),
        ("Kinh phí là 25.500.000 đồng.", 25_500_000, "money"),
    ],
)
def test_a_number_is_read_as_offices_write_it(text: str, value: Fraction | int, sign: str) -> None:
    assert (only(text).value, only(text).sign) == (value, sign)


@pytest.mark.parametrize("text", ["Toàn xã có 2,418 hộ.", "Tỷ lệ đạt 7.96%."])
def test_a_mark_used_the_foreign_way_is_noted(text: str) -> None:
    assert only(text).notes


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Đã khám hơn 300 trẻ.", "over"),
        ("Đã khám gần 300 trẻ.", "under"),
        ("Đã khám khoảng 300 trẻ.", "about"),
        ("Đã khám 300 trẻ.", None),
    ],
)
def test_softened_numbers_are_known(text: str, hedge: str | None) -> None:
    assert only(text).hedge == hedge
