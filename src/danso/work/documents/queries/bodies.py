"""Reading bodies: who sits on them on a day, which decision runs out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.work.documents.models import Body, BodyMember


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who sits on a body: `part` is the code of `BodyMember.Part`, `since` the first day."""

    body_id: int
    body: str
    member_id: int
    name: str
    post: str
    part: str
    since: date


def body_members(scope: Scope, unit_id: int, on: date) -> list[Member]:
    """Members of the unit's bodies on the day, body by body, its head first. Raises NotInScope."""
    scope.require(Permission.view_office_work, unit_id)
    order = {code: i for i, code in enumerate(BodyMember.Part.values)}
    rows = BodyMember.objects.filter(
        Q(until__isnull=True) | Q(until__gt=on), since__lte=on, body__in=_running(unit_id, on)
    ).select_related("body")
    found = [Member(row.body_id, row.body.name, row.pk, row.full_name, row.post, row.part, row.since) for row in rows]
    return sorted(found, key=lambda one: (one.body_id, order[one.part], one.since, one.member_id))


def bodies(scope: Scope, unit_id: int, on: date) -> list[Body]:
    """Bodies of the unit that stand on the day. Raises NotInScope."""
    scope.require(Permission.view_office_work, unit_id)
    return list(Body.objects.filter(_standing(on), unit_id=unit_id, since__lte=on).order_by("pk"))


def terms_ending(scope: Scope, unit_id: int, on: date, within_days: int) -> list[Body]:
    """Bodies whose decision is to be renewed by then, those already past among them."""
    edge = on + timedelta(days=within_days)
    return [one for one in bodies(scope, unit_id, on) if one.term_ends is not None and one.term_ends <= edge]


def _running(unit_id: int, on: date) -> list[int]:
    return list(Body.objects.filter(_standing(on), unit_id=unit_id, since__lte=on).values_list("pk", flat=True))


def _standing(on: date) -> Q:
    return Q(until__isnull=True) | Q(until__gt=on)
