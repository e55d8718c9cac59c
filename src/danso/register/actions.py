"""Writes of the register: record, appraise, return, decide, cut off, erase. A slip is its own audit entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import transaction

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.register import bulk, ledger, projection
from danso.register.boundaries import placed
from danso.register.checks import check
from danso.register.draft import SlipDraft
from danso.register.erasure import erase_person
from danso.register.fold import Outcome, SlipState
from danso.register.judging import judge, unjudged_among
from danso.register.marking import mark
from danso.register.models import (
    CommuneChain,
    Cutoff,
    SlipKey,
)
from danso.register.projection import SlipMark
from danso.register.references import introduced, named, subjects
from danso.register.refusals import (
    AppraiseFirst,
    SlipHeld,
    SlipUnjudged,
    SlipUnknown,
    SlipWrittenAlready,
)
from danso.register.settling import settled
from danso.register.slips.kind import Finding, Slip
from danso.register.writing import body_text, identity_parts, read_slip
from danso.values.digest import sha256
from danso.values.ids import new_id

__all__ = [
    "Recorded",
    "appraise_slips",
    "commune_held",
    "cut_off",
    "decide",
    "erase_person",
    "preview",
    "record_appraised",
    "record_slip",
    "record_slips",
    "return_slip",
]


@dataclass(frozen=True, slots=True)
class Recorded:
    """A slip written down, and what the fold says of it."""

    slip_id: str
    position: int
    state: SlipState
    findings: tuple[Finding, ...]


@contextmanager
def commune_held(commune: int) -> Iterator[None]:
    """What a door reads inside still stands when it writes: nobody else writes in the commune before it is through."""
    with transaction.atomic():
        ledger.Chain(commune)
        yield


def record_slip(*, by: Scope, draft: SlipDraft, received_at: datetime | None = None) -> Recorded:
    """Write one slip and bring the projection into step."""
    return record_slips(by=by, drafts=[draft], received_at=received_at)[0]


def record_slips(
    *,
    by: Scope,
    drafts: Sequence[SlipDraft],
    received_at: datetime | None = None,
    permission: Permission = Permission.record_slip,
    project: bool = True,
) -> list[Recorded]:
    """Write slips in one transaction: all or none.

    With `project=False` (loading a register) the projection stays behind until `projection.rebuild()`, and the
    states returned are all "standing" without having been judged.
    """
    drafts = placed([settled(draft) for draft in drafts])
    check(drafts, by=by, permission=permission)
    # Wording and folding are done before the lock is taken: other writers wait only for what is written.
    _refuse_known(drafts)
    slips = ledger.worded(drafts)
    ahead = projection.fold_ahead(slips) if project else None
    with transaction.atomic():
        _refuse_known(drafts)
        written = ledger.append_worded(slips, by=by.account_id, received_at=received_at or now())
        if ahead is None:
            return [Recorded(w.slip.id, w.position, "standing", ()) for w in written]
        folded = projection.refold_written(written, ahead)
    outcomes = folded.outcomes
    return [
        Recorded(
            w.slip.id,
            w.position,
            outcomes[w.slip.id].state,
            outcomes[w.slip.id].findings,
        )
        for w in written
    ]


def record_appraised(*, by: Scope, draft: SlipDraft, permission: Permission) -> Recorded:
    """Write one slip and appraise it in one act: a decision of the level above, which rests on nothing else."""
    with transaction.atomic():
        made = record_slips(by=by, drafts=[draft], permission=permission)[0]
        key = SlipKey.objects.get(pk=made.slip_id)
        _act("appraisal", [key], by=by, received_at=None)
    return made


def preview(
    *,
    by: Scope,
    drafts: Sequence[SlipDraft],
    permission: Permission = Permission.record_slip,
) -> list[Outcome]:
    """What would become of drafts if they were written now. Nothing is written."""
    drafts = placed([settled(draft) for draft in drafts])
    check(drafts, by=by, permission=permission)
    slips = [_as_slip(draft) for draft in drafts]
    folded = projection.foresee(slips, {s for slip in slips for s in subjects(slip)})
    return [folded.outcomes[slip.id] for slip in slips]


def appraise_slips(
    *,
    by: Scope,
    slip_ids: Sequence[str],
    received_at: datetime | None = None,
    project: bool = True,
) -> int:
    """Appraise slips in one act per commune: a line, a collaborator's sheet, an enrolment batch.

    Raises AppraiseFirst where something they rest on is neither appraised nor among them, SlipHeld where one waits
    for a person. A line corrected before it was appraised, or because it was returned, is appraised with its
    correction: nobody is shown it any more, and without it the correction would correct nothing and never count.
    Returns how many of `slip_ids` were not appraised before.
    """
    # What is written once is read before the lock is taken; where slips stand now, under it.
    keys = _keys(slip_ids, by, Permission.appraise)
    if project:
        _judged_first(keys)
    done = len(keys)
    resting_on = _resting_on(slip_ids) if project else set()
    with transaction.atomic():
        if project:
            rows = projection.slip_marks(slip_ids)
            if held := sum(row.state == "held" for row in rows.values()):
                raise SlipHeld(held)
            if missing := projection.waiting_about(resting_on, besides=slip_ids):
                raise AppraiseFirst(sorted(missing))
            keys = _not_yet(keys, rows)
            done = len(keys)
            fresh = {key.slip_id for key in keys}
            corrected = _corrected_by([i for i, row in rows.items() if row.kind == "correction" and i in fresh])
            keys += _not_yet(_keys(corrected, by, Permission.appraise), projection.slip_marks(corrected))
        _act("appraisal", keys, by=by, received_at=received_at, project=project)
    return done


def return_slip(*, by: Scope, slip_id: str, reason: str, received_at: datetime | None = None) -> None:
    """Return a slip with a reason for the collaborator to look at it again. The reason names nobody."""
    keys = _keys([slip_id], by, Permission.appraise)
    with transaction.atomic():
        _act("return", keys, by=by, received_at=received_at, reason=reason)


def decide(
    *,
    by: Scope,
    what: str,
    slip_id: str,
    reason: str,
    received_at: datetime | None = None,
) -> None:
    """Settle a held slip: `let_stand` accepts its questions, `choose` names the right one of two."""
    if what not in ("let_stand", "choose"):
        raise ValueError(what)
    keys = _keys([slip_id], by, Permission.decide)
    with transaction.atomic():
        _act("decision", keys, by=by, received_at=received_at, what=what, reason=reason)


def cut_off(*, by: Scope, label: str = "", permission: Permission = Permission.seal) -> Cutoff:
    """Name the position that every commune's ledger has reached now. `permission`: that of the act it is taken for."""
    by.require(permission)
    with audited("cut_off", by=by) as entry:
        positions = dict(CommuneChain.objects.order_by("commune").values_list("commune", "position"))
        cutoff = Cutoff.objects.create(
            made_at=now(),
            positions={str(c): p for c, p in positions.items()},
            label=label,
            by=by.account_id,
        )
        entry.subject = str(cutoff.pk)
    return cutoff


def now() -> datetime:
    return datetime.now(UTC)


def _refuse_known(drafts: Sequence[SlipDraft]) -> None:
    ids = [d.id for d in drafts if d.id is not None]
    if len(set(ids)) != len(ids):
        raise SlipWrittenAlready
    for batch in bulk.chunks(ids, bulk.IN_LIST):
        if SlipKey.objects.filter(pk__in=batch).exists():
            raise SlipWrittenAlready


def _as_slip(draft: SlipDraft) -> Slip:
    body = body_text(draft, identity_parts(draft), "")
    return read_slip(draft.id or new_id(), body, sha256(body))


def _keys(slip_ids: Sequence[str], by: Scope, permission: Permission) -> list[SlipKey]:
    """Where slips stand in the ledger. Absent and out of scope look the same (SlipUnknown)."""
    found: dict[str, SlipKey] = {}
    for batch in bulk.chunks(slip_ids, bulk.IN_LIST):
        found.update({k.slip_id: k for k in SlipKey.objects.filter(pk__in=batch)})
    in_scope = all(by.may(permission, commune) for commune in {k.commune for k in found.values()})
    if not in_scope or len(found) != len(set(slip_ids)):
        raise SlipUnknown
    return [found[i] for i in slip_ids]


def _judged_first(keys: Sequence[SlipKey]) -> None:
    """What a phone sent a moment ago is judged before anybody vouches for it: it may have to be held.

    Raises SlipUnjudged for a slip over which the judge falls.
    """
    ids = [key.slip_id for key in keys]
    waiting = set(unjudged_among(ids))
    for commune in sorted({key.commune for key in keys if key.slip_id in waiting}):
        judge(commune)
    if left := sum(1 for _ in unjudged_among(sorted(waiting))):
        raise SlipUnjudged(left)


def _corrected_by(corrections: Sequence[str]) -> list[str]:
    """The lines in whose place these corrections stand, back to the first of each chain."""
    found: list[str] = []
    while corrections:
        targets = [str(w.slip.facts["target"]) for w in ledger.slips_by_id(corrections)]
        found += targets
        corrections = [i for i, row in projection.slip_marks(targets).items() if row.kind == "correction"]
    return list(dict.fromkeys(found))


def _not_yet(keys: Sequence[SlipKey], rows: Mapping[str, SlipMark]) -> list[SlipKey]:
    """Each slip once, without those appraised already: the same act again writes nothing."""
    once = {key.slip_id: key for key in keys}
    return [key for i, key in once.items() if i not in rows or rows[i].appraisal != "appraised"]


def _act(
    entry: str,
    keys: Sequence[SlipKey],
    *,
    by: Scope,
    received_at: datetime | None,
    project: bool = True,
    **told: str,
) -> None:
    communes: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for key in keys:
        communes[key.commune].append((key.slip_id, key.body_hash))
    for commune, targets in sorted(communes.items()):
        ledger.append_act(
            entry,
            targets,
            commune=commune,
            by=by.account_id,
            received_at=received_at or now(),
            **told,
        )
    if project:
        told_of = [key.slip_id for key in keys]
        left = mark(entry, told_of, by=by.account_id) if entry in ("appraisal", "return") else set(told_of)
        if left:
            projection.refold(left)


def _resting_on(slip_ids: Sequence[str]) -> set[str]:
    """What the slips name and none of them brings: it must rest on appraised slips."""
    slips = [w.slip for w in ledger.slips_by_id(slip_ids)]
    brought = {i for slip in slips for i in introduced(slip)} | set(slip_ids)
    return {i for slip in slips for i in named(slip)} - brought
