"""Phụ lục IV: prenatal and newborn screening by unit."""

from __future__ import annotations

from danso.reports.briefing.telling import Telling
from danso.reports.briefing.unit_table import annex, head, unit_table
from danso.reports.document import Annex
from danso.reports.spans import title_words
from danso.values.words import Words

_PRENATAL = ("Sàng lọc trước sinh", "Prenatal screening")
_NEWBORN = ("Sàng lọc sơ sinh", "Newborn screening")

HEADS = (
    head("pregnant_women_managed", ("Phụ nữ mang thai được quản lý", "Pregnant women managed"), width=1.2),
    head("prenatal_screened_any", _PRENATAL, ("Ít nhất 1 bệnh", "At least one disease")),
    head("prenatal_screened_4", _PRENATAL, ("Đủ 4 bệnh", "All four")),
    head("prenatal_screened_4_share_of_pregnant", _PRENATAL, ("Tỷ lệ đủ 4 bệnh", "Share")),
    head("prenatal_screened_4_share_of_pregnant", _PRENATAL, ("Cùng kỳ năm trước", "Last year"), last_year=True),
    head("births", ("Trẻ sinh ra", "Births")),
    head("newborns_screened_any", _NEWBORN, ("Ít nhất 1 bệnh", "At least one disease")),
    head("newborns_screened_5", _NEWBORN, ("Đủ 5 bệnh", "All five")),
    head("newborns_screened_5_share", _NEWBORN, ("Tỷ lệ đủ 5 bệnh", "Share")),
    head("newborns_screened_5_share", _NEWBORN, ("Cùng kỳ năm trước", "Last year"), last_year=True),
)


def screening(t: Telling) -> Annex:
    title = Words("Sàng lọc trước sinh, sàng lọc sơ sinh {span}", "Prenatal and newborn screening, {span}")
    blocks = unit_table(t, HEADS, t.say("PL IV Sàng lọc", "Annex IV Screening"))
    return annex(t, "IV", title.with_(span=title_words(t.data.window)), blocks, wide=True)
