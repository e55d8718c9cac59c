"""Pair: 1.643/3.268 - 92/117 - 23/23 xã: how many of how many."""

from __future__ import annotations

import re

from danso.guidance.statements.forms.number import NUMBER, countable

_SLASH = re.compile(
    r"\s?(?:người|trẻ|hộ|cặp|xã|ca|cháu|phụ nữ|thai phụ|trẻ em|bé|phường|thôn|lượt|"
    r"liều)?\s?/\s?(?:tổng số\s|kh\s|kế hoạch\s|chỉ tiêu\s)?"
)


def bottom_at(low: str, at: int) -> re.Match[str] | None:
    """The second number of a pair whose first ended at `at`, or None."""
    slash = _SLASH.match(low, at)
    if slash is None:
        return None
    # NUMBER looks back at what stands before it; a slash there is what makes this a pair.
    found = _BARE.match(low, slash.end())
    return found if found and found[2] and countable(found[2]) else None


_BARE = re.compile(NUMBER.pattern.replace(r"(?<![\w.,/:])(?<!\d[-–])", ""))
