"""The units a demo stands on: the official tree, or invented ones marked as such, with villages and areas below."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danso.places.actions import add_units
from danso.places.levels import Level
from danso.places.load_units import NEW_ORDER, load_units
from danso.places.queries import children, unit_by_code_or_name, unit_row
from danso.places.scope import Scope
from danso.places.units import NewUnit
from danso.synth.people import Area
from danso.synth.place_names import HAMLETS, VILLAGES, village_name
from danso.synth.town import Town

DEMO_SOURCE = "đơn vị trình diễn, không có thật"


@dataclass(frozen=True, slots=True)
class Ground:
    """`unit` is what the demo reports on; communes by id and name in order; their areas."""

    unit: int
    communes: tuple[tuple[int, str], ...]
    areas: tuple[Area, ...]


def bac_kan_city(by: Scope, town: Town) -> Ground:
    """The city of the old official list; its villages and areas are the demo's own."""
    load_units(by=by)
    on = town.shape.today
    city = unit_by_code_or_name("Tỉnh Bắc Kạn/Thành phố Bắc Kạn", on).id
    named = {row.name: row for unit in children(city, on) if (row := unit_row(unit, on))}
    communes = [(named[c.name].id, named[c.name].code, c.name) for c in town.communes]
    return _with_areas(by, town, city, communes, date(2015, 1, 1), NEW_ORDER, VILLAGES)


def invented_city(by: Scope, town: Town) -> Ground:
    """A province, a city and communes that exist nowhere."""
    since = date(2015, 1, 1)
    province = NewUnit(Level.province, "tinh", "Tỉnh Vân Hải", "T-VH", None, since, DEMO_SOURCE)
    city = NewUnit(Level.district, "thanh_pho_thuoc_tinh", "Thành phố Vân Hải", "T-VH-1", province, since, DEMO_SOURCE)
    communes = [
        NewUnit(Level.commune, _kind(c.name), c.name, f"T-VH-{n:02d}", city, since, DEMO_SOURCE)
        for n, c in enumerate(town.communes, start=2)
    ]
    written = add_units(by=by, units=[province, city, *communes])
    rows = [(unit.pk, new.code, new.name) for unit, new in zip(written[2:], communes, strict=True)]
    return _with_areas(by, town, written[1].pk, rows, since, None, HAMLETS)


def merged_commune(by: Scope, town: Town) -> Ground:
    """One commune made of three on 01/07/2025, in an invented province; its book reaches back before that night,
    so its unit does too, and its source says so."""
    since = town.shape.enrolled_on
    backwards = f"{DEMO_SOURCE}; gộp ba xã từ 01/7/2025, dùng ngược từ {since:%d/%m/%Y} để có số liệu cùng kỳ"
    province = NewUnit(Level.province, "tinh", "Tỉnh Vân Hải", "T-VH", None, date(2015, 1, 1), DEMO_SOURCE)
    name = town.communes[0].name
    commune = NewUnit(Level.commune, _kind(name), name, "T-VH-23", province, since, backwards)
    written = add_units(by=by, units=[province, commune])
    rows = [(written[1].pk, commune.code, name)]
    return _with_areas(by, town, written[1].pk, rows, since, None, HAMLETS)


def _kind(name: str) -> str:
    return "phuong" if name.startswith("Phường") else "xa"


def _with_areas(
    by: Scope, town: Town, unit: int, communes: list[tuple[int, str, str]], since: date, until: date | None,
    hamlets: tuple[str, ...],
) -> Ground:  # fmt: skip
    """Villages and collection areas below the communes; the first villages have two areas where there are more."""
    new: list[NewUnit] = []
    meant: list[tuple[NewUnit, int, str, str, float]] = []
    for (commune, code, name), plan in zip(communes, town.communes, strict=True):
        source = "địa bàn trình diễn"
        number = 0
        for n in range(1, plan.villages + 1):
            kind, called = village_name(_kind(name) == "phuong", n, hamlets)
            village = NewUnit(Level.village, kind, called, f"{code}-{n:02d}", commune, since, source, until)
            new.append(village)
            for _ in range(2 if n <= plan.areas - plan.villages else 1):
                number += 1
                area = NewUnit(
                    Level.area,
                    "dia_ban",
                    f"Địa bàn {number:02d}",
                    f"{code}.{number:02d}",
                    village,
                    since,
                    source,
                    until,
                )
                new.append(area)
                meant.append((area, commune, name, called, plan.share / plan.areas))
    ids = {id(n): unit.pk for n, unit in zip(new, add_units(by=by, units=new), strict=True)}
    areas = tuple(Area(ids[id(a)], commune, village, name, share) for a, commune, name, village, share in meant)
    return Ground(unit, tuple((pk, name) for pk, _, name in communes), areas)
