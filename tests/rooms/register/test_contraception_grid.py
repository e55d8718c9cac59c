"""Section II of the A0 sheet: one digit a month, a dot where a resupply method was not confirmed."""

from __future__ import annotations

from datetime import date

from danso.register.lists.contraception_grid import contraception_grid
from danso.register.sheets import MethodSpell, PersonFace, WifeFollowUp
from danso.values.day import Day

WIFE = PersonFace("w", "", "", "2", Day("1985"), None, None, None, None)


def marks(method: str, since: str, until: date | None, confirmed: tuple[date, ...] = ()) -> dict[int, str]:
    wife = WifeFollowUp(WIFE, (MethodSpell(method, Day(since), until),), tuple((d, method) for d in confirmed))
    years = contraception_grid(wife, date(2018, 12, 31), date(2020, 11, 5))
    return {one.year: " ".join(cell.mark for cell in one.months) for one in years}


def test_a_pill_is_a_dot_in_every_month_that_nobody_confirmed() -> None:
    shown = marks("5", "2020-03-10", date(2020, 7, 1), (date(2020, 5, 20),))
    assert shown[2020] == ("none none start unconfirmed method unconfirmed none none none none none ahead")


def test_an_iud_needs_no_confirmation() -> None:
    assert marks("1", "2020-02", None)[2020] == (
        "none start method method method method method method method method method ahead"
    )


def test_months_before_the_enrolment_were_not_missed() -> None:
    assert marks("5", "2015", None)[2018] == " ".join(["none"] * 11 + ["unconfirmed"])
