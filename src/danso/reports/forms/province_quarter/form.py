"""Biểu tổng hợp quý cấp tỉnh: the columns of 01-DSH for a province over its communes. Ours; no official text found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from danso.reports.form import Form
from danso.reports.forms.dsh01_quarter.form import ROWS
from danso.values.words import Words

FORM = Form(
    code="tinh-quy",
    printed_code="TH-QUÝ",
    title=Words(
        "Biểu tổng hợp thống kê chuyên ngành dân số cấp tỉnh, quý", "Population statistics of the province, quarter"
    ),
    length="quarter",
    levels=("province",),
    legal_basis="biểu 01-DSH, Thông tư số 01/2022/TT-BYT",
    since=date(2022, 3, 1),
    until=None,
    rows=tuple(replace(row, origin="ours") for row in ROWS),
    by_part=True,
    ours=True,
    whole=Words("Toàn tỉnh", "Whole province"),
    sent_to=Words("Cục Dân số - Bộ Y tế; Sở Y tế", "The Population Department; the provincial health department"),
    balance=True,
)
