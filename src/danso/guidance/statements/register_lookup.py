"""What the sealed figures of a unit say, asked one indicator and window at a time."""

from __future__ import annotations

from fractions import Fraction

from danso.guidance.statements.against_register import Lookup
from danso.indicators.compute import figure
from danso.values.day import shown_date
from danso.values.period import Window
from danso.values.words import Words
from danso.warehouse.sealed import Snapshot


def register_lookup(snapshot: Snapshot, unit: int, given: Window | None = None) -> Lookup:
    """A lookup for one unit; `given` is the window of figures whose own the text does not name."""
    asked: dict[tuple[str, Window], Fraction | Words] = {}

    def look(code: str, window: Window | None) -> Fraction | Words:
        on = window or given
        if on is None:
            return NO_WINDOW
        if (code, on) not in asked:
            asked[code, on] = _asked(snapshot, code, unit, on)
        return asked[code, on]

    return look


def _asked(snapshot: Snapshot, code: str, unit: int, window: Window) -> Fraction | Words:
    if snapshot.made_on < window.first:
        return TOO_LATE.with_(period=window.words(), on=shown_date(snapshot.made_on))
    people = figure(snapshot, "population", unit, window)
    if not people.exact:
        return NOBODY.with_(on=shown_date(window.last))
    found = figure(snapshot, code, unit, window)
    return NOTHING_BELOW if found.exact is None else found.exact


NO_WINDOW = Words(
    "Văn bản không nêu kỳ của số này; ghi thêm từ ngày và đến ngày.",
    "The text names no window for it; give its first and last day.",
)
TOO_LATE = Words("Bản chốt ngày {on} chưa có {period}.", "The seal of {on} does not reach {period} yet.")
NOBODY = Words("Sổ chưa có dân số của đơn vị đến {on}.", "The register has nobody in this unit on {on}.")
NOTHING_BELOW = Words("Sổ không có mẫu số trong kỳ.", "The register has no denominator in this window.")
