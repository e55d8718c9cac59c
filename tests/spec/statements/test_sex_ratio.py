"""Sex ratio at birth: 318/299 x 100 = 106,35; 299/318 x 100 = 94,03."""

from __future__ import annotations

import pytest

from tests.spec.statements.judged import last

COUNTS = "Có 318 trẻ nam, 299 trẻ nữ; tỷ số giới tính khi sinh là "


@pytest.mark.parametrize(
    ("text", "verdict", "cause"),
    [
        (COUNTS + "106,4 bé trai/100 bé gái.", "right", "sex_ratio"),
        (COUNTS + "106,4/100.", "right", "sex_ratio"),
        (COUNTS + "106,3 nam/100 nữ.", "wrong", "truncated"),
        (COUNTS + "94,0 bé trai/100 bé gái.", "wrong", "swapped_labels"),
        (COUNTS + "106,4 bé gái/100 bé trai.", "wrong", "swapped_labels"),
        (COUNTS + "109,4 bé trai/100 bé gái.", "wrong", "sex_ratio"),
        ("Tỷ số giới tính khi sinh là 109,4%.", "wrong", "ratio_as_percent"),
        ("Tỷ số giới tính khi sinh là 109,4 bé gái/100 bé trai.", "wrong", "swapped_labels"),
        ("Tỷ số giới tính khi sinh là 109,4 bé trai/100 bé gái.", "not_checkable", "stands_alone"),
    ],
)
def test_the_ratio_is_boys_to_a_hundred_girls(text: str, verdict: str, cause: str) -> None:
    assert (last(text).verdict, last(text).cause) == (verdict, cause)
