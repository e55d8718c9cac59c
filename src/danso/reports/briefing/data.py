"""All that a briefing is written from. Plain values: writing it needs no database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from danso.indicators.shapes import IN_COUPLES, IN_PERSONS
from danso.reports.briefing.border import Border
from danso.reports.counted import Counted, FigureTable
from danso.reports.faces import Office, UnitFace
from danso.reports.fill import UNSIGNED, Signed, start_of
from danso.reports.outside.figure import Outside
from danso.reports.plan import NOT_IN_COUPLES, PlanKind, Progress, progress
from danso.reports.totals.carrying import Carried
from danso.values.period import Window
from danso.values.words import Words
from danso.work.documents.queries.work import FormTotal


@dataclass(frozen=True, slots=True)
class Plan:
    """A target of one unit: the plan, the decision that set it, and last year's signed result where it is a change."""

    unit: int
    code: str
    kind: PlanKind
    value: Decimal
    unit_of_value: str
    document: str
    issuer: str = ""
    baseline: Decimal | None = None
    couple_is_two: bool = False  # the decision counts a couple as two persons
    of_parts: bool = False  # the sum of what the former units were given; no decision has set it (rules.md 8)

    @property
    def in_persons(self) -> bool:
        return self.unit_of_value.strip().lower() in ("người", "persons")


@dataclass(frozen=True, slots=True)
class Estimated:
    """Ước thực hiện of a whole period (rules.md 6): counted to a day, estimated remainder, by whom and why."""

    code: str
    window: Window
    counted_to: date
    counted: Decimal
    remainder: Decimal
    by: str
    why: str


@dataclass(frozen=True, slots=True)
class Pyramid:
    men: tuple[int, ...]
    women: tuple[int, ...]
    men_before: tuple[int, ...] = ()
    women_before: tuple[int, ...] = ()


@dataclass(frozen=True)
class Briefing:
    """One unit, one window. `parts` are the units of its tables; `figures` hold this window, last year's, the start
    of both, and months. `official` are figures of a signed report of the very window, `signed_sums` sums of signed
    shorter reports by indicator."""

    unit: UnitFace
    parts: tuple[UnitFace, ...]
    communes: int
    office: Office
    window: Window
    today: date
    figures: FigureTable
    plans: tuple[Plan, ...] = ()
    pyramid: Pyramid | None = None
    own: Mapping[str, str] = field(default_factory=dict)
    estimates: tuple[Estimated, ...] = ()
    official: FigureTable = field(default_factory=lambda: FigureTable(()))
    signed_sums: Mapping[str, int] = field(default_factory=dict)
    by_method_and_channel: Mapping[tuple[str, str], int] = field(default_factory=dict)  # new and continuing users
    outside: tuple[Outside, ...] = ()
    signed: Signed = UNSIGNED
    communication: tuple[FormTotal, ...] = ()  # what was done in the window, by form; of the unit and its communes
    border: Border | None = None  # after a change of units: what came into this one
    carried: tuple[Carried, ...] = ()  # last year's, from totals, where the register did not know every household
    due: Mapping[tuple[int, str], Decimal] = field(default_factory=dict)  # percent of plan, where not in equal days
    final: bool = False  # signed: places the office left empty are gone

    def figure(self, code: str, unit: int | None = None) -> Counted | None:
        return self.figures.get(code, self.unit.id if unit is None else unit, self.window)

    @property
    def counted_to(self) -> date | None:
        """The day of the seal while the window still runs on after it; None once the window is over."""
        found = self.figure("population")
        return found.sealed_on if found is not None and found.runs_on else None

    def at_start(self, code: str, unit: int | None = None) -> Counted | None:
        place, day = self.unit.id if unit is None else unit, start_of(self.window)
        return self._carried(code, place, day) or self.figures.get(code, place, day)

    def last_year(self, code: str, unit: int | None = None) -> Counted | None:
        """Last year's figure; None where the unit was not yet in the book when that window began (never "empty"), and
        while this window still runs: a part is not compared with a whole. Where totals of former units are recorded,
        what they come to on today's boundaries."""
        if self.counted_to is not None:
            return None
        place = self.unit.id if unit is None else unit
        before = self.window.last_year()
        told = self._carried(code, place, before)
        if told is not None:
            return told
        people = self.figures.get("population", place, start_of(before))
        if people is None or not people.exact:
            return None
        return self.figures.get(code, place, before)

    def start_of_last_year(self, code: str) -> Counted | None:
        """The unit's stock on the day before last year's window; None where it is not known."""
        day = start_of(self.window.last_year())
        told = self._carried(code, self.unit.id, day)
        found = told or self.figures.get(code, self.unit.id, day)
        return found if found is not None and found.exact else None

    def _carried(self, code: str, unit: int, window: Window) -> Counted | None:
        found = (one.counted for one in self.carried)
        return next((one for one in found if (one.code, one.unit, one.window) == (code, unit, window)), None)

    def plan(self, code: str, unit: int | None = None) -> Plan | None:
        place = self.unit.id if unit is None else unit
        return next((one for one in self.plans if one.code == code and one.unit == place), None)

    def progress(self, plan: Plan) -> Progress:
        found = self.figure(plan.code, plan.unit)
        direction = found.direction if found is not None and found.direction in ("up", "down") else "none"
        value = found.decimal if found is not None else None
        if found is not None and plan.in_persons and found.measure == IN_COUPLES:
            if not plan.couple_is_two:
                return Progress(plan.kind, plan.value, reason=NOT_IN_COUPLES)
            value = None if value is None else 2 * value
        gone = Window(self.window.first, max(self.window.first, self.counted_to or self.window.last))
        state = progress(plan.kind, plan.value, gone, value, direction, baseline=plan.baseline)  # type: ignore[arg-type]
        due = self.due.get((plan.unit, plan.code))
        return state if due is None or state.pace is None else replace(state, pace=due)

    @property
    def has_versions(self) -> bool:
        """Whether estimates, official figures or signed sums stand beside what is counted now (Phụ lục VIII)."""
        here = any(f.unit == self.unit.id and f.window == self.window for f in self.official)
        codes = [*(e.code for e in self.estimates), *self.signed_sums]
        return here or any(self.figure(code) is not None for code in codes)

    def registered(self, code: str, unit: int | None = None) -> Outside | None:
        """What another sector counted in the place of an indicator."""
        place = self.unit.id if unit is None else unit
        return next((one for one in self.outside if (one.code, one.unit) == (code, place)), None)

    def measure_of(self, plan: Plan) -> Words:
        """What the plan's difference is counted in: persons where its decision counts a couple as two."""
        found = self.figure(plan.code, plan.unit)
        if found is None:
            return Words(plan.unit_of_value, plan.unit_of_value)
        return IN_PERSONS if plan.in_persons and found.measure == IN_COUPLES else found.measure

    def own_plans(self) -> tuple[Plan, ...]:
        return tuple(one for one in self.plans if one.unit == self.unit.id)
