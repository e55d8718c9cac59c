"""Two ids are one person: the fold reads through it."""

from __future__ import annotations

from tests.factories import slips as tell
from tests.factories.folded import counted, folded, person, stays, verdict


def mover(*more):
    arrives = tell.moved_in("m", "2019-05-01", "hh13", tell.woman(marital="married"), commune=tell.Y)
    return folded(tell.family("12"), tell.family("13", commune=tell.Y), arrives, *more)


def test_until_decided_both_count_where_they_are():
    assert counted(mover(), "2019-06-01") >= {"12.wife", "m"}


def test_joined_they_are_one_record_under_either_id():
    slip = tell.same("m", "12.wife")
    result = mover(slip)
    assert verdict(result, slip) == ("standing",)
    assert person(result, "m") is person(result, "12.wife")
    assert person(result, "m").also == ["m"]
    assert [row[0] for row in stays(result, "m")] == ["hh12", "hh13"]


def test_the_sending_commune_changes_only_by_its_own_slip():
    joined = mover(tell.same("m", "12.wife"))
    assert "12.wife" in counted(joined, "2019-06-01", commune=tell.X)
    moved = mover(tell.same("m", "12.wife"), tell.moved_out("12.wife", "2019-05-01"))
    assert "12.wife" not in counted(moved, "2019-06-01", commune=tell.X)
    assert "12.wife" in counted(moved, "2019-06-01", commune=tell.Y)


def test_the_couple_is_counted_once():
    assert len(mover(tell.same("m", "12.wife")).register.couples) == 2  # 12's and 13's, none of her own
    assert len(mover().register.couples) == 3


def test_ids_joined_in_a_chain_are_one_person_whatever_the_order():
    chain = [tell.same("a", "c"), tell.same("c", "b")]
    known = [
        tell.moved_in(who, f"2019-0{n}-01", f"hh{who}", tell.man(), commune=n) for n, who in enumerate("abc", start=1)
    ]
    houses = [tell.opened(who, "2019-01-01", commune=n) for n, who in enumerate("abc", start=1)]
    for order in (chain, chain[::-1]):
        result = folded(*houses, *known, *order)
        assert [row[0] for row in stays(result, "c")] == ["hha", "hhb", "hhc"]


def test_the_same_pair_named_both_ways_and_by_two_doors_of_a_birth_is_no_circle():
    one, two = tell.birth("2020-10-30", child="x"), tell.birth("2020-10-30", child="y")
    result = folded(tell.family(), one, two, tell.same("y", "x"), tell.same("x", "y"))
    assert person(result, "x") is person(result, "y")


def test_written_twice_in_one_commune_the_person_is_counted_once_and_the_household_stands():
    later = tell.household("14", on="2019-03-01", guest=tell.woman("1985-03-02"), friend=tell.woman())
    result = folded(tell.family("12"), later, tell.same("14.guest", "12.wife"))
    assert verdict(result, later) == ("standing",)
    assert counted(result, "2019-04-01") == {"12.head", "12.wife", "12.child", "14.friend"}
