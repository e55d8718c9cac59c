"""Whole numbers in addresses and forms."""

from __future__ import annotations

_MOST_DIGITS = 18  # fits every column of numbers, and reads at once


def whole_number(text: str) -> int | None:
    """The number typed or chosen, never negative; None for anything else, however long."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS else None
