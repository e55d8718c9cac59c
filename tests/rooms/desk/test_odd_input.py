"""What nobody types on purpose: numbers of thousands of digits, the zero character, years no calendar of ours has."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from danso.desk.register.entry.typed_day import typed_day
from danso.desk.shared.numbers import whole_number
from danso.values.period import parse_window
from danso.values.text import clean
from tests.rooms.desk.conftest import Office

LONG = "9" * 5000  # more digits than Python reads as a number


@pytest.mark.parametrize("typed", ["0001", "0000-10", "1899-12", "2200", "0001-01-01..9999-12-31"])
def test_a_window_whose_neighbours_are_in_no_calendar_is_none(typed: str) -> None:
    with pytest.raises(ValueError, match=r"window outside|year"):
        parse_window(typed)


def test_only_a_number_that_a_column_can_hold_is_a_number() -> None:
    assert (whole_number("12"), whole_number("0")) == (12, 0)
    assert [whole_number(one) for one in ("", "-1", "1.5", "\u0663", "9" * 19, LONG)] == [None] * 6


def test_a_day_of_thousands_of_digits_is_unreadable_and_the_zero_character_is_a_space() -> None:
    day, wrong = typed_day(LONG, date(2020, 11, 6))
    assert day is None and wrong is not None
    assert clean("Lò\0 Thị\0") == "Lò Thị"


@pytest.mark.django_db(databases=["default", "looks"])
def test_pages_answer_numbers_and_years_that_are_none_with_a_sentence(staffed: Office) -> None:
    officer, commune, area = staffed.clients["officer"], staffed.commune.id, staffed.commune.areas[0]
    grids = reverse("p0_sheet", args=[area, "2020-10"])
    areas = reverse("p0_areas", args=[commune])
    assert "Chưa đọc được tháng" in officer.get(areas, {"thang": "10/0000"}).content.decode()
    assert officer.get(areas, {"dia-ban": LONG}).status_code == 200
    assert officer.post(grids, {"act": "more", "more": LONG}).status_code == 200
    later = reverse("leave_areas", args=[commune, "2020-10"])
    assert officer.post(later, {"act": "take_up", "area": LONG}).status_code == 302
    assert officer.post(later, {"act": "take_up", "area": "9" * 25}).status_code == 302
    trail = reverse("trail", args=[commune])
    asked = {"tu": "0001-01-01", "den": "9999-12-31", "nguoi": LONG, "trang": LONG}
    assert staffed.clients["auditor"].get(trail, asked).status_code == 200
    assert Client().post(reverse("sign_in"), {"username": "a\0b", "password": "\0"}).status_code == 403


@pytest.mark.django_db(databases=["default", "looks"])
def test_a_form_opened_before_the_last_signing_in_is_answered_in_the_offices_words(staffed: Office) -> None:
    old = Client(enforce_csrf_checks=True)
    old.force_login(staffed.accounts["officer"])
    answer = old.post(reverse("give_area", args=[staffed.commune.areas[0]]), {"name": "Lò Thị Én"})
    assert (answer.status_code, "Trang đã mở quá lâu" in answer.content.decode()) == (403, True)
    assert "đã mở quá lâu" in Client(enforce_csrf_checks=True).post(reverse("sign_in"), {}).content.decode()
