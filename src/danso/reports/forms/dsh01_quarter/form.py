"""Biểu 01-DSH: the district's quarter, whole district and one column for each commune. Until 30/06/2025."""

from __future__ import annotations

from datetime import date

from danso.reports.form import Form, Row
from danso.reports.forms import rows
from danso.values.words import Words

ROWS: tuple[Row, ...] = (
    *rows.stock("quarter", "official"),
    *rows.births("quarter", "official"),
    *rows.changes("quarter", "official"),
    *rows.contraception("quarter", 11),
    *rows.care("quarter", 15),
    *rows.balance("quarter", 19),
)

FORM = Form(
    code="01-dsh",
    printed_code="01-DSH",
    title=Words(
        "Báo cáo thống kê chuyên ngành dân số cấp huyện, quý", "Population statistics report of the district, quarter"
    ),
    length="quarter",
    levels=("district",),
    legal_basis="Thông tư số 01/2022/TT-BYT",
    since=date(2022, 3, 1),
    until=date(2025, 7, 1),
    rows=ROWS,
    by_part=True,
    whole=Words("Toàn huyện", "Whole district"),
    sent_to=Words(
        "Chi cục Dân số - KHHGĐ tỉnh; Ban Chỉ đạo công tác dân số cấp huyện; Chi cục Thống kê cấp huyện",
        "The provincial population office; the district's steering committee; the district's statistics office",
    ),
    due=Words("15 ngày sau kỳ báo cáo", "15 days after the period"),
    balance=True,
)
