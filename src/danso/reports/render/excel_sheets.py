"""Names of sheets as Excel allows them: 31 characters, seven characters forbidden, no two alike."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_LONGEST = 31


class SheetNames:
    """Hands out names; a name that is taken gets a number behind it."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, wanted: str) -> str:
        base = _FORBIDDEN.sub("-", wanted).strip().strip("'")
        if len(base) > _LONGEST:  # whole words where there are any
            base = base[: _LONGEST + 1].rpartition(" ")[0] or base[:_LONGEST]
        base = base[:_LONGEST].strip() or "Bảng"
        name, number = base, 1
        while name.lower() in self._taken:
            number += 1
            tail = f" ({number})"
            name = base[: _LONGEST - len(tail)] + tail
        self._taken.add(name.lower())
        return name
