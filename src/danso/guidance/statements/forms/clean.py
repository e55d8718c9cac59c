"""The text as the rules read it: one character for one, so that places stay where they are."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_BLANKS = dict.fromkeys(map(ord, "\t\u00a0\u2007\u2009\u202f\u2002\u2003\u200b\ufeff"), " ")
# hoá, khoẻ, uỷ: only where the syllable is open; hoạch and toàn are spelt one way.
_MARKS_NEW = re.compile(r"(?:oá|oà|oả|oã|oạ|oẻ|oé|oè|(?<!q)(?:uỷ|uý|uỵ))(?!\w)")
_MARKS_OLD = dict(
    zip(
        ["oá", "oà", "oả", "oã", "oạ", "oẻ", "oé", "oè", "uỷ", "uý", "uỵ"],
        ["óa", "òa", "ỏa", "õa", "ọa", "ỏe", "óe", "òe", "ủy", "úy", "ụy"],
        strict=True,
    )
)
# Lines of a page end in mid-sentence: the next one goes on with a small letter.
_WRAPPED = re.compile(r"(?<=[\w,%‰)])( ?)\n(?=(\w))")
_ENDS = re.compile(r"[.!?…]+(?=[\s”\"')]+[A-ZÀ-ỸĐ0-9\-–•+])|;|\n")

LONGEST_SENTENCE = 2_000


@dataclass(frozen=True, slots=True)
class Clean:
    """`text` in NFC; `low` the same in lower case with the older tone marks; ends of sentences and paragraphs."""

    text: str
    low: str
    sentence_starts: tuple[int, ...]
    paragraph_starts: tuple[int, ...]

    def sentence(self, at: int) -> int:
        return _index(self.sentence_starts, at)

    def paragraph(self, at: int) -> int:
        return _index(self.paragraph_starts, at)

    def sentence_span(self, at: int) -> tuple[int, int]:
        return _span(self.sentence_starts, at, len(self.text))


def clean(text: str) -> Clean:
    plain = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).translate(_BLANKS)
    plain = _WRAPPED.sub(lambda found: found[1] + (" " if found[2].islower() else "\n"), plain)
    low = "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
    low = _MARKS_NEW.sub(lambda found: _MARKS_OLD[found.group()], low)
    sentences = tuple(_starts(plain))
    paragraphs = (0, *(i + 1 for i, c in enumerate(plain) if c == "\n"))
    return Clean(plain, low, sentences, paragraphs)


def _starts(plain: str) -> Iterator[int]:
    """Where sentences begin. One of several pages (a table pasted as one line) is read in pieces, each whole words."""
    yield 0
    begun = 0
    for end in (*(found.end() for found in _ENDS.finditer(plain)), len(plain)):
        while end - begun > LONGEST_SENTENCE and (cut := plain.find(" ", begun + LONGEST_SENTENCE, end)) > 0:
            begun = cut + 1
            yield begun
        if end < len(plain):
            yield end
        begun = end


def _index(starts: tuple[int, ...], at: int) -> int:
    return bisect_right(starts, at) - 1


def _span(starts: tuple[int, ...], at: int, length: int) -> tuple[int, int]:
    index = _index(starts, at)
    return starts[index], starts[index + 1] if index + 1 < len(starts) else length
