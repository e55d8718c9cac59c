"""Parts of a target: by method, channel, quarter, campaign round; what each may add up to. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from danso.indicators.catalogue.contraception.by_channel import CHANNELS, UNKNOWN, channel_words
from danso.indicators.catalogue.contraception.by_method import SUFFIXES
from danso.register.codes.contraception import METHOD
from danso.targets.refusals import BadTarget, SplitDoesNotSum
from danso.values.words import Words

Dimension = Literal["method", "channel", "quarter", "round"]

# A campaign has at most three rounds in the plans we have seen; four leaves room.
CODES: dict[Dimension, tuple[str, ...]] = {
    "method": tuple(SUFFIXES),
    "channel": tuple(code for code in CHANNELS if code != UNKNOWN),
    "quarter": ("1", "2", "3", "4"),
    "round": ("1", "2", "3", "4"),
}
DIMENSIONS: dict[Dimension, Words] = {
    "method": Words("Theo biện pháp", "By method"),
    "channel": Words("Theo kênh cung cấp", "By channel"),
    "quarter": Words("Theo quý", "By quarter"),
    "round": Words("Theo đợt chiến dịch", "By campaign round"),
}
_ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Split:
    dimension: Dimension
    code: str
    value: Decimal


def split_words(dimension: Dimension, code: str) -> Words:
    """Vòng tránh thai; tiếp thị xã hội; quý I; đợt 1."""
    if dimension == "method":
        return METHOD.words(code)
    if dimension == "channel":
        return channel_words(code)
    if dimension == "quarter":
        return Words(f"quý {_ROMAN[int(code) - 1]}", f"quarter {_ROMAN[int(code) - 1]}")
    return Words(f"đợt {code}", f"round {code}")


def check_splits(plan_kind: str, whole: Decimal, splits: Sequence[Split]) -> None:
    """A count's methods, channels and quarters add up to it, its rounds to no more (what is done between campaigns is
    the rest). Of a share or a level only quarters exist: what is due at the end of each, the last being the target.
    Raises BadTarget, SplitDoesNotSum.
    """
    by: dict[Dimension, dict[str, Decimal]] = defaultdict(dict)
    for one in splits:
        if one.dimension not in CODES or one.code not in CODES[one.dimension] or one.code in by[one.dimension]:
            raise BadTarget(UNKNOWN_PART)
        if not one.value.is_finite() or one.value < 0:
            raise BadTarget(NEGATIVE_PART)
        by[one.dimension][one.code] = one.value
    for dimension, parts in by.items():
        if plan_kind == "count":
            _check_sum(dimension, whole, parts)
        elif dimension != "quarter" or plan_kind not in ("share", "level"):
            raise BadTarget(ONLY_COUNTS)
        elif parts.get("4") != whole:
            raise SplitDoesNotSum(LAST_QUARTER.with_(whole=plain_number(whole)))


def due_by_quarters(quarters: Iterable[tuple[str, Decimal]]) -> dict[int, Decimal] | None:
    """Of a count split by quarters what is due at the end of each; None without a split."""
    given = {int(code): value for code, value in quarters}
    if not given:
        return None
    total, due = Decimal(0), {}
    for number in range(1, 5):
        total += given.get(number, Decimal(0))
        due[number] = total
    return due


def plain_number(value: Decimal) -> str:
    """As a decision writes it in Vietnamese: 3.268; 0,5."""
    exponent = value.normalize().as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return f"{value:,.{places}f}".translate(str.maketrans(",.", ".,"))


def _check_sum(dimension: Dimension, whole: Decimal, parts: dict[str, Decimal]) -> None:
    difference = sum(parts.values(), Decimal(0)) - whole
    if difference > 0 or (difference < 0 and dimension != "round"):
        said = OVER if difference > 0 else UNDER
        raise SplitDoesNotSum(
            said.with_(
                by=DIMENSIONS[dimension],
                sum=plain_number(whole + difference),
                whole=plain_number(whole),
                n=plain_number(abs(difference)),
            )
        )


UNKNOWN_PART = Words("Phần chia có mã không đúng hoặc ghi hai lần.", "A part has an unknown code or is given twice.")
NEGATIVE_PART = Words("Phần chia không được âm.", "A part cannot be negative.")
ONLY_COUNTS = Words(
    "Chỉ số lượng mới chia theo biện pháp, kênh, đợt; tỷ lệ và mức chỉ ghi mốc theo quý.",
    "Only counts are split by method, channel or round; shares and levels have quarters only.",
)
LAST_QUARTER = Words(
    "Mốc quý IV phải bằng chỉ tiêu cả năm ({whole}). Sửa lại mốc hoặc chỉ tiêu.",
    "The last quarter must be the year's target ({whole}). Mend one of the two.",
)
OVER = Words(
    "{by}: tổng các phần là {sum}, thừa {n} so với chỉ tiêu {whole}. Sửa cho khớp rồi ghi lại.",
    "{by}: the parts add up to {sum}, {n} more than the target {whole}. Mend them and record again.",
)
UNDER = Words(
    "{by}: tổng các phần là {sum}, thiếu {n} so với chỉ tiêu {whole}. Sửa cho khớp rồi ghi lại.",
    "{by}: the parts add up to {sum}, {n} less than the target {whole}. Mend them and record again.",
)
