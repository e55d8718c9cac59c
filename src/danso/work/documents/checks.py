"""What every line of this room asks of what was typed."""

from __future__ import annotations

from datetime import date

from danso.values.text import clean
from danso.values.words import Words
from danso.work.documents import words
from danso.work.documents.refusals import DaysOutOfOrder, PaperIncomplete


def said(text: str, what: Words, most: int) -> str:
    """The text, cleaned and there. Raises PaperIncomplete."""
    found = short(text, what, most)
    if not found:
        raise PaperIncomplete(words.MISSING.with_(what=what))
    return found


def short(text: str, what: Words, most: int) -> str:
    """The text, cleaned, perhaps empty. Raises PaperIncomplete where it is longer than the column."""
    found = clean(text)
    if len(found) > most:
        raise PaperIncomplete(words.TOO_LONG.with_(what=what, most=most))
    return found


def in_order(earlier: date, later: date | None, first: Words, last: Words) -> None:
    """Raises DaysOutOfOrder where the later day is not after or on the earlier."""
    if later is not None and later < earlier:
        raise DaysOutOfOrder(words.ORDER.with_(later=last, earlier=first))


def not_ahead(day: date, today: date, what: Words) -> None:
    """Raises DaysOutOfOrder for a day that has not come."""
    if day > today:
        raise DaysOutOfOrder(words.AHEAD.with_(what=what))


def count(value: int, what: Words, *, least: int = 0, most: int = 2_000_000_000) -> int:
    """A whole number that fits its column. Raises PaperIncomplete."""
    if not least <= value <= most:
        raise PaperIncomplete(words.NOT_A_COUNT.with_(what=what, least=least))
    return value
