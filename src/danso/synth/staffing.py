"""Collaborators' posts: one for each area, some stopped along the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from danso.synth.people import Area
from danso.synth.shape import Shape


@dataclass(frozen=True, slots=True)
class Posts:
    """`stopped`: area -> first day without a collaborator, where there is one."""

    stopped: Mapping[int, date]

    def works(self, area: int, on: date) -> bool:
        return area not in self.stopped or on < self.stopped[area]


def draw_posts(shape: Shape, areas: Sequence[Area], seed: int) -> Posts:
    """`shape.inactive` posts stop between mid-2019 and the day people are counted on; most in the second year."""
    rng = Random(f"posts {shape.name} {seed}")
    stopping = rng.sample([area.id for area in areas], min(shape.inactive, len(areas)))
    first = shape.first + timedelta(days=200)
    days = max(1, (shape.counted_on - first).days)
    return Posts({area: _first_of_month(first + timedelta(days=int(days * rng.random() ** 0.7))) for area in stopping})


def _first_of_month(day: date) -> date:
    """Posts stop with the end of a month."""
    return day.replace(day=1)
