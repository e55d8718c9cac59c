"""Vietnamese text: folding for search, sorting, tone-mark placement, numbers as offices print them."""

from __future__ import annotations

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal

NBSP = "\u00a0"
MINUS = "\u2212"

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_LETTER_RANK = {letter: i for i, letter in enumerate(_LETTERS)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_SPACES = re.compile(r"[\s\0\u200b\ufeff]+")  # no database keeps the zero character


def clean(text: str) -> str:
    """NFC, outer and doubled white space removed; what a person typed, otherwise untouched."""
    return _SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip()


def fold_accents(text: str) -> str:
    """Lower case without marks, for search: `Đặng Thị Huệ` -> `dang thi hue`."""
    lowered = clean(text).lower().replace("đ", "d")
    return "".join(c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c))


def sort_key(text: str) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
    """Order of names word by word: letters first, tones second (ngang, huyền, hỏi, ngã, sắc, nặng)."""
    return tuple(_word_key(word) for word in clean(text).lower().split(" "))


def natural_key(text: str) -> tuple[tuple[int, str], ...]:
    """Numbers within a text by their size: 2 before 10, 12 before 12A, 100.2 before 100.10."""
    return tuple((int(part), "") if part.isdecimal() else (-1, part.lower()) for part in re.split(r"(\d+)", text))


def same_spelling(text: str) -> str:
    """One form for spellings that differ only in case or in where a tone mark stands (Hòa, Hoà)."""
    return " ".join(_tone_last(word) for word in clean(text).lower().split(" "))


def vi_int(value: int) -> str:
    """31.239; a true minus sign."""
    return (MINUS if value < 0 else "") + f"{abs(value):,}".replace(",", ".")


def vi_decimal(value: Decimal | float, places: int) -> str:
    """14,56: rounded half up, comma decimal, dot thousands."""
    rounded = round_half_up(value, places)
    whole, _, fraction = f"{abs(rounded):,.{places}f}".partition(".")
    sign = MINUS if rounded < 0 else ""
    return sign + whole.replace(",", ".") + (f",{fraction}" if places else "")


def round_half_up(value: Decimal | float, places: int) -> Decimal:
    exact = value if isinstance(value, Decimal) else Decimal(repr(value))
    return exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _word_key(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    letters: list[int] = []
    tones: list[int] = []
    for char in word:
        base, tone = _split_tone(char)
        letters.append(_LETTER_RANK.get(base, 100 + ord(base)))
        tones.append(tone)
    return tuple(letters), tuple(tones)


def _split_tone(char: str) -> tuple[str, int]:
    parts = unicodedata.normalize("NFD", char)
    tone = next((_TONES[p] for p in parts if p in _TONES), 0)
    return unicodedata.normalize("NFC", "".join(p for p in parts if p not in _TONES)), tone


def _tone_last(word: str) -> str:
    letters = [_split_tone(c) for c in word]
    tone = max((t for _, t in letters), default=0)
    return "".join(base for base, _ in letters) + (str(tone) if tone else "")


def harmless(cell: str) -> str:
    """The text of a CSV cell so that no spreadsheet calculates it: an apostrophe before what looks like a formula."""
    return f"'{cell}" if cell[:1] in tuple("=+-@\t\r＝＋－＠") else cell
