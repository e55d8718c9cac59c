"""Windows an office asks for: each month, the quarters, 6, 9, 10 and 12 months of the year, and last year's."""

from __future__ import annotations

from datetime import date, timedelta

from danso.desk.indicators.windows import Choice, first_window, window_text
from danso.values.period import Window, month, month_end, quarter, year

_SPANS = (6, 9, 10, 12)


def office_windows(today: date) -> list[Choice]:
    """The year so far first, then spans, quarters and months, the latest first; only whole ones, each once."""
    last = today.replace(day=1) - timedelta(days=1)
    this = last.year
    spans = [Window(date(this, 1, 1), month_end(date(this, n, 1))) for n in reversed(_SPANS) if n <= last.month]
    quarters = [quarter(this, n) for n in range(4, 0, -1) if 3 * n <= last.month]
    months = [month(this, n) for n in range(last.month, 0, -1)]
    offered = [first_window(today), *spans, *quarters, *months, year(this - 1), quarter(this - 1, 4)]
    return [Choice(window_text(one), one, one.words()) for one in dict.fromkeys(offered)]
