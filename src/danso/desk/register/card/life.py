"""The line of a household's life: a dot for each day on which something happened, and where one is looking."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

_WIDTH, _LEFT = 1254, 6


def life_line(days: Sequence[date], opened: date, on: date, today: date, label: str) -> str:
    """SVG without words of anybody: years, dots, and a stroke at the day shown."""
    first = min([opened, *days])
    span = max((today - first).days, 1)

    def x(day: date) -> float:
        return round(_LEFT + _WIDTH * min(max((day - first).days, 0), span) / span, 1)

    parts = [f'<line class="k-axis2" x1="{_LEFT}" x2="{_LEFT + _WIDTH}" y1="14" y2="14"/>']
    every = max(1, (today.year - first.year) // 8)
    for year in range(first.year + 1, today.year + 1, every):
        at = x(date(year, 1, 1))
        parts.append(f'<line class="k-axis2" x1="{at}" x2="{at}" y1="10" y2="18"/>')
        parts.append(f'<text x="{at + 4}" y="31">{year}</text>')
    parts += [f'<circle class="k-dot" cx="{x(day)}" cy="14" r="4"/>' for day in sorted(set(days))]
    parts.append(f'<path class="k-now" d="M{x(on)} 4v20"/>')
    return f'<svg viewBox="0 0 1266 34" class="life" role="img" aria-label="{label}">{"".join(parts)}</svg>'
