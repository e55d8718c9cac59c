"""What is checked of a draft before it is written: kind, fields, unit on the day, right of the writer.

Nothing here judges the fact; that is the fold's. These are the sentences a door shows while the person can mend it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from danso.accounts.permissions import Permission
from danso.places.models import UnitClosure
from danso.places.scope import Scope
from danso.register.draft import SlipDraft
from danso.register.refusals import (
    DayInTheFuture,
    FactMissing,
    UnitNotInForce,
    UnknownKind,
)
from danso.register.slips import KINDS
from danso.values.day import shown_date
from danso.values.words import Words


def check(drafts: Sequence[SlipDraft], *, by: Scope, permission: Permission) -> None:
    """Raises the first Refusal. Cheap for many drafts: each unit is asked about once."""
    spans: dict[tuple[int, int | None], tuple[date, date]] = {}
    for draft in drafts:
        _complete(draft)
        day = draft.happened_on.reckoned
        if draft.happened_on.exact and day > by.on:
            raise DayInTheFuture(shown_date(day))
        place = (draft.commune, draft.area)
        first, last = spans.get(place, (day, day))
        spans[place] = (min(first, day), max(last, day))
    for (commune, area), (first, last) in spans.items():
        by.require(permission, commune if area is None else area)
        for day in (first, last):
            _in_force(commune, area, day)


def _complete(draft: SlipDraft) -> None:
    kind = KINDS.get(draft.kind)
    if kind is None:
        raise UnknownKind(draft.kind)
    if kind.scope == "household" and _needs_household(draft.kind) and not draft.household:
        raise FactMissing(kind.words, Words("hộ", "household"))
    for field in kind.fields:
        told_elsewhere = field.name == "household"
        if field.required and not told_elsewhere and draft.facts.get(field.name) in (None, ""):
            raise FactMissing(kind.words, field.words)


def _needs_household(kind: str) -> bool:
    return any(f.name == "household" and f.required for f in KINDS[kind].fields)


def _in_force(commune: int, area: int | None, day: date) -> None:
    """The area (or the commune itself) existed under the commune that day, or a successor holds its ledger."""
    rows = UnitClosure.objects.filter(
        ancestor_id=commune,
        descendant_id=commune if area is None else area,
        since__lte=day,
    )
    if not rows.filter(Q(until__isnull=True) | Q(until__gt=day)).exists():
        raise UnitNotInForce(shown_date(day))
