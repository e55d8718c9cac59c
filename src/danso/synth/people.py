"""The invented people while their lives are drawn: plain mutable records, nothing of them is stored."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any


def day_key(day: date) -> int:
    """20201030; the difference of two, by ten thousand, is a completed age."""
    return day.year * 10000 + day.month * 100 + day.day


@dataclass(slots=True, eq=False)
class Human:
    """One invented person. `id` changes when she moves to another commune: the register there gives a new one."""

    id: str
    sex: str
    birth: date
    ethnicity: str
    family: str
    name: str
    birth_text: str
    home: Home | None = None
    relation: str = "other"
    marital: str = "single"
    spouse: Human | None = None
    mother: Human | None = None
    education: str = "0"
    card: str = ""
    citizen: str = ""
    absent: bool = False
    parity: int = 0  # live births in her life
    last_birth: date | None = None
    due: date | None = None
    method: str | None = None
    channel: str | None = None
    method_since: str | None = None
    begun: date | None = None  # of the present method, where a slip told of it
    counted_from: date | None = None
    gone: date | None = None
    touched: bool = False
    busy: int = -1  # month up to which something structural happens; nothing else is drawn then
    stopped: tuple[str, date] | None = None  # method last stopped and when
    linked: bool = True  # the two ids of a mover are joined by a slip
    starts: list[date] = field(default_factory=list)
    marks: list[Line] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    birth_key: int = field(init=False)

    def __post_init__(self) -> None:
        self.born_on(self.birth)

    def born_on(self, birth: date) -> None:
        self.birth, self.birth_key = birth, day_key(birth)

    def age(self, on: date) -> int:
        """Completed age."""
        return (day_key(on) - self.birth_key) // 10000

    @property
    def here(self) -> bool:
        return self.gone is None and self.home is not None


@dataclass(slots=True, eq=False)
class Home:
    """One household. `sheet` is its enrolment; `facts` carry the number, given when all is known."""

    id: str
    area: Area
    opened_on: date
    people: list[Human] = field(default_factory=list)
    head: Human | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    address: str = ""
    enrolled: bool = True
    touched: bool = False
    slip: str = ""  # of its enrolment
    names: dict[str, dict[str, str]] = field(default_factory=dict)
    begun_in: Area | None = None
    moves: list[tuple[date, Area, dict[str, Any]]] = field(default_factory=list)  # to another area of the commune

    @property
    def first_area(self) -> Area:
        return self.areas[0]

    @property
    def areas(self) -> list[Area]:
        """Where it stood first and after each reassignment."""
        return [self.begun_in or self.area, *(area for _, area, _ in self.moves)]


@dataclass(frozen=True, slots=True, eq=False)
class Area:
    """A collection area as the generator needs it: ids only, with the name of its village for addresses."""

    id: int
    commune: int
    village: str
    commune_name: str
    share: float


@dataclass(slots=True)
class Line:
    """One line of a month's sheet before it becomes a draft."""

    kind: str
    on: date
    area: Area
    home: Home | None
    facts: dict[str, Any]
    persons: dict[str, dict[str, str]] = field(default_factory=dict)
    told_by: str = "family"
    id: str = ""
    late: bool = False
    left_open: bool = False  # received just now, not appraised
    target: str | None = None  # the slip a correction or withdrawal speaks of
    month: tuple[int, int] | None = None  # sheet it comes on, where that is not the month of `on`
    address: str = ""
    begun: date | None = None  # of the method a confirmation speaks of; None: before the book
