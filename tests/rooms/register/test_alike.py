"""Who is already in the book and looks like somebody about to be written."""

# ruff: noqa: F811  fixtures of other files are used by name

from __future__ import annotations

import pytest

from danso.accounts.models import Look
from danso.register.actions import record_slips
from danso.register.alike import Matches, Newcomer, people_alike
from danso.values.day import Day
from tests.rooms.register.conftest import Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import birth, household, who

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


@pytest.fixture
def book(commune: Commune) -> Commune:
    record_slips(by=commune.officer, drafts=[household(commune, "12"), birth(commune, "12", "2020-06-20")])
    return commune


@pytest.mark.parametrize(
    ("newcomer", "same"),
    [
        (Newcomer("Phạm Văn Thuận 12", "1", Day("1980-05-07")), {"name", "birth", "sex"}),
        (Newcomer("pham van thuan 12", "1", Day("1981")), {"name_unmarked", "sex"}),
        (Newcomer(card="GD 4010 000000012"), {"card"}),
        (Newcomer("", "2", Day("2020-06-22"), mother=who("12-wife")), {"sex", "mother"}),
    ],
)
def test_a_name_with_a_birth_near_it_a_number_or_a_mother_is_alike(
    book: Commune, newcomer: Newcomer, same: set[str]
) -> None:
    (found,) = people_alike(book.officer, [newcomer])
    (one,) = found.seen
    assert one.same == same
    assert one.number == "12"
    assert Look.objects.get(page="alike").ids == [one.person]


@pytest.mark.parametrize(
    "newcomer",
    [
        Newcomer("Phạm Văn Thuận 12", "1", Day("1985")),  # five years younger
        Newcomer("Phạm Văn Thuận 12", "2", Day("1980-05-07")),  # a woman
        Newcomer("Phạm Văn Thuận 12", "1"),  # no birth told: a name alone is nobody
        Newcomer("", "2", Day("2021-09-01"), mother=who("12-wife")),  # the next child
        Newcomer(),
    ],
)
def test_others_are_not(book: Commune, newcomer: Newcomer) -> None:
    assert people_alike(book.officer, [newcomer]) == [Matches()]
    assert not Look.objects.filter(page="alike").exists()


def test_outside_the_scope_only_that_somebody_is_there(book: Commune) -> None:
    (found,) = people_alike(book.stranger, [Newcomer("Phạm Văn Thuận 12", "1", Day("1980-05-07"))])
    assert (found.seen, found.elsewhere) == ((), True)
    assert not Look.objects.filter(page="alike").exists()


def test_the_slips_own_people_are_no_matches(book: Commune) -> None:
    newcomer = Newcomer("Phạm Văn Thuận 12", "1", Day("1980-05-07"))
    assert people_alike(book.officer, [newcomer], besides=[who("12-head")]) == [Matches()]
