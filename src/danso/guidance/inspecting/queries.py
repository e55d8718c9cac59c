"""Reading an inspection against the register: the book of a sampled household, the sheets to print, the rates so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from danso.accounts.action import audited
from danso.accounts.looks import record_look
from danso.accounts.permissions import Permission
from danso.guidance.inspecting.compare import NONE, BookLine
from danso.guidance.inspecting.rates import Asked, result_of
from danso.guidance.sampling import FrameUnit, draw
from danso.places.scope import NotInScope, Scope
from danso.register.as_of import SheetAsOf, sheet_as_of
from danso.register.lists.worklists.printing import PURPOSES, NoPurpose
from danso.register.sheets import PersonFace, SheetMember, WifeFollowUp
from danso.work.inspections.models import Inspection, Sample, SampledHousehold
from danso.work.inspections.queries import inspection_in_reach, sampled_households
from danso.work.inspections.result import Result, read_result

KEEP = Permission.keep_office_work


@dataclass(frozen=True, slots=True)
class ToAsk:
    """A household of the sample with the people of the book, by name. `asks_method`: wives of 15-49."""

    sampled: SampledHousehold
    sheet: SheetAsOf | None
    people: tuple[SheetMember, ...]
    asks_method: frozenset[str]


def book_lines(sampled: SampledHousehold) -> list[BookLine]:
    """Who lives in the household by the book of the day of the draw, as it was known at its cut-off. No look."""
    return _lines(_book(sampled), sampled.sample.drawn_on)


def households_to_ask(scope: Scope, inspection_id: int, numbers: Iterable[int] | None = None) -> list[ToAsk]:
    """Households of the sample with names, for whoever inspects and may see persons there. The look comes first."""
    found = _sample_with_names(scope, inspection_id)
    wanted = None if numbers is None else set(numbers)
    shown = [_to_ask(one) for one in found if wanted is None or one.number in wanted]
    record_look(scope, "reinterview", [i for one in shown for i in _ids(one)])
    return shown


def sheets_to_print(scope: Scope, inspection_id: int, purpose: str) -> list[ToAsk]:
    """The paper for the visits: only what finds the house is printed. Says who printed it and what for."""
    found = _sample_with_names(scope, inspection_id)
    if purpose not in PURPOSES:
        raise NoPurpose
    inspection = Inspection.objects.get(pk=inspection_id)
    shown = [_to_ask(one) for one in found]
    record_look(scope, "reinterview_sheet", [one.sampled.household for one in shown])
    detail = {"purpose": purpose, "rows": len(shown)}
    subject = f"inspection:{inspection_id}"
    with audited("print_reinterview", by=scope, unit_id=inspection.inspected_id, subject=subject, detail=detail):
        return shown


def result(scope: Scope, inspection_id: int) -> Result:
    """The rates: as frozen by the conclusion, else as what is typed so far gives them. No person is shown."""
    inspection = inspection_in_reach(scope, inspection_id)
    if inspection.result is not None:
        return read_result(inspection.result)
    rows = SampledHousehold.objects.filter(sample__inspection=inspection).select_related("reinterview")
    return result_of([_asked(one) for one in rows])


def drawn_again(sample: Sample) -> bool:
    """Whether the seed and the frozen frame give the households that are kept."""
    frame = [FrameUnit(home, area, stratum, score) for home, area, stratum, score in sample.frame]
    again = draw(frame, sample.size, Fraction(sample.risk_percent, 100), sample.seed)
    kept = sample.households.values_list("household", "inclusion", "by_chance")
    return {(d.household, str(d.inclusion), d.by_chance) for d in again} == set(kept)


def _sample_with_names(scope: Scope, inspection_id: int) -> list[SampledHousehold]:
    found = sampled_households(scope, inspection_id)
    inspected = Inspection.objects.get(pk=inspection_id).inspected_id
    if not scope.sees_names(inspected):
        raise NotInScope
    return found


def _book(sampled: SampledHousehold) -> SheetAsOf | None:
    return sheet_as_of(sampled.household, sampled.sample.drawn_on, sampled.sample.cutoff)


def _to_ask(sampled: SampledHousehold) -> ToAsk:
    book = _book(sampled)
    people = tuple(one for one in book.sheet.members if one.gone_on is None) if book else ()
    lines = _lines(book, sampled.sample.drawn_on)
    return ToAsk(sampled, book, people, frozenset(line.person for line in lines if line.method is not None))


def _ids(one: ToAsk) -> list[str]:
    return [one.sampled.household, *(member.person.id for member in one.people)]


def _lines(book: SheetAsOf | None, on: date) -> list[BookLine]:
    if book is None:
        return []
    methods = {wife.person.id: _method(wife, on) for wife in book.sheet.wives}
    return [_line(one.person, methods.get(one.person.id)) for one in book.sheet.members if one.gone_on is None]


def _line(face: PersonFace, method: str | None) -> BookLine:
    return BookLine(face.id, face.sex, face.birth, face.relation, face.marital, face.ethnicity, method)


def _method(wife: WifeFollowUp, on: date) -> str:
    using = [s.method for s in wife.spells if s.since.reckoned <= on and (s.until is None or on < s.until)]
    return using[-1] if using else NONE


def _asked(one: SampledHousehold) -> Asked:
    told = getattr(one, "reinterview", None)
    return Asked(
        one.area, Fraction(one.inclusion), Fraction(one.chance), one.by_chance,
        told.outcome if told else None, told.tally if told else {},
    )  # fmt: skip
