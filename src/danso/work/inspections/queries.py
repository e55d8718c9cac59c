"""Reading inspections: absent and forbidden answer alike. Both the unit that inspects and the inspected one may read."""

from __future__ import annotations

from danso.accounts.permissions import Permission
from danso.places.levels import Level
from danso.places.passed_on import closed_into
from danso.places.queries import descendants
from danso.places.scope import NotInScope, Scope
from danso.work.inspections.checklists import DEFAULT
from danso.work.inspections.models import ChecklistTemplate, Inspection, SampledHousehold

VIEW, KEEP = Permission.view_office_work, Permission.keep_office_work


def inspections_of(scope: Scope, unit_id: int) -> list[Inspection]:
    """What the unit inspects and what is inspected of it or within it, the latest first."""
    scope.require(VIEW, unit_id)
    inside = descendants(unit_id, scope.on) or [unit_id]
    units = [*inside, *closed_into(inside, Level.commune, scope.on)]
    rows = Inspection.objects.filter(unit_id=unit_id) | Inspection.objects.filter(inspected_id__in=units)
    return list(rows.distinct().order_by("-first", "-pk"))


def inspection_in_reach(scope: Scope, inspection_id: int, permission: Permission = VIEW) -> Inspection:
    """To read: over either unit. To write (any other permission): over the one that inspects. Raises NotInScope."""
    found = Inspection.objects.filter(pk=inspection_id).first()
    if found is None:
        raise NotInScope
    either = permission is VIEW and scope.may(VIEW, found.inspected_id)
    if not either and not scope.may(permission, found.unit_id):
        raise NotInScope
    return found


def unit_that_inspects(inspection_id: int) -> int | None:
    """For the gate; says nothing else."""
    return Inspection.objects.filter(pk=inspection_id).values_list("unit_id", flat=True).first()


def unit_inspected(inspection_id: int) -> int | None:
    """For the gate; says nothing else."""
    return Inspection.objects.filter(pk=inspection_id).values_list("inspected_id", flat=True).first()


def checklist_for(scope: Scope, unit_id: int, kind: str) -> list[tuple[str, int]]:
    """The office's own list for the kind in force on the scope's day, else the list of practice."""
    scope.require(VIEW, unit_id)
    if kind not in Inspection.Kind.values:  # as typed by a form; PostgreSQL refuses some texts outright
        return []
    rows = ChecklistTemplate.objects.filter(unit_id=unit_id, kind=kind, since__lte=scope.on)
    own = rows.order_by("-since").first()
    if own is not None:
        return [(words, most) for words, most in own.items]
    return [(str(words), most) for words, most in DEFAULT.get(kind, ())]


def sampled_households(scope: Scope, inspection_id: int) -> list[SampledHousehold]:
    """The sample of an inspection with what was typed of each, for whoever inspects. Empty before it is drawn."""
    inspection = inspection_in_reach(scope, inspection_id, Permission.keep_office_work)
    rows = SampledHousehold.objects.filter(sample__inspection=inspection)
    return list(rows.select_related("sample", "sample__cutoff", "reinterview"))
