"""Law: a book imported twice is imported once, and a corrected book never makes a second person."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danso.exchange.actions import Answers, import_file
from danso.register import projection
from danso.register.models import HouseholdRow, LedgerEntry, PersonRow
from tests.rooms.exchange.books import a0, person
from tests.rooms.exchange.conftest import BOOK_DAY, Ward, ward

__all__ = ["ward"]

_LETTERS = st.sampled_from(["An", "Bảo", "Chi", "Dũng", "Hoà", "Hòa", "Huệ", "Khôi", "Mai", "Ngọc"])
_NAMES = st.builds(lambda a, b: f"Đặng {a} {b}", _LETTERS, _LETTERS)
_BIRTHS = st.sampled_from(
    ["5/7/1980", "1980", "00/7/1999", "khoảng 1950", "12/03/2010", 29407, "05-07-80", "31/02/1990"]
)
_MEMBERS = st.lists(
    st.tuples(_NAMES, st.sampled_from(["Vợ", "Con", "Con dâu", "Cháu", "Mẹ", ""]), st.sampled_from(["Nam", "Nữ", "2"]), _BIRTHS,
              st.sampled_from(["Có vợ/chồng", "Chưa kết hôn", "", "gì đó"])),
    min_size=0, max_size=4,
)  # fmt: skip
_BOOKS = st.dictionaries(st.integers(1, 30), st.tuples(_NAMES, _MEMBERS), min_size=1, max_size=5)


def rows_of(book: dict[int, Any]) -> list[list[Any]]:
    rows = []
    for number, (head, members) in book.items():
        rows.append(person(number, head, "Chủ hộ", "Nam", "1970"))
        rows.extend(
            person(None, name, relation, sex, birth, marital=marital) for name, relation, sex, birth, marital in members
        )
    return rows


class _Undo(Exception):
    """Takes one example's rows back."""


@pytest.mark.django_db
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(book=_BOOKS, changed=st.data())
def test_import_twice_is_once_and_corrected_is_nobody_twice(ward: Ward, book: dict[int, Any], changed: Any) -> None:
    answers = Answers(accept_asks="đã hỏi", leave_out_held=True)
    with TemporaryDirectory() as folder, suppress(_Undo), transaction.atomic():
        path = a0(Path(folder) / "a.xlsx", {"Địa bàn 1": rows_of(book)})
        told: dict[str, Any] = {"by": ward.officer, "kind": "a0", "unit": ward.id, "on": BOOK_DAY, "answers": answers}
        first = import_file(path=path, **told)
        people, entries = set(PersonRow.objects.values_list("id", flat=True)), LedgerEntry.objects.count()
        assert len(people) == first.lines
        assert HouseholdRow.objects.count() == len(first.slips) == entries
        again = import_file(path=path, **told)
        assert again.slips == ()
        assert LedgerEntry.objects.count() == entries

        number = changed.draw(st.sampled_from(sorted(book)))
        head, members = book[number]
        mended = {**book, number: (f"{head} Lan", members)}
        import_file(path=a0(Path(folder) / "b.xlsx", {"Địa bàn 1": rows_of(mended)}), **told)
        assert set(PersonRow.objects.values_list("id", flat=True)) == people
        assert all(c.same for c in projection.compare())
        raise _Undo
