"""Phụ lục VI: elderly persons and periodic checks by unit."""

from __future__ import annotations

from danso.reports.briefing.telling import Telling
from danso.reports.briefing.unit_table import annex, head, unit_table
from danso.reports.document import Annex
from danso.reports.spans import title_words
from danso.values.words import Words

HEADS = (
    head("population", ("Dân số cuối kỳ (người)", "Population")),
    head("elderly", ("Người cao tuổi (người)", "Persons of 60 and over")),
    head("elderly_checked", ("Đã khám sức khỏe định kỳ trong năm (người)", "Checked in the year")),
    head("elderly_checked_share", ("Tỷ lệ", "Share")),
    head("elderly_checked_share", ("Cùng kỳ năm trước", "Last year"), last_year=True),
)


def elderly(t: Telling) -> Annex:
    title = Words("Khám sức khỏe định kỳ người cao tuổi {span}", "Periodic checks of the elderly, {span}")
    blocks = unit_table(t, HEADS, t.say("PL VI Người cao tuổi", "Annex VI Elderly"))
    return annex(t, "VI", title.with_(span=title_words(t.data.window)), blocks)
