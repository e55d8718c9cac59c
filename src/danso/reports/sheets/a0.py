"""A0/CTV household sheets of a collection area: sections I, II and III, one household a page; or blank ones."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from danso.places.queries import unit_row
from danso.places.scope import NotInScope, Scope
from danso.register.codes import EDUCATION, ETHNICITY, HOUSEHOLD_KIND, MARITAL, RELATION, SEX
from danso.register.lists.kept_book import kept_sheets
from danso.register.models import Cutoff
from danso.register.sheets import HouseholdSheet, SheetMember, area_sheets
from danso.reports.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    FormHead,
    Heading,
    Kind,
    Note,
    Orientation,
    PageBreak,
    Paragraph,
    Row,
    Signature,
    Table,
)
from danso.reports.form import WrongLevel
from danso.reports.sheets.a0_changes import changes_table
from danso.reports.sheets.a0_follow_up import follow_up_table
from danso.reports.sheets.place_lines import collaborator, where
from danso.values.day import shown_date
from danso.values.words import Language, Words

LINES = 7  # of a printed sheet


def a0_document(
    scope: Scope,
    area_id: int,
    on: date,
    language: Language = "vi",
    numbers: Iterable[str] | None = None,
    *,
    blank: bool = False,
    kept_at: Cutoff | None = None,
) -> Document:
    """Sheets of all households of the area, or of some numbers; `kept_at`: of the old book, as it was known at the cut-off.

    Raises NotInScope, WrongLevel.
    """
    row = unit_row(area_id, on)
    if row is None or row.level.value != "area":
        raise WrongLevel(
            Words(
                "Phiếu hộ lập cho một địa bàn. Chọn địa bàn.",
                "Household sheets are of a collection area. Choose an area.",
            )
        )
    if blank and not scope.covers(area_id):
        raise NotInScope
    sheets: list[HouseholdSheet | None] = [None]
    if not blank:
        kept = kept_sheets(scope, area_id, on, kept_at) if kept_at else area_sheets(scope, area_id, on, numbers)
        sheets = list(kept)
    place, keeper = where(area_id, on), collaborator(scope, area_id, on, language)
    blocks: list[Block] = []
    for i, sheet in enumerate(sheets):
        if i:
            blocks.append(PageBreak())
        blocks.extend(_sheet(sheet, on, place, keeper, language))
    return Document(
        kind=Kind.SHEET,
        title=Words("PHIẾU HỘ DÂN CƯ", "HOUSEHOLD SHEET").in_(language),
        blocks=tuple(blocks),
        head=FormHead(
            left=(
                Words("Mẫu A0/CTV", "Form A0/CTV").in_(language),
                Words("Thông tư số 01/2022/TT-BYT", "Circular 01/2022/TT-BYT").in_(language),
            ),
            right=(
                Words("Sổ ghi chép ban đầu về dân số (Sổ A0)", "Initial register of population (A0)").in_(language),
                *((KEPT.with_(day=shown_date(on), cutoff=kept_at.pk).in_(language),) if kept_at else ()),
            ),
        ),
        orientation=Orientation.LANDSCAPE,
        signatures=(Signature(Words("Người ghi", "Written by").in_(language)),) if blank else (),
        language=language,
    )


def _sheet(sheet: HouseholdSheet | None, on: date, place: str, keeper: str, language: Language) -> list[Block]:
    number = sheet.number if sheet else "." * 10
    address = (sheet.address if sheet else "") or "." * 40
    kind = HOUSEHOLD_KIND.words(sheet.kind).in_(language) if sheet else "." * 16
    head = Words(
        "Hộ số: {number}    Địa chỉ: {address}    Loại hộ: {kind}",
        "Household: {number}    Address: {address}    Kind: {kind}",
    )
    return [
        Paragraph((f"{place}. {keeper}",), align=Align.LEFT, indent_first=False),
        Paragraph((head.with_(number=number, address=address, kind=kind).in_(language),), Align.LEFT, False, bold=True),
        Heading(2, Words("I. Thông tin cơ bản", "I. Persons").in_(language)),
        _persons(sheet, language),
        Heading(2, Words("II. Theo dõi sử dụng biện pháp tránh thai", "II. Contraception").in_(language)),
        follow_up_table(sheet, on, language),
        Note((METHODS.in_(language),)),
        Heading(2, Words("III. Theo dõi các thay đổi", "III. Changes").in_(language)),
        changes_table(sheet, language),
    ]


KEPT = Words("Sổ cũ, khóa đến ngày {day} (mốc {cutoff})", "Old book, closed on {day} (cut-off {cutoff})")
METHODS = Words(
    "Mã BPTT: 1 vòng tránh thai, 2 triệt sản nam, 3 triệt sản nữ, 4 bao cao su, 5 thuốc uống, 6 thuốc tiêm, 7 thuốc cấy, 8 "
    "biện pháp khác.",
    "Methods: 1 IUD, 2 male sterilisation, 3 female sterilisation, 4 condom, 5 pill, 6 injection, 7 implant, 8 other.",
)


def _persons(sheet: HouseholdSheet | None, language: Language) -> Table:
    columns = (
        Column(Words("TT", "No.").in_(language), 0.4, Align.CENTER, "1"),
        Column(Words("Mã đối tượng (số thẻ BHYT)", "Insurance card").in_(language), 1.6, code="2"),
        Column(Words("Họ và tên", "Name").in_(language), 2.4, code="3"),
        Column(Words("Quan hệ với chủ hộ", "Relation to head").in_(language), 1.2, code="4"),
        Column(Words("Giới tính", "Sex").in_(language), 0.7, Align.CENTER, "5"),
        Column(Words("Ngày sinh", "Born").in_(language), 1.1, Align.CENTER, "6"),
        Column(Words("Dân tộc", "Ethnic group").in_(language), 0.9, code="7"),
        Column(Words("Trình độ học vấn", "Education").in_(language), 1.1, code="8"),
        Column(Words("Tình trạng hôn nhân", "Marital state").in_(language), 1.3, code="9"),
        Column(Words("Tình trạng cư trú", "Residence").in_(language), 1.1, code="10"),
    )
    members = sheet.members if sheet else ()
    rows = [_person(i, m, language) for i, m in enumerate(members, start=1)]
    if sheet is None:
        rows = [Row((Cell(str(i + 1)), *(Cell() for _ in columns[1:])), height_mm=8) for i in range(LINES)]
    return Table(columns, tuple(rows), name="I")


def _person(number: int, member: SheetMember, language: Language) -> Row:
    person, gone = member.person, member.gone_on is not None
    here = Words("Tạm vắng", "Absent") if member.absent else Words("Có mặt", "Present")
    texts = (
        str(number),
        person.card,
        person.name,
        RELATION.words(person.relation).in_(language) if person.relation else "",
        SEX.words(person.sex).in_(language),
        person.birth.shown(),
        ETHNICITY.words(person.ethnicity).in_(language) if person.ethnicity else "",
        EDUCATION.words(person.education).in_(language) if person.education else "",
        MARITAL.words(person.marital).in_(language) if person.marital else "",
        "" if gone else here.in_(language),
    )
    return Row(tuple(Cell(text, struck=gone and bool(text)) for text in texts))
