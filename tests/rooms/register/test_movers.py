"""A mover between two communes, step by step: who is asked what, and which figure changes when (rules.md 8)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from danso.accounts.models import AuditEntry, Look
from danso.indicators.compute import figures
from danso.places.queries import unit_row
from danso.places.scope import NotInScope, Scope
from danso.register import projection
from danso.register.actions import appraise_slips, record_slips
from danso.register.models import MoverPair, SlipRow, StayRow
from danso.register.movers.actions import (
    ask_again,
    confirm_leaving,
    decide_pair,
    match_movers,
    part_again,
    say_still_here,
)
from danso.register.movers.queries import Movers, movers, movers_waiting
from danso.register.movers.requests import requests
from danso.values.period import Window
from danso.warehouse.snapshot import seal
from tests.rooms.register.conftest import TODAY, Commune
from tests.rooms.register.slips import slip, who
from tests.rooms.register.two_communes import ANEW, MAN, TwoCommunes, arrives, two_communes, write

pytestmark = pytest.mark.django_db(databases=["default", "looks"])
YEAR = Window(date(2020, 1, 1), date(2020, 10, 30))


@pytest.fixture
def two(commune: Commune, settings: Any, tmp_path: Path) -> TwoCommunes:
    settings.DANSO_HOME = tmp_path
    return two_communes(commune)


def seen(scope: Scope, unit: int) -> Movers:
    found = unit_row(unit, TODAY)
    assert found is not None
    return movers(scope, found)


def found(two: TwoCommunes) -> list[tuple[str, str]]:
    match_movers(by=two.supervisor)
    return list(MoverPair.objects.values_list("mover", "stayed"))


def decided(two: TwoCommunes, *, same: bool) -> str:
    found(two)
    return decide_pair(by=two.supervisor, pair_id=MoverPair.objects.get().pk, same=same).slip_id


def here_and_there(two: TwoCommunes) -> tuple[list[int], int]:
    """Official: (population of the one, of the other, of the province), and how many are perhaps counted twice."""
    units = [two.here.id, two.there.id, two.province]
    with_sealed = seal(by=two.supervisor)["official"]
    people = {f.unit: f.value for f in figures(with_sealed, ["population"], units, YEAR)}
    [twice] = figures(with_sealed, ["counted_in_two_places"], [two.province], YEAR)
    with_sealed.close()
    return [int(people[u] or 0) for u in units], int(twice.value or 0)


def test_the_whole_way_of_a_mover(two: TwoCommunes) -> None:
    """Three here and four there make seven with one too many, until the commune he left writes and appraises."""
    assert here_and_there(two) == ([3, 4, 7], 1)  # found by the seal itself
    [pair] = MoverPair.objects.all()
    assert (pair.mover, pair.stayed, pair.commune, pair.from_commune) == (ANEW, MAN, two.there.id, two.here.id)
    decide_pair(by=two.supervisor, pair_id=pair.pk, same=True)
    assert here_and_there(two) == ([3, 4, 7], 1)
    [asked] = requests([two.here.id])
    assert (asked.own_id, asked.joined, asked.came_there.isoformat()) == (MAN, ANEW, "2020-05-03")
    left = confirm_leaving(by=two.here.officer, commune=two.here.id, person=asked.person, on=asked.came_there)
    assert left.state == "standing"
    assert requests([two.here.id]) == []
    assert here_and_there(two) == ([3, 4, 7], 1)  # written, not yet appraised
    appraise_slips(by=two.here.officer, slip_ids=[left.slip_id])
    assert here_and_there(two) == ([2, 4, 6], 0)


def test_looking_again_finds_nobody_twice_and_leaves_one_entry_in_the_trail(two: TwoCommunes) -> None:
    assert found(two) == found(two) == [(ANEW, MAN)]
    assert AuditEntry.objects.filter(verb="match_movers").count() == 1


def test_who_has_been_written_out_is_not_asked_about(two: TwoCommunes) -> None:
    write(two.here, slip(two.here, "move_out", "2020-05-03", "1", person=MAN))
    assert found(two) == []


def test_who_came_and_died_there_is_still_to_be_compared(two: TwoCommunes) -> None:
    write(two.there, slip(two.there, "death", "2020-08-01", "9", person=ANEW))
    assert found(two) == [(ANEW, MAN)]


def test_two_persons_once_said_are_not_proposed_again_unless_it_is_withdrawn(two: TwoCommunes) -> None:
    said = decided(two, same=False)
    assert found(two) == []
    row = SlipRow.objects.get(pk=said)
    undo = slip(two.there, "withdrawal", "2020-11-05", "9", target=said, target_hash=row.body_hash)
    record_slips(by=two.there.officer, drafts=[undo])
    assert found(two) == [(ANEW, MAN)]


def test_a_decision_is_a_slip_of_the_commune_he_came_to_appraised_in_the_same_act(two: TwoCommunes) -> None:
    row = SlipRow.objects.get(pk=decided(two, same=True))
    assert (row.kind, row.commune, row.area, row.appraisal, row.by) == (
        "same_person", two.there.id, None, "appraised", two.supervisor.account_id,
    )  # fmt: skip
    assert all(table.same for table in projection.compare())


def test_only_who_is_over_both_sees_both_sides(two: TwoCommunes) -> None:
    found(two)
    [pair] = seen(two.supervisor, two.province).pairs
    assert (pair.mover.person.id, pair.stayed.person.id) == (ANEW, MAN)
    assert set(Look.objects.get(page="movers").ids) == {ANEW, MAN}
    for officer, commune, own in ((two.here.officer, two.here, MAN), (two.there.officer, two.there, ANEW)):
        mine = seen(officer, commune.id)
        assert (mine.pairs, mine.waiting, mine.denied) == ((), (), ())
        assert [side.person.id for side in mine.own] == [own]
        assert Look.objects.filter(page="movers").latest("pk").ids == [own]


def test_one_commune_alone_decides_nothing_and_a_third_gets_nothing(two: TwoCommunes) -> None:
    found(two)
    pair = MoverPair.objects.get().pk
    for scope in (two.here.officer, two.there.officer, two.here.head, two.third):
        with pytest.raises(NotInScope):
            decide_pair(by=scope, pair_id=pair, same=True)
    third = next(g.unit_id for g in two.third.grants)
    assert third is not None
    assert seen(two.third, third) == Movers((), (), (), (), False)
    for unit in (two.here.id, two.there.id, two.province):
        with pytest.raises(NotInScope):
            seen(two.third, unit)
    assert MoverPair.objects.count() == 1


def test_a_request_is_answered_by_the_commune_he_left_and_by_nobody_else(two: TwoCommunes) -> None:
    decided(two, same=True)
    person = requests([two.here.id])[0].person
    for scope in (two.there.officer, two.third, two.supervisor, two.here.head):
        with pytest.raises(NotInScope):
            confirm_leaving(by=scope, commune=two.here.id, person=person, on=date(2020, 5, 3))
        with pytest.raises(NotInScope):
            say_still_here(by=scope, commune=two.here.id, person=person, reason="đã về")
    with pytest.raises(NotInScope):  # nobody asked the other commune
        confirm_leaving(by=two.there.officer, commune=two.there.id, person=person, on=date(2020, 5, 3))


def test_still_here_changes_no_figure_and_goes_to_the_level_above(two: TwoCommunes) -> None:
    decided(two, same=True)
    person = requests([two.here.id])[0].person
    stays = sorted(StayRow.objects.values_list("person", "commune", "since", "until"))
    say_still_here(by=two.here.officer, commune=two.here.id, person=person, reason="đã quay về ngày 02/9")
    assert sorted(StayRow.objects.values_list("person", "commune", "since", "until")) == stays
    assert seen(two.here.officer, two.here.id) == Movers((), (), (), (), False)
    above = seen(two.supervisor, two.province)
    assert [(a.reason, a.said_on) for a in above.denied] == [("đã quay về ngày 02/9", TODAY)]
    ask_again(by=two.supervisor, commune=two.here.id, person=person)
    assert [a.request.person for a in seen(two.here.officer, two.here.id).waiting] == [person]


def test_a_joining_is_undone_where_the_answer_shows_that_they_are_two(two: TwoCommunes) -> None:
    decided(two, same=True)
    person = requests([two.here.id])[0].person
    say_still_here(by=two.here.officer, commune=two.here.id, person=person, reason="người này vẫn ở nhà")
    for scope in (two.here.officer, two.third):
        with pytest.raises(NotInScope):
            part_again(by=scope, commune=two.here.id, person=person)
    part_again(by=two.supervisor, commune=two.here.id, person=person)
    assert requests([two.here.id]) == []
    assert found(two) == []
    assert here_and_there(two) == ([3, 4, 7], 0)


def test_the_numbers_shown_to_everybody_name_nobody(two: TwoCommunes) -> None:
    found(two)
    here = unit_row(two.here.id, TODAY)
    assert here is not None
    waiting = movers_waiting(two.here.officer, here)
    assert (waiting.pairs, waiting.requests) == (1, 0)
    assert not Look.objects.filter(page="movers").exists()


def test_many_more_newcomers_ask_the_database_no_more_questions(two: TwoCommunes) -> None:
    def questions() -> int:
        with CaptureQueriesContext(connection) as asked:
            match_movers(by=two.supervisor)
        return len(asked)

    questions()  # writes the pair
    few = questions()
    write(two.there, *(arrives(two.there, who(f"new-{n}"), name=f"Lò Văn {n}") for n in range(30)))
    assert questions() == few
