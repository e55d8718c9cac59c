"""Rates: tỷ suất sinh, chết are per mille; natural increase is births less deaths, of counts and of rates."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from danso.guidance.statements.agreement import printed, printed_as, rounded
from danso.guidance.statements.figure import Finding, Stated
from danso.guidance.statements.reading import Reading
from danso.guidance.statements.rules.derived import derived
from danso.values.text import vi_decimal, vi_int
from danso.values.words import Words

# No population has borne 6 of 100 or grown by more than 4 of 100 in a year; larger is per mille in disguise.
MOST_PERCENT = {"birth_rate": 6, "death_rate": 4, "natural_increase": 4}
_EVENTS = {"birth_rate": "births", "death_rate": "deaths", "natural_increase": "natural_increase"}


def rates(reading: Reading) -> Iterator[Finding]:
    for one in reading.figures:
        if one.topic in _EVENTS and one.role in ("amount", "to", "base", "from") and one.sign in ("%", "‰"):
            yield from _rate(reading, one)
        if one.topic == "natural_increase" and one.is_count and one.role == "amount":
            births, deaths = reading.nearest(one, "births"), reading.nearest(one, "deaths")
            if births and deaths:
                working = f"{vi_int(int(births.value))} − {vi_int(int(deaths.value))}"
                yield from derived(one, births.value - deaths.value, "natural_increase", (births, deaths), working)


def _rate(reading: Reading, one: Stated) -> Iterator[Finding]:
    topic = one.topic or ""
    if one.sign == "%" and one.value > MOST_PERCENT[topic]:
        as_percent = "" if topic != "natural_increase" else f" = {printed_as(one.value / 10, one.decimals + 1, '%')}"
        right = printed_as(one.value, one.decimals, "‰") + as_percent
        yield Finding(one, "wrong", "per_mille_as_percent", NOT_PERCENT.with_(right=right), right)
        return
    difference = _difference(reading, one)
    if difference:
        yield from difference
        return
    events, people = reading.nearest(one, _EVENTS[topic]), reading.nearest(one, "population")
    if events and people and people.value and one.role == "amount" and _whole_year(one):
        yield from _of_counts(one, events, people)


def _of_counts(one: Stated, events: Stated, people: Stated) -> Iterator[Finding]:
    """Against the population printed, which may be the end's and not the average: agreement proves, a gap only warns."""
    factor = 100 if one.sign == "%" else 1000
    exact = events.value / people.value * factor
    working = f"{vi_int(int(events.value))}/{vi_int(int(people.value))}"
    if one.value == rounded(exact, one.decimals) or _far(one.value, exact):
        yield from derived(one, exact, "rate", (events,), working)
    else:
        yield Finding(one, "not_checkable", "other_population", OTHER.with_(working=working, value=printed(exact, one)))


def _difference(reading: Reading, one: Stated) -> list[Finding]:
    """CBR - CDR = natural increase, whatever signs the three are printed with."""
    if one.topic != "natural_increase":
        return []
    own = [
        f for f in reading.same_paragraph(one) if f.window == one.window and f.role == one.role and f.sign in ("%", "‰")
    ]
    born = next((f for f in own if f.topic == "birth_rate" and f.sign == "‰"), None)
    died = next((f for f in own if f.topic == "death_rate" and f.sign == "‰"), None)
    if born is None or died is None:
        return []
    exact = (born.value - died.value) / (10 if one.sign == "%" else 1)
    working = f"({born.text} − {died.text})"
    if one.value != rounded(exact, one.decimals) and abs(one.value - exact) <= Fraction(2, 10**one.decimals):
        return [
            Finding(
                one,
                "not_checkable",
                "within_rounding",
                ROUNDING.with_(working=working, value=vi_decimal(float(exact), 3)),
            )
        ]
    return list(derived(one, exact, "natural_increase", (born, died), working))


def _far(said: Fraction, exact: Fraction) -> bool:
    return abs(said - exact) > exact / 10


def _whole_year(one: Stated) -> bool:
    window = one.window
    return window is None or window.days() >= 365


NOT_PERCENT = Words("Tỷ suất này tính bằng phần nghìn: {right}.", "This rate is per mille: {right}.")
OTHER = Words(
    "{working} = {value}; tỷ suất chia cho dân số trung bình, văn bản không nêu.",
    "{working} = {value}; rates are over the average population, which the text does not give.",
)
ROUNDING = Words("{working} = {value}: lệch do làm tròn.", "{working} = {value}: off by rounding.")
