"""Biểu 03-DSX: the commune's year. The beginning of section I is the circular's; the rest was not found."""

from __future__ import annotations

from datetime import date

from danso.reports.form import Form, Row
from danso.reports.forms import rows
from danso.values.words import Words

# The circular's own rows of section I, as far as they were seen.
FIRST = (
    Row(
        "1",
        Words("Tổng số hộ dân cư cuối năm", "Households at the end of the year"),
        "households",
        rows.HOUSEHOLDS,
        1,
        "official",
    ),
    Row(
        "",
        Words("Trong đó: hộ gia đình", "Of which: family households"),
        "households_family",
        rows.HOUSEHOLDS,
        2,
        "official",
    ),
    Row(
        "2",
        Words("Tổng số nhân khẩu thực tế thường trú cuối năm", "Resident population at the end of the year"),
        "population",
        rows.PERSONS,
        1,
        "official",
    ),
    Row("3", Words("Số phụ nữ cuối năm", "Women at the end of the year"), "females", rows.PERSONS, 1, "official"),
    Row("", Words("Trong đó: phụ nữ 15-49 tuổi", "Of which: women 15-49"), "women_15_49", rows.PERSONS, 2),
    Row(
        "",
        Words("phụ nữ 15-49 tuổi có chồng", "women 15-49 with husband"),
        "women_15_49_with_husband",
        rows.PERSONS,
        2,
    ),
)

FORM = Form(
    code="03-dsx",
    printed_code="03-DSX",
    title=Words(
        "Báo cáo thống kê chuyên ngành dân số cấp xã, năm", "Population statistics report of the commune, year"
    ),
    length="year",
    levels=("commune",),
    legal_basis="Thông tư số 01/2022/TT-BYT",
    since=date(2022, 3, 1),
    until=None,
    rows=rows.commune_rows("year", FIRST),
    whole=Words("Số lượng", "Number"),
    sent_to=Words(
        "Cơ quan dân số cấp trên; UBND cấp xã", "The population office above; the commune's People's Committee"
    ),
    due=Words("05 ngày làm việc sau kỳ báo cáo", "5 working days after the period"),
    balance=True,
)
