"""Where a name stands in a text: whole words in a row, whatever marks, letters' case or signs stand between. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from danso.values.text import fold_accents

GONE = "[…]"
_WORD = re.compile(r"[^\W_]+")
Span = tuple[int, int]


def spans_of(text: str, names: Collection[str]) -> list[Span]:
    """[first, end) of each place, in order; of places that touch each other the longest first one."""
    words = [(fold_accents(one.group()), one.start(), one.end()) for one in _WORD.finditer(text)]
    wanted = sorted({tuple(_WORD.findall(fold_accents(name))) for name in names} - {()}, key=len, reverse=True)
    found, at = list[Span](), 0
    while at < len(words):
        said = next((name for name in wanted if _says(words, at, name)), None)
        if said is None:
            at += 1
            continue
        found.append((words[at][1], words[at + len(said) - 1][2]))
        at += len(said)
    return found


def without(text: str, spans: Sequence[Sequence[int]]) -> str:
    """The text with what the spans hold taken out."""
    for first, end in sorted(((one[0], one[1]) for one in spans), reverse=True):
        text = f"{text[:first]}{GONE}{text[end:]}"
    return text


def _says(words: Sequence[tuple[str, int, int]], at: int, name: Sequence[str]) -> bool:
    return tuple(one[0] for one in words[at : at + len(name)]) == tuple(name)
