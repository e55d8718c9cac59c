"""Section III of the household sheet: what changed, by day."""

from __future__ import annotations

from danso.register.codes import BIRTH_PLACE
from danso.register.sheets import HouseholdSheet, SheetEvent
from danso.register.slips import KINDS
from danso.reports.document import Align, Cell, Column, Row, Table
from danso.values.day import shown_date
from danso.values.words import Language, Words

_LEFT = {
    "move_out": Words("Chuyển đi khỏi xã", "Moved out of the commune"),
    "move_inside": Words("Chuyển trong xã", "Moved inside the commune"),
    "split": Words("Tách hộ", "Household split"),
    "joined": Words("Nhập hộ", "Households joined"),
    "entered_twice": Words("Người trùng", "Entered twice"),
    "gone_before": Words("Không còn cư trú từ trước", "Gone before the book"),
    "reassigned": Words("Chuyển địa bàn", "Reassigned to another area"),
    "boundary": Words("Điều chỉnh địa giới", "Boundary changed"),
}
# Pregnancy news, screening and contraception are not written where the whole household reads them.
SHOWN = ("birth", "death", "marriage", "divorce", "move_in", "adopted", "elderly_check")


def changes_table(sheet: HouseholdSheet | None, language: Language) -> Table:
    columns = (
        Column(Words("Ngày", "Day").in_(language), 1, Align.CENTER),
        Column(Words("Họ và tên", "Name").in_(language), 2.2),
        Column(Words("Nội dung thay đổi", "Change").in_(language), 4),
    )
    events = [e for e in sheet.events if e.kind in SHOWN or e.kind in _LEFT] if sheet else []
    rows = [
        Row((Cell(shown_date(e.on)), Cell(e.person.name if e.person else ""), Cell(_told(e, language)))) for e in events
    ]
    empty = 6 if sheet is None else 2
    rows += [Row((Cell(), Cell(), Cell()), height_mm=7) for _ in range(empty)]
    return Table(columns, tuple(rows), name="III")


def _told(event: SheetEvent, language: Language) -> str:
    if event.kind in _LEFT:
        return _LEFT[event.kind].in_(language)
    text = KINDS[event.kind].words.in_(language) if event.kind in KINDS else event.kind
    if event.kind != "birth":
        return text
    order, place = event.facts.get("order"), event.facts.get("place")
    if order:
        text += Words("; là con thứ {n} của mẹ", "; child {n} of the mother").with_(n=order).in_(language)
    if place:
        text += Words("; nơi đẻ: {p}", "; place: {p}").with_(p=BIRTH_PLACE.words(place)).in_(language)
    return text
