"""The rows of the sheet as typed, read: one person a row. What cannot be read stays typed, with a sentence. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from danso.desk.register.enrolment import words
from danso.desk.register.entry import words as entry_words
from danso.desk.register.entry.typed_code import code_typed
from danso.desk.register.entry.typed_day import typed_day
from danso.register.slips.members import MEMBER_FIELDS
from danso.values.age import completed_age
from danso.values.day import Day
from danso.values.text import clean
from danso.values.words import Words

COLUMNS = tuple(words.COLUMNS)
IDENTITY = ("name", "card", "citizen")
LINES = ("spouse", "mother")
FIRST_ROWS, MORE_ROWS, MOST_ROWS = 7, 3, 40
_FIELDS = {one.name: one for one in MEMBER_FIELDS}
_LONGEST = {"name": 200, "card": 40, "citizen": 40}


@dataclass
class Row:
    """`facts` of a member without ids of others; `lines` name other rows by number; `wrong` by column."""

    number: int
    typed: dict[str, str]
    facts: dict[str, Any] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    said: dict[str, Words] = field(default_factory=dict)
    wrong: dict[str, Words] = field(default_factory=dict)
    age: int | None = None

    @property
    def empty(self) -> bool:
        return not any(self.typed.values())

    @property
    def no(self) -> str:
        return str(self.number)


def read_rows(told: Mapping[str, str], count: int, on: Day | None, today: date) -> list[Row]:
    """Rows 1 to `count`; fields are called `name-1`, `sex-1` and so on."""
    made = [_read(number, told, on, today) for number in range(1, count + 1)]
    there = {row.number: row for row in made if not row.empty}
    heads = [row for row in there.values() if row.facts.get("relation") == "head"]
    for row in heads[1:]:
        row.wrong["relation"] = words.TWO_HEADS.with_(n=row.number)
    for row in there.values():
        for column, line in row.lines.items():
            if line == row.number or line not in there:
                row.wrong[column] = words.NO_LINE.with_(n=row.number, column=words.COLUMNS[column])
    _join_head_and_spouse(there.values(), heads)
    return made


def members(rows: list[Row], id_of: Callable[[int], str]) -> tuple[list[dict[str, Any]], dict[str, dict[str, str]]]:
    """(facts of the members with ids, names and numbers by id) of the rows that are not empty."""
    there = [row for row in rows if not row.empty]
    facts = [
        {"id": id_of(row.number), **row.facts, **{column: id_of(line) for column, line in row.lines.items()}}
        for row in there
    ]
    return facts, {id_of(row.number): row.names for row in there if row.names}


def _read(number: int, told: Mapping[str, str], on: Day | None, today: date) -> Row:
    row = Row(number, {c: clean(told.get(f"{c}-{number}", "").replace("\0", "")) for c in COLUMNS})
    if row.empty:
        return row
    for column, text in row.typed.items():
        if text:
            _cell(row, column, text, today)
    if "birth" not in row.facts and "birth" not in row.wrong:
        row.wrong["birth"] = words.NO_BIRTH.with_(n=number)
    if "sex" not in row.facts and "sex" not in row.wrong:
        row.wrong["sex"] = words.NO_SEX.with_(n=number)
    if "birth" in row.facts:
        day = on.reckoned if on else today
        row.age = max(completed_age(Day(row.facts["birth"]).reckoned, day), 0)
    return row


def _cell(row: Row, column: str, text: str, today: date) -> None:
    if len(text) > _LONGEST.get(column, 60):
        row.wrong[column] = words.TOO_LONG.with_(
            n=row.number, column=words.COLUMNS[column], most=_LONGEST.get(column, 60)
        )
    elif column in IDENTITY:
        row.names[column] = text
    elif column in LINES:
        if text.isascii() and text.isdecimal() and len(text) < 4:
            row.lines[column] = int(text)
        else:
            row.wrong[column] = words.NO_LINE.with_(n=row.number, column=words.COLUMNS[column])
    else:
        value, shown = _value(column, text, today)
        if value is None:
            row.wrong[column] = words.NOT_READ.with_(n=row.number, column=words.COLUMNS[column], why=shown)
        else:
            row.facts[column], row.said[column] = value, shown


def _value(column: str, text: str, today: date) -> tuple[str | None, Words]:
    """(the fact, how it is said); of what cannot be read, why."""
    known = _FIELDS[column]
    if known.codes is not None:
        code = code_typed(text, known.codes)
        return code, known.codes.words(code) if code else entry_words.CHOICE_UNREADABLE
    day, wrong = typed_day(text, today)
    if wrong or day is None:
        return None, wrong or words.NO_DAY
    return day.text, Words(day.shown(), day.shown())


def _join_head_and_spouse(there: Any, heads: list[Row]) -> None:
    """Spouse of the head says whose spouse; where both are said to be married it is a couple."""
    spouses = [row for row in there if row.facts.get("relation") == "spouse"]
    if len(heads) != 1 or len(spouses) != 1:
        return
    head, spouse = heads[0], spouses[0]
    if head.facts.get("marital") == spouse.facts.get("marital") == "married":
        head.lines.setdefault("spouse", spouse.number)
        spouse.lines.setdefault("spouse", head.number)
