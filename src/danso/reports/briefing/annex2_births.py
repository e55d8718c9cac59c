"""Phụ lục II: births, deaths, third or later children and sex ratio at birth by unit."""

from __future__ import annotations

from danso.reports.briefing.telling import Telling
from danso.reports.briefing.unit_table import annex, head, unit_table
from danso.reports.document import Annex
from danso.reports.spans import title_words
from danso.values.words import Words

_BIRTHS = ("Trẻ sinh ra", "Births")
_ORDER = ("Con thứ", "Order")

HEADS = (
    head("population", ("Dân số cuối kỳ", "Population"), width=1.1),
    head("births", _BIRTHS, ("Tổng số", "All")),
    head("births_male", _BIRTHS, ("Nam", "Boys")),
    head("births_female", _BIRTHS, ("Nữ", "Girls")),
    head("births", _BIRTHS, ("Cùng kỳ năm trước", "Last year"), last_year=True),
    head("births_first", _ORDER, ("1", "1")),
    head("births_second", _ORDER, ("2", "2")),
    head("births_third_plus", _ORDER, ("3 trở lên", "3 or later")),
    head("births_third_plus_share", ("Tỷ lệ con thứ 3 trở lên", "Share third or later"), width=1.2),
    head("sex_ratio_at_birth", ("Tỷ số giới tính khi sinh", "Sex ratio at birth"), width=1.2),
    head("deaths", ("Người chết", "Deaths")),
    head("moves_in", ("Chuyển đến", "Moves in")),
    head("moves_out", ("Chuyển đi", "Moves out")),
)


def births(t: Telling) -> Annex:
    title = Words("Tình hình sinh, chết, chuyển đến, chuyển đi {span}", "Births, deaths and moves, {span}")
    blocks = unit_table(t, HEADS, t.say("PL II Sinh, chết", "Annex II Births"))
    return annex(t, "II", title.with_(span=title_words(t.data.window)), blocks, wide=True)
