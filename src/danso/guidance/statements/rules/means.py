"""Means: 4,04 người/hộ - 96 hộ/CTV."""

from __future__ import annotations

from collections.abc import Iterator

from danso.guidance.statements.figure import Finding
from danso.guidance.statements.reading import Reading
from danso.guidance.statements.rules.derived import derived
from danso.values.text import vi_int


def means(reading: Reading) -> Iterator[Finding]:
    for one in reading.figures:
        if one.sign != "mean" or one.per.startswith("con"):
            continue
        over, under = ("households", "collaborators") if one.per.startswith("hộ") else ("population", "households")
        top, bottom = reading.nearest(one, over), reading.nearest(one, under)
        if top and bottom and bottom.value:
            working = f"{vi_int(int(top.value))}/{vi_int(int(bottom.value))}"
            yield from derived(one, top.value / bottom.value, "mean", (top, bottom), working)
