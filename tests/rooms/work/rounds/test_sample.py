"""A sample of a round's households, and what it says of the whole."""

from __future__ import annotations

from datetime import date

import pytest

from danso.places.scope import NotInScope
from danso.work.rounds.actions import mark_households
from danso.work.rounds.models import Round, Sampled
from danso.work.rounds.refusals import NothingVisited, SampleImpossible, SampleStands
from danso.work.rounds.rules import drawn
from danso.work.rounds.sampling import answer_sample, draw_sample
from danso.work.rounds.totals import round_totals
from tests.rooms.register.conftest import TODAY, Commune
from tests.rooms.register.slips import who
from tests.rooms.work.rounds.town import a_round, booked

pytestmark = pytest.mark.django_db(databases=["default", "looks"])


@pytest.fixture
def visited(commune: Commune) -> Round:
    """Six of seven households of the first area, one of the second."""
    booked(commune, *"1234567")
    booked(commune, "8", area=1)
    one = a_round(commune)
    for area, numbers in ((0, "123456"), (1, "8")):
        mark_households(
            by=commune.officer, round_id=one.pk, area=commune.areas[area],
            verdicts={who(n): "as_book" for n in numbers}, visited_on=date(2020, 10, 20),
        )  # fmt: skip
    return one


def test_each_area_gives_so_many_of_its_visited_households_by_the_seed(visited: Round, commune: Commune) -> None:
    made = draw_sample(by=commune.officer, round_id=visited.pk, per_area=2, seed=2020)
    first = [row.household for row in made if row.area_id == commune.areas[0]]
    assert first == drawn([who(n) for n in "123456"], 2, 2020)
    assert [row.household for row in made if row.area_id == commune.areas[1]] == [who("8")]
    visited.refresh_from_db()
    assert (visited.per_area, visited.seed) == (2, 2020)


def test_an_answered_sample_stands_and_the_same_draw_is_that_sample(visited: Round, commune: Commune) -> None:
    made = draw_sample(by=commune.officer, round_id=visited.pk, per_area=2, seed=2020)
    draw_sample(by=commune.officer, round_id=visited.pk, per_area=3, seed=2020)  # nobody answered yet
    made = draw_sample(by=commune.officer, round_id=visited.pk, per_area=2, seed=2020)
    answer_sample(by=commune.officer, round_id=visited.pk, answers={made[0].pk: True})
    with pytest.raises(SampleStands):
        draw_sample(by=commune.officer, round_id=visited.pk, per_area=2, seed=7)
    again = draw_sample(by=commune.officer, round_id=visited.pk, per_area=2, seed=2020)
    assert [row.pk for row in again] == [row.pk for row in made]


def test_one_wrong_of_three_is_said_with_its_interval(visited: Round, commune: Commune) -> None:
    """Worked by hand below."""
    made = draw_sample(by=commune.officer, round_id=visited.pk, per_area=2, seed=2020)
    answers = {made[0].pk: True, made[1].pk: False, made[2].pk: True}
    assert answer_sample(by=commune.officer, round_id=visited.pk, answers=answers) == 3
    assert answer_sample(by=commune.officer, round_id=visited.pk, answers=answers) == 0
    sample = round_totals(visited, TODAY).sample
    assert (sample.drawn, sample.answered, sample.wrong) == (3, 3, 1)
    # z = 1.96: z²/2n = 0.6402, middle 0.9736; spread 1.96 x sqrt(0.07407 + 0.10671) = 0.8334; over 1 + z²/n = 2.2805.
    assert sample.interval == pytest.approx((0.0615, 0.7924), abs=0.0005)


def test_what_cannot_be_drawn_is_refused(visited: Round, commune: Commune) -> None:
    for per_area, seed in ((0, 1), (101, 1), (None, 1), (2, None), (2, -1)):
        with pytest.raises(SampleImpossible):
            draw_sample(by=commune.officer, round_id=visited.pk, per_area=per_area, seed=seed)
    with pytest.raises(NotInScope):
        draw_sample(by=commune.stranger, round_id=visited.pk, per_area=2, seed=1)
    with pytest.raises(NotInScope):
        answer_sample(by=commune.officer, round_id=visited.pk, answers={99_999_999: True})
    assert not Sampled.objects.exists()


def test_nothing_is_drawn_before_anybody_was_visited(commune: Commune) -> None:
    booked(commune, "1")
    with pytest.raises(NothingVisited):
        draw_sample(by=commune.officer, round_id=a_round(commune).pk, per_area=2, seed=1)
