"""New and continuing users by method and channel, for the annex. A function, not thirty-five indicators."""

from __future__ import annotations

from danso.indicators.catalogue.contraception.by_channel import CHANNELS, channel_condition
from danso.indicators.catalogue.contraception.by_method import SUFFIXES
from danso.indicators.measures.contraception import NEW_AND_CONTINUING
from danso.indicators.tally import Question, tally
from danso.values.period import Window
from danso.warehouse.sealed import Snapshot


def users_by_method_and_channel(snapshot: Snapshot, unit: int, window: Window) -> dict[tuple[str, str], int]:
    """Women by (method, channel) of the last qualifying event; rows and columns add up to the two indicators."""
    question = Question(snapshot.engine, [unit], window, window.last)
    found = {}
    for method in SUFFIXES:
        for channel in CHANNELS:
            where = f"method = '{method}' AND {channel_condition(channel)}"
            one = NEW_AND_CONTINUING.only(f"users of {method} by {channel}", where)
            found[method, channel] = int(tally(one, question).get(unit, 0))
    return found
