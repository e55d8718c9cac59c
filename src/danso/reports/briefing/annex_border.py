"""Only after a change of units: last year's figures of the units that became this one, their sum, and what that sum is
on today's map."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from danso.reports.briefing.annex_carried import published
from danso.reports.briefing.border import COMPARED, Border
from danso.reports.briefing.telling import Telling
from danso.reports.briefing.unit_table import annex
from danso.reports.counted import plain
from danso.reports.document import Align, Annex, Block, Cell, Column, Note, Paragraph, Row, Table
from danso.reports.faces import inside as within
from danso.reports.fill import figure_cell
from danso.values.text import MINUS
from danso.values.words import Words

HEADS = {
    "population": Words("Dân số cuối kỳ (người)", "Population at the end"),
    "households": Words("Hộ", "Households"),
    "births": Words("Trẻ sinh ra", "Births"),
    "deaths": Words("Người chết", "Deaths"),
    "moves_in": Words("Chuyển đến", "Moves in"),
    "moves_out": Words("Chuyển đi", "Moves out"),
}


def border_sentence(t: Telling) -> tuple[Block, ...]:
    border = t.data.border
    if border is None:
        return ()
    said = t.say(
        "Số liệu tính theo địa giới ngày {day}. {name} gồm địa bàn của: {parts} ({decrees}); số liệu năm {year} dùng để so "
        "sánh được tính lại trên địa giới này, phép cộng ở {label}.",
        "Figures are on the boundaries of {day}. {name} holds territory of: {parts} ({decrees}); the figures of {year} it "
        "is compared with are counted again on these boundaries, the sums stand in {label}.",
        day=t.day(border.on),
        name=t.data.unit.name,
        parts=", ".join(_name(t, border, one.id, inside=True) for one in border.parts),
        decrees=_decrees(t, border),
        year=str(border.before.last.year),
        label=t.say("Phụ lục {n}", "Annex {n}", n=number_of(t)),
    )
    return (Paragraph((said,)),)


def number_of(t: Telling) -> str:
    return "IX" if t.data.has_versions else "VIII"


def border_annex(t: Telling) -> tuple[Annex, ...]:
    border = t.data.border
    if border is None:
        return ()
    year = str(border.before.last.year)
    columns = (
        Column(t.say("Đơn vị", "Unit"), 3.0),
        *(Column(HEADS[code].in_(t.language), 1.0, Align.RIGHT) for code in COMPARED),
    )
    rows = [Row((Cell(_name(t, border, part.id)), *_then(t, border, part.id))) for part in border.parts]
    sums = [_sum(t, border, code) for code in COMPARED]
    rows.append(_told(t, t.say("Cộng các đơn vị cũ", "Sum of the former units"), sums, bold=True))
    inner: list[Fraction | None] = [Fraction(-border.moved_inside.get(code, 0)) for code in COMPARED]
    label = t.say(
        "Trừ: chuyển giữa các đơn vị cũ, nay trong cùng một đơn vị", "Less: moves between them, inside one unit now"
    )
    rows.append(_told(t, label, inner))
    now = [t.data.last_year(code) for code in COMPARED]
    rest = [
        None if whole is None or one is None or one.exact is None else one.exact - (whole + (less or 0))
        for whole, less, one in zip(sums, inner, now, strict=True)
    ]
    if any(rest):
        rows.append(
            _told(t, t.say("Phần địa bàn giao, nhận với đơn vị khác", "Territory given or received in part"), rest)
        )
    whole = t.say(
        "{name}, năm {year}, theo địa giới ngày {day}", "{name}, {year}, on the boundaries of {day}",
        name=t.data.unit.name, year=year, day=t.day(border.on),
    )  # fmt: skip
    rows.append(Row((Cell(whole), *(figure_cell(one, t.language) for one in now)), bold=True))
    this = t.say("{name}, năm {year}", "{name}, {year}", name=t.data.unit.name, year=str(t.data.window.last.year))
    rows.append(Row((Cell(this), *(figure_cell(t.data.figure(code), t.language) for code in COMPARED)), bold=True))
    blocks: list[Block] = [Table(columns, tuple(rows), name=t.say("PL địa giới", "Boundaries"))]
    blocks.extend(_notes(t, border))
    title = Words(
        "Số liệu năm {year} của các đơn vị cũ và tính theo địa giới ngày {day}",
        "Figures of {year} of the former units, and on the boundaries of {day}",
    ).with_(year=year, day=t.day(border.on))
    return (annex(t, number_of(t), title, tuple(blocks)),)


def _notes(t: Telling, border: Border) -> list[Block]:
    notes: list[Block] = []
    for code in ("moves_in", "moves_out"):
        slips = border.internal.get(code)
        if slips:
            told = t.say(
                "{what}: {n} lượt chuyển giữa các đơn vị cũ không còn là chuyển đi, chuyển đến trên địa giới mới; mã phiếu: "
                "{slips}.",
                "{what}: {n} between the former units are no moves on the new boundaries; slips: {slips}.",
                what=HEADS[code].in_(t.language),
                n=str(border.moved_inside[code]),
                slips=", ".join(slips[:_LISTED]) + (" …" if len(slips) > _LISTED else ""),
            )
            notes.append(Note((told,)))
    return notes


_LISTED = 6


def _then(t: Telling, border: Border, unit: int) -> list[Cell]:
    """What the register counted; else what the unit published; a dash where neither is known."""
    if border.in_book(unit):
        return [figure_cell(border.then.get(code, unit, border.before), t.language) for code in COMPARED]
    return [_cell(t, published(t, code, unit)) for code in COMPARED]


def _sum(t: Telling, border: Border, code: str) -> Fraction | None:
    """None where the figure of one of them is not known."""
    if all(border.in_book(part.id) for part in border.parts):
        return border.sum(code)
    found = [
        border.value(code, part.id) if border.in_book(part.id) else published(t, code, part.id) for part in border.parts
    ]
    return None if any(one is None for one in found) else sum((one for one in found if one is not None), Fraction(0))


def _told(t: Telling, label: str, values: Sequence[Fraction | None], *, bold: bool = False) -> Row:
    cells = [_cell(t, value) for value in values]
    return Row((Cell(label), *cells), bold=bold)


def _cell(t: Telling, value: Fraction | None) -> Cell:
    if value is None:
        return Cell("–", align=Align.RIGHT)
    return Cell(_signed(t, value), plain(value), align=Align.RIGHT)


def _signed(t: Telling, value: Fraction) -> str:
    return (MINUS if value < 0 else "") + t.amount(abs(value))


def _name(t: Telling, border: Border, unit: int, *, inside: bool = False) -> str:
    """`inside` a sentence the kind is in lower case."""
    named = next(part.name for part in border.parts if part.id == unit)
    name = (within(named) if inside else named).in_(t.language)
    return name if unit in border.whole else t.say("một phần {name}", "part of {name}", name=name)


def _decrees(t: Telling, border: Border) -> str:
    told = [t.say("{number}, từ {day}", "{number}, from {day}", number=n, day=t.day(day)) for n, day in border.decrees]
    return "; ".join(told)
