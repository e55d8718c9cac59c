"""Everything a briefing is written from, asked of the rooms below: units, figures, targets, own words, signed reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from danso.accounts.permissions import Permission
from danso.indicators.catalogue import INDICATORS
from danso.indicators.methods_and_channels import users_by_method_and_channel
from danso.places.levels import Level
from danso.places.queries import descendants
from danso.places.scope import Scope
from danso.reports.briefing.border import border_of
from danso.reports.briefing.data import Briefing, Estimated, Plan, Pyramid
from danso.reports.counted import Counted, FigureTable, thawed, thawed_table
from danso.reports.counting import Ask, ages_by_sex, count
from danso.reports.due import dues
from danso.reports.faces import UnitFace, face, office_of, parts_of
from danso.reports.fill import start_of
from danso.reports.last_year import official_result
from danso.reports.models import Estimate, OwnParagraph, Report
from danso.reports.outside.queries import outside_figures
from danso.reports.spans import months_to
from danso.reports.totals.queries import carried_last_year
from danso.targets.counted_as import counted_code
from danso.targets.models import Target
from danso.targets.of_parts import is_sum
from danso.targets.queries import targets_for
from danso.values.period import Window
from danso.warehouse.sealed import Snapshot
from danso.work.documents.queries import communication_totals

BY_MONTH = ("births",)
FORM = "briefing"


def gather(scope: Scope, unit_id: int, window: Window, snapshot: Snapshot) -> Briefing:
    """The briefing's data on one sealed snapshot. Raises NotInScope."""
    scope.require(Permission.view_figures, unit_id)
    unit = face(unit_id, window.last)
    parts = tuple(parts_of(unit, window.last))
    figures = count(snapshot, asks(unit, parts, window))
    everybody = [unit_id, *(one.id for one in parts)]
    carried = carried_last_year(scope, snapshot, everybody, window, figures)
    plans = plans_of(scope, unit, parts, window)
    with_people = figures.get("population", unit_id, start_of(window.last_year()))
    return Briefing(
        unit=unit,
        parts=parts,
        communes=len(descendants(unit_id, window.last, Level.commune)),
        office=office_of(unit, window.last),
        window=window,
        today=scope.on,
        figures=figures,
        plans=plans,
        due=dues(scope, plans, window, snapshot),
        pyramid=_pyramid(snapshot, unit_id, window, bool(with_people and with_people.exact and not carried)),
        outside=outside_figures(scope, everybody, window),
        by_method_and_channel=users_by_method_and_channel(snapshot, unit_id, window),
        own=own_words(unit_id, window),
        estimates=tuple(estimates_of(unit_id, window)),
        official=_official(unit_id, window),
        signed_sums=_signed_sums(unit_id, window),
        communication=tuple(communication_totals(scope, told_of(unit_id, window), window)),
        border=border_of(unit, window, snapshot),
        carried=carried,
    )


def told_of(unit_id: int, window: Window) -> set[int]:
    """Whose activities a briefing tells: the unit's own and its communes'."""
    return {unit_id, *descendants(unit_id, window.last, Level.commune)}


def asks(unit: UnitFace, parts: Sequence[UnitFace], window: Window) -> list[Ask]:
    everybody = [unit.id, *(one.id for one in parts)]
    before = window.last_year()
    stocks = ("population", "households")
    wanted: list[Ask] = [
        (tuple(INDICATORS), everybody, window),
        (tuple(INDICATORS), everybody, before),
        (stocks, everybody, start_of(window)),
        (stocks, everybody, start_of(before)),
    ]
    for month in months_to(window.last):
        if month not in (window, before):
            wanted.append((BY_MONTH, [unit.id], month))
        if month.last_year() not in (window, before):
            wanted.append((BY_MONTH, [unit.id], month.last_year()))
    return wanted


def plans_of(scope: Scope, unit: UnitFace, parts: Sequence[UnitFace], window: Window) -> tuple[Plan, ...]:
    """Targets of the unit and of the units of its tables, in force on the window's last day."""
    found: list[Plan] = []
    for one in (unit, *parts):
        for target in targets_for(scope, one.id, window.last.year, on=window.last):
            if target.criterion_level:  # how many units reach is no figure of these tables; `guidance.pace` counts them
                continue
            code = counted_code(target)
            baseline = _baseline(target, code, window) if target.plan_kind == "change" else None
            found.append(
                Plan(
                    one.id,
                    code,
                    target.plan_kind,  # type: ignore[arg-type]
                    target.value,
                    target.unit_of_value,
                    target.document_number,
                    target.issuer,
                    baseline,
                    target.couple_is_two_persons,
                    is_sum(target),
                )
            )
    order = {code: i for i, code in enumerate(INDICATORS)}
    known = [plan for plan in found if plan.code in order]
    return tuple(sorted(known, key=lambda plan: (plan.kind != "count", order[plan.code])))


def _baseline(target: Target, code: str, window: Window) -> Decimal | None:
    """What is kept with the target; until then what last year's signed report says."""
    if target.baseline is not None:
        return target.baseline
    found = official_result(target.unit_id, code, window.last.year - 1)
    return found.value if found else None


def _pyramid(snapshot: Snapshot, unit_id: int, window: Window, known_before: bool) -> Pyramid:
    men, women = ages_by_sex(snapshot, unit_id, window)
    if not known_before:
        return Pyramid(tuple(men), tuple(women))
    men_before, women_before = ages_by_sex(snapshot, unit_id, window.last_year(), window.last)
    return Pyramid(tuple(men), tuple(women), tuple(men_before), tuple(women_before))


def own_words(unit_id: int, window: Window, report_id: int | None = None) -> dict[str, str]:
    """The office's own paragraphs of one report, else of the newest version of this briefing."""
    if report_id is None:
        same = Report.objects.filter(form=FORM, unit_id=unit_id, first=window.first, last=window.last)
        report_id = same.order_by("-version").values_list("pk", flat=True).first()
    if report_id is None:
        return {}
    return dict(OwnParagraph.objects.filter(report_id=report_id).values_list("key", "words"))


def estimates_of(unit_id: int, window: Window) -> list[Estimated]:
    """The newest estimate of each indicator for this very window."""
    newest: dict[str, Estimate] = {}
    for row in Estimate.objects.filter(unit_id=unit_id, first=window.first, last=window.last).order_by("made_at", "pk"):
        newest[row.indicator] = row
    return [
        Estimated(code, window, row.counted_to, row.counted, row.remainder, row.made_by_label, row.why)
        for code, row in sorted(newest.items())
    ]


def _official(unit_id: int, window: Window) -> FigureTable:
    """Figures of the signed report of this very window, briefing or form."""
    found: dict[str, Counted] = {}
    signed = Report.objects.filter(unit_id=unit_id, state="signed", first=window.first, last=window.last)
    for report in signed.order_by("signed_at"):
        for row in report.figures:
            if row["unit"] == unit_id and (row["from"], row["to"]) == (str(window.first), str(window.last)):
                found[row["code"]] = thawed(row)
    return FigureTable(found.values())


SUMMED = ("births", "deaths", "moves_in", "moves_out")


def _signed_sums(unit_id: int, window: Window) -> Mapping[str, int]:
    """Sums of the signed shorter reports that tile the window; empty when one of them is missing."""
    signed = Report.objects.filter(
        unit_id=unit_id, state="signed", first__gte=window.first, last__lte=window.last
    ).exclude(form=FORM)
    reports = [r for r in signed.order_by("first", "last") if (r.first, r.last) != (window.first, window.last)]
    chosen = _tiling(reports, window)
    sums: dict[str, int] = {}
    for report in chosen:
        own = Window(report.first, report.last)
        table = thawed_table(report.figures)
        for code in SUMMED:
            found = table.get(code, unit_id, own)
            if found is not None and found.exact is not None:
                sums[code] = sums.get(code, 0) + int(found.exact)
    return sums


def _tiling(reports: Sequence[Report], window: Window) -> list[Report]:
    chosen: list[Report] = []
    day: date = window.first
    while day <= window.last:
        fits = [r for r in reports if r.first == day]
        if not fits:
            return []
        chosen.append(max(fits, key=lambda r: r.last))
        day = Window(day, chosen[-1].last).until
    return chosen
