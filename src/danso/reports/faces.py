"""Units as papers name them: official names in both languages, and which office of theirs signs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from danso.places.levels import KINDS, Level, english_name
from danso.places.queries import children, descendants, unit_path, unit_row, unit_rows
from danso.places.refusals import UnknownUnit
from danso.places.units import UnitRow
from danso.values.words import Words

TWO_LEVELS = date(2025, 7, 1)  # districts end, communes take the population station


@dataclass(frozen=True, slots=True)
class UnitFace:
    """`kind_word`: xã, phường, thành phố, tỉnh ... in lower case; `above` the nearest unit it lies in."""

    id: int
    code: str
    name: Words
    short: str
    level: str
    kind_word: Words
    above: Words | None = None

    @property
    def whole(self) -> Words:
        """Toàn xã, Toàn thành phố: the head of a total."""
        return Words(f"Toàn {self.kind_word.vi}", f"Whole {self.kind_word.en}")

    @property
    def here(self) -> Words:
        """toàn xã, the whole commune: inside a sentence."""
        return Words(f"toàn {self.kind_word.vi}", f"the whole {self.kind_word.en}")


@dataclass(frozen=True, slots=True)
class Office:
    """Who issues a report of a unit: the block at the top left, the number's letters, the signing title."""

    superior: Words
    issuer: Words
    letters: str
    head: Words
    recipients: tuple[Words, ...]

    def open_number(self, kind: str = "BC") -> str:
        """Room for the clerk's number before the letters of a paper's type (BC, GM, BB, TB): `/BB-TYT`."""
        return f"        /{self.letters.replace('BC', kind, 1)}"


def face(unit_id: int, on: date) -> UnitFace:
    """Raises UnknownUnit."""
    row = unit_row(unit_id, on)
    if row is None:
        raise UnknownUnit(Words("Không có đơn vị này.", "There is no such unit."))
    above = [one for one in unit_path(unit_id, on) if one.id != unit_id]
    return _face(row, above[-1] if above else None)


def parts_of(unit: UnitFace, on: date) -> list[UnitFace]:
    """The units a table by unit lists: communes of a district or province; villages, else areas, of a commune."""
    if unit.level in (Level.province, Level.district):
        wanted = descendants(unit.id, on, Level.commune)
    else:
        inside = children(unit.id, on)
        wanted = inside or []
    rows = {row.id: row for row in unit_rows(on, wanted)}
    found = [_face(rows[i], None) for i in wanted if i in rows]
    return _told_apart(sorted(found, key=lambda one: (one.code or one.short, one.id)))


def _told_apart(faces: list[UnitFace]) -> list[UnitFace]:
    """After a merger two areas may bear one name: those get their codes behind it."""
    names = Counter(one.name for one in faces)
    return [
        replace(one, name=Words(f"{one.name.vi} ({one.code})", f"{one.name.en} ({one.code})"))
        if names[one.name] > 1 and one.code
        else one
        for one in faces
    ]


def office_of(unit: UnitFace, on: date) -> Office:
    """The office that reports for the unit on the day. Names of offices are office practice and dated here."""
    name, above = inside(unit.name), inside(unit.above or Words("", ""))
    if unit.level == Level.province:
        chi_cuc = Words("Chi cục Dân số", "Population Sub-department")
        if on < TWO_LEVELS:
            chi_cuc = Words("Chi cục Dân số - KHHGĐ", "Population and Family Planning Sub-department")
        return Office(
            Words(f"Sở Y tế {name.vi}", f"Department of Health of {name.en}"),
            chi_cuc,
            "BC-CCDS",
            Words("CHI CỤC TRƯỞNG", "HEAD OF SUB-DEPARTMENT"),
            (
                Words("Cục Dân số, Bộ Y tế (b/c)", "Population Department, Ministry of Health (for report)"),
                Words("Sở Y tế (b/c)", "Department of Health (for report)"),
                Words("Lưu: VT, DS", "File: archives, population"),
            ),
        )
    if unit.level == Level.district:
        return Office(
            Words(f"Sở Y tế {above.vi}", f"Department of Health of {above.en}"),
            Words(f"Trung tâm Y tế {name.vi}", f"Health Centre of {name.en}"),
            "BC-TTYT",
            Words("GIÁM ĐỐC", "DIRECTOR"),
            (
                Words("Chi cục Dân số - KHHGĐ tỉnh (b/c)", "Provincial population office (for report)"),
                Words(f"UBND {name.vi} (b/c)", f"People's Committee of {name.en} (for report)"),
                Words("Ban Chỉ đạo công tác dân số", "Population steering committee"),
                Words("Lưu: VT, DS", "File: archives, population"),
            ),
        )
    return Office(
        Words(f"UBND {name.vi}", f"People's Committee of {name.en}"),
        Words("Trạm Y tế", "Health Station"),
        "BC-TYT",
        Words("TRẠM TRƯỞNG", "HEAD OF STATION"),
        (
            _above_commune(unit, on),
            Words(f"UBND {unit.kind_word.vi} (b/c)", f"The {unit.kind_word.en}'s People's Committee (for report)"),
            Words("Ban Chỉ đạo công tác dân số", "Population steering committee"),
            Words("Lưu: VT, DS", "File: archives, population"),
        ),
    )


def inside(name: Words) -> Words:
    """A unit's name inside a phrase: `thành phố Bắc Kạn`; the kind in lower case, a proper name as it is."""
    for _, word in KINDS.values():
        if name.vi.startswith(word.vi + " "):
            return Words(name.vi[0].lower() + name.vi[1:], name.en)
    return name


def _above_commune(unit: UnitFace, on: date) -> Words:
    if on < TWO_LEVELS:
        above = inside(unit.above or Words("cấp huyện", "the district"))
        return Words(f"Trung tâm Y tế {above.vi} (b/c)", f"Health Centre of {above.en} (for report)")
    return Words("Chi cục Dân số (b/c)", "Provincial population office (for report)")


def _face(row: UnitRow, above: UnitRow | None) -> UnitFace:
    kind = KINDS[row.kind][1]
    return UnitFace(
        row.id,
        row.code,
        Words(row.name, english_name(row.kind, row.name)),
        row.short_name,
        row.level.value,
        Words(kind.vi[0].lower() + kind.vi[1:], kind.en.lower()),
        Words(above.name, english_name(above.kind, above.name)) if above else None,
    )
