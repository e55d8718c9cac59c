"""What stands above the rows: area, number, kind, address, day, who told; as typed and as read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from danso.desk.register.enrolment import words
from danso.desk.register.entry import words as entry_words
from danso.desk.register.entry.typed_day import typed_day
from danso.exchange.inbound.reading import read_household_number
from danso.register.codes import HOUSEHOLD_KIND, TOLD_BY
from danso.register.slips.rules import HOUSEHOLD_NUMBER
from danso.values.day import Day, shown_date
from danso.values.text import clean
from danso.values.words import Words

_FIELDS = ("mode", "area", "number", "household_kind", "address", "on", "from_unit", "told_by")
_LONGEST = {"address": 300, "from_unit": 300}


@dataclass
class SheetHead:
    typed: dict[str, str]
    area: int | None = None
    number: str = ""
    on: Day | None = None
    wrong: dict[str, Words] = field(default_factory=dict)

    @property
    def came(self) -> bool:
        return self.typed["mode"] == "came"

    @property
    def facts(self) -> dict[str, Any]:
        return {"number": self.number, "household_kind": self.typed["household_kind"]}


def new_head(areas: Sequence[tuple[int, str]], number: str, today: date) -> SheetHead:
    first = str(areas[0][0]) if len(areas) == 1 else ""
    return SheetHead(
        {"mode": "book", "area": first, "number": number, "household_kind": "family", "address": "",
         "on": shown_date(today), "from_unit": "", "told_by": "collaborator" if "collaborator" in TOLD_BY else "family"}
    )  # fmt: skip


def read_head(told: Mapping[str, str], areas: Sequence[tuple[int, str]], today: date) -> SheetHead:
    found = SheetHead({name: clean(told.get(name, "").replace("\0", "")) for name in _FIELDS})
    typed = found.typed
    if typed["mode"] not in words.MODES:
        typed["mode"] = "book"
    if typed["household_kind"] not in HOUSEHOLD_KIND:
        typed["household_kind"] = "family"
    if typed["told_by"] not in TOLD_BY:
        typed["told_by"] = "family"
    for name, most in _LONGEST.items():
        if len(typed[name]) > most:
            found.wrong[name] = entry_words.TOO_LONG.with_(n=most)
    found.area = next((area for area, _ in areas if str(area) == typed["area"]), None)
    if found.area is None:
        found.wrong["area"] = entry_words.NEEDED
    found.number = read_household_number(typed["number"])
    if not re.fullmatch(HOUSEHOLD_NUMBER, found.number):
        found.wrong["number"] = entry_words.HOUSEHOLD_NUMBER_UNREADABLE if typed["number"] else entry_words.NEEDED
    found.on, wrong = typed_day(typed["on"], today, happened=True)
    if wrong or found.on is None:
        found.wrong["on"] = wrong or entry_words.NEEDED
    return found
