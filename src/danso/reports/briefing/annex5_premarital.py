"""Phụ lục V: marriages and premarital checks by unit. Persons and couples are named in the heads and never mixed."""

from __future__ import annotations

from danso.reports.briefing.telling import Telling
from danso.reports.briefing.unit_table import annex, head, unit_table
from danso.reports.document import Annex, Note
from danso.reports.spans import title_words
from danso.values.words import Words

_PERSONS = ("Người kết hôn (người)", "Persons marrying")
_COUPLES = ("Cặp kết hôn (cặp)", "Couples marrying")

HEADS = (
    head("persons_married", _PERSONS, ("Tổng số", "All")),
    head("early_marriages", _PERSONS, ("Tảo hôn", "Early")),
    head("consanguineous_marriages", _PERSONS, ("Cận huyết thống", "Consanguineous"), width=1.3),
    head("couples_married", _COUPLES, ("Tổng số", "All")),
    head(
        "couples_married_with_premarital_check",
        _COUPLES,
        ("Đã tư vấn, khám sức khỏe trước khi kết hôn", "With premarital check"),
        width=1.4,
    ),
    head("couples_married_with_premarital_check_share", _COUPLES, ("Tỷ lệ", "Share")),
    head("couples_married_with_premarital_check_share", _COUPLES, ("Cùng kỳ năm trước", "Last year"), last_year=True),
    head("persons_divorced", ("Người ly hôn (người)", "Persons divorcing")),
)


def premarital(t: Telling) -> Annex:
    title = Words("Kết hôn; tư vấn, khám sức khỏe trước khi kết hôn {span}", "Marriages and premarital checks, {span}")
    note = Note((TWICE.in_(t.language),))
    blocks = (*unit_table(t, HEADS, t.say("PL V Kết hôn", "Annex V Marriages")), note)
    return annex(t, "V", title.with_(span=title_words(t.data.window)), blocks, wide=True)


TWICE = Words(
    "Cặp có vợ, chồng ở hai đơn vị được tính ở cả hai đơn vị và tính một lần ở dòng tổng cộng.",
    "A couple whose partners live in two units counts in both and once in the total.",
)
