"""Who may be one person in two communes: worked by hand, with the namesakes and twins that are two."""

from __future__ import annotations

from datetime import date
from typing import Any

from danso.register.movers.likeness import Counted, pairs, sentence, signs_of

BOOK, CAME = date(2018, 12, 31), date(2020, 5, 3)


def left(person: str = "x", name: str = "Đặng Thị Huệ", birth: str = "1985-03-02", **more: Any) -> Counted:
    """Counted in commune 1 since its book."""
    told = {"sex": "2", "household": "hh12", "commune": 1, "since": BOOK, "came_on": BOOK} | more
    return Counted(person=person, name=name, birth=birth, **told)


def came(person: str = "y", name: str = "Đặng Thị Huệ", birth: str = "1985-03-02", **more: Any) -> Counted:
    """Moved in to commune 2."""
    return left(person, name, birth, **({"household": "hh90", "commune": 2, "since": CAME, "came_on": CAME} | more))


def named(movers: list[Counted], others: list[Counted], **more: Any) -> list[tuple[str, str]]:
    return [(one.mover.person, one.stayed.person) for one in pairs(movers, others, **more)]


def test_the_same_name_sex_and_day_of_birth_are_proposed_and_say_that_no_number_was_there() -> None:
    [found] = pairs([came()], [left()])
    assert found.points == 8
    assert sentence(found.signs).vi == "Cùng họ tên, cùng ngày sinh, chưa đủ số định danh để đối chiếu."


def test_accents_and_where_a_tone_mark_stands_make_nobody_another() -> None:
    assert signs_of(came(name="Dang Thi Hue"), left())[0] == "name_unaccented"
    assert signs_of(came(name="ĐẶNG THỊ HOÀ"), left(name="Đặng Thị Hòa"))[0] == "name_same"
    assert named([came(name="Dang Thi Hue")], [left()]) == [("y", "x")]


def test_two_citizen_numbers_are_two_persons_whatever_else_agrees() -> None:
    assert named([came(number="b")], [left(number="a")]) == []


def test_one_citizen_number_is_one_person_though_the_name_was_written_otherwise() -> None:
    [found] = pairs([came(name="Đặng Huệ", number="a")], [left(number="a")])
    assert sentence(found.signs).vi == "Cùng số định danh, họ tên khác nhau, cùng ngày sinh."


def test_one_citizen_number_with_another_name_and_another_birth_is_a_number_mistyped() -> None:
    assert named([came(name="Phạm Văn Thuận", birth="1960-01-01", number="a")], [left(number="a")]) == []


def test_a_namesake_of_another_sex_or_day_is_nobody() -> None:
    assert named([came(birth="1985-03-12")], [left()]) == []
    assert named([came(sex="1")], [left()]) == []


def test_a_year_of_birth_is_too_little_for_one_alone_and_enough_with_the_family() -> None:
    mother, child = came("m2", birth="1985"), came("c2", "Phạm Đức Toàn", "2010", sex="1")
    at_home = [left("m1"), left("c1", "Phạm Đức Toàn", "2010-06-01", sex="1")]
    assert named([mother], at_home) == []
    assert sorted(named([mother, child], at_home)) == [("c2", "c1"), ("m2", "m1")]
    other_house = came("c2", "Phạm Đức Toàn", "2010", sex="1", household="hh91")
    assert named([mother, other_house], at_home) == []


def test_births_agree_as_far_as_both_are_known() -> None:
    fits = {("1985-03-02", "1985-03"), ("1985-03", "1985"), ("1985-03-02", "~1987"), ("1985", "1985")}
    assert {signs_of(came(birth=a), left(birth=b))[1] for a, b in fits} == {"birth_near"}
    assert signs_of(came(birth="1985-03-02"), left(birth="1985-04")) == ()


def test_twins_whose_names_differ_by_a_mark_are_each_found_as_themselves() -> None:
    toan, toan_ = (left(p, n, "2010-06-01", sex="1") for p, n in (("a1", "Lê Văn Toàn"), ("b1", "Lê Văn Toán")))
    movers = [came("b2", "Lê Văn Toán", "2010-06-01", sex="1"), came("a2", "Lê Văn Toàn", "2010-06-01", sex="1")]
    assert sorted(named(movers, [toan, toan_])) == [("a2", "a1"), ("b2", "b1")]
    assert named(movers[:1], [toan, toan_]) == [("b2", "b1")]


def test_of_two_equally_alike_one_is_named_and_said_to_have_a_double() -> None:
    plain = came(name="Le Van Toan", birth="2010-06-01", sex="1")
    twins = [left(p, n, "2010-06-01", sex="1") for p, n in (("a1", "Lê Văn Toàn"), ("b1", "Lê Văn Toán"))]
    [found] = pairs([plain], twins)
    assert found.stayed.person == "a1"
    assert "others_alike" in found.signs
    refused = {frozenset(("y", "a1"))}
    assert named([plain], twins, refused=refused) == [("y", "b1")]


def test_who_moved_twice_is_asked_about_step_by_step_and_nobody_stands_in_two_pairs_of_one_side() -> None:
    second = came("z", commune=3, household="hh95", since=date(2020, 9, 1))
    assert sorted(named([came(), second], [left(), came()])) == [("y", "x"), ("z", "y")]


def test_nobody_is_alike_within_one_commune_or_to_somebody_who_came_later() -> None:
    assert named([came(commune=1)], [left()]) == []
    assert named([came()], [left(since=CAME)]) == []


def test_somebody_whose_name_was_erased_is_like_nobody() -> None:
    assert named([came(name="")], [left(name="")]) == []
