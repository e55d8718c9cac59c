"""Names that a spreadsheet would calculate stay names in every exported book."""

from __future__ import annotations

import enum
import io
import zipfile
from dataclasses import replace
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from danso.register import actions
from danso.reports.document import (
    Annex,
    Cell,
    Column,
    Document,
    Figure,
    FormHead,
    Heading,
    Kind,
    ListItem,
    Note,
    OfficialHead,
    Paragraph,
    Row,
    Table,
)
from danso.reports.render.excel import to_xlsx
from danso.reports.sheets import a0_document, p0_document
from danso.values.period import month
from danso.values.text import harmless
from tests.rooms.register.conftest import TODAY, Commune, commune
from tests.rooms.register.slips import household, slip, who

__all__ = ["commune"]
pytestmark = pytest.mark.django_db(databases=["default", "looks"])


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "＝", "＋", "@SUM("])
def test_a_name_that_begins_like_a_formula_is_text_on_the_sheets(commune: Commune, start: str) -> None:
    name = f"{start}1+1 Hoa"
    draft = household(commune, "1")
    persons = {**draft.identity["persons"], who("1-head"): {"name": name}}
    actions.record_slip(by=commune.officer, draft=replace(draft, identity={"address": name, "persons": persons}))
    death = slip(commune, "death", "2020-10-05", "1", person=who("1-head"), note=name)
    actions.record_slip(by=commune.officer, draft=death)
    for paper in (
        a0_document(commune.officer, commune.areas[0], TODAY),
        p0_document(commune.officer, commune.areas[0], month(2020, 10)),
    ):
        with zipfile.ZipFile(io.BytesIO(to_xlsx(paper))) as book:
            parts = {n: book.read(n).decode() for n in book.namelist() if n.endswith(".xml")}
        sheets = [told for part, told in parts.items() if part.startswith("xl/worksheets/")]
        assert all("<f>" not in told and "<f " not in told for told in sheets)
        assert any("1+1 Hoa" in told for told in parts.values()), "the name is on the paper"


def _filled(of: type[Any], text: str) -> Any:
    """A piece of a document with the text in every place that holds words; found from its fields, so a new one too."""
    given: dict[str, Any] = {}
    for field, kind in get_type_hints(of).items():
        given[field] = _value(kind, text)
    return of(**given)


def _value(kind: Any, text: str) -> Any:
    if kind is str:
        return text
    if kind is bool:
        return False
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return next(iter(kind))
    if kind in (int, float):
        return 1
    options = get_args(kind)
    if get_origin(kind) is tuple:
        inner = [one for one in options if one is not Ellipsis]
        return tuple(_value(one, text) for one in (get_args(inner[0]) or inner))
    if options:
        return None if type(None) in options else text if str in options else _value(options[0], text)
    return _filled(kind, text)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋"])
def test_no_text_of_any_document_is_calculated_wherever_it_stands(start: str) -> None:
    """Minutes, tasks, rounds, targets, briefings: all go out through one renderer, whatever room composes them."""
    text = f'{start}HYPERLINK("http://x";"1+1 Hoa")'
    table = replace(_filled(Table, text), columns=(Column(text), Column((text, text))), name="a", title=text)
    cells = (Cell(text), Cell(text))
    table = replace(table, rows=(Row(cells), Row((Cell(text, span=2),), bold=True)), notes=(text,))
    blocks = (table, Note((text,)), Heading(1, text), Paragraph((text, Figure(text, text))), ListItem((text,)))
    annex = replace(_filled(Annex, text), blocks=(replace(table, name="b"), Note((text,))), name="c")
    for head in (_filled(OfficialHead, text), _filled(FormHead, text)):
        paper = replace(
            _filled(Document, text), kind=Kind.OFFICIAL, blocks=blocks, head=head, annexes=(annex,), language="vi"
        )
        with zipfile.ZipFile(io.BytesIO(to_xlsx(paper))) as book:
            parts = {n: book.read(n).decode() for n in book.namelist() if n.endswith((".xml", ".rels"))}
        sheets = [told for part, told in parts.items() if part.startswith("xl/worksheets/sheet")]
        assert len(sheets) == 3 and all("<f>" not in told and "<f " not in told for told in sheets)
        assert not any("hyperlink" in told for told in sheets)
        assert sum(told.count('t="s"') for told in sheets) >= 20, "they stand there, as text"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_of_comma_separated_text_begins_with_an_apostrophe(start: str) -> None:
    assert harmless(f"{start}1+1") == f"'{start}1+1"
    assert harmless("Nhài") == "Nhài"
