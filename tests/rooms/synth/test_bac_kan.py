"""The demo city resembles the published one, counted here by hand over the folded register."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from danso.register.fold import Folded
from danso.register.state import Person
from danso.synth.bac_kan import BAC_KAN
from tests.rooms.synth.towns import Made, bac_kan

FIRST, LAST = date(2020, 1, 1), date(2020, 10, 30)


@pytest.fixture(scope="module")
def city() -> Made:
    return bac_kan()


@pytest.fixture(params=["official", "provisional"])
def folded(request: pytest.FixtureRequest, city: Made) -> Folded:
    found: Folded = getattr(city, request.param)
    return found


def test_no_slip_of_the_demo_waits_for_anybody(folded: Folded) -> None:
    states = Counter(outcome.state for outcome in folded.outcomes.values())
    assert set(states) == {"standing", "replaced", "withdrawn"}
    assert states["replaced"] >= 10 and states["withdrawn"] >= 3


def test_the_city_has_45533_people_in_11275_households_on_30_10_2020(folded: Folded) -> None:
    stays = [s for p in folded.register.persons.values() for s in p.stays if s.open_on(LAST)]
    assert len(stays) == 45533
    assert len({s.household for s in stays}) == 11275


def test_427_children_were_born_214_boys_213_girls_34_third_or_later(folded: Folded) -> None:
    births = [e.facts for e in folded.register.events if e.kind == "birth" and FIRST <= e.on <= LAST]
    assert Counter(b["sex"] for b in births) == {"1": 214, "2": 213}
    assert sum(b["counts_as"] == 3 for b in births) == 34


def test_1643_women_are_new_or_continuing_users(folded: Folded) -> None:
    assert sum(_new_or_continuing(p) for p in folded.register.persons.values()) == 1643


def test_children_are_born_on_the_last_day_of_the_window_and_on_the_day_after(folded: Folded) -> None:
    days = Counter(e.on for e in folded.register.events if e.kind == "birth")
    assert days[LAST] > 0 and days[LAST + timedelta(days=1)] > 0


def test_five_twin_deliveries_or_more_two_of_them_at_the_second_delivery(folded: Folded) -> None:
    twins: dict[tuple[str | None, date], list[int]] = {}
    for event in folded.register.events:
        if event.kind == "birth" and event.facts["multiple"] == 2:
            twins.setdefault((event.person, event.on), []).append(event.facts["order"])
            assert event.facts["counts_as"] <= 2
    assert len(twins) >= 5 and all(len(orders) == 2 for orders in twins.values())
    assert sum(sorted(orders) == [2, 3] for orders in twins.values()) >= 2


def test_92_of_117_posts_have_stopped(city: Made) -> None:
    assert sum(c.areas for c in BAC_KAN.communes) == 117
    assert sum(day <= LAST for day in city.posts.stopped.values()) == 92


def test_only_slips_of_the_last_days_and_a_few_services_wait_for_the_officer(city: Made) -> None:
    seen = {i for batch in city.batches for _, ids in batch.sheets for i in ids}
    waiting = [d for d in city.drafts if d.id not in seen]
    assert 20 < len(waiting) < 400
    old = {d.kind for d in waiting if d.happened_on.reckoned <= LAST}
    assert old <= {"elderly_check", "absence_started", "newborn_screening"} and old


def test_slips_are_received_after_they_happened_and_before_today(city: Made) -> None:
    for batch in city.batches:
        assert batch.appraised_at > batch.received_at and batch.received_at.date() < BAC_KAN.shape.today
        assert all(d.happened_on.reckoned <= batch.received_at.date() for d in batch.drafts)


def test_every_area_hands_in_every_month_once(city: Made) -> None:
    handed = Counter((d.area, d.facts["month"]) for d in city.drafts if d.kind == "month_complete")
    assert set(handed.values()) == {1}
    assert len([1 for _, month in handed if month == "2019-05"]) == 117


def test_a_mover_between_communes_is_one_person(city: Made) -> None:
    register = city.official.register
    movers = [d for d in city.drafts if d.kind == "same_person"]
    assert len(movers) > 300
    for draft in movers[:50]:
        one, other = register.person(draft.facts["person"]), register.person(draft.facts["same_as"])
        assert one is other and one is not None
        assert len([s for s in one.stays if s.open_on(LAST)]) <= 1


def _new_or_continuing(woman: Person) -> bool:
    """rules.md 4, A, spell by spell."""
    if woman.sex != "2":
        return False
    for spell in woman.spells:
        began = spell.since.reckoned
        if (
            spell.method in "1234567"
            and spell.known_from == "start"
            and FIRST <= began <= LAST
            and _at_risk(woman, began)
        ):
            return True
        if spell.method in "456" and began < FIRST:
            marks = [m.on for m in woman.marks if m.method == spell.method and FIRST <= m.on <= LAST]
            if any((spell.until is None or on <= spell.until) and _at_risk(woman, on) for on in marks):
                return True
    return False


def _at_risk(woman: Person, on: date) -> bool:
    return 15 <= woman.age(on) <= 49 and woman.marital_on(on) == "married" and woman.stay_on(on) is not None
