"""What a conclusion set going is in the slips, and nothing else is changed by it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from functools import lru_cache

from danso.register.draft import SlipDraft
from danso.synth.bac_kan_quarter import BAC_KAN_DEEDS, BAC_KAN_QUARTER
from danso.synth.births import NEWBORN
from danso.synth.deeds import Deed
from danso.synth.other_towns import town_of
from tests.rooms.synth.towns import Made, make

SEED, PEOPLE = 5, 2000
FIRST, LAST = date(2020, 8, 1), date(2020, 9, 20)


@lru_cache(maxsize=2)
def town(*what: str) -> Made:
    made = town_of(SEED, PEOPLE)
    name = made.communes[0].name
    deeds = tuple(Deed(one, name, FIRST, LAST, 1.0) for one in what)  # type: ignore[arg-type]
    return make(replace(made, shape=replace(made.shape, deeds=deeds)), SEED)


def between(made: Made, kind: str) -> list[SlipDraft]:
    return [one for one in made.drafts if one.kind == kind and FIRST <= one.happened_on.reckoned <= LAST]


def test_an_outreach_checks_those_who_were_not_and_nobody_twice() -> None:
    before, after = between(town(), "elderly_check"), between(town("elderly", "newborns"), "elderly_check")
    assert len(after) > 3 * len(before) > 0
    events = town("elderly", "newborns").provisional.register.events  # what was withdrawn is none
    people = Counter(e.person for e in events if e.kind == "elderly_check" and e.on.year == 2020)
    reached = {d.facts["person"] for d in after} - {d.facts["person"] for d in before}
    assert sum(people[one] == 1 for one in reached) > 3 * len(before)
    assert all(people[one] <= 1 for one in reached)


def test_each_child_born_in_those_days_is_screened_for_all_five_by_the_end() -> None:
    made = town("elderly", "newborns")
    here = {
        p.id for p in made.provisional.register.persons.values() if any(s.open_on(date(2020, 11, 4)) for s in p.stays)
    }
    born = {d.facts["child"] for d in between(made, "birth")} & here
    done = {d.facts["person"]: d.facts["done"] for d in made.drafts if d.kind == "newborn_screening"}
    assert born and all(sorted(done[child]) == sorted(NEWBORN) for child in born)
    unscreened = {d.facts["child"] for d in between(town(), "birth")} & here - {
        d.facts["person"] for d in town().drafts if d.kind == "newborn_screening" and len(d.facts["done"]) == 5
    }
    assert unscreened, "without the deed some are not"


def test_lives_are_what_they_were_without() -> None:
    kinds = ("birth", "death", "marriage", "move_out", "move_in", "contraception_started", "contraception_confirmed")
    plain, moved = (Counter((d.kind, d.id) for d in town(*what).drafts if d.kind in kinds)
                    for what in ((), ("elderly", "newborns")))  # fmt: skip
    assert plain == moved


def test_the_quarter_of_the_city_is_told_in_order() -> None:
    """Work begins after the meeting that asked for it, and nobody says it is done before it is."""
    assert len(BAC_KAN_DEEDS) == 7
    for held in BAC_KAN_QUARTER:
        for told in held.told:
            assert told.due > held.on
            if told.deed is not None:
                assert held.on < told.deed.first <= told.deed.last
                assert told.done is not None and told.deed.last <= told.done.on
    quarterly = [held for held in BAC_KAN_QUARTER if held.above]
    assert [len(held.opinions) for held in quarterly] == [6, 6]
    assert all(said.answer for held in BAC_KAN_QUARTER for said in held.opinions)
