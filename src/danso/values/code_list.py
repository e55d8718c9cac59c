"""Code lists: a code, its words, and what people type for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from danso.values.text import fold_accents
from danso.values.words import Words


@dataclass(frozen=True, slots=True)
class Code:
    code: str
    words: Words
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class CodeList:
    """An ordered list of codes. `read` accepts a code, its words, or a known spelling."""

    name: str
    source: str
    codes: tuple[Code, ...]
    _known: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        known: dict[str, str] = {}
        for entry in self.codes:
            for spelling in (entry.code, entry.words.vi, entry.words.en, *entry.also):
                known.setdefault(fold_accents(spelling), entry.code)
        object.__setattr__(self, "_known", known)

    def __contains__(self, code: object) -> bool:
        return any(entry.code == code for entry in self.codes)

    def __iter__(self) -> Iterator[Code]:
        return iter(self.codes)

    def words(self, code: str) -> Words:
        for entry in self.codes:
            if entry.code == code:
                return entry.words
        return Words(code, code)

    def read(self, text: str) -> str | None:
        """The code meant by what somebody wrote, or None."""
        return self._known.get(fold_accents(text))
