"""Details changed: true from a day on; what never was true is a correction."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import folded, person, spells, verdict


def change(detail: str, value, on: str = "2019-05-01", **more):
    return tell.told("details_changed", on, "12.wife", detail=detail, value=value, **more)


def test_each_detail_that_counts_is_changed():
    result = folded(tell.family(), change("education", "3"), change("ethnicity", "05", id="b"))
    assert (person(result, "12.wife").education, person(result, "12.wife").ethnicity) == ("3", "05")


def test_a_marital_state_holds_from_its_day_on():
    slip = change("marital", "divorced")
    result = folded(tell.family(), tell.started("12.wife", "2019-02-01", "5"), slip)
    wife = person(result, "12.wife")
    assert [(m.since.isoformat(), m.status) for m in wife.marital] == [
        ("2018-12-31", "married"),
        ("2019-05-01", "divorced"),
    ]
    assert spells(result, "12.wife") == [("5", "2019-02-01", "2019-05-01", "marriage_ended")]
    assert [c.ended_by for c in result.register.couples.values()] == ["found_ended"]


def test_a_change_of_name_is_identity_and_changes_nothing_counted():
    slip = change("name", None)
    assert verdict(folded(tell.family(), slip), slip) == ("standing",)


def test_a_detail_or_value_nobody_can_read_is_held():
    for slip in (change("shoe size", "38"), change("marital", "complicated"), change("marital", None)):
        assert verdict(folded(tell.family(), slip), slip) == ("held", "hold detail")


def test_different_details_of_one_day_are_two_changes_one_detail_twice_waits():
    a, b = change("education", "3", id="a"), change("relation", "other", id="b")
    c = change("education", "4", id="c")
    result = folded(tell.family(), a, b, c)
    assert verdict(result, b) == ("standing",)
    assert verdict(result, a) == verdict(result, c) == ("held", "hold two_accounts")


def test_an_unknown_person_is_held():
    slip = tell.told("details_changed", "2019-05-01", "99.nobody", detail="education", value="3")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold person_unknown")


def test_a_day_before_the_book_is_held_since_that_past_is_not_known():
    slip = tell.told("details_changed", "2018-05-01", "12.wife", detail="education", value="3")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold before_book")


def test_a_day_after_the_death_is_held():
    slip = tell.told("details_changed", "2019-05-02", "12.wife", detail="education", value="3")
    result = folded(tell.family(), tell.died("12.wife", "2019-05-01"), slip)
    assert "hold after_death" in verdict(result, slip)


def test_a_day_after_leaving_is_held():
    slip = tell.told("details_changed", "2019-05-02", "12.wife", detail="education", value="3")
    result = folded(tell.family(), tell.moved_out("12.wife", "2019-05-01"), slip)
    assert verdict(result, slip) == ("held", "hold left_already")


def test_the_book_of_another_commune_does_not_know_the_person():
    slip = tell.told("details_changed", "2019-05-01", "12.wife", commune=tell.Y, detail="education", value="3")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold not_in_commune")
