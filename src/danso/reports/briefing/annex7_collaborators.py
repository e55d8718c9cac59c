"""Phụ lục VII: collaborators by unit (practice counts it as the ninth annex; those between are not of the register)."""

from __future__ import annotations

from danso.reports.briefing.telling import Telling
from danso.reports.briefing.unit_table import annex, head, unit_table
from danso.reports.document import Annex
from danso.values.words import Words

HEADS = (
    head("households", ("Hộ dân cư (hộ)", "Households")),
    head("collection_areas", ("Địa bàn", "Collection areas")),
    head("collaborators", ("Cộng tác viên (người)", "Collaborators"), width=1.2),
    head("collaborators_inactive", ("Trong đó: nghỉ, không hoạt động", "Of which: inactive")),
)


def collaborators(t: Telling) -> Annex:
    title = Words("Cộng tác viên dân số, đến ngày {day}", "Population collaborators on {day}")
    blocks = unit_table(t, HEADS, t.say("PL VII CTV", "Annex VII Collaborators"))
    return annex(t, "VII", title.with_(day=t.day()), blocks)
