"""Renewal of the A0 book: new numbers area by area, each area whole or not at all. The old book was kept at the closing."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.register.actions import appraise_slips, record_slips
from danso.register.draft import SlipDraft
from danso.register.lists.homes import Home, addresses_of, homes_of
from danso.values.day import Day, shown_date
from danso.values.ids import derived_id
from danso.work.rounds.found import locked_round
from danso.work.rounds.kinds import RoundKind
from danso.work.rounds.models import Round, RoundArea
from danso.work.rounds.refusals import NotARenewal, NumberHeld, RenewalTooEarly, RoundStillOpen
from danso.work.rounds.rules import Numbered, Order, renumbered


@dataclass(frozen=True, slots=True)
class Renumbered:
    """`given`: households with another number than before; `kept`: with the same; `before`: done earlier."""

    given: int
    kept: int
    before: bool = False


def numbering(one: Round, area: int, order: Order, scope: Scope) -> list[Numbered]:
    """The new numbers beside the old, before they are given. The caller has the right to the area."""
    return _numbering(_homes(one, area, scope), order)


def renumber_area(*, by: Scope, round_id: int, area: int, order: Order = "number") -> Renumbered:
    """1..n for the households that stand, true from the renewal's day. The old number stays with the household.

    All of the area in one transaction; done once, pressed again nothing is written. Raises NotARenewal, RoundStillOpen,
    RenewalTooEarly, NumberHeld, NotInScope.
    """
    with audited("renumber_area", by=by, unit_id=area, subject=f"round:{round_id}") as entry:
        one = locked_round(by, round_id, Permission.record_slip, Permission.appraise, area=area, closed=True)
        if one.kind != RoundKind.renewal or one.renewed_on is None:
            raise NotARenewal
        if not one.closed:
            raise RoundStillOpen
        if by.on < one.renewed_on:
            raise RenewalTooEarly(day=shown_date(one.renewed_on))
        row = RoundArea.objects.get(round=one, area=area)
        if row.renumbered_at is not None:
            entry.detail["again"] = True
            return Renumbered(0, 0, before=True)
        homes = _homes(one, area, by)
        by_id = {home.id: home for home in homes}
        numbers = _numbering(homes, order)
        drafts = [_slip(one, by_id[n.household], n.new) for n in numbers if not n.keeps]
        recorded = record_slips(by=by, drafts=drafts)
        if held := sum(one.state != "standing" for one in recorded):
            raise NumberHeld(n=held)
        # An act of the office, not a report to be checked: appraised at once where the household itself is.
        appraise_slips(by=by, slip_ids=[d.id or "" for d in drafts if by_id[d.household or ""].appraised])
        row.renumbered_at, row.renumbered_by_label = timezone.now(), by.label
        row.save()
        kept = len(numbers) - len(drafts)
        entry.detail |= {"area": area, "given": len(drafts), "kept": kept, "order": order}
    return Renumbered(len(drafts), kept)


def _homes(one: Round, area: int, scope: Scope) -> list[Home]:
    assert one.renewed_on is not None
    return homes_of([area], max(scope.on, one.renewed_on))


def _numbering(homes: list[Home], order: Order) -> list[Numbered]:
    addresses = addresses_of(home.id for home in homes)
    return renumbered([Numbered(home.id, home.number, addresses.get(home.id, "")) for home in homes], order)


def _slip(one: Round, home: Home, number: str) -> SlipDraft:
    """From the renewal's day, or from the day a household came into the book where that was later."""
    assert one.renewed_on is not None
    return SlipDraft(
        "household_reassigned", Day.of(max(one.renewed_on, home.opened_on)), home.commune, home.written_area, home.id,
        {"to_area": home.area, "number": number}, told_by="other", id=derived_id("renumber", one.pk, home.id),
    )  # fmt: skip
