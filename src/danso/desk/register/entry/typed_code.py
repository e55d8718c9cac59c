"""An entry of a list as somebody types it at the desk: the same on a form, in the sheet of a household and in a P0."""

from __future__ import annotations

import re
from collections.abc import Iterator

from danso.values.code_list import CodeList
from danso.values.text import fold_accents


def code_typed(text: str, which: CodeList) -> str | None:
    """A code, its words, its place in the list, or the letters that only one of them begins with."""
    folded = fold_accents(text)
    known = which.read(text) or which.read(text.zfill(2)) or which.read(re.sub(r"^\d+\s*[-.:)]?\s*", "", text) or text)
    if known:
        return known
    listed_codes = list(which)
    if folded.isdecimal():
        place = int(folded) - 1
        by_place = 0 <= place < len(listed_codes) and not listed_codes[0].code.isdecimal()
        return listed_codes[place].code if by_place else None
    fits = {one.code for one in listed_codes if fold_accents(one.words.vi).startswith(folded)}
    fits = fits or {
        one.code for one in listed_codes if any(w.startswith(folded) for w in fold_accents(one.words.vi).split())
    }
    return fits.pop() if len(fits) == 1 else None


def numbered(which: CodeList) -> Iterator[tuple[str, str, str]]:
    """(code, number typed for it, words) in the list's order: its own number, or its place where the code is a word."""
    for place, one in enumerate(which, start=1):
        yield one.code, one.code if one.code.isdecimal() else str(place), str(one.words)
