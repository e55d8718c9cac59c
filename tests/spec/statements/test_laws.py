"""Whatever is pasted: nothing breaks, every figure stands where it says, none overlaps another."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from danso.guidance.statements.check import check
from danso.guidance.statements.forms.clean import clean
from tests.spec.statements.sentences import generated

WORDS = (
    "trẻ", "sinh ra", "%", "‰", "/", "100", "bé trai", "tăng", "giảm", "từ", "lên", "kế hoạch", "0", "7,96", "1.643", "(", ")",
    ";",
    "trong đó", "gồm", "chiếm", "năm 2020", "tính đến 31/02/2020",
    "người", "con thứ 3",
    "điểm %", "½", "-", "1,5 tỷ", "tỷ số giới tính",
    "dân số", "hộ", "vượt", "so với cùng kỳ", "\n", ".", "00", "quý II/2021", "0/0", "tỷ suất sinh", "người/hộ",
)  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join) | st.text(max_size=80))
def test_any_text_is_judged_without_breaking(text: str) -> None:
    plain = clean(text).text
    figures = [one.stated for one in check(text).judgements]
    assert all(plain[one.start : one.end].strip() == one.text for one in figures)
    assert all(first.end <= second.start for first, second in pairwise(figures))


@given(st.integers(0, 10_000))
def test_the_same_text_is_judged_the_same_with_other_spaces_and_marks(seed: int) -> None:
    (sentence,) = generated(seed, 1)
    other = sentence.text.replace(" ", "\u00a0").replace("hòa", "hoà")
    said = [(one.stated.value, one.verdict, one.right) for one in check(sentence.text).judgements]
    assert [(one.stated.value, one.verdict, one.right) for one in check(other).judgements] == said
