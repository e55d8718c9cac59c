"""The users of one definition by the channel through which the last qualifying event says the method came."""

from __future__ import annotations

from typing import Any

from danso.indicators.catalogue.contraception.by_method import AT_RISK
from danso.indicators.definition import Indicator, Measure
from danso.indicators.shapes import IN_WOMEN, PRACTICE, count
from danso.register.codes.contraception import CHANNEL
from danso.values.words import Words

UNKNOWN = "unknown"
CHANNELS = ("free", "social_marketing", "socialised", "bought", UNKNOWN)


def users_by_channel(code: str, name: Words, measure: Measure, meaning: Words, **more: Any) -> tuple[Indicator, ...]:
    """One indicator for each channel and one for none told: the same rows, so that they add up to the whole."""
    more = {"unit": IN_WOMEN, "basis": PRACTICE, "confidence": "D", "at_risk": AT_RISK, **more}
    return tuple(_of_channel(code, name, measure, meaning, channel, **more) for channel in CHANNELS)


def channel_words(channel: str) -> Words:
    return NOT_KNOWN if channel == UNKNOWN else CHANNEL.words(channel)


def channel_condition(channel: str) -> str:
    return "channel IS NULL" if channel == UNKNOWN else f"channel = '{channel}'"


def _of_channel(code: str, name: Words, measure: Measure, meaning: Words, channel: str, **more: Any) -> Indicator:
    words = channel_words(channel)
    return count(
        f"{code}_channel_{channel}",
        Words(f"{name.vi}: {words.vi.lower()}", f"{name.en}: {words.en.lower()}"),
        measure.only(f"{measure.name}, channel {channel}", channel_condition(channel)),
        Words(
            f"{meaning.vi} Riêng nguồn cấp phương tiện của lần sau cùng: {words.vi.lower()}.",
            f"{meaning.en} Only where the channel of that event is: {words.en.lower()}.",
        ),
        **more,
    )


NOT_KNOWN = Words("Chưa rõ", "Not known")
