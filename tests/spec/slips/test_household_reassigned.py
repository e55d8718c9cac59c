"""Household reassigned: another area of the commune, or another commune when the border moves."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import chosen, counted, events, folded, stays, verdict


def reassigned(on: str = "2019-05-01", **facts):
    return tell.slip("household_reassigned", on, household="hh12", **facts)


def test_another_area_of_the_commune_is_no_move():
    slip = reassigned(to_area=12, number="5")
    result = folded(tell.family(), tell.told("elderly_check", "2019-04-01", "12.head"), slip,
                    tell.told("elderly_check", "2019-06-01", "12.head"))  # fmt: skip
    assert verdict(result, slip) == ("standing",)
    assert stays(result, "12.head") == [("hh12", "2018-12-31", "book", None, None)]
    assert [e.area for e in events(result, "elderly_check")] == [11, 12]
    assert [p.number for p in result.register.households["hh12"].places] == ["12", "5"]


def test_over_a_border_nobody_moved_the_border_did():
    slip = reassigned(to_area=21, to_commune=tell.Y)
    result = folded(tell.family(), slip)
    assert stays(result, "12.head") == [
        ("hh12", "2018-12-31", "book", "2019-05-01", "boundary"),
        ("hh12", "2019-05-01", "boundary", None, None),
    ]
    assert counted(result, "2019-05-01", commune=tell.X) == set()
    assert len(counted(result, "2019-05-01", commune=tell.Y)) == 3


def test_six_months_begun_before_go_on_behind_the_border():
    guest = tell.moved_in("guest", "2019-03-10", "hh12", tell.man(intent=False))
    result = folded(tell.family(), guest, reassigned(to_area=21, to_commune=tell.Y))
    assert stays(result, "guest") == [("hh12", "2019-09-10", "six_months", None, None)]
    assert "guest" in counted(result, "2019-09-10", commune=tell.Y)


def test_a_late_slip_of_the_new_commune_is_placed_where_the_person_was_counted():
    late = tell.told("elderly_check", "2019-04-01", "12.head", commune=tell.X)
    result = folded(tell.family(), reassigned(to_area=21, to_commune=tell.Y), late)
    assert [e.commune for e in events(result, "elderly_check")] == [tell.X]


def test_an_unknown_household_or_one_of_another_commune_is_held():
    slip = tell.slip("household_reassigned", "2019-05-01", household="hh99", to_area=12)
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold household_unknown")
    slip = reassigned(to_area=22, commune=tell.Y)
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold other_commune")


def test_two_new_areas_on_one_day_wait_until_one_is_chosen():
    one, two = reassigned(to_area=12, id="a"), reassigned(to_area=13, id="b")
    result = folded(tell.family(), one, two)
    assert verdict(result, one) == verdict(result, two) == ("held", "hold two_accounts")
    assert verdict(folded(tell.family(), one, two, acts=chosen(one)), one) == ("standing",)


def test_somebody_counted_behind_the_border_already_is_counted_there_once():
    arrives = tell.moved_in("m", "2019-03-01", "hh13", tell.woman(), commune=tell.Y)
    known = (tell.family("12"), tell.family("13", commune=tell.Y), arrives, tell.same("12.wife", "m"))
    result = folded(*known, reassigned(to_area=21, to_commune=tell.Y))
    assert [(row[0], row[4]) for row in stays(result, "m")] == [("hh12", "entered_twice"), ("hh13", None)]
