"""Small registers for tests: slips in, a sealed snapshot out, without a database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from danso.register.fold import Acts, Folded, fold
from danso.register.slips.kind import Slip
from danso.values.day import Day
from danso.values.digest import canonical_json, sha256
from danso.warehouse.checks import check
from danso.warehouse.extract import Sources, extracted
from danso.warehouse.sealed import Seal, Series, Snapshot, publish, write_draft

CITY, WARD_X, WARD_Y, AREA_X1, AREA_X2, AREA_Y1 = 1, 10, 20, 11, 12, 21
WARD_OF = {AREA_X1: WARD_X, AREA_X2: WARD_X, AREA_Y1: WARD_Y}
EVERYWHERE = (CITY, WARD_X, WARD_Y, AREA_X1, AREA_X2, AREA_Y1)
LEVELS = {CITY: "district", WARD_X: "commune", WARD_Y: "commune", AREA_X1: "area", AREA_X2: "area", AREA_Y1: "area"}
BEGAN = date(2010, 1, 1)


class Book:
    """Writes slips into a register. Every method returns the slip's id."""

    def __init__(self) -> None:
        self.slips: list[Slip] = []

    def slip(self, kind: str, on: str, area: int, household: str | None = None, **facts: Any) -> str:
        number = f"s{len(self.slips) + 1}"
        body = sha256(canonical_json([number, kind, on, area, household, facts]))
        self.slips.append(Slip(number, kind, Day(on), WARD_OF[area], area, household, facts, body, source=number))
        return number

    def enrol(self, area: int, household: str, *members: Mapping[str, Any], on: str = "2018-12-31", **more: Any) -> str:
        people = [dict(member) for member in members]
        facts = {"number": household, "household_kind": "family", "head": people[0]["id"], "members": people, **more}
        return self.slip("household_enrolled", on, area, household, **facts)

    def couple(self, area: int, name: str, wife_born: str = "1990-05-05", on: str = "2018-12-31", **wife: Any) -> str:
        """A household of a husband `<name>-h` and a wife `<name>`."""
        return self.enrol(
            area,
            f"H-{name}",
            {"id": f"{name}-h", "sex": "1", "birth": "1985-01-01", "marital": "married", "spouse": name},
            {"id": name, "sex": "2", "birth": wife_born, "marital": "married", "spouse": f"{name}-h", **wife},
            on=on,
        )

    def folded(self, acts: Acts | None = None, series: Series = "provisional") -> Folded:
        return fold(self.slips, acts, series) if acts else fold(self.slips)

    def snapshot(
        self, root: Path, *, made_on: date = date(2020, 11, 5), holds_allowed: bool = False, **sources: Any
    ) -> Snapshot:
        """Folded, checked and sealed. A slip that does not stand fails the test, unless holds are part of it."""
        folded = self.folded()
        held = {i: o.findings for i, o in folded.outcomes.items() if o.state == "held"}
        assert holds_allowed or not held, held
        draft = write_draft(root, Seal(7, {}, "official", made_on, "test"), extracted(with_units(folded, **sources)))
        check(draft, folded, [date(2019, 12, 31), date(2020, 6, 30), made_on])
        return publish(draft)


def with_units(folded: Folded, **more: Any) -> Sources:
    units = [(unit, unit, 0, BEGAN, None, LEVELS[unit], LEVELS[unit]) for unit in EVERYWHERE]
    units += [(CITY, ward, 1, BEGAN, None, "district", "commune") for ward in (WARD_X, WARD_Y)]
    units += [(ward, area, 1, BEGAN, None, "commune", "area") for area, ward in WARD_OF.items()]
    units += [(CITY, area, 2, BEGAN, None, "district", "area") for area in WARD_OF]
    names = [(unit, LEVELS[unit], f"{unit:03d}", f"Đơn vị {unit}", f"Unit {unit}", BEGAN, None) for unit in EVERYWHERE]
    return Sources(folded=folded, **{"units": units, "unit_names": names, **more})


def values(figures: Iterable[Any]) -> dict[int, Any]:
    return {one.unit: one.value for one in figures}
