"""Changes of units by decree: looked at beforehand, enacted, undone. Writes units and closure and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.counter_change import counter_plan
from danso.places.enactment import rewritten, take_back, write_change
from danso.places.finding import Finding
from danso.places.in_force import in_force
from danso.places.models import Change, Grant, Unit, UnitVersion
from danso.places.plan import Decree, Plan, Ref, Standing
from danso.places.plan_areas import Communes, communes_of_areas
from danso.places.plan_checks import check
from danso.places.plan_findings import changed_later
from danso.places.plan_outcome import outcome
from danso.places.plan_table import ReadPlan, plan_in
from danso.places.queries import unit_rows
from danso.places.refusals import ChangeNotEnacted, PlanUnanswered
from danso.places.scope import NotInScope, Scope
from danso.values.words import Words


@dataclass(frozen=True, slots=True)
class Preview:
    """What a plan would do. `areas`: collection areas touched -> (commune before, commune after: id or key)."""

    findings: tuple[Finding, ...]
    ended: tuple[int, ...]
    going_on: tuple[int, ...]
    created: int
    grants: int
    areas: Communes
    touched: frozenset[int]

    @property
    def stops(self) -> bool:
        return any(finding.stops for finding in self.findings)


def standing_before(effective_on: date) -> Standing:
    """Units in force on the day before, as a plan reads them."""
    return {row.id: row for row in unit_rows(effective_on - timedelta(days=1))}


def read_plan(path: Path, effective_on: date, decree: Decree) -> ReadPlan:
    """A plan in a table, read against the units in force the day before. Raises BadTable."""
    return plan_in(path, effective_on, decree, standing_before(effective_on))


def preview_change(scope: Scope, plan: Plan) -> Preview:
    """What the plan would touch and what is wrong or open in it; nothing is written."""
    standing = standing_before(plan.effective_on)
    findings = tuple(check(plan, standing))
    if any(one.kind == "unknown_unit" for one in findings):
        return Preview(findings, (), (), 0, 0, {}, frozenset())
    _require(scope, plan, standing)
    done = outcome(plan, standing)
    going_on = rewritten(plan, done)
    passed: set[Ref] = {unit for one in done.passings for unit in (one.old, one.new)}
    touched = going_on | set(plan.ended) | {unit for unit in passed if isinstance(unit, int)}
    later = _changed_later(plan, going_on | set(plan.ended), standing)
    return Preview(
        (*findings, *(changed_later(standing[unit]) for unit in later)),
        tuple(sorted(plan.ended)),
        tuple(sorted(going_on)),
        len(plan.created),
        _grants(touched, plan.effective_on),
        communes_of_areas(plan, standing, done, touched),
        frozenset(touched),
    )


def enact_change(*, by: Scope, plan: Plan) -> Change:
    """Carry the plan out in one transaction. Raises PlanUnanswered with what stops it."""
    with audited("enact_change", by=by, detail={"effective_on": str(plan.effective_on)}) as entry:
        _one_at_a_time(plan)
        seen = preview_change(by, plan)
        stops = [finding for finding in seen.findings if finding.stops]
        if stops:
            raise PlanUnanswered(
                Words(
                    "Phương án còn {n} điểm phải trả lời. {first}", "The plan has {n} points to answer. {first}"
                ).with_(n=len(stops), first=stops[0].words)
            )
        change = write_change(plan, standing_before(plan.effective_on))
        entry.subject = f"change:{change.pk}"
        entry.detail |= {"ended": len(seen.ended), "going_on": len(seen.going_on), "created": seen.created}
    return change


def undo_change(*, by: Scope, change_id: int, used: Collection[int]) -> None:
    """Take an enacted change back as if it had never been. `used`: units in which rooms above have written since.

    Raises ChangeBuiltUpon, ChangeInUse or ChangeNotEnacted.
    """
    with audited("undo_change", by=by, subject=f"change:{change_id}") as entry:
        change = _enacted(change_id, lock=True)
        for unit in change.plan["enacted"]["closed"]:
            by.require(Permission.manage_units, unit)
        entry.detail = {"decree": change.decree_number, "effective_on": str(change.effective_on)}
        take_back(change, used)


def counter_change(scope: Scope, change_id: int, effective_on: date, decree: Decree) -> Plan:
    """The plan that turns an enacted change round from `effective_on`; preview and enact it like any other."""
    scope.require(Permission.manage_units)
    change = _enacted(change_id)
    before = standing_before(change.effective_on)
    return counter_plan(effective_on, decree, change.plan, before, standing_before(effective_on))


def created_by(change_id: int) -> list[int]:
    """Units that began, or came back, with an enacted change: what undoing would take away."""
    record = _enacted(change_id).plan["enacted"]
    return sorted([*record["created"], *record["returned"]])


def units_of_change(change_id: int) -> list[int]:
    """Every unit that an enacted change ended, began or described anew."""
    record = _enacted(change_id).plan["enacted"]
    return sorted({*record["closed"], *record["created"], *record["returned"]})


def _enacted(change_id: int, *, lock: bool = False) -> Change:
    rows = Change.objects.select_for_update() if lock else Change.objects
    change = rows.filter(pk=change_id).first()
    if change is None or "enacted" not in change.plan:
        raise ChangeNotEnacted(
            Words("Không có thay đổi số {id} do phương án thực hiện.", "No change {id} was enacted from a plan.").with_(
                id=change_id
            )
        )
    return change


def _require(by: Scope, plan: Plan, standing: Standing) -> None:
    named = {*plan.ended, *(one.unit for one in plan.described), *(one.old for one in plan.given)}
    refs: list[Ref | None] = [one.new for one in plan.given]
    refs += [one.parent for one in plan.created]
    refs += [one.parent for one in plan.described]
    everywhere = by.commune_ids(Permission.manage_units) is None  # every unit named stands: it has been checked
    for unit in [] if everywhere else sorted(named | {ref for ref in refs if isinstance(ref, int)}):
        by.require(Permission.manage_units, unit)
    if any(one.parent is None for one in plan.created) and not everywhere:
        raise NotInScope


def _one_at_a_time(plan: Plan) -> None:
    """Units of the plan are locked until it is written: of two that enact at once the second sees what the first did."""
    named = sorted({*plan.ended, *(one.unit for one in plan.described), *(one.old for one in plan.given)})
    for some in (named[i : i + 900] for i in range(0, len(named), 900)):
        list(Unit.objects.select_for_update(no_key=True).filter(pk__in=some).order_by("pk").values_list("pk"))


def _changed_later(plan: Plan, units: Iterable[int], standing: Standing) -> list[int]:
    """Units described anew, or ended, on that day or after it already."""
    begun = set(UnitVersion.objects.filter(since__gte=plan.effective_on).values_list("unit_id", flat=True))
    return sorted(unit for unit in units if unit in begun or standing[unit].until is not None)


def _grants(units: Iterable[int], on: date) -> int:
    ordered = sorted(units)
    chunks = (ordered[i : i + 900] for i in range(0, len(ordered), 900))
    return sum(Grant.objects.filter(in_force(on), unit_id__in=some).count() for some in chunks)
