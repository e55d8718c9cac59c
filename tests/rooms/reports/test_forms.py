"""The forms themselves: rows name indicators that exist, and each says when it is in force."""

from __future__ import annotations

from datetime import date

import pytest

from danso.indicators.catalogue import INDICATORS
from danso.reports.form import Form, WrongLevel, WrongWindow
from danso.reports.forms import FORMS, UnknownForm, form_by_code
from danso.values.period import Window, month, quarter, year

ALL = list(FORMS.values())


@pytest.mark.parametrize("form", ALL, ids=lambda form: form.code)
def test_every_row_is_filled_by_an_indicator_of_the_same_unit(form: Form) -> None:
    for row in form.rows:
        if row.code:
            assert row.code in INDICATORS, row.label.vi
            assert row.unit.vi == INDICATORS[row.code].unit.vi, row.label.vi


@pytest.mark.parametrize("form", ALL, ids=lambda form: form.code)
def test_births_by_order_stand_whole_on_every_form(form: Form) -> None:
    codes = {row.code for row in form.rows}
    assert {"births", "births_first", "births_second", "births_third_plus", "births_order_unknown"} <= codes


def test_the_circular_is_in_force_from_march_2022_and_the_district_ends_with_june_2025() -> None:
    dsx, dsh = form_by_code("02-DSX"), form_by_code("01-dsh")
    assert not dsx.in_force(quarter(2020, 3))
    assert not dsx.in_force(quarter(2022, 1))  # begins in March, the quarter in January
    assert dsx.in_force(quarter(2022, 2))
    assert dsh.in_force(quarter(2025, 2))
    assert not dsh.in_force(quarter(2025, 3))


def test_a_form_refuses_windows_and_units_it_is_not_made_for() -> None:
    with pytest.raises(WrongWindow):
        form_by_code("02-dsx").check(month(2022, 4), "commune")
    with pytest.raises(WrongLevel):
        form_by_code("01-dsh").check(quarter(2022, 2), "commune")
    form_by_code("03-dsx").check(year(2022), "commune")
    with pytest.raises(WrongWindow):
        form_by_code("03-dsx").check(Window(date(2022, 1, 1), date(2022, 9, 30)), "commune")


def test_an_unknown_form_names_those_there_are() -> None:
    with pytest.raises(UnknownForm, match="01-dsx"):
        form_by_code("99-dsx")


def test_official_rows_are_those_seen_in_the_circular() -> None:
    official = [row.code for row in form_by_code("01-dsh").rows if row.origin == "official"]
    assert official[:3] == ["households", "households_family", "population"]
    assert "moves_out" not in official and "births_first" not in official
    assert not [row for row in form_by_code("tinh-quy").rows if row.origin == "official"]
