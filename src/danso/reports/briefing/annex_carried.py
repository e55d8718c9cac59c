"""Only where last year rests on totals of former units: each of them, its share, and what came of it."""

from __future__ import annotations

from fractions import Fraction

from danso.reports.briefing.telling import Telling
from danso.reports.briefing.unit_table import annex
from danso.reports.counted import plain
from danso.reports.document import Align, Annex, Block, Cell, Column, Note, Paragraph, Row, Table
from danso.reports.fill import figure_cell, start_of
from danso.reports.totals.carrying import Carried, Line
from danso.values.words import Words

ROMAN = ("VIII", "IX", "X")


def published(t: Telling, code: str, unit: int) -> Fraction | None:
    """What a former unit of this one published for last year's window."""
    before = t.data.window.last_year()
    for one in _told(t):
        if (one.counted.code, one.counted.unit, one.counted.window) == (code, t.data.unit.id, before):
            return next((line.total.numerator for line in one.lines if line.unit == unit), None)
    return None


def carried_sentence(t: Telling) -> tuple[Block, ...]:
    if not t.data.carried:
        return ()
    label = t.say("Phụ lục {n}", "Annex {n}", n=_number(t))
    said = t.say(
        "Phần số liệu năm trước mà sổ hộ chưa có được lấy từ số liệu các đơn vị cũ đã công bố, giải thích ở {label}.",
        "What the household books do not know of last year is taken from what the former units published; see {label}.",
        label=label,
    )
    if any(one.estimated for one in t.data.carried):
        said += " " + t.say(
            "Số ghi (ước) là số ước theo tỷ lệ chia nêu trong quyết định.",
            "Figures marked (est.) are estimated by the shares stated in the decree.",
        )
    return (Paragraph((said,)),)


def carried_annex(t: Telling) -> tuple[Annex, ...]:
    if not t.data.carried:
        return ()
    columns = (
        Column(t.say("Chỉ tiêu, đơn vị cũ", "Indicator, former unit"), 2.6),
        Column(t.say("Đã công bố", "Published"), 1.3, Align.RIGHT),
        Column(t.say("Tỷ lệ chia", "Share"), 0.8, Align.RIGHT),
        Column(t.say("Phần tính", "Counted here"), 1.3, Align.RIGHT),
        Column(t.say("Nguồn", "Source"), 2.2),
    )
    rows: list[Row] = []
    for one in _told(t):
        if one.lines:
            rows.append(_head(t, one))
            rows.extend(_line(t, line) for line in one.lines)
    blocks: list[Block] = []
    if rows:
        blocks.append(Table(columns, tuple(rows), name=t.say("PL số công bố", "Published")))
    unsaid = dict.fromkeys(one.why.in_(t.language) for one in _told(t) if one.why is not None)
    blocks.extend(Note((why,)) for why in unsaid)
    title = Words(
        "Số liệu năm {year} tính từ số liệu các đơn vị cũ đã công bố", "Figures of {year} made of published totals"
    ).with_(year=str(t.data.window.last.year - 1))
    return (annex(t, _number(t), title, tuple(blocks)),)


def _number(t: Telling) -> str:
    return ROMAN[t.data.has_versions + (t.data.border is not None)]


def _told(t: Telling) -> list[Carried]:
    """Those of last year's window and of the day before it, the unit's own first."""
    before = t.data.window.last_year()
    wanted = [one for one in t.data.carried if one.counted.window in (before, start_of(before))]
    return sorted(wanted, key=lambda one: one.counted.unit != t.data.unit.id)


def _head(t: Telling, one: Carried) -> Row:
    counted = one.counted
    label = t.say(
        "{name}, {unit}, {window}", "{name}, {unit}, {window}",
        name=counted.name, unit=counted.unit_name, window=counted.window.words(),
    )  # fmt: skip
    value = figure_cell(counted, t.language, bold=True)
    return Row((Cell(label), Cell(""), Cell(""), value, Cell("")), bold=True)


def _line(t: Telling, line: Line) -> Row:
    return Row(
        (
            Cell(line.name.in_(t.language), indent=1),
            _amounts(t, line.total.numerator, line.total.denominator),
            Cell(_share(t, line.share), align=Align.RIGHT),
            _amounts(t, line.numerator, line.denominator),
            Cell(_source(t, line)),
        )
    )


def _amounts(t: Telling, numerator: Fraction, denominator: Fraction | None) -> Cell:
    if denominator is None:
        return Cell(_amount(t, numerator), plain(numerator), align=Align.RIGHT)
    return Cell(f"{_amount(t, numerator)} / {_amount(t, denominator)}", align=Align.RIGHT)


def _amount(t: Telling, value: Fraction) -> str:
    return t.amount(value, 0 if value.denominator == 1 else 1)


def _share(t: Telling, share: Fraction) -> str:
    if share == 1:
        return t.say("toàn bộ", "all")
    percent = 100 * share
    return t.amount(percent, 0 if percent.denominator == 1 else 2) + "%"


def _source(t: Telling, line: Line) -> str:
    if line.total.dated is None:
        return t.say("Đếm từ sổ hộ", "Counted from the books")
    return t.say(
        "{source}, {document} ngày {day}",
        "{source}, {document} of {day}",
        source=line.total.source,
        document=line.total.document,
        day=t.day(line.total.dated),
    )
