"""Whole numbers in addresses and forms."""

from __future__ import annotations

import re

_MOST_DIGITS = 18  # fits every column of numbers, and reads at once


def whole_number(text: str) -> int | None:
    """The number typed or chosen, never negative; None for anything else, however long."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS else None


def by_number(name: str) -> str:
    """`27. Địa bàn 27`: a choice that two digits find, where thirty names begin alike."""
    found = re.search(r"(\d+)\D*$", name)
    return f"{found[1]}. {name}" if found else name
