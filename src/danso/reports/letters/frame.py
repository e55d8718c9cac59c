"""What the three papers share: head, number, how hours and days are written, who is named as the meeting. Pure."""

from __future__ import annotations

from datetime import date, time

from danso.reports.document import Document, Kind, OfficialHead, Signature
from danso.reports.faces import inside
from danso.reports.fill import place_and_date
from danso.reports.letters.facts import MeetingFacts
from danso.values.day import shown_date
from danso.values.text import NBSP

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
SHORT_LIST = 12  # more units than this are said as a number, not one by one


def head(facts: MeetingFacts, kind: str, letters: str, *, dated: bool = True) -> OfficialHead:
    """`letters`: what stands for the type in the number (GM, BB, TB)."""
    office, letter = facts.office, facts.letter(kind)
    return OfficialHead(
        superior=office.superior.vi.upper(),
        issuer=office.issuer.vi.upper(),
        number=f"Số: {letter.number or office.open_number(letters)}",
        place_and_date=place_and_date(facts.unit, letter.dated, facts.today, "vi") if dated else "",
    )


def signed(facts: MeetingFacts, kind: str) -> Signature:
    return Signature(facts.office.head.vi, facts.letter(kind).signer)


def paper(facts: MeetingFacts, kind: str, letters: str, **said: object) -> Document:
    return Document(
        kind=Kind.OFFICIAL,
        head=head(facts, kind, letters, dated=kind != "minutes"),
        author=facts.office.issuer.vi,
        **said,  # type: ignore[arg-type]
    )


def meeting_name(facts: MeetingFacts) -> str:
    """Hội nghị giao ban công tác dân số tháng 10/2020 xã Đồi Chè: as the papers call it."""
    return f"Hội nghị giao ban công tác dân số {facts.window.words().vi} {inside(facts.unit.name).vi}"


def meeting_title(facts: MeetingFacts) -> str:
    """The same under the title of a paper, where no line breaks inside the unit's name."""
    name = inside(facts.unit.name).vi
    return meeting_name(facts).removesuffix(name) + name.replace(" ", NBSP)


def hour(at: time) -> str:
    return f"{at.hour:02d} giờ {at.minute:02d} phút" if at.minute else f"{at.hour:02d} giờ"


def day(on: date) -> str:
    return f"{_WEEKDAYS[on.weekday()]}, ngày {shown_date(on)}"


def asked(facts: MeetingFacts) -> list[str]:
    """Lines of who is asked: a few units by name, many by their number."""
    if not facts.units:
        return list(facts.guests)
    who = "Cộng tác viên dân số" if facts.kind == "monthly" else "Lãnh đạo, viên chức phụ trách dân số"
    if len(facts.units) <= SHORT_LIST:
        return [f"{who}: {'; '.join(facts.units)}", *facts.guests]
    of = "địa bàn" if facts.kind == "monthly" else "xã, phường, đặc khu"
    return [f"{who} {len(facts.units)} {of}", *facts.guests]
