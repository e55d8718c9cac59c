"""Sums behind their parts: 118 + 97 = 215; 30 + 12 + 8 = 50. Money: 42,5/50 = 85%; 1.250/1.600 = 78,125%."""

from __future__ import annotations

import pytest

from tests.spec.statements.judged import judged, last, the


@pytest.mark.parametrize(
    ("text", "printed", "verdict", "right"),
    [
        ("Quý I sinh 118 trẻ, quý II sinh 97 trẻ, cộng 6 tháng 215 trẻ.", "215", "right", None),
        ("Quý I sinh 118 trẻ, quý II sinh 97 trẻ, cộng 6 tháng 225 trẻ.", "225", "wrong", "215"),
        ("Cấy 30 người, tiêm 12 người và đặt vòng 8 người, tổng cộng 50 người.", "50", "right", None),
        ("Có 20 thôn, 12 cán bộ, tổng cộng 50 người.", "50", "not_checkable", None),
        ("Quý II sinh 97 trẻ, cộng 6 tháng 215 trẻ.", "215", "not_checkable", None),
    ],
)
def test_a_total_behind_its_parts_is_their_sum(text: str, printed: str, verdict: str, right: str | None) -> None:
    assert (the(text, printed).verdict, the(text, printed).right) == (verdict, right)


def test_a_head_that_is_the_total_already_is_no_part_of_it() -> None:
    text = "Sinh 215 trẻ: quý I 118 trẻ, quý II 97 trẻ, cộng 215 trẻ."
    assert {verdict for _, verdict, _ in judged(text)} == {"right"}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Đã chi 42,5 triệu đồng, đạt 85% dự toán (50 triệu đồng).", "right"),
        ("Kinh phí được giao 50 triệu đồng, đã chi 42,5 triệu đồng, đạt 85%.", "right"),
        ("Kinh phí được giao 1,6 tỷ đồng, đã chi 1.250 triệu đồng, đạt 78,1%.", "right"),
        ("Kinh phí được giao 50 triệu đồng, đã chi 42,5 triệu đồng, đạt 58%.", "wrong"),
        ("Năm trước chi 50 triệu đồng, năm nay chi 42,5 triệu đồng, đạt 58%.", "not_checkable"),
    ],
)
def test_money_spent_is_checked_against_its_budget_in_the_same_unit(text: str, verdict: str) -> None:
    found = [one for one in judged(text) if one[0].endswith("%")]
    assert [one[1] for one in found] == [verdict]


def test_points_of_a_ratio_are_no_per_cent() -> None:
    text = "Tỷ số giới tính khi sinh 109,1/100, giảm 0,9 điểm % so với cùng kỳ (110,0/100)."
    assert (the(text, "0,9 điểm %").cause, the(text, "0,9 điểm %").right) == ("percent_points_of_ratio", "0,9 điểm")


def test_a_plan_in_the_clause_before_is_the_plan() -> None:
    assert last("Kế hoạch giao 400 người; đã thực hiện 230 người, đạt 57,5% kế hoạch.").verdict == "right"
