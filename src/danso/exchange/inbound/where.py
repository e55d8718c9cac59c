"""Where rows of a file belong: the commune asked for, the area its sheet names, the day of the book."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from danso.exchange.inbound.layout import Table
from danso.exchange.inbound.reading import read_day
from danso.places.levels import Level
from danso.places.names import name_key
from danso.places.queries import commune_of, descendants, unit_by_code_or_name, unit_row
from danso.places.units import UnitRow
from danso.register.slips.kind import Finding, hold
from danso.values.day import shown_date
from danso.values.refusal import Refusal
from danso.values.words import Words


class UnitNotNamed(Refusal):
    """Neither the command nor the file says which commune the rows belong to."""


@dataclass
class Where:
    """The commune and the areas in it on the day of the book; `area` is the one chosen for all rows, if any."""

    commune: int
    on: date
    today: date
    area: int | None = None
    areas: dict[int, UnitRow] = field(default_factory=dict)

    def area_of(self, table: Table) -> tuple[int | None, Finding | None, str]:
        """(area, finding, cell) for one sheet: chosen, named in its head, by its tab, or the only one there is."""
        if self.area is not None:
            return self.area, None, table.sheet.name
        named, cell = table.label("dia ban so", "dia ban", "khu vuc", "to")
        for text, at in ((named, cell), (table.sheet.name, table.sheet.name)):
            found = self.find(text)
            if len(found) == 1:
                return found[0], None, at
        if not named and len(self.areas) == 1:
            return next(iter(self.areas)), None, table.sheet.name
        return None, area_unknown(named or table.sheet.name, self.on), cell or table.sheet.name

    def find(self, text: str) -> list[int]:
        """Areas with this code, name or number (`12`, `Địa bàn 12`, `địa bàn số 012`)."""
        key = name_key(text)
        if not key:
            return []
        exact = [i for i, row in self.areas.items() if text.strip() == row.code or key in _names(row)]
        if exact:
            return exact
        number = _number(key)
        return [i for i, row in self.areas.items() if number and _number(name_key(row.name)) == number]


def where(unit: str | int | None, area: str | int | None, on: date, today: date) -> Where:
    """Raises the refusals of places (unknown, not in force, ambiguous) and UnitNotNamed."""
    chosen = _area(area, unit, on) if area is not None else None
    if unit is None and chosen is None:
        raise UnitNotNamed(NO_UNIT)
    commune = _unit(unit, on) if unit is not None else commune_of(chosen or 0, on)
    if commune is None:
        raise UnitNotNamed(NO_UNIT)
    row = unit_row(commune, on)
    if row is not None and row.level == Level.area:
        chosen, commune = commune, commune_of(commune, on) or commune
    elif row is None or row.level != Level.commune:
        raise UnitNotNamed(NOT_A_COMMUNE.with_(name=row.name if row else unit))
    rows = {i: unit_row(i, on) for i in descendants(commune, on, Level.area)}
    return Where(commune, on, today, chosen, {i: r for i, r in rows.items() if r is not None})


def commune_named_in(table: Table, on: date) -> int | None:
    """The commune that the head of a sheet names, with its district and province where they are filled."""
    path = [
        table.label(*names)[0]
        for names in (("tinh", "thanh pho"), ("huyen", "quan", "thi xa"), ("xa", "phuong", "thi tran"))
    ]
    if not path[-1]:
        return None
    return unit_by_code_or_name("/".join(p for p in path if p), on).id


def day_named_in(table: Table, today: date) -> date | None:
    """The day of the book in the head of a sheet, where it is a whole day."""
    text, _ = table.label("lap so theo hien trang ngay", "hien trang ngay", "tinh den ngay", "thoi diem", "ngay lap")
    day = read_day(text or None, by=today).value
    return day.reckoned if day is not None and day.exact else None


def area_unknown(text: str, on: date) -> Finding:
    return hold(
        "area_unknown",
        f"Không có địa bàn “{text}” trong xã, phường vào ngày {shown_date(on)}. Sửa “Địa bàn số” ở đầu trang tính, "
        "hoặc chọn địa bàn khi nhập.",
        f"There is no area “{text}” in the commune on {shown_date(on)}. Mend “Địa bàn số” at the head of the sheet, or "
        "choose the area when importing.",
    )


def _unit(unit: str | int, on: date) -> int:
    return unit if isinstance(unit, int) else unit_by_code_or_name(unit, on).id


def _area(area: str | int, unit: str | int | None, on: date) -> int:
    if isinstance(area, int):
        return area
    if unit is None:
        return unit_by_code_or_name(area, on).id
    found = where(unit, None, on, on).find(area)
    if len(found) == 1:
        return found[0]
    raise UnitNotNamed(area_unknown(area, on).words)


def _names(row: UnitRow) -> set[str]:
    return {name_key(row.name), name_key(row.short_name)}


def _number(key: str) -> str:
    found = re.search(r"(?:^|\b(?:dia ban|so|db|to)\s*)0*(\d+)$", key)
    return found.group(1) if found else ""


NO_UNIT = Words(
    "Chưa biết tệp thuộc xã, phường nào. Thêm --unit với mã hoặc tên (ví dụ --unit “bac kan/duc xuan”), hoặc ghi tên "
    "xã ở đầu trang tính.",
    "It is not said which commune the file belongs to. Add --unit with a code or name (as in --unit “bac kan/duc "
    "xuan”), or write the commune at the head of the sheet.",
)
NOT_A_COMMUNE = Words(
    "“{name}” không phải đơn vị cấp xã hoặc địa bàn. Sổ A0 và phiếu P0 nhập theo xã, phường.",
    "“{name}” is neither a commune nor an area. A0 books and P0 slips are imported by commune.",
)
