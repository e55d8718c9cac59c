"""Reads of rounds for screens. None of them names anybody."""

from __future__ import annotations

from dataclasses import dataclass

from danso.accounts.permissions import Permission
from danso.places.levels import Level
from danso.places.passed_on import with_closed
from danso.places.queries import descendants, unit_name, unit_rows
from danso.places.scope import Scope
from danso.places.units import UnitRow
from danso.work.rounds.models import Round, Visit

_MOST = 200


@dataclass(frozen=True, slots=True)
class Listed:
    round: Round
    unit: str


def rounds_of(scope: Scope, unit: UnitRow) -> list[Listed]:
    """Rounds of the unit and of the communes within, closed units' included; open ones first, then the latest."""
    scope.require(Permission.view_office_work, unit.id)
    held = [unit.id] if unit.level == Level.commune else descendants(unit.id, scope.on, Level.commune)
    communes = with_closed(held, Level.commune, scope.on)
    found = Round.objects.filter(unit__in=communes | {unit.id}).order_by("-first", "-pk")[:_MOST]
    today = {row.id: row.name for row in unit_rows(scope.on, {one.unit_id for one in found})}
    names = {one.unit_id: today.get(one.unit_id) or unit_name(one.unit_id, one.first) for one in found}
    return [Listed(one, names[one.unit_id]) for one in sorted(found, key=lambda one: one.closed)]


def running_in(scope: Scope, area: int) -> Round | None:
    """The round that is going on in a collection area and did not leave it out; None for who sees no names there."""
    if not scope.sees_names(area):
        return None
    running = Round.objects.filter(closed_on=None, first__lte=scope.on, areas__area=area, areas__left_because="")
    return running.order_by("-first", "-pk").first()


def running_of(scope: Scope, unit_id: int) -> Round | None:
    """The commune's round that is going on; None for who does not read its office work."""
    if not scope.may(Permission.view_office_work, unit_id):
        return None
    return Round.objects.filter(unit=unit_id, closed_on=None, first__lte=scope.on).order_by("-first", "-pk").first()


def gone_to(one: Round, household: str) -> bool:
    """Whether the round's page already says of the household that somebody was there."""
    return Visit.objects.filter(round=one, household=household).exists()
