"""Finding a person or a household by whatever part is known."""

# ruff: noqa: F811  fixtures of other files are used by name

from __future__ import annotations

from datetime import date

import pytest

from danso.desk.register.finding.asked import asked_for
from danso.places.scope import NotInScope
from danso.register.actions import record_slips
from danso.register.draft import SlipDraft
from danso.register.finding import Hits, Wanted, find
from danso.values.day import Day
from tests.rooms.register.conftest import TODAY, Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import birth, household, slip, who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


@pytest.fixture
def book(commune: Commune) -> Commune:
    """Households 12, 100 and (area 2) 12; 100 was 7 before it came over to the first area. 12's head died in May."""
    over = SlipDraft(
        "household_reassigned", Day("2020-03-01"), commune.id, commune.areas[0], who("7"),
        {"number": "100", "to_area": commune.areas[0]}, id=who("over"),
    )  # fmt: skip
    drafts = [household(commune, "12"), household(commune, "7", area=1), over, household(commune, "13", area=1)]
    record_slips(by=commune.officer, drafts=drafts)
    died = slip(commune, "death", "2020-05-01", "12", person=who("12-head"))
    named = birth(commune, "12", "2020-06-01")
    record_slips(by=commune.officer, drafts=[died, named])
    return commune


def people(book: Commune, text: str) -> list[str]:
    return [one.name for one in hits(book, text).people]


def hits(book: Commune, text: str) -> Hits:
    return find(book.officer, book.id, asked_for(text, TODAY))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Phạm  Văn", Wanted(("Phạm", "Văn"))),
        ("nvt", Wanted(initials="nvt")),
        ("n v toan", Wanted(("n", "v", "toan"))),
        ("toàn 1991", Wanted(("toàn",), either="1991")),
        ("1991", Wanted(either="1991")),
        ("1991 toàn 12", Wanted(("toàn",), born=1991, number="12")),
        ("5/7/80", Wanted(birth=Day("1980-07-05"))),
        ("hộ số 1980", Wanted(number="1980")),
        ("100.1", Wanted(number="100.1")),
        ("12a", Wanted(number="12A")),
        ("GD 4010 000000012", Wanted(carried="GD4010000000012")),
        ("034080001234", Wanted(carried="034080001234")),
        ("", Wanted()),
    ],
)
def test_one_box_reads_what_was_typed(text: str, wanted: Wanted) -> None:
    assert asked_for(text, date(2020, 11, 5)) == wanted


def test_any_words_of_a_name_in_any_order_with_or_without_marks(book: Commune) -> None:
    assert people(book, "nhai dang") == ["Đặng Thị Nhài 12", "Đặng Thị Nhài 13", "Đặng Thị Nhài 7"]
    assert people(book, "Đặng NHÀI") == people(book, "nhai dang") == people(book, "d t nhai")
    assert people(book, "an nha") == people(book, "nhai dang")  # parts of words too
    assert people(book, "nguyen") == []


def test_who_is_gone_stands_last_and_a_whole_word_first(book: Commune) -> None:
    assert people(book, "thuan")[-1] == "Phạm Văn Thuận 12"
    assert [one.here for one in hits(book, "thuan").people] == [True, True, False]


def test_initials_at_once(book: Commune) -> None:
    record_slips(by=book.officer, drafts=[_newcomer(book, "Ngô Văn Tới"), _newcomer(book, "Ngô Văn Anh Tới")])
    assert people(book, "nvt") == ["Ngô Văn Tới"]


def test_a_birth_year_or_day_narrows(book: Commune) -> None:
    assert len(people(book, "1980")) == 3
    assert people(book, "toan 2010 13") == ["Phạm Đức Toàn 13"]
    assert len(people(book, "7/5/80")) == 3
    assert people(book, "thuan 1981") == []


def test_a_number_finds_the_household_by_its_old_and_its_new_one_and_by_its_sheets(book: Commune) -> None:
    for text in ("100", "7", "100.1", "hộ 100"):
        (one,) = hits(book, text).households
        assert (one.number, one.earlier, one.head, one.people) == ("100", ("7",), "Phạm Văn Thuận 7", 3)
    (twelve,) = hits(book, "12").households
    assert (twelve.people, twelve.closed) == (3, False)  # three and a baby, less the head who died


def test_a_whole_card_number_finds_its_bearer_and_a_part_of_one_nobody(book: Commune) -> None:
    assert people(book, "gd4010-000000012") == ["Phạm Văn Thuận 12"]
    assert people(book, "GD40100000000") == []


def test_nothing_is_listed_for_too_little_or_outside_the_scope(book: Commune) -> None:
    assert hits(book, "n") == Hits()
    with pytest.raises(NotInScope):
        find(book.stranger, book.id, Wanted(("nhai",)))


def _newcomer(book: Commune, name: str) -> SlipDraft:
    person = who(name)
    return SlipDraft(
        "move_in", Day("2020-02-01"), book.id, book.areas[0], who("12"),
        {"person": person, "sex": "1", "birth": "1990", "relation": "other"}, {"persons": {person: {"name": name}}},
    )  # fmt: skip
