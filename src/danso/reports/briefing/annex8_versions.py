"""Phụ lục VIII, only when there is something to set side by side: estimate, preliminary, official, signed sums."""

from __future__ import annotations

from danso.reports.briefing.telling import Telling
from danso.reports.briefing.unit_table import annex
from danso.reports.counted import Counted
from danso.reports.document import Align, Annex, Block, Cell, Column, Note, Row, Table
from danso.reports.fill import figure_cell
from danso.values.words import Words


def versions(t: Telling) -> tuple[Annex, ...]:
    data = t.data
    codes = list(
        dict.fromkeys(
            [
                *(e.code for e in data.estimates),
                *(f.code for f in data.official if f.unit == data.unit.id and f.window == data.window),
                *data.signed_sums,
            ]
        )
    )
    codes = [code for code in codes if data.figure(code) is not None]
    if not codes:
        return ()
    columns = (
        Column(t.say("Chỉ tiêu", "Indicator"), 3.2),
        Column(t.say("Ước thực hiện", "Estimate"), 1, Align.RIGHT),
        Column(t.say("Tính đến nay", "Counted now"), 1, Align.RIGHT),
        Column(t.say("Chính thức đã ký", "Official, signed"), 1, Align.RIGHT),
        Column(t.say("Chênh lệch", "Difference"), 1, Align.RIGHT),
        Column(t.say("Cộng các báo cáo đã ký trong kỳ", "Sum of signed reports"), 1.2, Align.RIGHT),
    )
    rows = tuple(_row(t, code) for code in codes)
    blocks: list[Block] = [Table(columns, rows, name=t.say("PL VIII Các loại số liệu", "Annex VIII Versions"))]
    for one in data.estimates:
        blocks.append(
            Note(
                (
                    t.say(
                        "Ước thực hiện “{name}”: {n} đã tính đến ngày {day}, ước thêm {more} ({by}: {why}).",
                        "Estimate of “{name}”: {n} counted to {day}, {more} estimated ({by}: {why}).",
                        name=_name(t, one.code),
                        n=t.amount(one.counted),
                        day=t.day(one.counted_to),
                        more=t.amount(one.remainder),
                        by=one.by,
                        why=one.why,
                    ),
                )
            )
        )
    title = Words(
        "Số liệu ước thực hiện, sơ bộ và chính thức của kỳ", "Estimated, preliminary and official figures of the period"
    )
    return (annex(t, "VIII", title, tuple(blocks)),)


def _name(t: Telling, code: str) -> str:
    found = t.data.figure(code)
    return found.name.in_(t.language) if found is not None else code


def _row(t: Telling, code: str) -> Row:
    data = t.data
    now: Counted | None = data.figure(code)
    signed = data.official.get(code, data.unit.id, data.window)
    estimate = next((e for e in data.estimates if e.code == code), None)
    whole = None if estimate is None else estimate.counted + estimate.remainder
    change = "–" if now is None or signed is None else t.change(now, signed)
    total = data.signed_sums.get(code)
    return Row(
        (
            Cell(_name(t, code)),
            Cell("–", align=Align.RIGHT) if whole is None else Cell(t.amount(whole), whole, align=Align.RIGHT),
            figure_cell(now, t.language),
            figure_cell(signed, t.language),
            Cell(change, align=Align.RIGHT),
            Cell("–", align=Align.RIGHT) if total is None else Cell(t.amount(total), total, align=Align.RIGHT),
        )
    )
