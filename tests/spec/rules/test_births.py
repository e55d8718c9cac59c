"""rules.md 2: births."""

from __future__ import annotations

from danso.register.slips import KINDS
from tests.factories import slips as tell
from tests.factories.folded import chosen, counted, events, folded, let_stand, person, population, stays, verdict


def rows(*births: tell.Slip) -> list[int | None]:
    """Rows of the form in which the births stand: 1, 2, 3 (third or later)."""
    result = folded(tell.family(), *births)
    assert all(verdict(result, b)[0] == "standing" for b in births)
    return sorted(e.facts["counts_as"] for e in events(result, "birth"))


def test_counted_where_the_mother_is_counted_wherever_the_delivery_was():
    result = folded(tell.family("12", area=12), tell.birth("2020-10-30", birth_place="elsewhere"))
    [event] = events(result, "birth")
    assert (event.commune, event.area, event.facts["place"]) == (tell.X, 12, "elsewhere")


def test_a_mother_not_counted_yet_gives_no_birth_here_and_the_child_is_counted_with_her():
    mother = tell.moved_in("m", "2020-01-10", "hh12", tell.woman("1995", intent=False))
    result = folded(tell.family(), mother, tell.birth("2020-05-01", "m", order=1))
    assert events(result, "birth") == []
    assert stays(result, "baby") == [("hh12", "2020-07-10", "six_months", None, None)]


def test_live_born_and_dead_within_the_hour_is_one_birth_and_one_death():
    slips = [tell.birth("2020-10-30"), tell.died("baby", "2020-10-30")]
    for order in (slips, slips[::-1]):  # typed in either order
        result = folded(tell.family(), *order)
        assert (len(events(result, "birth")), len(events(result, "death"))) == (1, 1)
        assert stays(result, "baby") == [("hh12", "2020-10-30", "born", "2020-10-30", "died")]
        assert "baby" not in counted(result, "2020-10-30")


def test_a_baby_that_arrives_later_is_a_move_in():
    result = folded(tell.family(), tell.moved_in("baby", "2020-11-05", "hh12", tell.woman("2020-10-30")))
    assert events(result, "birth") == []
    assert stays(result, "baby")[0][2] == "move_in"


def test_a_mother_not_in_the_register_is_held_never_refused():
    slip = tell.birth("2020-10-30", "99.wife")
    assert verdict(folded(tell.family(), slip), slip) == ("held", "hold mother_unknown")


def test_child_order_is_never_derived():
    result = folded(
        tell.family(), tell.birth("2019-10-30", child="a", order=2), tell.birth("2020-12-30", child="b", order=None)
    )
    assert [e.facts["order"] for e in events(result, "birth")] == [2, None]


def test_dead_and_elsewhere_living_children_make_the_order_higher_than_the_book_and_nobody_is_asked():
    slip = tell.birth("2020-10-30", order=6)
    assert verdict(folded(tell.family(), slip), slip) == ("standing",)


def test_adopted_children_do_not_raise_the_order_the_book_knows():
    ward = tell.slip("adopted", "2019-09-01", household="hh12", person="ward", **tell.woman("2015"))
    slip = tell.birth("2020-10-30", order=1)
    assert verdict(folded(tell.family(), ward, slip), slip) == ("standing",)


def test_first_second_and_third_or_later_are_all_births():
    days = ("2019-01-01", "2019-11-01", "2020-09-01", "2021-07-01")
    births = [tell.birth(day, child=day, order=n) for n, day in enumerate(days, start=1)]
    assert rows(*births) == [1, 2, 3, 3]


def test_twins_at_second_delivery_are_not_a_third_child_case():
    assert rows(*(tell.birth("2020-10-30", child=f"t{n}", twin=(n, 2), order=n + 1) for n in (1, 2))) == [2, 2]


def test_triplets_at_second_delivery_stand_whole_in_the_second_row():
    assert rows(*(tell.birth("2020-10-30", child=f"t{n}", twin=(n, 3), order=n + 1) for n in (1, 2, 3))) == [2, 2, 2]


def test_twins_at_first_or_third_delivery_stand_by_their_order():
    assert rows(*(tell.birth("2020-10-30", child=f"t{n}", twin=(n, 2), order=n) for n in (1, 2))) == [1, 2]
    assert rows(*(tell.birth("2020-10-30", child=f"t{n}", twin=(n, 2), order=n + 2) for n in (1, 2))) == [3, 3]


def test_twins_written_as_two_single_births_of_order_two_and_three_are_not_excepted():
    a, b = tell.birth("2020-10-30", child="a", order=2), tell.birth("2020-10-31", child="b", order=3)
    result = folded(tell.family(), a, b)
    assert verdict(result, b) == ("held", "hold births_too_close")
    decided = folded(tell.family(), a, b, acts=let_stand(b))
    assert [e.facts["counts_as"] for e in events(decided, "birth")] == [2, 3]


def test_two_births_within_nine_months_are_held_not_refused():
    first = tell.birth("2019-10-15", child="a", order=2)
    early, due = (tell.birth(day, child="b", order=3) for day in ("2020-07-14", "2020-07-15"))
    assert verdict(folded(tell.family(), first, early), early) == ("held", "hold births_too_close")
    assert verdict(folded(tell.family(), first, due), due) == ("standing",)
    decided = folded(tell.family(), first, early, acts=let_stand(early))
    assert verdict(decided, early) == ("standing", "hold births_too_close")
    assert len(events(decided, "birth")) == 2


def test_twins_across_midnight_stand_when_said():
    a = tell.birth("2020-10-30", child="a", twin=(1, 2), order=2)
    b = tell.birth("2020-10-31", child="b", twin=(2, 2), order=3)
    assert rows(a, b) == [2, 2]


def test_one_birth_told_by_two_doors_is_one_child_under_either_id():
    phone, station = tell.birth("2020-10-30", child="phone"), tell.birth("2020-10-30", child="station")
    later = [tell.told("newborn_screening", "2020-11-02", who, done=["cah"], id=who) for who in ("phone", "station")]
    result = folded(tell.family(), phone, station, *later)
    assert len(events(result, "birth")) == 1
    assert person(result, "phone") is person(result, "station")
    assert sorted(verdict(result, s)[0] for s in later) == ["standing", "witness"]
    assert population(result, "2020-11-02") == 4


def test_one_birth_told_under_one_child_id_by_two_doors_is_one_child():
    one, two = tell.birth("2020-10-30", id="a"), tell.birth("2020-10-30", id="b")
    result = folded(tell.family(), one, two)
    assert (verdict(result, one), verdict(result, two)) == (("standing",), ("witness",))


def test_told_differently_both_wait_until_one_is_chosen_and_both_ids_find_the_child():
    boy, girl = tell.birth("2020-10-30", child="x", sex="1"), tell.birth("2020-10-30", child="y", sex="2")
    waiting = folded(tell.family(), boy, girl)
    assert verdict(waiting, boy) == verdict(waiting, girl) == ("held", "hold two_accounts")
    decided = folded(tell.family(), boy, girl, acts=chosen(girl))
    assert person(decided, "x") is person(decided, "y")
    assert person(decided, "x").sex == "2"


def test_no_kind_has_a_field_for_the_sex_of_a_fetus():
    with_sex = {code for code, kind in KINDS.items() if any(f.name == "sex" for f in kind.fields)}
    assert with_sex == {"birth", "move_in", "person_missed", "adopted"}
