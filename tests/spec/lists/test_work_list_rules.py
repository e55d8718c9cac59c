"""Why somebody stands on a work list, by hand. Days in, sentence out; None: not on the list."""

from __future__ import annotations

from datetime import date

from danso.register.lists.worklists import (
    elderly_check_due,
    households_not_reviewed,
    method_to_confirm,
    moves_out_open,
    newborn_screening_due,
    odd_data,
    premarital_follow_up,
    six_months,
    vaccination_due,
)
from danso.register.lists.worklists.catalogue import WORK_LISTS
from danso.register.lists.worklists.prenatal_screening_due import DISEASES, Pregnancy, Told, open_pregnancy, why
from danso.register.lists.worklists.vaccination_schedule import Dose, doses_on
from danso.values.period import month
from danso.values.words import Words

TODAY = date(2020, 11, 5)
FOUR = frozenset(DISEASES)


def vi(words: Words | None) -> str | None:
    return words.vi if words else None


# ---------------------------------------------------------------- prenatal screening


def told(on: str, what: str, *done: str) -> Told:
    return Told(date.fromisoformat(on), what, frozenset(done))


def test_a_woman_known_to_be_pregnant_and_never_screened_is_on_the_list() -> None:
    pregnancy = open_pregnancy([told("2020-08-27", "pregnant")], TODAY)
    assert pregnancy == Pregnancy(date(2020, 8, 27), frozenset())
    assert vi(why(pregnancy, TODAY)) == (
        "Biết mang thai từ 27/8/2020 (10 tuần trước); chưa ghi lần sàng lọc trước sinh nào."
    )


def test_screenings_of_one_pregnancy_add_up_and_only_what_is_missing_is_named() -> None:
    slips = [
        told("2020-08-27", "pregnant"),
        told("2020-09-10", "screened", "down"),
        told("2020-10-20", "screened", "patau"),
    ]
    pregnancy = open_pregnancy(slips, TODAY)
    assert pregnancy is not None
    assert (
        vi(why(pregnancy, TODAY))
        == "Biết mang thai từ 27/8/2020 (10 tuần trước); còn chưa sàng lọc Edwards, Thalassemia."
    )
    assert why(Pregnancy(date(2020, 8, 27), FOUR), TODAY) is None


def test_a_pregnancy_that_ended_is_simply_not_there_however_it_ended() -> None:
    begun = told("2020-06-01", "pregnant")
    assert open_pregnancy([begun, told("2020-07-02", "ended")], TODAY) is None
    assert open_pregnancy([begun, told("2020-10-01", "birth")], TODAY) is None


def test_a_new_pregnancy_after_a_birth_begins_without_the_old_screenings() -> None:
    slips = [told("2020-02-01", "screened", *DISEASES), told("2020-05-01", "birth"), told("2020-10-01", "pregnant")]
    assert open_pregnancy(slips, TODAY) == Pregnancy(date(2020, 10, 1), frozenset())


def test_a_pregnancy_told_of_281_days_ago_is_no_longer_open_and_280_days_ago_it_is() -> None:
    assert open_pregnancy([told("2020-01-29", "pregnant")], TODAY) is None  # 281 days
    assert open_pregnancy([told("2020-01-30", "pregnant")], TODAY) is not None


def test_no_sentence_of_any_list_speaks_of_a_lost_pregnancy_or_of_the_number_of_children() -> None:
    said = " ".join(
        text.lower()
        for one in (
            why(Pregnancy(TODAY, frozenset()), TODAY),
            *(x for a in WORK_LISTS for x in (a.words, a.about, a.basis)),
        )
        if one
        for text in (one.vi, one.en)
    )
    for word in ("sảy", "phá thai", "abort", "miscarr", "con thứ", "số con", "birth order", "number of children"):
        assert word not in said


# ---------------------------------------------------------------- newborns


def test_a_child_is_on_the_newborn_list_until_all_five_are_done_or_the_first_birthday() -> None:
    born, on = date(2020, 9, 5), TODAY
    assert vi(newborn_screening_due.why(born, frozenset(), on)) == "2 tháng tuổi, chưa ghi lần sàng lọc sơ sinh nào."
    three = frozenset({"hypothyroid", "g6pd", "cah"})
    assert vi(newborn_screening_due.why(born, three, on)) == (
        "2 tháng tuổi, còn chưa sàng lọc khiếm thính bẩm sinh, tim bẩm sinh."
    )
    assert newborn_screening_due.why(born, three | {"hearing", "heart"}, on) is None
    assert newborn_screening_due.why(date(2019, 11, 6), frozenset(), on) is not None
    assert newborn_screening_due.why(date(2019, 11, 5), frozenset(), on) is None  # one year old today


# ---------------------------------------------------------------- vaccination


def test_a_child_is_due_in_the_month_in_which_it_reaches_an_age_of_the_table() -> None:
    november, doses = month(2020, 11), doses_on(TODAY)
    two_months = vaccination_due.due(date(2020, 9, 12), True, november, doses)
    assert two_months is not None
    assert two_months[0] == date(2020, 11, 12)
    assert two_months[1].vi == "Đủ 2 tháng tuổi ngày 12/11/2020: theo lịch tiêm mũi 1 DPT-VGB-Hib, bại liệt lần 1."
    assert vaccination_due.due(date(2020, 5, 12), True, november, doses) is None  # six months: nothing in the table
    assert vaccination_due.due(date(2020, 9, 30), True, november, doses) is not None  # 30 November
    assert vaccination_due.due(date(2020, 8, 31), True, november, doses) is None  # three months on 1 December


def test_a_birthday_that_the_month_lacks_is_reached_on_the_first_after() -> None:
    reached = vaccination_due.due(date(2020, 8, 31), True, month(2020, 12), doses_on(TODAY))
    assert reached is not None
    assert reached[0] == date(2020, 12, 1)
    assert date(2020, 8, 31) in vaccination_due.birthdays(month(2020, 12), doses_on(TODAY))


def test_the_schedule_is_dated_so_a_vaccine_of_2024_is_not_asked_in_2020() -> None:
    assert [dose.months for dose in doses_on(date(2024, 7, 31))] == [0, 2, 3, 4, 5, 9, 12, 18, 24]
    assert [dose.months for dose in doses_on(date(2024, 8, 1))][-1] == 84
    assert Dose(1, Words("", ""), date(2020, 1, 1), date(2021, 1, 1)).until == date(2021, 1, 1)


# ---------------------------------------------------------------- before marriage


def test_a_couple_checked_and_not_yet_married_is_followed_for_a_year() -> None:
    said = premarital_follow_up.why((date(2020, 6, 1),), (), TODAY)
    assert said is not None
    assert said[1].vi == "Đã tư vấn, khám ngày 01/6/2020, chưa ghi kết hôn: hỏi ngày cưới để ghi phiếu."
    assert premarital_follow_up.why((date(2019, 11, 5),), (), TODAY) is None
    assert premarital_follow_up.why((date(2020, 6, 1),), (date(2020, 8, 1),), TODAY) is None


def test_who_married_in_the_last_ninety_days_without_a_check_before_is_asked() -> None:
    said = premarital_follow_up.why((), (date(2020, 10, 1),), TODAY)
    assert said is not None
    assert said[1].vi.startswith("Kết hôn ngày 01/10/2020, chưa ghi lần tư vấn, khám nào trước đó")
    assert premarital_follow_up.why((), (date(2020, 8, 6),), TODAY) is None  # 91 days


# ---------------------------------------------------------------- contraception


def test_a_pill_user_is_asked_when_two_months_pass_without_a_mark() -> None:
    rule = method_to_confirm.why
    assert rule("5", date(2018, 4, 1), date(2020, 9, 5), TODAY) is None  # 61 days
    assert vi(rule("5", date(2018, 4, 1), date(2020, 9, 3), TODAY)) == (
        "Thuốc uống tránh thai, xác nhận lần cuối 03/9/2020: còn dùng không, còn phương tiện không?"
    )
    assert vi(rule("5", date(2018, 4, 1), None, TODAY)) == (
        "Thuốc uống tránh thai từ 01/4/2018, từ đó chưa ghi lần xác nhận nào: còn dùng không?"
    )
    # A mark of an earlier spell confirms nothing of this one.
    assert "chưa ghi lần xác nhận nào" in str(vi(rule("4", date(2020, 8, 1), date(2020, 7, 1), TODAY)))


def test_an_injection_lasts_longer_than_a_month_and_an_iud_ten_years() -> None:
    rule = method_to_confirm.why
    assert rule("6", date(2020, 1, 1), date(2020, 8, 1), TODAY) is None  # 96 days
    assert rule("6", date(2020, 1, 1), date(2020, 7, 8), TODAY) is not None  # 120 days
    assert rule("1", date(2010, 11, 6), None, TODAY) is None
    assert vi(rule("1", date(2010, 11, 5), None, TODAY)) == (
        "Vòng tránh thai từ 05/11/2010, đã đủ 10 năm: hỏi lịch thay hoặc tháo."
    )
    assert rule("3", date(1990, 1, 1), None, TODAY) is None  # a sterilisation is asked for nothing


# ---------------------------------------------------------------- elderly


def test_an_elderly_person_leaves_the_list_with_the_first_check_of_the_year() -> None:
    rule = elderly_check_due.why
    assert vi(rule(date(1950, 1, 1), None, TODAY)) == (
        "70 tuổi, sổ chưa ghi lần khám sức khỏe định kỳ nào đến năm 2020."
    )
    assert vi(rule(date(1950, 1, 1), date(2019, 12, 31), TODAY)) == (
        "70 tuổi, chưa khám sức khỏe năm 2020; lần gần nhất 31/12/2019."
    )
    assert rule(date(1950, 1, 1), date(2020, 1, 1), TODAY) is None
    assert rule(date(1960, 11, 6), None, TODAY) is None  # sixty tomorrow
    assert rule(date(1960, 11, 5), None, TODAY) is not None


# ---------------------------------------------------------------- six months, moves, reviews, odd data


def test_an_absent_person_is_asked_about_from_a_month_before_six_months() -> None:
    rule = six_months.why_absent
    assert rule(date(2020, 6, 7), TODAY) is None  # over on 07/12, 32 days ahead
    assert vi(rule(date(2020, 6, 6), TODAY)) == "Tạm vắng từ 06/6/2020, đủ 6 tháng ngày 06/12/2020: hỏi bao giờ về."
    assert vi(rule(date(2020, 5, 5), TODAY)) == (
        "Tạm vắng từ 05/5/2020, đã đủ 6 tháng ngày 05/11/2020: nếu chưa về, ghi chuyển đi."
    )


def test_a_newcomer_is_asked_about_around_the_day_that_counts() -> None:
    rule = six_months.why_new
    assert "sẽ tính" in str(vi(rule(date(2020, 6, 6), date(2020, 12, 6), TODAY)))
    assert "đã tính" in str(vi(rule(date(2020, 5, 1), date(2020, 11, 1), TODAY)))
    assert rule(date(2020, 3, 1), date(2020, 9, 1), TODAY) is None


def test_a_move_out_is_asked_about_between_sixty_and_a_hundred_and_eighty_days() -> None:
    rule = moves_out_open.why
    assert rule(date(2020, 9, 7), TODAY) is None  # 59 days
    assert "60 ngày" in str(vi(rule(date(2020, 9, 6), TODAY)))
    assert rule(date(2020, 5, 9), TODAY) is not None  # 180 days
    assert rule(date(2020, 5, 8), TODAY) is None


def test_a_household_is_to_be_reviewed_unless_it_was_or_came_into_the_book_this_year() -> None:
    rule = households_not_reviewed.why
    assert vi(rule(date(2018, 12, 31), None, TODAY)) == (
        "Chưa rà soát năm 2020; vào sổ ngày 31/12/2018, từ đó chưa ghi lần rà soát nào."
    )
    assert vi(rule(date(2018, 12, 31), date(2019, 12, 5), TODAY)) == "Chưa rà soát năm 2020; lần gần nhất 05/12/2019."
    assert rule(date(2018, 12, 31), date(2020, 2, 1), TODAY) is None
    assert rule(date(2020, 3, 1), None, TODAY) is None


def test_odd_data_are_asked_about_the_paper() -> None:
    rule = odd_data.odd_person
    assert "12 tuổi" in str(vi(rule("2008-03-02", date(2008, 3, 2), "2", "married", "spouse", TODAY)))
    assert rule("2007-03-02", date(2007, 3, 2), "2", "married", "spouse", TODAY) is None  # thirteen
    assert rule("2008-03-02", date(2008, 3, 2), "1", "single", "child", TODAY) is None
    assert "01/01/1970" in str(vi(rule("1970-01-01", date(1970, 1, 1), "1", "single", "head", TODAY)))
    assert rule("1970", date(1970, 7, 1), "1", "single", "head", TODAY) is None  # a year alone is an honest answer
    assert "106 tuổi" in str(vi(rule("1914-05-05", date(1914, 5, 5), "2", "widowed", "other", TODAY)))
    assert odd_data.odd_household(11, TODAY) is None
    assert "12 người" in str(vi(odd_data.odd_household(12, TODAY)))
