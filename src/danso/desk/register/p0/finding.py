"""Who is meant by two letters: within one household, marks and case aside, or by the number of the line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from danso.desk.register.p0 import words
from danso.exchange.inbound.known import KnownPerson
from danso.values.day import Day
from danso.values.text import fold_accents


def fitting(people: Sequence[KnownPerson], text: str, *, chosen: str = "", women: bool = False) -> list[KnownPerson]:
    """Everybody it may be. `chosen` counts while the cell still says that person's name; who is gone comes last."""
    folded = fold_accents(text)
    for one in people:
        if chosen and one.id == chosen and folded == fold_accents(one.name):
            return [one]
    if folded.isdecimal():
        place = int(folded) - 1
        return [people[place]] if 0 <= place < len(people) else []
    if not folded:
        return []
    fits = [one for one in people if fold_accents(one.name) == folded] or [
        one for one in people if letters_fit(folded, one.name)
    ]
    fits = [one for one in fits if one.sex == "2"] or fits if women else fits
    return [one for one in fits if one.here] or fits


def letters_fit(folded: str, name: str) -> bool:
    """`ng th` opens two words of Nguyễn Thị Bưởi in their order; `ntb` are her initials."""
    parts = fold_accents(name).split()
    at = 0
    for wanted in folded.split():
        while at < len(parts) and not parts[at].startswith(wanted):
            at += 1
        if at == len(parts):
            return folded == "".join(part[0] for part in parts)
        at += 1
    return True


def listed(people: Sequence[KnownPerson], some: Iterable[KnownPerson]) -> str:
    """Some people of a household with the numbers that name them."""
    place = {one.id: n for n, one in enumerate(people, start=1)}
    return "; ".join(
        str(words.PERSON_SHOWN.with_(n=place[one.id], name=one.name or "?", birth=Day(one.birth).shown()))
        for one in some
    )
