"""Household enrolled: the book opens for everybody found in it; what came before is not known."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import counted, folded, person, spells, stays, verdict


def test_everybody_found_is_counted_from_the_day_of_the_book():
    slip = tell.family()
    result = folded(slip)
    assert verdict(result, slip) == ("standing",)
    assert counted(result, "2018-12-31") == {"12.head", "12.wife", "12.child"}
    assert counted(result, "2018-12-30") == set()
    assert stays(result, "12.child") == [("hh12", "2018-12-31", "book", None, None)]
    place = result.register.households["hh12"].place
    assert (place.commune, place.area, place.number) == (1, 11, "12")


def test_husband_and_wife_are_one_couple_even_if_only_one_names_the_other():
    told_by_both = folded(tell.family())
    told_by_one = folded(
        tell.household(
            "12", husband=tell.man(marital="married"), wife=tell.woman(marital="married", spouse="12.husband")
        )
    )
    for result in (told_by_both, told_by_one):
        assert len(result.register.couples) == 1


def test_a_husband_who_lives_elsewhere_is_a_couple_of_one():
    result = folded(tell.household("12", wife=tell.woman(marital="married")))
    assert [(c.wife, c.husband) for c in result.register.couples.values()] == [("12.wife", None)]


def test_the_method_found_is_a_spell_known_from_the_book():
    found = tell.woman(marital="married", method="1", method_since="2016")
    result = folded(tell.household("12", wife=found))
    assert spells(result, "12.wife") == [("1", "2016", None, None)]
    assert person(result, "12.wife").spells[0].known_from == "book"


def test_the_absent_are_counted_and_marked():
    result = folded(tell.household("12", head=tell.man(residence="absent")))
    assert counted(result, "2019-01-01") == {"12.head"}
    assert [a.since.isoformat() for a in person(result, "12.head").absences] == ["2018-12-31"]


def test_a_short_stay_is_counted_from_the_sixth_month():
    guest = tell.man(residence="temporary", came_on="2018-08-10")
    long_ago = tell.man(residence="temporary", came_on="2018-03-10")
    unknown = tell.man(residence="temporary")
    result = folded(tell.household("12", guest=guest, old=long_ago, new=unknown))
    assert stays(result, "12.guest") == [("hh12", "2019-02-10", "six_months", None, None)]
    assert stays(result, "12.old") == [("hh12", "2018-12-31", "book", None, None)]
    assert stays(result, "12.new") == [("hh12", "2019-07-01", "six_months", None, None)]
    assert person(result, "12.guest").stays[0].came_on.isoformat() == "2018-08-10"


def test_a_household_or_person_already_in_the_book_is_held():
    first = tell.family("12")
    later = tell.slip("household_enrolled", "2019-05-01", household="hh12", number="12", members=[])
    same_person = tell.slip(
        "household_enrolled", "2019-05-01", household="hh13", number="13", members=[{"id": "12.head", **tell.man()}]
    )
    result = folded(first, later, same_person)
    assert verdict(result, later) == ("held", "hold household_known")
    assert verdict(result, same_person) == ("held", "hold person_known")


def test_one_id_for_two_members_is_held():
    twice = [{"id": "a", **tell.man()}, {"id": "a", **tell.woman()}]
    slip = tell.slip("household_enrolled", tell.BOOK, household="hh13", number="13", members=twice)
    assert verdict(folded(slip), slip) == ("held", "hold person_known")


def test_born_after_the_day_of_the_book_is_held_unless_the_day_is_rough():
    exact = tell.household("12", head=tell.man("2019-01-01"))
    rough = tell.household("13", head=tell.man("2019"))
    result = folded(exact, rough)
    assert verdict(result, exact) == ("held", "hold born_later")
    assert verdict(result, rough) == ("standing",)


def test_the_dead_found_again_under_another_id_are_not_counted():
    later = tell.household("14", on="2019-03-01", guest=tell.woman())
    dead = tell.died("12.wife", "2019-02-01")
    result = folded(tell.family("12"), dead, later, tell.same("12.wife", "14.guest"))
    assert verdict(result, later) == ("standing",)
    assert counted(result, "2019-04-01") == {"12.head", "12.child"}
