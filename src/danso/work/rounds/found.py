"""A round within a scope, to be read or written. Absent and out of scope look the same (NotInScope)."""

from __future__ import annotations

from danso.accounts.permissions import Permission
from danso.places.scope import NotInScope, Scope
from danso.values.day import shown_date
from danso.work.rounds.models import Round, RoundArea
from danso.work.rounds.refusals import RoundClosed


def unit_of_round(round_id: int) -> int | None:
    """What a scope is asked about. Shows nothing of the round."""
    return Round.objects.filter(pk=round_id).values_list("unit_id", flat=True).first()


def is_area_of(round_id: int, area: int) -> bool:
    return RoundArea.objects.filter(round=round_id, area=area).exists()


def read_round(scope: Scope, round_id: int, *, area: int | None = None) -> Round:
    """For whoever reads the office's work, or writes slips or sees names in one of its areas."""
    one = Round.objects.filter(pk=round_id).first()
    if one is None:
        raise NotInScope
    if area is None:
        scope.require(Permission.view_office_work, one.unit_id)
    elif not is_area_of(round_id, area) or not scope.sees_names(area):
        raise NotInScope
    return one


def locked_round(
    by: Scope, round_id: int, *permissions: Permission, area: int | None = None, closed: bool = False
) -> Round:
    """The round under its lock until the transaction ends. Raises NotInScope; RoundClosed unless a closed one will do."""
    one = Round.objects.select_for_update().filter(pk=round_id).first()
    if one is None or (area is not None and not is_area_of(round_id, area)):
        raise NotInScope
    for permission in permissions:
        by.require(permission, one.unit_id if area is None else area)
    if one.closed_on is not None and not closed:
        raise RoundClosed(day=shown_date(one.closed_on))
    return one
