"""The seven lines of a unit and window, asked of the rooms below on one sealed snapshot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from danso.accounts.permissions import Permission
from danso.guidance.leader.calls import UnitState, units_to_call
from danso.guidance.leader.data import Completeness, LateTask, Leader, Sentence, target_states
from danso.guidance.queries import office_sentence
from danso.places.in_force import in_force
from danso.places.levels import Level
from danso.places.models import UnitClosure
from danso.places.scope import Scope
from danso.places.units import UnitRow
from danso.register.lists.handed_in import AreaMonth, handed_in
from danso.reports.balance import CODES, balance_of
from danso.reports.briefing.data import Briefing
from danso.reports.briefing.gather import plans_of
from danso.reports.closing.communes import CommuneClosing, communes_closing
from danso.reports.closing.deadline import deadline
from danso.reports.closing.month import MONTH_FORM
from danso.reports.counting import Ask, count
from danso.reports.due import dues
from danso.reports.faces import UnitFace, face, office_of, parts_of
from danso.reports.fill import start_of
from danso.reports.models import Report
from danso.values.period import Window, month
from danso.warehouse.sealed import Snapshot
from danso.work.tasks.queries import late_tasks
from danso.work.tasks.reminding import days_late

_OWN = ("population", "households", "births", "births_male", "births_female", "sex_ratio_at_birth", *CODES)
_COMPARED = ("births", "births_male", "births_female", "sex_ratio_at_birth")


def leader(scope: Scope, unit: UnitRow, window: Window, snapshot: Snapshot) -> Leader:
    """Raises NotInScope."""
    scope.require(Permission.view_figures, unit.id)
    data = _briefing(scope, unit, window, snapshot)
    of_month = month(window.last.year, window.last.month)
    complete, states = _completeness(scope, unit, data, of_month)
    said = office_sentence(scope, unit.id, window)
    return Leader(
        briefing=data,
        complete=complete,
        known_to=snapshot.made_on,
        balance=balance_of(data.figures, unit.id, window),
        calls=tuple(units_to_call(states, of_month.words(), over=scope.on > of_month.last)),
        sentence=Sentence(said.words, said.written_on) if said else None,
        late=_late(scope, unit.id),
    )


def _late(scope: Scope, unit_id: int) -> tuple[LateTask, ...] | None:
    """On the scope's day, whatever the window: a task is late today."""
    if not scope.may(Permission.view_office_work, unit_id):
        return None
    return tuple(
        LateTask(face(one.unit_id, scope.on).name, one.title, days_late(one.due_on, scope.on))
        for one in late_tasks(scope, unit_id)
    )


def _briefing(scope: Scope, unit: UnitRow, window: Window, snapshot: Snapshot) -> Briefing:
    own = face(unit.id, window.last)
    parts = () if unit.level == Level.area else tuple(parts_of(own, window.last))
    plans = plans_of(scope, own, parts, window)
    figures = count(snapshot, _asks(own, parts, {plan.code for plan in plans}, window))
    return Briefing(
        unit=own,
        parts=parts,
        communes=0,
        office=office_of(own, window.last),
        window=window,
        today=scope.on,
        figures=figures,
        plans=plans,
        due=dues(scope, plans, window, snapshot),
    )


def _asks(unit: UnitFace, parts: Sequence[UnitFace], targets: set[str], window: Window) -> list[Ask]:
    before = window.last_year()
    own = tuple(dict.fromkeys((*_OWN, *sorted(targets))))
    return [
        (own, [unit.id], window),
        (_COMPARED, [unit.id], before),
        (("population", "households"), [unit.id], start_of(window)),
        (("population",), [unit.id], start_of(before)),
        (tuple(sorted(targets)), [one.id for one in parts], window),
    ]


def _completeness(
    scope: Scope, unit: UnitRow, data: Briefing, of_month: Window
) -> tuple[Completeness, list[UnitState]]:
    if unit.level in (Level.province, Level.district):
        due, communes = communes_closing(scope, unit, of_month)
        still_open = tuple(one.face.name for one in communes if not one.closed)
        complete = Completeness(
            of_month,
            sum(one.areas for one in communes),
            sum(one.handed for one in communes),
            len(communes),
            len(communes) - len(still_open),
            still_open,
            None,
            due,
        )
        return complete, [_commune(one, data) for one in communes]
    areas = handed_in(scope, unit, of_month)
    closed = _closed(unit.id, of_month) if unit.level == Level.commune else None
    due = deadline(of_month, scope.on)
    complete = Completeness(of_month, len(areas), _handed(areas), 0, 0, (), closed, due)
    return complete, _villages(data, areas, of_month)


def _commune(one: CommuneClosing, data: Briefing) -> UnitState:
    targets = target_states(data, one.face.id)
    return UnitState(one.face.id, one.face.name, one.areas, one.handed, one.closed, one.late_by, targets)


def _villages(data: Briefing, areas: Sequence[AreaMonth], of_month: Window) -> list[UnitState]:
    within: dict[int, set[int]] = defaultdict(set)
    parts = [one.id for one in data.parts]
    rows = UnitClosure.objects.filter(in_force(of_month.last), ancestor_id__in=parts)
    for above, below in rows.values_list("ancestor_id", "descendant_id"):
        within[above].add(below)
    found = []
    for part in data.parts:
        own = [one for one in areas if one.area in within[part.id]]
        found.append(UnitState(part.id, part.name, len(own), _handed(own), targets=target_states(data, part.id)))
    return found


def _handed(areas: Sequence[AreaMonth]) -> int:
    return sum(one.state != "none" for one in areas)


def _closed(unit_id: int, of_month: Window) -> bool:
    signed = Report.objects.filter(form=MONTH_FORM, unit_id=unit_id, state="signed")
    return signed.filter(first=of_month.first, last=of_month.last).exists()
