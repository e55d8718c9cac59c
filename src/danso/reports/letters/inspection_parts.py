"""Parts that the minutes and the conclusion of an inspection share. Pure."""

from __future__ import annotations

from datetime import date

from danso.reports.document import Align, Block, Cell, Column, Note, OfficialHead, Paragraph, Row, Table
from danso.reports.faces import inside
from danso.reports.fill import place_and_date
from danso.reports.letters.inspection_facts import InspectionFacts, area_text, points_text, rate_text, seen_text
from danso.values.day import shown_date
from danso.values.text import vi_int
from danso.work.inspections.items import ITEMS
from danso.work.inspections.result import Rate

KINDS = {
    "comprehensive": "kiểm tra công tác dân số",
    "book": "kiểm tra Sổ ghi chép ban đầu về dân số (Sổ A0)",
    "self": "tự kiểm tra công tác dân số",
    "recheck": "phúc tra công tác dân số",
}

_MISSED = {"away": "không gặp", "refused": "không trả lời", "gone": "không còn ở đó"}


def head(
    facts: InspectionFacts, letters: str, number: str, dated: date | None, *, open_day: bool = True
) -> OfficialHead:
    """`letters`: what stands for the type in the number (BB, TB)."""
    office = facts.office
    return OfficialHead(
        superior=office.superior.vi.upper(),
        issuer=office.issuer.vi.upper(),
        number=f"Số: {number or office.open_number(letters)}",
        place_and_date=place_and_date(facts.unit, dated, facts.today, "vi") if open_day else "",
    )


def about(facts: InspectionFacts) -> str:
    """kiểm tra Sổ ghi chép ban đầu về dân số (Sổ A0) tại xã Đồng Mây."""
    return f"{KINDS[facts.kind]} tại {inside(facts.inspected.name).vi}"


def basis(facts: InspectionFacts) -> list[str]:
    number, of = facts.plan
    found = [f"Kế hoạch số {number} ngày {shown_date(of)} của {facts.office.issuer.vi}"]
    number, on = facts.decision
    if number:
        dated = f" ngày {shown_date(on)}" if on else ""
        found.append(f"Quyết định số {number}{dated} về việc thành lập đoàn kiểm tra")
    return found


def sample_sentence(facts: InspectionFacts) -> str:
    if facts.sample is None:
        return "Đoàn không rút mẫu hộ để phúc tra."
    drawn, frame, on, seed, cutoff = facts.sample
    told = facts.result.outcomes
    missed = "".join(f", {said} {told[code]} hộ" for code, said in _MISSED.items() if told.get(code))
    return (
        f"Đoàn rút {drawn} hộ trong {vi_int(frame)} hộ của Sổ A0 ngày {shown_date(on)} (số gieo {seed}, mốc số liệu {cutoff}), "
        f"một phần theo dấu hiệu trên sổ sách, một phần ngẫu nhiên; đã phỏng vấn lại {told.get('done', 0)} hộ{missed}."
    )


def rates_table(facts: InspectionFacts) -> list[Block]:
    """By item and by area; nothing where nothing was compared."""
    result = facts.result
    if result.points.rate is None:
        return []
    columns = (
        Column("Nội dung đối chiếu", 3.2),
        Column("Khác sổ/số đã hỏi", 1.2, Align.CENTER),
        Column("Tỷ lệ ước lượng (khoảng tin cậy 95%)", 2.9, Align.CENTER),
    )
    rows = [
        _row("Hộ có ít nhất một điểm khác sổ", result.household, bold=True),
        _row("Điểm thông tin khác sổ", result.points, bold=True),
        *(_row(ITEMS[item].vi, rate, indent=1) for item, rate in result.items.items() if rate.rate is not None),
        Row((Cell("Hộ có điểm khác sổ, theo địa bàn", span=3),), bold=True),
        *(
            Row((Cell(facts.areas.get(area, ""), indent=1), Cell(seen_text(homes)), Cell(area_text(homes))))
            for area, (homes, _) in result.areas.items()
        ),
    ]
    note = (
        "Mỗi hộ được tính theo xác suất được rút, tỷ lệ nói về toàn bộ hộ của đơn vị. Khác nhau giữa sổ và lời gia đình "
        "chưa nói bên nào đúng. Dưới 10 hộ ghi “số ít”, không so sánh."
    )
    return [Table(columns, tuple(rows), name="Đối chiếu", font_pt=12), Note((note,))]


def scores_table(facts: InspectionFacts) -> list[Block]:
    if not facts.items:
        return []
    columns = (
        Column("TT", 0.5, Align.CENTER),
        Column("Nội dung", 3.4),
        Column("Tối đa", 0.8, Align.CENTER),
        Column("Điểm", 0.8, Align.CENTER),
        Column("Ghi nhận", 2.2),
    )
    rows = [
        Row((Cell(str(i.number)), Cell(i.words), Cell(points_text(i.most)), Cell(points_text(i.score)), Cell(i.remark)))
        for i in facts.items
    ]
    given, most = facts.points
    total = Row(
        (Cell(""), Cell("Cộng các mục đã chấm"), Cell(points_text(most)), Cell(points_text(given)), Cell("")), bold=True
    )
    return [Table(columns, (*rows, total), name="Chấm điểm", font_pt=12)]


def findings_table(facts: InspectionFacts) -> list[Block]:
    if not facts.findings:
        return [Paragraph(("Đoàn không ghi nhận tồn tại phải khắc phục.",))]
    columns = (
        Column("TT", 0.5, Align.CENTER),
        Column("Tồn tại", 3.2),
        Column("Việc phải khắc phục", 2.8),
        Column("Thời hạn", 1.2, Align.CENTER),
    )
    rows = [
        Row((Cell(str(n)), Cell(one.words), Cell(one.remedy), Cell(shown_date(one.due_on))))
        for n, one in enumerate(facts.findings, start=1)
    ]
    return [Table(columns, tuple(rows), name="Khắc phục", font_pt=12)]


def _row(said: str, rate: Rate, *, bold: bool = False, indent: int = 0) -> Row:
    return Row((Cell(said, indent=indent), Cell(seen_text(rate)), Cell(rate_text(rate))), bold=bold)
