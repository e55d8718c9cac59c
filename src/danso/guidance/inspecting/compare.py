"""What a family said beside what the book says: point by point, agreeing or not. Pure; says nothing about who is right.

What the book leaves open, or the interviewer did not ask, is no point.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from danso.register.codes import ETHNICITY, MARITAL, METHOD, RELATION, SEX
from danso.values.day import Day
from danso.work.inspections.items import ITEMS

YES, NO, NONE = "1", "2", "0"
ABOUT_YEARS = 2  # "khoảng 1950" agrees with 1948 to 1952
_CODES = {"sex": SEX, "relation": RELATION, "marital": MARITAL, "ethnicity": ETHNICITY, "method": METHOD}


@dataclass(frozen=True, slots=True)
class BookLine:
    """What the book says of one person that day. `method`: None where she is not asked (no wife of 15-49), `NONE`
    where the book has no method."""

    person: str
    sex: str
    birth: Day
    relation: str | None
    marital: str | None
    ethnicity: str | None
    method: str | None


def readable(item: str, said: str) -> bool:
    """Whether an answer can be: one of the item's codes, or a day."""
    if item in ("found", "name"):
        return said in (YES, NO)
    if item == "birth":
        try:
            Day(said)
        except ValueError:
            return False
        return True
    return (item == "method" and said == NONE) or (item in _CODES and said in _CODES[item])


def tally(book: Sequence[BookLine], answers: Mapping[str, Mapping[str, str]], extra: int) -> dict[str, list[int]]:
    """{item: [points compared, points that differ]}. Of somebody who is not found nothing else is compared."""
    found: dict[str, list[int]] = {}

    def count(item: str, differs: bool, times: int = 1) -> None:
        pair = found.setdefault(item, [0, 0])
        pair[0] += times
        pair[1] += times * differs

    for line in book:
        said = answers.get(line.person, {})
        if "found" in said:
            count("listing", said["found"] == NO)
        if said.get("found") != YES:
            continue
        for item in ITEMS:
            if item != "listing" and said.get(item) and (agrees := _agrees(item, line, said[item])) is not None:
                count(item, not agrees)
    if extra:
        count("listing", True, extra)
    return found


def gone(book: Sequence[BookLine]) -> dict[str, list[int]]:
    """A household that is no longer there: nobody of the book was found."""
    return {"listing": [len(book), len(book)]} if book else {}


def same_birth(book: Day, said: Day) -> bool:
    """As far as both are known."""
    if "about" in (book.precision, said.precision):
        return abs(book.year - said.year) <= ABOUT_YEARS
    shared = min(len(book.text), len(said.text))
    return book.text[:shared] == said.text[:shared]


def _agrees(item: str, line: BookLine, said: str) -> bool | None:
    if item == "name":
        return said == YES
    if item == "birth":
        return same_birth(line.birth, Day(said))
    held: str | None = getattr(line, item)
    return None if held is None else held == said
