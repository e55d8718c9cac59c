"""The sheet as a form: what is read of a request, and what the page shows. Used to enrol and to correct an enrolment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from danso.desk.register.card import alike_words
from danso.desk.register.card import words as card_words
from danso.desk.register.correction import words as correction_words
from danso.desk.register.enrolment import words
from danso.desk.register.enrolment.rows import COLUMNS, FIRST_ROWS, MORE_ROWS, MOST_ROWS, Row, read_rows
from danso.desk.register.enrolment.sheet_head import SheetHead, read_head
from danso.desk.register.entry import words as entry_words
from danso.desk.register.entry.judged import Judged
from danso.desk.register.entry.pages import reasons_of
from danso.desk.register.entry.typed_code import numbered
from danso.desk.shared.asking import Asking
from danso.register.codes import HOUSEHOLD_KIND, TOLD_BY
from danso.register.slips.members import MEMBER_FIELDS
from danso.values.words import Words

_LISTS = {one.name: one.codes for one in MEMBER_FIELDS if one.codes is not None}


@dataclass
class SheetForm:
    head: SheetHead
    rows: list[Row]
    areas: Sequence[tuple[int, str]]
    token: str
    found: Judged = field(default_factory=Judged)
    told: bool = False

    @property
    def filled(self) -> list[Row]:
        return [row for row in self.rows if not row.empty]

    @property
    def wrong(self) -> list[tuple[Words, Words]]:
        """Everything to mend, each with where it is."""
        of_head = [(words.HEAD_LINE, said) for said in self.head.wrong.values()]
        of_rows = [(words.ROW.with_(n=row.number), said) for row in self.filled for said in row.wrong.values()]
        return of_head + of_rows

    @property
    def first_wrong(self) -> str:
        """The name of the field where the hand goes on; empty where nothing is wrong."""
        of_head = [name for name in ("area", "number", "on") if name in self.head.wrong]
        of_rows = [f"{c}-{row.number}" for row in self.filled for c in COLUMNS if c in row.wrong]
        return next(iter(of_head + of_rows), "")

    @property
    def complete(self) -> bool:
        return not self.wrong and bool(self.filled or self.head.came)


def told_by_page(request: Asking) -> dict[str, str]:
    return {name: str(value) for name, value in request.POST.items()}


def read_form(
    told: Mapping[str, str], areas: Sequence[tuple[int, str]], token: str, today: date, least: int = FIRST_ROWS
) -> SheetForm:
    count = _count(told.get("rows", ""), least)
    head = read_head(told, areas, today)
    if told.get("act") == "more" and count >= MOST_ROWS:
        head.wrong["rows"] = words.TOO_MANY.with_(most=count)
    elif told.get("act") == "more":
        count = min(count + MORE_ROWS, MOST_ROWS)
    return SheetForm(head, read_rows(told, count, head.on, today), areas, token, told=True)


def _count(text: str, least: int) -> int:
    said = int(text) if text.isascii() and text.isdecimal() and len(text) < 4 else least
    return min(max(said, least), max(MOST_ROWS, least))  # a long sheet that stands already is read whole


def shown(form: SheetForm, request: Asking) -> dict[str, Any]:
    """Context of the page and of its part."""
    reasons = reasons_of(request)
    found = form.found
    return {
        "w": entry_words,
        "n": words,
        "k": correction_words,
        "alike_words": alike_words,
        "opened_words": card_words,
        "form": form,
        "found": found,
        "complete": form.complete,
        "asks": [(one, reasons.get(one.rule, "")) for one in (*found.asks, *found.answered)],
        "wrong": form.wrong,
        "read": [],
        "columns": [(name, words.COLUMNS[name]) for name in COLUMNS],
        "cells": [(row, [(c, row.typed[c], row.wrong.get(c), row.said.get(c)) for c in COLUMNS]) for row in form.rows],
        "first_wrong": form.first_wrong,
        "lists": [
            (name, [(n, said) for _, n, said in numbered(codes)])
            for name, codes in _LISTS.items()
            if len(list(codes)) < 60
        ],
        "kinds": [(c.code, c.words) for c in HOUSEHOLD_KIND],
        "tellers": [(c.code, c.words) for c in TOLD_BY],
        "modes": list(words.MODES.items()),
        "told": form.told,
        "current": "find",
    }
