"""What a phone says of itself, read with suspicion: the wrong type says nothing, and no text is longer than its column."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

MOST_COUNTED = (1 << 31) - 1  # as large as a column of counts
_MOST_BYTES = 1 << 53


class NotSaid(ValueError):
    """Something without which there is no answer is missing or is not what it should be."""


class Said:
    """A JSON object from a phone."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        self.told = told

    @classmethod
    def read(cls, body: bytes) -> Said:
        try:
            told = json.loads(body or b"{}")
        except (ValueError, RecursionError):
            raise NotSaid from None
        if not isinstance(told, dict):
            raise NotSaid
        return cls(told)

    def has(self, name: str) -> bool:
        return self.told.get(name) not in (None, "")

    def text(self, name: str, otherwise: str | None = None) -> str:
        value = self.told.get(name, otherwise)
        if not isinstance(value, str) or "\x00" in value or not value.isascii():
            if otherwise is not None:
                return otherwise
            raise NotSaid(name)
        return value

    def either(self, name: str) -> str:
        """A number or a text, as a text: what was once given out and is only compared."""
        value = self.told.get(name)
        return str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""

    def number(self, name: str, most: int = MOST_COUNTED) -> int:
        """A count; 0 for anything else."""
        value = self.told.get(name)
        whole = isinstance(value, int) and not isinstance(value, bool)
        return min(value, most) if whole and value is not None and value >= 0 else 0

    def numbers(self, name: str) -> list[int]:
        found = self.told.get(name)
        return (
            [n for n in found if isinstance(n, int) and 0 <= n <= MOST_COUNTED][:50] if isinstance(found, list) else []
        )

    def texts(self, name: str, most: int = 200) -> list[str]:
        found = self.told.get(name)
        return (
            [one for one in found if isinstance(one, str) and len(one) <= 36][:most] if isinstance(found, list) else []
        )

    def counts(self, name: str, most: int = 2_000) -> dict[str, int]:
        """By id how many times, for so many ids."""
        found = self.told.get(name)
        if not isinstance(found, Mapping):
            return {}
        right = {k: v for k, v in found.items() if len(k) <= 36 and isinstance(v, int) and 0 < v < 100_000}
        return dict(list(right.items())[:most])

    def storage(self) -> dict[str, Any]:
        """Facts of the phone's storage, each of a kind of its own."""
        told = self.told.get("storage")
        if not isinstance(told, Mapping):
            return {}
        of = Said(told)
        return {
            "persisted": bool(told.get("persisted")),
            "quota": of.number("quota", _MOST_BYTES),
            "used": of.number("used", _MOST_BYTES),
            "canary": of.either("canary")[:20],
        }
