"""Number form: 1.643 - 7,96 - 1.234,5 - 45 533 - 1,6 triệu - ½.

Vietnamese papers part thousands with a dot and decimals with a comma. Both habits are met: a comma before exactly three
digits of something that is counted in whole pieces parts thousands, and is said to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from danso.values.words import Words

# group 1: the sign of a negative number; group 2: digits; group 3: a vulgar fraction
NUMBER = re.compile(
    r"(?<![\w.,/:])(?<!\d[-–])([-−+]?)(\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?![\d])|"
    r"\d{1,3}(?: \d{3})+(?![\d.,]\d)|\d+(?:[.,]\d+)?)?([½⅓⅔¼¾])?"
)
FRACTIONS = {"½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
SCALES = {"nghìn": 1000, "ngàn": 1000, "triệu": 1_000_000, "tỷ": 1_000_000_000, "tỉ": 1_000_000_000}

# Longer rows of digits are numbers of cards and accounts: nothing is counted in them.
MOST_DIGITS = 15
_NUMBERED = re.compile(r"(?:\d+([.,]))(?:\d+\1)+\d{1,2}")  # 1.234.1: a numbered heading

COMMA_THOUSANDS = Words(
    "Dấu phẩy dùng để phân cách phần thập phân; nên viết {better}.",
    "The comma parts decimals; better written {better}.",
)
DOT_DECIMALS = Words("Phần thập phân viết sau dấu phẩy: {better}.", "Decimals stand after a comma: {better}.")


@dataclass(frozen=True, slots=True)
class Read:
    value: Fraction
    decimals: int
    notes: tuple[Words, ...] = ()


def countable(digits: str) -> bool:
    """Whether something may be counted in these digits: no card's number, no numbered heading."""
    return len(digits) <= MOST_DIGITS + 4 and not _NUMBERED.fullmatch(digits)


def read(digits: str, fraction: str, *, whole: bool) -> Read:
    """The number meant by `digits`; `whole` when the thing counted comes in whole pieces."""
    if not digits:
        return Read(FRACTIONS[fraction], 2)
    extra = FRACTIONS.get(fraction, Fraction(0))
    plain = digits.replace(" ", "")
    if not re.search(r"[.,]", plain):
        return Read(int(plain) + extra, 0)
    dots, commas = plain.count("."), plain.count(",")
    if dots and commas:
        mark = max(".,", key=plain.rfind)
        return _decimal(plain.replace("," if mark == "." else ".", ""), mark)
    mark = "." if dots else ","
    grouped = bool(re.fullmatch(r"[1-9]\d{0,2}(?:[.,]\d{3})+", plain))
    if grouped and (dots + commas > 1 or (mark == "." and not plain.startswith("0")) or whole):
        joined = plain.replace(mark, "")
        better = f"{int(joined):,}".replace(",", ".")
        return Read(Fraction(joined), 0, (COMMA_THOUSANDS.with_(better=better),) if mark == "," else ())
    return _decimal(plain, mark)


def read_decimal(digits: str) -> Read | None:
    """The other reading of a lone dot with three digits: 1.643 as 1,643 (before a % sign); else None."""
    return _decimal(digits, ".") if re.fullmatch(r"\d{1,2}\.\d{3}", digits) else None


def _decimal(plain: str, mark: str) -> Read:
    head, _, tail = plain.partition(mark)
    note = (DOT_DECIMALS.with_(better=f"{head},{tail}"),) if mark == "." else ()
    return Read(Fraction(f"{head}.{tail or '0'}"), len(tail), note)
