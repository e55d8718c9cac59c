"""What looks like a figure and is none: one kind, one file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from danso.guidance.statements.aside import (
    dates,
    definitions,
    documents,
    durations,
    meeting,
    ordinals,
    page,
    places,
)
from danso.values.words import Words

# The order says which name a number gets that two kinds claim.
KINDS = (page, documents, dates, durations, definitions, ordinals, places, meeting)


# Life expectancy and mean ages are measured.
_MEAN = re.compile(r"tuổi thọ|(?:tuổi|hôn)[^.;,]{0,25}trung bình")


def asides(low: str) -> Iterator[tuple[int, int, Words]]:
    """Spans of the lower-case text that hold no figure, each with the name of its kind."""
    for kind in KINDS:
        for pattern in kind.PATTERNS:
            for found in pattern.finditer(low):
                if not (kind is durations and _MEAN.search(low[max(0, found.start() - 40) : found.start()])):
                    yield found.start(), found.end(), kind.NAME
    for start, end in meeting.spans(low):
        yield start, end, meeting.NAME
