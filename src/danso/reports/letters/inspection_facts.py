"""What the papers of an inspection are drawn from. Plain values; `inspection_facts` asks the rooms below."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from danso.places.queries import unit_rows
from danso.places.scope import Scope
from danso.reports.faces import Office, UnitFace, face, inside, office_of
from danso.values.text import vi_decimal, vi_int
from danso.work.inspections.models import Inspection, Sample, SampledHousehold
from danso.work.inspections.queries import inspection_in_reach
from danso.work.inspections.result import Rate, Result


@dataclass(frozen=True, slots=True)
class Scored:
    number: int
    words: str
    most: Decimal
    score: Decimal | None
    remark: str


@dataclass(frozen=True, slots=True)
class Remedy:
    """`task` is due on `due_on`, as the conclusion gave it."""

    number: int
    words: str
    remedy: str
    due_on: date


@dataclass(frozen=True)
class InspectionFacts:
    """`team`: (name, post, duty); `sample`: (households drawn, in the frame, day, seed, cut-off), None before the draw;
    `areas`: names of collection areas by id."""

    unit: UnitFace
    office: Office
    inspected: UnitFace
    inspected_office: Office
    kind: str
    first: date
    last: date
    place: str
    plan: tuple[str, date]
    decision: tuple[str, date | None]
    team: tuple[tuple[str, str, str], ...]
    items: tuple[Scored, ...]
    sample: tuple[int, int, date, str, int] | None
    result: Result
    areas: dict[int, str]
    findings: tuple[Remedy, ...]
    remarks: str
    opinion: str
    conclusion: tuple[str, date | None]
    today: date

    @property
    def inspected_name(self) -> str:
        """Trạm Y tế phường Ngọc Hà."""
        return f"{self.inspected_office.issuer.vi} {inside(self.inspected.name).vi}"

    @property
    def points(self) -> tuple[Decimal, Decimal]:
        """(given, the most of the items that were scored)."""
        scored = [(one.score, one.most) for one in self.items if one.score is not None]
        return sum((s for s, _ in scored), Decimal(0)), sum((m for _, m in scored), Decimal(0))


def inspection_facts(scope: Scope, inspection_id: int, result: Result) -> InspectionFacts:
    """`result`: the rates so far, or as they were frozen. Raises NotInScope."""
    one = inspection_in_reach(scope, inspection_id)
    unit, inspected = face(one.unit_id, one.last), face(one.inspected_id, one.last)
    return InspectionFacts(
        unit=unit,
        office=office_of(unit, one.last),
        inspected=inspected,
        inspected_office=office_of(inspected, one.last),
        kind=one.kind,
        first=one.first,
        last=one.last,
        place=one.place,
        plan=(one.plan_number, one.plan_date),
        decision=(one.decision_number, one.decision_date),
        team=tuple((m.full_name, m.post, m.get_role_display()) for m in one.team.all()),
        items=tuple(Scored(i.number, i.words, i.most, i.score, i.remark) for i in one.items.all()),
        sample=_sample(one),
        result=result,
        areas={row.id: row.name for row in unit_rows(one.last, list(result.areas))},
        findings=tuple(Remedy(f.number, f.words, f.remedy, f.due_on) for f in one.findings.all()),
        remarks=one.remarks,
        opinion=one.opinion,
        conclusion=(one.conclusion_number, one.conclusion_date),
        today=scope.on,
    )


def rate_text(rate: Rate) -> str:
    """27,6% (14,7% đến 45,7%), with "số ít" behind it where households are few."""
    if rate.rate is None:
        return "chưa có"
    return f"{vi_decimal(100 * rate.rate, 1)}% ({_interval(rate)}){', số ít' if rate.few else ''}"


def area_text(rate: Rate) -> str:
    """As `rate_text`; of few households only the interval, since their share compares with nothing."""
    if rate.rate is None:
        return "không gặp hộ nào"
    return f"số ít ({_interval(rate)})" if rate.few else rate_text(rate)


def _interval(rate: Rate) -> str:
    return f"{vi_decimal(100 * rate.low, 1)}% đến {vi_decimal(100 * rate.high, 1)}%"


def seen_text(rate: Rate) -> str:
    return f"{vi_int(rate.differ)}/{vi_int(rate.compared)}"


def points_text(value: Decimal | None) -> str:
    if value is None:
        return ""
    return vi_decimal(value, max(0, -int(value.normalize().as_tuple().exponent)))


def _sample(one: Inspection) -> tuple[int, int, date, str, int] | None:
    sample = Sample.objects.filter(inspection=one).first()
    if sample is None:
        return None
    drawn = SampledHousehold.objects.filter(sample=sample).count()
    return drawn, len(sample.frame), sample.drawn_on, sample.seed, sample.cutoff_id
