"""Samples of steps, and their 50th and 95th percentile."""

from __future__ import annotations

import random
import statistics
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bench.screens.asked import Step
from bench.screens.office import Browser

OFFICE = random.Random(11)


@dataclass
class Samples:
    """Of one step: seconds of each time, of them the server's processor, bytes over the wire."""

    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    wire: list[int] = field(default_factory=list)

    def percentile(self, part: float) -> float:
        """The least time that so many parts of a hundred do not pass."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(len(ordered) * part / 100))]


Measured = dict[str, Samples]


def measure(browser: Browser, steps: Sequence[Step], times: int, into: Measured) -> None:
    """Each step so many times, in an order nobody could learn."""
    order = [step for step in steps for _ in range(times)]
    OFFICE.shuffle(order)
    for step in order:
        answers = step.do(browser)
        assert all(one.status in (200, 302) for one in answers), (step.name, [one.status for one in answers])
        into[step.name].seconds.append(sum(one.seconds for one in answers))
        into[step.name].processor.append(sum(one.processor for one in answers))
        into[step.name].wire.append(sum(one.wire for one in answers))


def nothing_yet() -> Measured:
    return defaultdict(Samples)


def rows(steps: Sequence[Step], alone: Measured, beside: Measured, queries: Mapping[str, str]) -> list[str]:
    found = []
    for step in steps:
        quiet, busy = alone[step.name], beside[step.name]
        met = "" if not step.goal else "yes" if busy.percentile(95) <= step.goal else "no"
        processor = f"{1000 * statistics.median(quiet.processor):.0f}"
        wire = f"{statistics.median(busy.wire) / 1000:.1f}"
        cells = [step.name, *_times(quiet), *_times(busy), processor, wire, queries.get(step.name, "")]
        found.append(f"| {' | '.join(cells)} | {f'{1000 * step.goal:.0f}' if step.goal else ''} | {met} |")
    return found


def _times(one: Samples) -> list[str]:
    return [f"{1000 * one.percentile(part):.0f}" for part in (50, 95, 100)]
