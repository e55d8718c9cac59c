"""P0/CTV of a collection area for a month: eleven lists, lying; or blank with its places filled in, to write by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from danso.places.queries import commune_of, unit_name, unit_row
from danso.places.scope import NotInScope, Scope
from danso.register.sheets import P0Line, p0_lines
from danso.reports.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    FormHead,
    Kind,
    Orientation,
    Paragraph,
    Row,
    Signature,
    Table,
)
from danso.reports.faces import inside
from danso.reports.form import WrongLevel, WrongWindow, length_of
from danso.reports.sheets.households_to_visit import households_to_visit
from danso.reports.sheets.p0_lists import LISTS, P0List
from danso.reports.sheets.place_lines import collaborator, where
from danso.values.day import shown_date
from danso.values.period import Window
from danso.values.words import Language, Words

BLANK_ROWS = {1: 5, 4: 6, 5: 6, 6: 5, 7: 6, 8: 5, 11: 8}
BLANK_OTHERS = 4


def p0_document(
    scope: Scope, area_id: int, window: Window, language: Language = "vi", *, blank: bool = False
) -> Document:
    """Raises NotInScope where the scope may not see persons, WrongWindow, WrongLevel.

    A blank sheet names the area's households to whoever may see them, and nobody to others.
    """
    _check(area_id, window)
    if blank and not scope.covers(area_id):
        raise NotInScope
    lines = [] if blank else p0_lines(scope, area_id, window)
    blocks: list[Block] = [
        Paragraph((where(area_id, window.last),), align=Align.LEFT, indent_first=False),
        Paragraph((collaborator(scope, area_id, window.last, language),), align=Align.LEFT, indent_first=False),
    ]
    for one in LISTS:
        blocks.append(_table(one, [line for line in lines if line.list_no == one.number], language, blank))
    if blank and scope.sees_names(area_id):
        blocks.extend(households_to_visit(scope, area_id, language))
    made_on = window.last + timedelta(days=1)
    month = Words(f"Tháng {window.last.month} năm {window.last.year}", f"{window.last:%B %Y}")
    commune = commune_of(area_id, window.last)
    vi, en = (unit_name(commune, window.last, "vi"), unit_name(commune, window.last, "en")) if commune else ("", "")
    station = inside(Words(vi, en))
    return Document(
        kind=Kind.SHEET,
        title=Words("PHIẾU THU TIN VỀ DÂN SỐ", "POPULATION INFORMATION SLIP").in_(language),
        summary=month.in_(language),
        blocks=tuple(blocks),
        head=FormHead(
            left=(
                Words("Mẫu P0/CTV", "Form P0/CTV").in_(language),
                Words("Thông tư số 01/2022/TT-BYT", "Circular 01/2022/TT-BYT").in_(language),
            ),
            right=(
                Words("Thời điểm lập: {day}", "Drawn up: {day}").with_(day=shown_date(made_on)).in_(language),
                Words("Nơi nhận: Trạm Y tế {name}", "Sent to: health station, {name}")
                .with_(name=station)
                .in_(language),
            ),
        ),
        orientation=Orientation.LANDSCAPE,
        signatures=(
            Signature(Words("Người lập phiếu", "Drawn up by").in_(language), hint=_SIGN.in_(language)),
            Signature(Words("Người thẩm định", "Appraised by").in_(language), hint=_SIGN.in_(language)),
        ),
        language=language,
    )


_SIGN = Words("(Ký, ghi rõ họ tên)", "(Signature and full name)")


def _table(one: P0List, lines: Sequence[P0Line], language: Language, blank: bool) -> Table:
    columns = (
        Column(Words("TT", "No.").in_(language), 0.4, Align.CENTER),
        *(Column(tuple(h.in_(language) for h in c.heading), c.width) for c in one.columns),
    )
    if blank:
        rows = tuple(
            Row((Cell(str(i + 1)), *(Cell() for _ in one.columns)), height_mm=8)
            for i in range(BLANK_ROWS.get(one.number, BLANK_OTHERS))
        )
    elif lines:
        rows = tuple(
            Row((Cell(str(i)), *(Cell(c.fill(line, language)) for c in one.columns))) for i, line in enumerate(lines, 1)
        )
    else:
        nothing = Words("Không có", "None").in_(language)
        rows = (Row((Cell(nothing, italic=True, span=len(columns), align=Align.LEFT),)),)
    title = f"{one.number}. {one.title.in_(language)}"
    notes: tuple[str, ...] = ()
    if one.number == 11 and not blank:
        notes = (Words("Tổng số: {n} lượt", "Total: {n}").with_(n=len(lines)).in_(language),)
    return Table(columns, rows, name=title, title=title, notes=notes, together=blank)


def _check(area_id: int, window: Window) -> None:
    if length_of(window) != "month":
        raise WrongWindow(
            Words("Phiếu P0 lập theo tháng. Ghi kỳ dạng 2020-10.", "P0 is made by month. Write the period as 2020-10.")
        )
    row = unit_row(area_id, window.last)
    if row is None or row.level.value != "area":
        raise WrongLevel(
            Words("Phiếu P0 lập cho một địa bàn. Chọn địa bàn.", "P0 is made for a collection area. Choose an area.")
        )
