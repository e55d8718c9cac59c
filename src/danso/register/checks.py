"""What is checked of a draft before it is written: kind, fields, unit on the day, right of the writer.

Nothing here judges the fact; that is the fold's. These are the sentences a door shows while the person can mend it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from danso.accounts.permissions import Permission
from danso.places.scope import NotInScope, Scope
from danso.register import bulk
from danso.register.boundaries import AMENDING, covers, reach_of
from danso.register.draft import SlipDraft
from danso.register.models import LedgerEntry
from danso.register.refusals import (
    DayInTheFuture,
    FactMissing,
    UnitNotInForce,
    UnknownKind,
    WrongShape,
)
from danso.register.schema import check_shape
from danso.register.slips import KINDS
from danso.values.day import shown_date
from danso.values.words import Words


def check(drafts: Sequence[SlipDraft], *, by: Scope, permission: Permission) -> None:
    """Raises the first Refusal. Cheap for many drafts: each unit is asked about once."""
    spans: dict[tuple[int, int | None], tuple[date, date]] = {}
    amended: set[tuple[int, int | None]] = set()
    for draft in drafts:
        _complete(draft)
        if wrong := check_shape(draft):
            raise WrongShape(wrong[0].words)
        day = draft.happened_on.reckoned
        if draft.happened_on.exact and day > by.on:
            raise DayInTheFuture(shown_date(day))
        place = (draft.commune, draft.area)
        if draft.kind in AMENDING:
            amended.add(place)
            continue
        first, last = spans.get(place, (day, day))
        spans[place] = (min(first, day), max(last, day))
    for commune, area in spans.keys() | amended:
        by.require(permission, commune if area is None else area)
    _amend_within(drafts, by, permission)
    _in_force(spans, amended)


def _amend_within(drafts: Sequence[SlipDraft], by: Scope, permission: Permission) -> None:
    """Who corrects or withdraws may write where the slip concerned lies, and where a correction puts it.

    A target in another commune is no matter of rights: the fold knows of none (`standing`).
    """
    targets: dict[str, int] = {}
    for draft in drafts:
        if draft.kind in AMENDING:
            targets[draft.facts["target"]] = draft.commune
            area = (draft.facts.get("body") or {}).get("area")
            if area is not None:
                by.require(permission, area)
    for slip_id, commune, area in bulk.select(LedgerEntry, ("slip_id", "commune", "area"), "slip_id", targets):
        if commune == targets[slip_id]:
            by.require(permission, commune if area is None else area)


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


def _in_force(
    spans: Mapping[tuple[int, int | None], tuple[date, date]], amended: Collection[tuple[int, int | None]]
) -> None:
    """Each area (or commune) existed under its commune on the first and last day.

    What amends a slip stays in that slip's chain, whether the commune is still in force or not.
    """
    known = reach_of({commune for commune, _ in (*spans, *amended)})
    for (commune, area), days in spans.items():
        for day in days:
            if not covers(known.get((commune, commune if area is None else area), ()), day):
                raise UnitNotInForce(shown_date(day))
    for commune, area in amended:
        if (commune, commune if area is None else area) not in known:
            raise NotInScope
