"""Phụ lục V: marriages and premarital checks by unit. Persons and couples are named in the heads and never mixed."""

from __future__ import annotations

from fractions import Fraction

from danso.reports.briefing.telling import Telling
from danso.reports.briefing.unit_table import SMALL_MARK, annex, head, unit_table
from danso.reports.document import Align, Annex, Block, Cell, Column, Note, Row, Table
from danso.reports.fill import figure_cell
from danso.reports.outside.figure import NUMERATORS
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
    blocks = (*unit_table(t, HEADS, t.say("PL V Kết hôn", "Annex V Marriages")), note, *_registered(t))
    return annex(t, "V", title.with_(span=title_words(t.data.window)), blocks, wide=True)


def _registered(t: Telling) -> tuple[Block, ...]:
    """Coverage over what another sector registered, each line with its document; nothing where none was typed."""
    rows, over = [], False
    for unit in (*t.data.parts, t.data.unit):
        one = t.data.registered("couples_married", unit.id)
        if one is None:
            continue
        checked = t.data.figure(NUMERATORS[one.code], unit.id)
        share = one.share(checked)
        over = over or (share is not None and share > 100)
        source = t.say(
            "{source}, văn bản {number} ngày {day}",
            "{source}, document {number} of {day}",
            source=one.source,
            number=one.document,
            day=t.day(one.dated),
        )
        rows.append(
            Row(
                (
                    Cell(unit.name.in_(t.language)),
                    figure_cell(checked, t.language),
                    Cell(t.amount(one.value), one.value, align=Align.RIGHT),
                    _share(t, share, one.small),
                    Cell(source),
                )
            )
        )
    if not rows:
        return ()
    columns = (
        Column(t.say("Đơn vị", "Unit"), 2),
        Column(t.say("Cặp đã tư vấn, khám", "Couples checked"), 1, Align.RIGHT),
        Column(t.say("Cặp đăng ký kết hôn", "Couples registered"), 1, Align.RIGHT),
        Column(t.say("Tỷ lệ", "Share"), 1, Align.RIGHT),
        Column(t.say("Nguồn", "Source"), 3),
    )
    table = Table(
        columns, tuple(rows), name=t.say("PL V Đăng ký kết hôn", "Annex V Registered"), title=REGISTERED.in_(t.language)
    )
    return (table, Note((OVER.in_(t.language),))) if over else (table,)


def _share(t: Telling, share: Fraction | None, small: bool) -> Cell:
    if share is None:
        return Cell("–", align=Align.RIGHT)
    shown = t.amount(share, 2) + "%" + (SMALL_MARK if small else "")
    return Cell(shown, float(share), 2, percent=True, align=Align.RIGHT)


REGISTERED = Words(
    "Tỷ lệ trên số cặp đăng ký kết hôn do ngành tư pháp cung cấp (* số ít, không so sánh)",
    "Share of the couples registered by the justice sector (* too few to compare)",
)
OVER = Words(
    "Tỷ lệ trên 100%: số cặp đăng ký chưa đủ hoặc khác kỳ, cần xem lại với ngành tư pháp.",
    "Above 100%: the registrations are incomplete or of another period; look again with the justice sector.",
)
TWICE = Words(
    "Cặp có vợ, chồng ở hai đơn vị được tính ở cả hai đơn vị và tính một lần ở dòng tổng cộng.",
    "A couple whose partners live in two units counts in both and once in the total.",
)
