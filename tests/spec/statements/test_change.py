"""Changes. 61,7 - 48,2 = 13,5 points, 28,0% of 48,2; 512 - 470 = 42, 8,2% of 512."""

from __future__ import annotations

import pytest

from tests.spec.statements.judged import the


@pytest.mark.parametrize(
    ("text", "printed", "verdict", "cause"),
    [
        ("Tỷ lệ sàng lọc tăng từ 48,2% lên 61,7%, tăng 13,5 điểm %.", "13,5 điểm %", "right", "change"),
        ("Tỷ lệ sàng lọc tăng từ 48,2% lên 61,7%, tăng 13,5%.", "13,5%", "wrong", "percent_for_points"),
        ("Tỷ lệ sàng lọc tăng từ 48,2% lên 61,7%, tăng 28,0%.", "28,0%", "right", "change"),
        ("Tỷ lệ sàng lọc đạt 61,7%, tăng 13,5% so với cùng kỳ (48,2%).", "13,5%", "wrong", "percent_for_points"),
        (
            "Tỷ lệ sàng lọc đạt 61,7%, giảm 13,5 điểm % so với cùng kỳ (48,2%).",
            "13,5 điểm %",
            "wrong",
            "wrong_direction",
        ),
        ("Tỷ lệ sàng lọc giảm từ 48,2% lên 61,7%.", "61,7%", "wrong", "wrong_direction"),
        ("Có 470 trẻ sinh ra, giảm 42 trẻ so với cùng kỳ năm 2021 (512 trẻ).", "42", "right", "change"),
        ("Có 470 trẻ sinh ra, giảm 24 trẻ so với cùng kỳ năm 2021 (512 trẻ).", "24", "wrong", "change"),
        ("Có 470 trẻ sinh ra, giảm 8,2% so với cùng kỳ năm 2021 (512 trẻ).", "8,2%", "right", "change"),
        ("Có 470 trẻ sinh ra, giảm 42 trẻ (8,2%) so với cùng kỳ.", "8,2%", "right", "change"),
        ("Có 470 trẻ sinh ra, năm 2021 là 512 trẻ, giảm 42 trẻ.", "42", "right", "change"),
        ("Tỷ suất sinh thô 13,1‰, giảm 0,3‰ so với cùng kỳ (13,4‰).", "0,3‰", "right", "change"),
        (
            "Tỷ lệ sinh con thứ 3 trở lên là 6,1%, giảm 0,4% so với cùng kỳ.",
            "0,4%",
            "not_checkable",
            "points_or_percent",
        ),
        ("Tỷ lệ là 6,1%, giảm 0,4 điểm % so với cùng kỳ (6,6%).", "0,4 điểm %", "not_checkable", "within_rounding"),
    ],
)
def test_a_change_is_the_difference_of_its_levels(text: str, printed: str, verdict: str, cause: str) -> None:
    found = the(text, printed)
    assert (found.verdict, found.cause) == (verdict, cause)
