"""Whether a printed figure is the rounding of an exact one, and if not, which known slip made it."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction

from danso.guidance.statements.figure import Sign, Stated

_TAILS: dict[Sign, str] = {
    "%": "%", "‰": "‰", "points": " điểm %", "permille_points": " điểm ‰", "per_100": "/100", "": "", "mean": "", "money": "",
}  # fmt: skip
# How far a softened number may lie: "hơn 300" of 312 is fair, of 380 is not.
HEDGE_REACH = Fraction(1, 20)


def rounded(value: Fraction, decimals: int, how: str = ROUND_HALF_UP) -> Fraction:
    step = Decimal(1).scaleb(-decimals)
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return Fraction(exact.quantize(step, how))


def truncated(value: Fraction, decimals: int) -> Fraction:
    return rounded(value, decimals, ROUND_DOWN)


def agree(one: Stated, exact: Fraction) -> bool:
    """Half up to the decimals printed; a softened number on its side and near."""
    if one.hedge is None or (one.hedge == "about" and one.value == rounded(exact, one.decimals)):
        return one.value == rounded(exact, one.decimals)
    near = abs(exact - one.value) <= abs(one.value) * HEDGE_REACH
    if one.value == rounded(exact, one.decimals):
        return True
    return near and (one.hedge == "about" or (exact > one.value) == (one.hedge == "over"))


def printed(value: Fraction, like: Stated) -> str:
    """`value` as the office prints it, with the decimals and sign of `like`."""
    text = printed_as(value, like.decimals, like.sign)
    bare_points = like.sign == "points" and "%" not in like.text and "trăm" not in like.text
    return text.removesuffix(" %") if bare_points else text


def printed_as(value: Fraction, decimals: int, sign: Sign) -> str:
    text = (
        f"{Decimal(rounded(value, decimals).numerator) / Decimal(rounded(value, decimals).denominator):,.{decimals}f}"
    )
    return text.translate(str.maketrans(",.", ".,")).replace("-", "−") + _TAILS[sign]
