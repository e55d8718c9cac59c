"""Towns of other sizes and seeds, and the law that the same seed gives the same town."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from danso.synth.other_towns import town_of
from tests.rooms.synth.towns import small


def test_the_same_seed_gives_the_same_town() -> None:
    assert small(5).digest() == small(5).digest()


def test_another_seed_gives_another_town() -> None:
    assert small(5).digest() != small(6).digest()


@pytest.mark.parametrize(("seed", "people"), [(3, 600), (7, 2000), (11, 9000)])
def test_a_town_of_any_size_obeys_the_rules_and_has_the_people_ordered(seed: int, people: int) -> None:
    made = small(seed, people)
    assert {o.state for o in made.provisional.outcomes.values()} <= {"standing", "replaced", "withdrawn"}
    day = date(2020, 10, 30)
    stays = [s for p in made.official.register.persons.values() for s in p.stays if s.open_on(day)]
    assert len(stays) == people
    assert len({s.household for s in stays}) == town_of(seed, people).shape.households


def test_a_town_has_every_kind_of_news() -> None:
    kinds = Counter(draft.kind for draft in small(2, 9000).drafts)
    for kind in (
        "birth", "death", "move_in", "move_out", "move_inside", "marriage", "divorce", "household_split", "household_joined",
        "contraception_started", "contraception_stopped", "contraception_confirmed", "pregnancy_event", "prenatal_screening",
        "newborn_screening", "elderly_check", "premarital_check", "absence_started", "absence_ended", "person_missed",
        "correction", "withdrawal", "month_complete", "reviewed", "head_changed", "details_changed",
    ):  # fmt: skip
        assert kinds[kind] > 0, kind


def test_a_hamlet_is_too_small_for_a_town() -> None:
    with pytest.raises(ValueError, match="599"):
        town_of(1, 599)


def test_citizen_numbers_agree_with_sex_and_year_of_birth() -> None:
    from danso.register.identity_checks import card_findings, citizen_findings
    from danso.values.day import Day

    for draft in small(4).drafts:
        if draft.kind != "household_enrolled":
            continue
        persons = draft.identity["persons"]
        for member in draft.facts["members"]:
            told = persons[member["id"]]
            assert told["name"]
            assert not list(citizen_findings(told.get("citizen", ""), member["sex"], Day(member["birth"])))
            assert not list(card_findings(told.get("card", "")))
