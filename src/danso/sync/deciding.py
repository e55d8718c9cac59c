"""What an officer decides about an item in quarantine: read it again, write it by hand, or set it aside."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db import transaction

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.scope import NotInScope, Scope
from danso.register.models import SlipKey
from danso.register.receiving import Received, receive_slips
from danso.sync import wire
from danso.sync.models import Quarantined, ReceivedSlip
from danso.sync.proof import proof_of
from danso.sync.push import PASSING
from danso.sync.reading import Writer, read
from danso.sync.reasons import Doubtful, Reason
from danso.sync.refusals import DECIDED, REASON_MISSING, STILL_DOUBTFUL, DecidedAlready, ReasonMissing, StillDoubtful
from danso.sync.rights import rights_of
from danso.values.text import clean

# The officer vouches for these with her reason; what cannot be read stays unread whoever asks.
VOUCHED = frozenset({Reason.REVOKED, Reason.NO_RIGHT, Reason.LONG_AGO, Reason.NOT_OWN_AREA, Reason.VERIFIED})


def take_again(*, by: Scope, item_id: int, reason: str) -> Received:
    """Read it once more and write it into the ledger, as the collaborator's own slip. Raises StillDoubtful.

    What the officer's reason can mend (right, day, area) is not asked again.
    """
    why = _reason(reason)
    with audited("take_from_quarantine", by=by, subject=f"quarantined:{item_id}", detail={"reason": why}) as entry:
        item = _item(by, item_id)
        entry.unit_id = item.unit
        device = item.device
        record = next(wire.records(bytes(item.raw)))
        writer = Writer(device.account_id, rights_of(device).areas | {record.header.area})
        vouched = Reason(item.reason) in VOUCHED
        try:
            if item.seq is None or SlipKey.objects.filter(pk=item.slip_id).exists():
                raise Doubtful(Reason.NOT_PROVEN if item.seq is None else Reason.KNOWN_ID)
            with transaction.atomic():
                draft = read(record, writer, by.on, vouched=vouched)
                (made,) = receive_slips(
                    by=device.account_id, drafts=[draft], origins={item.slip_id: (str(device.pk), item.seq)},
                    received_at=item.received_at,
                )  # fmt: skip
        except Doubtful as doubtful:
            raise StillDoubtful(STILL_DOUBTFUL.with_(why=doubtful.reason.words)) from None
        except PASSING:
            raise
        except Exception:  # the program breaks on its content still
            raise StillDoubtful(STILL_DOUBTFUL.with_(why=Reason.BREAKS.words)) from None
        row = ReceivedSlip.objects.filter(device=device, seq=item.seq)
        row.update(verdict="stored", reason="", commune=made.commune, position=made.position)
        _close(item, Quarantined.State.TAKEN, by, why)
    return made


def typed_by_hand(*, by: Scope, item_id: int, slip_id: str, reason: str) -> None:
    """The officer has written the same fact at the desk, as the slip named."""
    why = _reason(reason)
    detail = {"reason": why, "slip": slip_id}
    with audited("type_from_quarantine", by=by, subject=f"quarantined:{item_id}", detail=detail) as entry:
        item = _item(by, item_id)
        entry.unit_id = item.unit
        key = SlipKey.objects.filter(pk=slip_id).first()
        if key is None or not by.may(Permission.record_slip, key.commune):
            raise NotInScope
        _close(item, Quarantined.State.TYPED, by, why)


def discard(*, by: Scope, item_id: int, reason: str) -> None:
    """Set aside for good, with the reason."""
    why = _reason(reason)
    with audited("discard_quarantined", by=by, subject=f"quarantined:{item_id}", detail={"reason": why}) as entry:
        item = _item(by, item_id)
        entry.unit_id = item.unit
        _close(item, Quarantined.State.DISCARDED, by, why)


def _item(by: Scope, item_id: int) -> Quarantined:
    """An open item whose owner the scope decides for, held until the decision is written."""
    found = Quarantined.objects.select_for_update(of=("self",)).select_related("device").filter(pk=item_id).first()
    if found is None or not owns(by, found.unit):
        raise NotInScope
    if found.state != Quarantined.State.OPEN:
        raise DecidedAlready(DECIDED)
    return found


def owns(by: Scope, unit: int | None) -> bool:
    """Items of a commune are its officer's; one that names no unit there is, the operator's who manages units."""
    return by.may(Permission.manage_units) if unit is None else by.may(Permission.decide, unit)


def _close(item: Quarantined, state: Quarantined.State, by: Scope, why: str) -> None:
    """Nothing reads it again: what was sealed goes, and who sent it stays."""
    item.state, item.decided_at, item.decided_by, item.why = state, datetime.now(UTC), by.account_id, why
    item.raw = proof_of(bytes(item.raw))
    item.save(update_fields=["state", "decided_at", "decided_by", "why", "raw"])


def _reason(text: str) -> str:
    why = clean(text)[:300]
    if not why:
        raise ReasonMissing(REASON_MISSING)
    return why
