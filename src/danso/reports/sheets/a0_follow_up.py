"""Section II of the household sheet: a digit a month for each wife 15-49, over the five years of the book."""

from __future__ import annotations

from datetime import date

from danso.register.codes.contraception import LONG_ACTING
from danso.register.sheets import HouseholdSheet, WifeFollowUp
from danso.reports.document import Align, Cell, Column, Row, Table
from danso.values.period import Window, month
from danso.values.words import Language, Words

BOOK_YEARS = 5


def book_begun(on: date) -> int:
    """First year of the five-year book open on the day: 2016, 2021, 2026 ..."""
    return 2016 + (on.year - 2016) // BOOK_YEARS * BOOK_YEARS


def follow_up_table(sheet: HouseholdSheet | None, on: date, language: Language) -> Table:
    columns = (
        Column(Words("Họ và tên vợ, năm sinh", "Wife, year of birth").in_(language), 2.6),
        Column(Words("BPTT hiện dùng từ", "Method since").in_(language), 1.3),
        Column(Words("Năm", "Year").in_(language), 0.7, Align.CENTER),
        *(Column(f"T{n}", 0.5, Align.CENTER) for n in range(1, 13)),
    )
    first = book_begun(on)
    rows: list[Row] = []
    for wife in sheet.wives if sheet else ():
        years = range(first, first + BOOK_YEARS)
        for y in years:
            label = f"{wife.person.name}, {wife.person.birth.year}" if y == first else ""
            since = _since(wife) if y == first else ""
            rows.append(
                Row(
                    (
                        Cell(label),
                        Cell(since),
                        Cell(str(y)),
                        *(Cell(_digit(wife, month(y, n), on)) for n in range(1, 13)),
                    )
                )
            )
    if not rows:
        rows = [
            Row((Cell(), Cell(), Cell(str(y) if sheet is None else ""), *(Cell() for _ in range(12))), height_mm=7)
            for y in range(first, first + (BOOK_YEARS if sheet is None else 1))
        ]
    return Table(columns, tuple(rows), name="II")


def _since(wife: WifeFollowUp) -> str:
    current = next((s for s in reversed(wife.spells) if s.until is None), None)
    return f"{current.method}: {current.since.shown()}" if current else ""


def _digit(wife: WifeFollowUp, when: Window, on: date) -> str:
    """The method's digit: long-acting in every month it lasts, resupplied ones where begun or confirmed."""
    if when.first > on:
        return ""
    marked = next((m for day, m in reversed(wife.marks) if day in when and m), None)
    if marked:
        return marked
    for spell in reversed(wife.spells):
        begun = spell.since.reckoned
        if begun in when:
            return spell.method
        lasts = begun <= when.last and (spell.until is None or spell.until > when.first)
        if lasts and spell.method in LONG_ACTING:
            return spell.method
    return ""
