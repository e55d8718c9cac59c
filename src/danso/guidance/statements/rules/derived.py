"""A printed figure against the value its own inputs give, and the name of the slip where they differ."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from danso.guidance.statements.agreement import agree, printed, printed_as, rounded, truncated
from danso.guidance.statements.figure import Finding, Stated
from danso.values.words import Words


def derived(
    one: Stated, exact: Fraction, cause: str, inputs: tuple[Stated, ...], working: str, inverse: Fraction | None = None
) -> Iterator[Finding]:
    """Findings on `one` and its `inputs`. `working` is the sum as a reader would do it; `inverse` the value that comes
    out when numerator and denominator are exchanged.
    """
    if agree(one, exact):
        for each in (one, *inputs):
            yield Finding(each, "right", cause, HOLDS.with_(working=working, value=printed(exact, one)))
        return
    slip, words, right = _slip(one, exact, inverse)
    yield Finding(one, "wrong", slip or cause, words.with_(working=working, value=right, said=one.text), right)
    for each in inputs:
        yield Finding(each, "not_checkable", "contradicted", CONTRADICTED.with_(said=one.text, working=working))


def _slip(one: Stated, exact: Fraction, inverse: Fraction | None) -> tuple[str | None, Words, str]:
    right = printed(exact, one)
    if one.value == truncated(exact, one.decimals):
        return "truncated", TRUNCATED, right
    if one.value == _rounded_up(exact, one.decimals):
        return "rounded_up", ROUNDED_UP, right
    if one.sign == "%" and _same(one, exact * 10):
        return (
            "per_mille_as_percent",
            PER_MILLE,
            printed_as(exact, max(one.decimals, 2), "%") + f" ({one.text[:-1].strip()}‰)",
        )
    if one.sign == "‰" and _same(one, exact / 10):
        return "percent_as_per_mille", PERCENT, printed_as(exact / 10, one.decimals, "%")
    if inverse is not None and _same(one, inverse):
        return "swapped", SWAPPED, right
    if _same(one, exact * 10) or _same(one, exact / 10) or _same(one, exact * 100) or _same(one, exact / 100):
        return "misplaced_comma", COMMA, right
    return None, OTHERWISE, right


def _rounded_up(exact: Fraction, decimals: int) -> Fraction | None:
    low = truncated(exact, decimals)
    return low + Fraction(1, 10**decimals) if low != exact else None


def _same(one: Stated, value: Fraction) -> bool:
    return one.value == rounded(value, one.decimals)


HOLDS = Words("{working} = {value}: khớp.", "{working} = {value}: agrees.")
OTHERWISE = Words("{working} = {value}, văn bản ghi {said}.", "{working} = {value}, the text says {said}.")
TRUNCATED = Words("Cắt bớt chữ số thay vì làm tròn: {working} = {value}.", "Cut off, not rounded: {working} = {value}.")
ROUNDED_UP = Words("Làm tròn lên quá mức: {working} = {value}.", "Rounded up where it goes down: {working} = {value}.")
PER_MILLE = Words(
    "Phần nghìn ghi thành phần trăm: {working} = {value}.", "Per mille written as per cent: {working} = {value}."
)
PERCENT = Words(
    "Phần trăm ghi thành phần nghìn: {working} = {value}.", "Per cent written as per mille: {working} = {value}."
)
SWAPPED = Words(
    "Đảo tử số và mẫu số (hoặc đổi nhãn): {working} = {value}.",
    "Numerator and denominator (or their labels) exchanged: {working} = {value}.",
)
COMMA = Words("Sai vị trí dấu phẩy: {working} = {value}.", "The comma stands in the wrong place: {working} = {value}.")
CONTRADICTED = Words(
    "Không khớp với {said} ({working}); phải xem số gốc.", "Does not agree with {said} ({working}); see the sheets."
)
