"""The figures of a text with questions about how they stand to each other."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from danso.guidance.statements.figure import Stated
from danso.guidance.statements.forms.clean import Clean


@dataclass(frozen=True)
class Reading:
    text: Clean
    figures: list[Stated]

    def between(self, one: Stated, two: Stated) -> str:
        """The lower-case words from the end of the earlier figure to the start of the later."""
        first, second = sorted((one, two), key=lambda f: f.start)
        return self.text.low[first.end : second.start]

    def before(self, one: Stated, reach: int = 60) -> str:
        """Words of the same sentence before a figure."""
        begin, _ = self.text.sentence_span(one.start)
        return self.text.low[max(begin, one.start - reach) : one.start]

    def after(self, one: Stated, reach: int = 60) -> str:
        _, end = self.text.sentence_span(one.start)
        return self.text.low[one.end : min(end, one.end + reach)]

    def same_sentence(self, one: Stated) -> list[Stated]:
        return self._by_sentence[one.sentence]

    def same_paragraph(self, one: Stated) -> list[Stated]:
        return self._by_paragraph[one.paragraph]

    def earlier(self, one: Stated) -> Iterator[Stated]:
        """Figures before this one, nearest first."""
        return (self.figures[i] for i in range(bisect_left(self._starts, one.start) - 1, -1, -1))

    def behind(self, one: Stated) -> Stated | None:
        """The next figure behind this one, whatever sentence it stands in."""
        at = bisect_left(self._starts, one.end)
        return self.figures[at] if at < len(self.figures) else None

    def pairs(self) -> list[tuple[Stated, Stated]]:
        return self._pairs

    def pairs_of_sentence(self, one: Stated) -> list[tuple[Stated, Stated]]:
        return self._pairs_by_sentence[one.sentence]

    def nearest(self, one: Stated, topic: str, *, reach: int = 600) -> Stated | None:
        """The nearest count of a topic, before rather than behind, in the same paragraph and window."""
        own = [
            f
            for f in self.same_paragraph(one)
            if f.topic == topic and f.is_count and f.role == "amount" and f.partner != "bottom" and f != one
        ]
        near = [f for f in own if abs(f.start - one.start) <= reach and f.window == one.window]
        ahead = [f for f in near if f.start < one.start]
        return ahead[-1] if ahead else (near[0] if near else None)

    @cached_property
    def _starts(self) -> list[int]:
        return [f.start for f in self.figures]

    @cached_property
    def _by_sentence(self) -> dict[int, list[Stated]]:
        return _grouped(self.figures, lambda f: f.sentence)

    @cached_property
    def _by_paragraph(self) -> dict[int, list[Stated]]:
        return _grouped(self.figures, lambda f: f.paragraph)

    @cached_property
    def _pairs(self) -> list[tuple[Stated, Stated]]:
        return [
            (top, bottom)
            for top, bottom in zip(self.figures, self.figures[1:], strict=False)
            if top.partner == "top" and bottom.partner == "bottom" and top.pair == bottom.pair
        ]

    @cached_property
    def _pairs_by_sentence(self) -> dict[int, list[tuple[Stated, Stated]]]:
        found: dict[int, list[tuple[Stated, Stated]]] = defaultdict(list)
        for pair in self._pairs:
            found[pair[0].sentence].append(pair)
        return found


def _grouped(figures: list[Stated], key: Callable[[Stated], int]) -> dict[int, list[Stated]]:
    found: dict[int, list[Stated]] = defaultdict(list)
    for one in figures:
        found[key(one)].append(one)
    return found
