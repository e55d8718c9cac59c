"""What somebody typed into the one box, read: names in any order, a year, a day, a household number, a card number."""

from __future__ import annotations

import re
from datetime import date

from danso.desk.register.entry.typed_day import typed_day
from danso.exchange.inbound.reading import read_household_number
from danso.register.finding import Wanted
from danso.values.text import clean, fold_accents

LONGEST = 80
_CARRIED = re.compile(r"[A-Z]{2}\d{13}|\d{9,15}")
_YEAR = re.compile(r"(1[89]|20)\d\d")
_NUMBER = re.compile(r"\d{1,6}[A-ZĐ]?([.,/]\d{1,3})?[A-ZĐ]?", re.IGNORECASE)
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")
_SAID_NUMBER = re.compile(r"\b(?:h[oộ]\s*s[oố]|hs|h[oộ])\s*[:.]?\s*(?=\d)", re.IGNORECASE)
# A part of a Vietnamese syllable; what is none is taken for initials: nvt, tth.
_SYLLABLE = re.compile(r"(ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnpqrstvxwjfz])?[aeiouy]*(ch|ng|nh|[cmnpt])?")


def asked_for(text: str, today: date) -> Wanted:
    """Nothing is refused: what fits nothing else is a part of a name."""
    typed = clean(text.replace("\0", ""))[:LONGEST]
    whole = re.sub(r"[\s.\-]", "", typed).upper()
    if _CARRIED.fullmatch(whole) and not _DAY.fullmatch(typed):
        return Wanted(carried=whole)
    names: list[str] = []
    number = either = carried = initials = ""
    born, birth = None, None
    said_number = _SAID_NUMBER.search(typed)
    for word in _SAID_NUMBER.sub("", typed).replace(";", " ").split():
        word = word.strip(",.")
        if _CARRIED.fullmatch(word.upper()):
            carried = word.upper()
        elif _DAY.fullmatch(word):
            birth, _ = typed_day(word, today)
        elif _YEAR.fullmatch(word) and int(word) <= today.year and not said_number:
            either = word
        elif _NUMBER.fullmatch(word):
            number = read_household_number(word)
        elif word and _SYLLABLE.fullmatch(fold_accents(word)):
            names.append(word)
        elif word and re.fullmatch(r"[a-z]{2,5}", fold_accents(word)):
            initials = fold_accents(word)
        elif word:
            names.append(word)
    if either and (number or birth):  # the number is told already: four digits are a year
        born, either = int(either), ""
    return Wanted(tuple(names), initials, born, birth, number, either, carried)
