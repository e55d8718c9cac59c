"""A unit as it is asked for and as it stands on a day: plain rows, no models."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danso.places.levels import KINDS, Level
from danso.places.refusals import BadUnit
from danso.values.words import Words


@dataclass(frozen=True, slots=True)
class NewUnit:
    """A unit to be written. `parent` is a unit's id or another NewUnit that comes earlier in the same batch.

    `continues` names an existing unit whose identity goes on under this description.
    """

    level: Level
    kind: str
    name: str
    code: str
    parent: int | NewUnit | None
    since: date
    source: str
    until: date | None = None
    decree: str = ""
    continues: int | None = None

    def check(self) -> None:
        """Refuse what cannot be, before anything is written."""
        if self.kind not in KINDS or KINDS[self.kind][0] != self.level:
            raise BadUnit(
                Words("Loại đơn vị “{kind}” không thuộc {level}.", "“{kind}” is not a kind of {level}.").with_(
                    kind=self.kind, level=self.level.words
                )
            )
        if not self.name.strip():
            raise BadUnit(Words("Đơn vị phải có tên.", "A unit needs a name."))
        if self.until is not None and self.until <= self.since:
            raise BadUnit(Words("Ngày hết hiệu lực phải sau ngày có hiệu lực.", "A unit must end after it begins."))


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One version of a unit: its id and level, and what it was called and part of during [since, until)."""

    id: int
    level: Level
    code: str
    name: str
    short_name: str
    kind: str
    parent_id: int | None
    since: date
    until: date | None
