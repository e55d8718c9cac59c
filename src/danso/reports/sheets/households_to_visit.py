"""The households of an area for a collaborator with paper only: number, head, a box to tick when visited."""

from __future__ import annotations

from danso.places.scope import Scope
from danso.register.sheets import area_households
from danso.reports.document import Align, Block, Cell, Column, PageBreak, Row, Table
from danso.values.words import Language, Words

SETS = 4  # households side by side


def households_to_visit(scope: Scope, area_id: int, language: Language) -> tuple[Block, ...]:
    """The list on a page of its own, read down each set of columns; nothing where there are no households."""
    households = area_households(scope, area_id)
    if not households:
        return ()
    columns = SETS * (
        Column(Words("Hộ số", "Household").in_(language), 0.7, Align.CENTER),
        Column(Words("Chủ hộ (người trong hộ)", "Head (or member)").in_(language), 2.4),
        Column(Words("Đã rà soát", "Reviewed").in_(language), 0.7, Align.CENTER),
    )
    deep = -(-len(households) // SETS)
    rows = []
    for i in range(deep):
        cells: list[Cell] = []
        for at in range(i, SETS * deep, deep):
            one = households[at] if at < len(households) else None
            cells += [Cell(one.number if one else ""), Cell(one.person if one else ""), Cell()]
        rows.append(Row(tuple(cells)))
    title = TITLE.with_(n=len(households)).in_(language)
    return PageBreak(), Table(columns, tuple(rows), name=NAME.in_(language), title=title)


NAME = Words("Hộ của địa bàn", "Households")
TITLE = Words("Các hộ dân cư của địa bàn ({n} hộ)", "Households of the area ({n})")
