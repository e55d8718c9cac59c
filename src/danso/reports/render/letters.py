"""Which letters a font file can draw.

Some old copies of Times-like fonts (Liberation 1) lack the Vietnamese letters with two marks; a page drawn with them
mixes two faces inside one word. So a font is asked before it is trusted.
"""

from __future__ import annotations

import itertools
import struct
import unicodedata
from pathlib import Path

_BASES = ("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
_LOWER = [unicodedata.normalize("NFC", base + tone) for base, tone in itertools.product(_BASES, _TONES)] + ["đ"]

VIETNAMESE = frozenset(_LOWER) | frozenset(letter.upper() for letter in _LOWER)


def draws_vietnamese(font: Path) -> bool:
    """Whether a TrueType or OpenType file has a glyph for every Vietnamese letter; False for a file it cannot read."""
    try:
        return {ord(letter) for letter in VIETNAMESE} <= _code_points(font.read_bytes())
    except (OSError, struct.error, KeyError):
        return False


def _code_points(font: bytes) -> set[int]:
    """Code points of the Unicode BMP subtable (cmap format 4, OpenType specification)."""
    if font[:4] == b"ttcf":
        (start,) = struct.unpack_from(">I", font, 12)  # the first face of a collection
    else:
        start = 0
    (count,) = struct.unpack_from(">H", font, start + 4)
    tables = {}
    for i in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", font, start + 12 + 16 * i)
        tables[tag] = offset
    cmap = tables[b"cmap"]
    (subtables,) = struct.unpack_from(">H", font, cmap + 2)
    found: set[int] = set()
    for i in range(subtables):
        _, _, offset = struct.unpack_from(">HHI", font, cmap + 4 + 8 * i)
        (form,) = struct.unpack_from(">H", font, cmap + offset)
        if form == 4:
            found |= _format_4(font, cmap + offset)
    return found


def _format_4(font: bytes, at: int) -> set[int]:
    (doubled,) = struct.unpack_from(">H", font, at + 6)
    segments = doubled // 2
    ends = struct.unpack_from(f">{segments}H", font, at + 14)
    starts = struct.unpack_from(f">{segments}H", font, at + 16 + doubled)
    deltas = struct.unpack_from(f">{segments}H", font, at + 16 + 2 * doubled)
    ranges_at = at + 16 + 3 * doubled
    ranges = struct.unpack_from(f">{segments}H", font, ranges_at)
    found: set[int] = set()
    for i, (first, last, delta, distance) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            if distance == 0:
                glyph = (code + delta) & 0xFFFF
            else:
                (glyph,) = struct.unpack_from(">H", font, ranges_at + 2 * i + distance + 2 * (code - first))
            if glyph:
                found.add(code)
    return found
