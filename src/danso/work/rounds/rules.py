"""Rules of a round: reading a typed list, drawing a sample, giving new numbers, what must be met before it is closed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from danso.values.digest import sha256
from danso.values.text import fold_accents, natural_key

Verdict = Literal["as_book", "differs", "undo"]
Status = Literal["as_book", "differs", "new", "waiting"]
Order = Literal["number", "address"]

_SIGNS: Mapping[str, Verdict] = {"": "as_book", "k": "differs", "x": "undo"}
_ENTRY = re.compile(r"(?P<first>[^\s,;]+?)(?:\s*-\s*(?P<last>\d+))?(?P<sign>[kx]?)", re.IGNORECASE)
_MOST_TYPED = 500


@dataclass(frozen=True, slots=True)
class Typed:
    """What a typed line says: a verdict by household number, and the pieces no household has."""

    verdicts: Mapping[str, Verdict]
    unknown: tuple[str, ...] = ()


def typed_list(text: str, known: Iterable[str]) -> Typed:
    """`1-20 22k 23, 5x`: as in the book, k differs, x takes the mark back. A range counts only numbers there are.

    A whole number of the area is never read as a range or a sign: 7-1 and 12k stay what they are where they exist.
    """
    by_fold = {fold_accents(one): one for one in known}
    found: dict[str, Verdict] = {}
    unknown: list[str] = []
    for piece in re.split(r"[\s,;]+", re.sub(r"\s*-\s*", "-", re.sub(r"(\d)\s+([kKxX])(?=[\s,;]|$)", r"\1\2", text))):
        if not piece:
            continue
        numbers, verdict = _meant(fold_accents(piece), by_fold)
        found.update(dict.fromkeys(numbers, verdict))
        if not numbers:
            unknown.append(piece[:40])
        if len(found) > _MOST_TYPED:
            break
    return Typed(found, tuple(unknown))


def _meant(piece: str, by_fold: Mapping[str, str]) -> tuple[list[str], Verdict]:
    if piece in by_fold:
        return [by_fold[piece]], "as_book"
    shape = _ENTRY.fullmatch(piece)
    if shape is None:
        return [], "as_book"
    verdict, first = _SIGNS[shape["sign"]], shape["first"]
    whole = piece[: len(piece) - len(shape["sign"])]
    if whole in by_fold:
        return [by_fold[whole]], verdict
    if shape["last"] is None or not first.isdecimal():
        return [], verdict
    low, high = int(first), int(shape["last"])
    within = [one for fold, one in by_fold.items() if fold.isdecimal() and low <= int(fold) <= high]
    return sorted(within, key=natural_key), verdict


def drawn(households: Iterable[str], n: int, seed: int) -> list[str]:
    """The first `n` in the order of the digest of (seed, household): anybody with the seed draws the same."""
    return sorted(households, key=lambda one: (sha256(f"{seed}:{one}"), one))[:n]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A household of an area on the day of renewal. `new` is its number in the new book."""

    household: str
    old: str
    address: str
    new: str = ""

    @property
    def keeps(self) -> bool:
        return self.old == self.new


def renumbered(households: Sequence[Numbered], order: Order) -> list[Numbered]:
    """1..n by old number, or by address and then old number; equal ones by id, so that the order is one."""
    by_number = sorted(households, key=lambda one: (natural_key(one.old), fold_accents(one.address), one.household))
    if order == "address":
        by_number.sort(key=lambda one: (one.address == "", natural_key(fold_accents(one.address))))
    return [Numbered(one.household, one.old, one.address, str(i)) for i, one in enumerate(by_number, start=1)]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to be met before a round is closed; `n` is how much is left of it. `asked`: said, but not waited for."""

    code: Literal["areas", "written", "sample"]
    n: int
    asked: bool = False

    @property
    def stops(self) -> bool:
        return self.n > 0 and not self.asked


def checks(areas_open: int, differs_unwritten: int, sample: int, sample_open: int) -> tuple[Check, ...]:
    """Every area gone through or left with a reason; every difference written; the sample answered, where one is drawn."""
    return (
        Check("areas", areas_open),
        Check("written", differs_unwritten),
        Check("sample", sample_open) if sample else Check("sample", 1, asked=True),
    )
