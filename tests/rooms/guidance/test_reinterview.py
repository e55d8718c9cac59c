"""What a family said beside the book, and which households the book itself doubts."""

from __future__ import annotations

import pytest

from danso.guidance.inspecting.compare import BookLine, readable, same_birth, tally
from danso.guidance.inspecting.frame import frame_of, score, strata_of
from danso.places.queries import unit_row
from danso.places.scope import NotInScope
from danso.register.actions import appraise_slips, record_slips
from danso.values.day import Day
from tests.rooms.register.conftest import TODAY, Commune, commune  # noqa: F401  the fixture is used below
from tests.rooms.register.slips import birth, household, slip, who

WIFE = BookLine("w", "2", Day("1985-02"), "spouse", "married", None, "5")
CHILD = BookLine("c", "1", Day("2010"), "child", None, None, None)


@pytest.mark.parametrize(
    ("book", "said", "same"),
    [
        ("1980-05-07", "1980-05-07", True),
        ("1980-05-07", "1980-07-05", False),
        ("1980-05-07", "1980", True),  # the family knows the year
        ("1980", "1980-05-07", True),  # the book knows the year: not complete, not wrong
        ("1980-05", "1980-06-01", False),
        ("~1950", "1948", True),
        ("~1950", "1947-03-01", False),
    ],
)
def test_birth_dates_are_compared_as_far_as_both_are_known(book: str, said: str, same: bool) -> None:
    assert same_birth(Day(book), Day(said)) is same


def test_only_what_was_asked_and_what_the_book_says_is_a_point() -> None:
    """The wife: found, name, birth, method; her ethnic group is not in the book. The child is not found."""
    said = {
        "w": {"found": "1", "name": "2", "birth": "1985-02-11", "ethnicity": "02", "method": "0"},
        "c": {"found": "2", "birth": "2011"},
    }
    assert tally([WIFE, CHILD], said, extra=2) == {
        "listing": [4, 3],  # two asked, one not found, two not in the book
        "name": [1, 1],
        "birth": [1, 0],
        "method": [1, 1],
    }


def test_somebody_not_asked_about_is_no_point() -> None:
    assert tally([WIFE, CHILD], {"w": {"name": "1"}}, extra=0) == {}


@pytest.mark.parametrize(
    ("item", "said", "can_be"),
    [
        ("sex", "2", True),
        ("sex", "3", False),
        ("birth", "2020-13", False),
        ("method", "0", True),
        ("colour", "1", False),
    ],
)
def test_an_answer_is_one_of_the_items_codes(item: str, said: str, can_be: bool) -> None:
    assert readable(item, said) is can_be


def test_a_group_of_a_tenth_of_the_households_is_a_stratum_of_its_own() -> None:
    groups: dict[str, str | None] = {f"k{n}": "01" for n in range(17)}
    groups |= {"t1": "02", "t2": "02", "n1": None}
    strata = strata_of(groups)
    assert (strata["k1"], strata["t1"], strata["n1"]) == ("01", "02", "other")
    assert strata_of(groups | {"t2": "08"})["t1"] == "other"


def test_signs_add_points_up_to_their_most() -> None:
    assert score({}) == 1
    assert score({"odd": 5, "own": 1, "unreviewed": 1}) == 1 + 6 + 1 + 1


@pytest.mark.django_db
def test_the_frame_is_who_lives_there_with_the_signs_of_the_paper(commune: Commune) -> None:  # noqa: F811
    """1 plain and reviewed; 2 with a held birth; 3 born on 01/01 in the book; 4 wholly gone."""
    drafts = [household(commune, str(n)) for n in (1, 2, 3, 4)]
    drafts[2].facts["members"][0]["birth"] = "1980-01-01"
    drafts[0].facts["members"][0]["ethnicity"] = "02"
    gone = [
        slip(commune, "death", "2020-03-01", "4", person=who(f"4-{one}"), name=one) for one in ("head", "wife", "child")
    ]
    held = birth(commune, "2", "2020-10-20", mother=who("nobody"))
    reviewed = slip(commune, "reviewed", "2020-06-01", "1")
    record_slips(by=commune.officer, drafts=[*drafts, *gone, held, reviewed])
    appraise_slips(by=commune.officer, slip_ids=[drafts[2].id or ""])
    unit = unit_row(commune.id, TODAY)
    assert unit is not None
    found = {one.unit.household: one for one in frame_of(commune.head, unit)}
    assert set(found) == {who("1"), who("2"), who("3")}
    assert found[who("1")].signs == {"rough": 2}
    assert found[who("2")].signs == {"held": 1, "rough": 2, "unreviewed": 1}
    assert found[who("3")].signs == {"odd": 1, "own": 1, "rough": 2, "unreviewed": 1}
    assert found[who("1")].unit.stratum == "02"
    assert (found[who("1")].unit.score, found[who("3")].unit.score) == (3, 1 + 3 + 1 + 2 + 1)
    with pytest.raises(NotInScope):
        frame_of(commune.stranger, unit)
