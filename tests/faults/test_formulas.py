"""Names that a spreadsheet would calculate stay names in every exported book."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest

from danso.register import actions
from danso.reports.render.excel import to_xlsx
from danso.reports.sheets import a0_document, p0_document
from danso.values.period import month
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
