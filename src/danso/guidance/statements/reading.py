"""The figures of a text with questions about how they stand to each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
        return [f for f in self.figures if f.sentence == one.sentence]

    def same_paragraph(self, one: Stated) -> list[Stated]:
        return [f for f in self.figures if f.paragraph == one.paragraph]

    def earlier(self, one: Stated) -> Iterator[Stated]:
        """Figures before this one, nearest first."""
        return (f for f in reversed(self.figures) if f.start < one.start)

    def pairs(self) -> Iterator[tuple[Stated, Stated]]:
        for top, bottom in zip(self.figures, self.figures[1:], strict=False):
            if top.partner == "top" and bottom.partner == "bottom" and top.pair == bottom.pair:
                yield top, bottom

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
