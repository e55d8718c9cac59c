from __future__ import annotations

from danso.reports.document import (
    Align,
    Cell,
    Column,
    Document,
    Figure,
    Kind,
    ListItem,
    Own,
    Paragraph,
    Row,
    Table,
    figure_ids,
    heading_cells,
    plain_text,
    printable,
    with_end_mark,
)


def test_an_empty_place_of_the_office_is_left_out_in_print() -> None:
    kept = Paragraph(("Có ", Figure("34", "f"), " trẻ."))
    assert printable((Paragraph((Own("k", "  "),)), kept, ListItem((Own("m", ""),)))) == (kept,)


def test_a_heading_above_several_columns_is_one_cell() -> None:
    columns = (Column("TT"), Column(("Sinh", "Nam")), Column(("Sinh", "Nữ")), Column(("Chết", "Nam")))
    found = [(c.text, c.row, c.column, c.rows, c.columns) for c in heading_cells(columns)]
    assert found == [
        ("TT", 0, 0, 2, 1),
        ("Sinh", 0, 1, 1, 2),
        ("Chết", 0, 3, 1, 1),
        ("Nam", 1, 1, 1, 1),
        ("Nữ", 1, 2, 1, 1),
        ("Nam", 1, 3, 1, 1),
    ]


def test_the_end_mark_replaces_the_last_full_stop() -> None:
    closed = with_end_mark((Paragraph(("Một.",)), Paragraph(("Trân trọng báo cáo.",))))
    assert [plain_text(b.runs) for b in closed if isinstance(b, Paragraph)] == ["Một.", "Trân trọng báo cáo./."]


def test_the_end_mark_stands_once() -> None:
    once = with_end_mark((Paragraph(("Hết",)),))
    assert with_end_mark(once) == once
    assert plain_text(once[0].runs) == "Hết./."  # type: ignore[union-attr]


def test_the_end_mark_closes_the_office_s_own_last_words() -> None:
    (closed,) = with_end_mark((Paragraph((Own("k", "Đề nghị cấp phiếu. "),)),))
    assert closed == Paragraph((Own("k", "Đề nghị cấp phiếu./."),))


def test_after_a_table_the_end_mark_has_its_own_line() -> None:
    table = Table((Column("A"),), (Row((Cell("1"),)),))
    assert with_end_mark((table,))[1] == Paragraph(("./.",), align=Align.RIGHT, indent_first=False)


def test_every_shown_figure_is_found_in_reading_order() -> None:
    document = Document(
        Kind.OFFICIAL,
        "Báo cáo",
        (
            Paragraph((Figure("1", "a"), " và ", Figure("2", "b"))),
            Table((Column("A"), Column("B")), (Row((Cell("x"), Cell("3", 3, figure_id="c"))),)),
            ListItem((Figure("1", "a"),)),
        ),
    )
    assert list(figure_ids(document)) == ["a", "b", "c", "a"]
