"""Paired timing: A B A B, medians, and equal results or no figure at all."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Contender:
    """One way to do the job. `prepare` is not timed and gives what `run` gets; `run` gives a comparable result."""

    name: str
    prepare: Callable[[], Any]
    run: Callable[[Any], Any]


@dataclass(frozen=True)
class Line:
    job: str
    contender: str
    amount: int
    unit: str
    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    @property
    def rate(self) -> float:
        return self.amount / self.median


def race(job: str, amount: int, unit: str, contenders: Sequence[Contender], rounds: int = 5) -> list[Line]:
    """Run the contenders in turn. Raises AssertionError where their results differ."""
    times: dict[str, list[float]] = {c.name: [] for c in contenders}
    for _ in range(rounds):
        results = []
        for contender in contenders:
            ready = contender.prepare()
            started = time.perf_counter()
            results.append(contender.run(ready))
            times[contender.name].append(time.perf_counter() - started)
        assert all(result == results[0] for result in results), f"{job}: results differ"
    return [Line(job, name, amount, unit, tuple(seconds)) for name, seconds in times.items()]


def table(lines: Sequence[Line]) -> str:
    """Markdown: the first contender of a job is ours, the others its peers."""
    rows = ["| job | who | median s | min-max s | rate | ours / peer |", "|---|---|---|---|---|---|"]
    ours: dict[str, Line] = {}
    for line in lines:
        first = ours.setdefault(line.job, line)
        ratio = "" if line is first else f"{first.rate / line.rate:.2f}x"
        spread = f"{min(line.seconds):.3f}-{max(line.seconds):.3f}"
        rows.append(
            f"| {line.job} | {line.contender} | {line.median:.3f} | {spread} | {line.rate:,.0f} {line.unit}/s | {ratio} |"
        )
    return "\n".join(rows)
