"""A statement about a hand-counted ward: two births in ten months of 2020, a boy and a third child who is a girl."""

from __future__ import annotations

from datetime import date

import pytest

from danso.guidance.statements.check import check
from danso.guidance.statements.register_lookup import register_lookup
from danso.values.period import Window
from danso.warehouse.sealed import Snapshot
from tests.rooms.warehouse.registers import AREA_X1, AREA_X2, WARD_X, Book

TEN_MONTHS = Window(date(2020, 1, 1), date(2020, 10, 30))


@pytest.fixture(scope="module")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    book = Book()
    book.couple(AREA_X1, "an")
    book.couple(AREA_X2, "binh")
    book.slip("birth", "2020-03-01", AREA_X1, "H-an", child="c1", mother="an", sex="1", child_order=1)
    book.slip("birth", "2020-10-30", AREA_X2, "H-binh", child="c2", mother="binh", sex="2", child_order=3)
    return book.snapshot(tmp_path_factory.mktemp("ward"))


@pytest.mark.parametrize(
    ("text", "verdict", "cause", "right"),
    [
        ("Tính đến 30/10/2020 có 2 trẻ sinh ra.", "right", "register", None),
        ("Tính đến 29/10/2020 có 2 trẻ sinh ra.", "wrong", "register", "1"),
        ("Tính đến 30/10/2020 tỷ lệ sinh con thứ 3 trở lên là 50,0%.", "right", "register", None),
        ("Có 3 trẻ sinh ra.", "wrong", "register", "2"),
        ("Năm 2015 có 3 trẻ sinh ra.", "not_checkable", "register_silent", None),
        ("Năm 2099 có 3 trẻ sinh ra.", "not_checkable", "register_silent", None),
    ],
)
def test_the_sealed_figures_judge_what_the_text_says(
    ward: Snapshot, text: str, verdict: str, cause: str, right: str | None
) -> None:
    (found,) = check(text, register_lookup(ward, WARD_X, TEN_MONTHS)).judgements
    assert (found.verdict, found.cause, found.right) == (verdict, cause, right)


def test_without_any_window_the_register_is_not_asked(ward: Snapshot) -> None:
    (found,) = check("Có 3 trẻ sinh ra.", register_lookup(ward, WARD_X)).judgements
    assert found.reason.en == "The text names no window for it; give its first and last day."
