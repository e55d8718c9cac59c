"""Against a register that says 318 births, 6,604...% of third and later ones, and nothing of the elderly."""

from __future__ import annotations

from fractions import Fraction

import pytest

from danso.guidance.statements.check import check
from danso.values.period import Window
from danso.values.words import Words

SILENT = Words("sổ chưa có", "not in the register")
KNOWN = {"births": Fraction(318), "births_third_plus_share": Fraction(2100, 318), "crude_birth_rate": Fraction(94, 10)}


def look(code: str, window: Window | None) -> Fraction | Words:
    return KNOWN.get(code, SILENT) if window else SILENT


@pytest.mark.parametrize(
    ("text", "verdict", "right"),
    [
        ("Năm 2022 có 318 trẻ sinh ra.", "right", None),
        ("Năm 2022 có 381 trẻ sinh ra.", "wrong", "318"),
        ("Năm 2022 có hơn 310 trẻ sinh ra.", "right", None),
        ("Năm 2022, tỷ lệ sinh con thứ 3 trở lên là 6,60%.", "right", None),
        ("Năm 2022, tỷ lệ sinh con thứ 3 trở lên là 6,6%.", "right", None),
        ("Năm 2022, tỷ lệ sinh con thứ 3 trở lên là 6,1%.", "wrong", "6,6%"),
        ("Năm 2022, tỷ suất sinh thô là 9,4‰.", "right", None),
        ("Năm 2022 có 812 người cao tuổi.", "not_checkable", None),
        ("Có 381 trẻ sinh ra.", "not_checkable", None),
    ],
)
def test_a_known_indicator_is_compared_in_its_window(text: str, verdict: str, right: str | None) -> None:
    (found,) = check(text, look).judgements
    assert (found.verdict, found.right) == (verdict, right)


def test_a_line_that_ends_in_mid_sentence_does_not_end_it() -> None:
    text = "Năm 2022 có trẻ nam 420, trẻ nữ 392; tỷ số giới tính khi\nsinh 107,1/100."
    assert [one.verdict for one in check(text).judgements] == ["right", "right", "right"]  # 420/392 = 107,14


def test_the_elderly_who_were_checked_are_not_all_the_elderly() -> None:
    known = {"elderly": Fraction(8400), "elderly_checked": Fraction(3150)}
    text = "Năm 2022 có 8.400 người cao tuổi, trong đó 3.150 người được khám sức khỏe định kỳ, chiếm 37,5%."
    found = check(text, lambda code, window: known.get(code, SILENT)).judgements
    assert [one.verdict for one in found] == ["right", "right", "right"]


def test_plans_and_changes_are_not_held_against_the_register() -> None:
    found = check("Năm 2022 chỉ tiêu giao 500 trẻ sinh ra, tăng 20 trẻ.", look).judgements
    assert all(not one.findings for one in found)


def test_sums_that_agree_do_not_save_figures_that_the_register_denies() -> None:
    found = check("Năm 2022 có 400 trẻ sinh ra, trong đó 210 trẻ nam, 190 trẻ nữ.", look).judgements[0]
    assert (found.verdict, found.cause, found.right) == ("wrong", "register", "318")
