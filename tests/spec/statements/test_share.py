"""Shares and percent of plan. 57/812 = 7,0197%; 1.207/2.350 = 51,3617%; 52/812 = 6,4039%; 83/130 = 63,846%."""

from __future__ import annotations

import pytest

from tests.spec.statements.judged import last, the


@pytest.mark.parametrize(
    ("text", "verdict", "cause"),
    [
        ("Có 1.207/2.350 người, đạt 51,4% kế hoạch.", "right", "percent_of_plan"),
        ("Có 1.207/2.350 người, đạt 51,3% kế hoạch.", "wrong", "truncated"),
        ("Có 1.207/2.350 người, đạt 54,1% kế hoạch.", "wrong", "percent_of_plan"),
        ("Chỉ tiêu giao 2.350 người, thực hiện 1.207 người, đạt 51,4% kế hoạch.", "right", "percent_of_plan"),
        ("Có 812 trẻ sinh ra; 57 trẻ là con thứ 3 trở lên, chiếm 7,02% trong tổng số sinh.", "right", "share"),
        ("Có 812 trẻ sinh ra; 57 trẻ là con thứ 3 trở lên, chiếm 70,2%.", "wrong", "per_mille_as_percent"),
        ("Có 812 trẻ sinh ra; 57 trẻ là con thứ 3 trở lên, chiếm 7,02‰.", "wrong", "percent_as_per_mille"),
        ("Trong số 812 trẻ sinh ra có 52 trẻ là con thứ 3 trở lên (6,4%).", "right", "share"),
        ("Có 83/130 thôn duy trì câu lạc bộ, bằng 63,8%.", "right", "share"),
        ("Có 83/130 thôn duy trì câu lạc bộ, bằng 63,9%.", "wrong", "rounded_up"),
        ("Có 83/130 thôn duy trì câu lạc bộ, bằng 156,6%.", "wrong", "swapped"),
        ("Có 83/130 thôn duy trì câu lạc bộ, bằng 6,4%.", "wrong", "misplaced_comma"),
        ("Có 83/130 thôn duy trì câu lạc bộ, bằng gần 65%.", "right", "share"),
        ("Có 83/130 thôn triển khai khám tăng huyết áp (63,8%).", "right", "share"),
        ("Đặt vòng 83 ca/KH 130 ca, đạt 63,8%.", "right", "percent_of_plan"),
        ("Khám cho 812 lượt người, phát hiện 57 ca bệnh, chiếm 7,02% số người khám.", "right", "share"),
        ("Vận động được 2.421/2.350 người, đạt 103,0% kế hoạch.", "right", "percent_of_plan"),
    ],
)
def test_a_percentage_is_checked_against_its_counts(text: str, verdict: str, cause: str) -> None:
    found = last(text)
    assert (found.verdict, found.cause) == (verdict, cause)


def test_the_right_value_stands_beside_the_wrong_one() -> None:
    assert last("Có 1.207/2.350 người, đạt 54,1% kế hoạch.").right == "51,4%"


def test_inputs_of_a_wrong_share_are_doubtful_not_wrong() -> None:
    assert the("Có 83/130 thôn, bằng 60,8%.", "83").cause == "contradicted"


def test_the_bracket_behind_a_percentage_is_its_pair() -> None:
    assert last("Kho dữ liệu quản lý được 63,8% số hộ (83/130 hộ).").verdict == "right"


def test_what_was_reached_of_a_target_is_no_coverage() -> None:
    text = "Đã thực hiện 83/130 chỉ tiêu giao, độ bao phủ 63,8%."
    assert (last(text).cause, last(text).right) == ("plan_called_coverage", "63,8% kế hoạch")


def test_a_share_above_the_whole_cannot_be_but_a_plan_can_be_surpassed() -> None:
    assert last("Tỷ lệ sàng lọc sơ sinh đạt 131%.").cause == "above_whole"
    assert last("Sàng lọc sơ sinh đạt 131% kế hoạch.").verdict == "not_checkable"


def test_a_pair_without_its_share_says_nothing_false() -> None:
    assert last("Hiện có 41/96 cộng tác viên nghỉ việc.").cause == "pair_without_share"


def test_a_share_above_its_planned_share_is_above_it_by_points() -> None:
    text = "Tỷ lệ sinh con thứ 3 trở lên là 5,4%, vượt 2,4% so với chỉ tiêu (3%)."
    assert (the(text, "2,4%").cause, the(text, "2,4%").right) == ("percent_for_points", "2,4 điểm %")


def test_those_counted_behind_a_pair_are_the_whole_not_the_part() -> None:
    text = "Có 83/130 người cao tuổi phát hiện tăng huyết áp (63,8%)."
    assert (the(text, "83").stated.indicator, the(text, "130").stated.indicator) == (None, "elderly")
