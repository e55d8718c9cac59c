"""Dirty values, read: expected by hand."""

# ruff: noqa: E501, DTZ001  (tables of cases read better wide; a cell's time has no zone)

from __future__ import annotations

from datetime import date, datetime

import pytest

from danso.exchange.inbound.reading import (
    CellValue,
    read_code,
    read_count,
    read_day,
    read_digits,
    read_household_number,
    read_text,
)
from danso.register import codes
from danso.values.code_list import CodeList

BY = date(2018, 12, 31)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("5/7/1980", "1980-07-05"), (" 05.07.1980 ", "1980-07-05"), ("05-07-1980", "1980-07-05"), ("5 / 7 / 1980", "1980-07-05"),
        ("1980-07-05", "1980-07-05"), ("1980-07-05 00:00:00", "1980-07-05"), ("5/7/1980 0:00", "1980-07-05"),
        ("ngày 5 tháng 7 năm 1980", "1980-07-05"), ("05071980", "1980-07-05"), ("19800705", "1980-07-05"),
        (datetime(1980, 7, 5, 12), "1980-07-05"), (date(1980, 7, 5), "1980-07-05"), (29407, "1980-07-05"),
        (29407.5, "1980-07-05"), ("29407", "1980-07-05"), (5071980.0, "1980-07-05"),
        ("1980", "1980"), (1980, "1980"), (1980.0, "1980"), ("00/00/1980", "1980"), ("0/0/1980", "1980"), ("năm 1980", "1980"),
        ("00/7/1980", "1980-07"), ("7/1980", "1980-07"), ("07-1980", "1980-07"), ("T7/1980", "1980-07"),
        ("tháng 7 năm 1980", "1980-07"), ("1980-07", "1980-07"), ("00/1980", "1980"),
        ("khoảng 1950", "~1950"), ("~1950", "~1950"), ("1950?", "~1950"), ("Khoảng năm 1950", "~1950"),
        ("29/02/2016", "2016-02-29"),
    ],
)  # fmt: skip
def test_a_day_is_read_as_precisely_as_it_was_said(typed: CellValue, read: str) -> None:
    reading = read_day(typed, by=BY)
    assert reading.value is not None
    assert (reading.value.text, reading.findings) == (read, ())


@pytest.mark.parametrize(
    ("typed", "read", "rule"),
    [
        ("05-07-80", "1980-07-05", "two_digit_year"),
        ("5/7/18", "2018-07-05", "two_digit_year"),
        ("5/7/19", "1919-07-05", "two_digit_year"),
        ("7/25/1980", "1980-07-25", "month_first"),
    ],
)
def test_a_doubtful_day_is_read_and_asked_about(typed: str, read: str, rule: str) -> None:
    reading = read_day(typed, by=BY)
    assert reading.value is not None
    assert (reading.value.text, [f.rule for f in reading.findings]) == (read, [rule])
    assert reading.findings[0].verdict == "ask"


@pytest.mark.parametrize("typed", ["31/02/1980", "29/02/2015", "5/0/1980", "32/1/1980", "13/13/1980"])
def test_a_day_no_calendar_has_is_held(typed: str) -> None:
    reading = read_day(typed, by=BY)
    assert reading.value is None
    assert reading.held


@pytest.mark.parametrize("typed", ["chưa rõ ngày", "19", "1/2/3/4", "0", "99999999", "١٩٨٠", "-", True])
def test_what_is_no_day_is_held(typed: CellValue) -> None:
    assert read_day(typed, by=BY).held


def test_an_empty_cell_is_unknown_and_not_wrong() -> None:
    for typed in (None, "", "  ", "\u00a0"):
        assert (read_day(typed, by=BY).value, read_day(typed, by=BY).findings) == (None, ())


@pytest.mark.parametrize(
    ("typed", "codelist", "code"),
    [
        ("Nam", codes.SEX, "1"), (" nữ ", codes.SEX, "2"), (2.0, codes.SEX, "2"), ("NƯ\u0303", codes.SEX, "2"),
        ("Tày", codes.ETHNICITY, "02"), (2, codes.ETHNICITY, "02"), ("02", codes.ETHNICITY, "02"), ("H'mông", codes.ETHNICITY, "08"),
        ("Cấp 2", codes.EDUCATION, "2"), ("1 - Vòng tránh thai", codes.METHOD, "1"), ("vợ", codes.RELATION, "spouse"),
    ],
)  # fmt: skip
def test_codes_are_read_from_numbers_words_and_spellings(typed: CellValue, codelist: CodeList, code: str) -> None:
    assert read_code(typed, codelist).value == code


def test_an_unreadable_code_is_asked_about_and_held_where_it_is_needed() -> None:
    assert [f.verdict for f in read_code("???", codes.EDUCATION).findings] == ["ask"]
    assert [f.verdict for f in read_code("???", codes.SEX, required=True).findings] == ["hold"]


def test_household_numbers_are_one_text_however_typed() -> None:
    assert {read_household_number(v) for v in (12, 12.0, "12", "012", " 12 ", "Hộ số 12", "hộ 12", "12.0")} == {"12"}
    assert read_household_number(100.1) == read_household_number("100,1") == "100.1"


def test_numbers_get_back_the_zeros_that_excel_ate() -> None:
    assert read_digits(6080001234) == "006080001234"
    assert read_digits("006 080 001 234") == "006080001234"
    assert read_digits(95123456, 10) == "0095123456"
    assert read_digits("95123456", 10) == "95123456"


def test_text_is_one_form_without_outer_spaces() -> None:
    assert read_text(" Hoa\u0300  \u00a0An ") == "Hoà An"
    assert (read_text(3.0), read_text(3.5), read_text(None)) == ("3", "3.5", "")


def test_counts_are_read_from_words_too() -> None:
    assert [read_count(v).value for v in (2, 2.0, "2", "thứ 2", "con thứ 2", "II")] == [2] * 6
    assert read_count("hai ba").findings[0].verdict == "ask"
