"""Biểu 02-DSX: the commune's quarter. Same rows as the month, recomputed from events over the quarter."""

from __future__ import annotations

from datetime import date

from danso.reports.form import Form
from danso.reports.forms import rows
from danso.values.words import Words

FORM = Form(
    code="02-dsx",
    printed_code="02-DSX",
    title=Words(
        "Báo cáo thống kê chuyên ngành dân số cấp xã, quý", "Population statistics report of the commune, quarter"
    ),
    length="quarter",
    levels=("commune",),
    legal_basis="Thông tư số 01/2022/TT-BYT",
    since=date(2022, 3, 1),
    until=None,
    rows=rows.commune_rows("quarter", rows.stock("quarter", "ours")),
    whole=Words("Số lượng", "Number"),
    sent_to=Words(
        "Cơ quan dân số cấp trên; UBND cấp xã", "The population office above; the commune's People's Committee"
    ),
    due=Words("05 ngày làm việc sau kỳ báo cáo", "5 working days after the period"),
    balance=True,
)
