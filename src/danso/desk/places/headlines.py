"""The headline figures of a unit, each with the sentence that stands under it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from danso.desk.places import words
from danso.indicators.figure import shown_number
from danso.reports.counted import Counted, FigureTable
from danso.reports.fill import start_of
from danso.reports.two_places import BESIDE, in_two_places, said
from danso.reports.two_places import CODE as IN_TWO_PLACES
from danso.values.period import Window
from danso.values.text import MINUS
from danso.values.words import Words, current_language

CODES = (
    "population",
    "households",
    "births",
    "sex_ratio_at_birth",
    "deaths",
    "moves_in",
    "moves_out",
)
_BY_SEX = ("births_male", "births_female")
ALSO_ASKED = (*_BY_SEX, IN_TWO_PLACES)


@dataclass(frozen=True, slots=True)
class Headline:
    figure: Counted
    below: tuple[Words | str, ...]

    @property
    def measure(self) -> Words:
        """The unit of measure, left out where the figure says it."""
        return Words("", "") if self.figure.measure.vi in ("%", "‰") else self.figure.measure

    @property
    def measure_below(self) -> bool:
        """Long measures stand on a line of their own."""
        return len(self.measure.vi) > 8


def headlines(table: FigureTable, unit: int, window: Window) -> list[Headline]:
    """In the order of the office's first paragraph; nothing is said of last year where it is not known."""
    found = [table.get(code, unit, window) for code in CODES]
    return [Headline(one, tuple(_below(one, table))) for one in found if one is not None]


def signed(value: int | float) -> str:
    """+41, −22: a change says its direction."""
    shown = shown_number(abs(value), 0, current_language())
    return (MINUS if value < 0 else "+") + shown


def _below(one: Counted, table: FigureTable) -> list[Words | str]:
    said: list[Words | str] = []
    if maker := _OWN_LINE.get(one.code):
        said.extend(maker(one, table))
    if one.runs_on:
        return said
    known = table.get("population", one.unit, start_of(one.window.last_year()))
    before = table.get(one.code, one.unit, one.window.last_year())
    if known is not None and known.exact and before is not None and one.code in _COMPARED:
        said.append(words.LAST_YEAR.with_(year=before.window.last.year, shown=before.shown()))
    return said


def _people(one: Counted, table: FigureTable) -> list[Words | str]:
    """The change since the start, and beside a sum of communes who may be counted in two of them."""
    twice = in_two_places(table, one.unit, one.window)
    return [*_since_start(one, table), *([said(BESIDE, twice)] if twice else [])]


def _since_start(one: Counted, table: FigureTable) -> list[Words | str]:
    start = table.get(one.code, one.unit, start_of(one.window))
    if start is None or one.exact is None or start.exact is None or not start.exact:
        return []
    change = int(one.exact - start.exact)
    return [words.CHANGE.with_(change=signed(change)) if change else words.NO_CHANGE]


def _boys_and_girls(one: Counted, table: FigureTable) -> list[Words | str]:
    boys, girls = (table.get(code, one.unit, one.window) for code in _BY_SEX)
    return [words.BOYS_GIRLS.with_(boys=boys.shown(), girls=girls.shown())] if boys and girls else []


def _small_or_interval(one: Counted, table: FigureTable) -> list[Words | str]:
    if one.small:
        return [words.SMALL]
    if one.interval is None or one.interval[1] == float("inf"):
        return []
    low, high = (shown_number(end, one.decimals, current_language()) for end in one.interval)
    return [words.INTERVAL.with_(low=low, high=high)]


def _net(one: Counted, table: FigureTable) -> list[Words | str]:
    came = table.get("moves_in", one.unit, one.window)
    if came is None or came.exact is None or one.exact is None:
        return []
    return [words.NET_MOVES.with_(net=signed(int(came.exact - one.exact)))]


_OWN_LINE: dict[str, Callable[[Counted, FigureTable], list[Words | str]]] = {
    "population": _people,
    "births": _boys_and_girls,
    "sex_ratio_at_birth": _small_or_interval,
    "moves_out": _net,
}
_COMPARED = frozenset({"births", "deaths", "moves_in"})
