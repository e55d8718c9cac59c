"""What people do about movers: look for pairs, decide one, confirm or deny that somebody has left."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.scope import NotInScope, Scope
from danso.register.actions import Recorded, record_appraised, record_slip
from danso.register.draft import SlipDraft
from danso.register.models import MoverPair, StillHere
from danso.register.movers.found import alike
from danso.register.movers.requests import Request, request_of
from danso.register.refusals import SlipUnknown
from danso.values.day import Day
from danso.values.text import clean


def match_movers(*, by: Scope) -> int:
    """Look anew at the whole register and keep the pairs found; again at once changes nothing. Returns how many wait.

    The trail gets an entry only where something changed: numbers, nobody's name.
    """
    by.require(Permission.seal)
    found = {(one.mover.person, one.stayed.person): one for one in alike()}
    with transaction.atomic():
        known = {(p.mover, p.stayed): p for p in MoverPair.objects.select_for_update()}
        gone = [p.pk for key, p in known.items() if key not in found or list(found[key].signs) != p.signs]
        kept = {key: p.found_on for key, p in known.items()}
        new = [key for key in found if key not in known or known[key].pk in gone]
        if not gone and not new:
            return len(found)
        with audited("match_movers", by=by, detail={"waiting": len(found), "new": len(found.keys() - known.keys())}):
            MoverPair.objects.filter(pk__in=gone).delete()
            MoverPair.objects.bulk_create(
                [
                    MoverPair(
                        mover=one.mover.person,
                        stayed=one.stayed.person,
                        commune=one.mover.commune,
                        from_commune=one.stayed.commune,
                        signs=list(one.signs),
                        found_on=kept.get(key, by.on),
                    )
                    for key, one in found.items()
                    if key in new
                ]
            )
    return len(found)


def decide_pair(*, by: Scope, pair_id: int, same: bool) -> Recorded:
    """Write that the two are one person, or that they are not. Needs the right to decide over both communes.

    The slip stands in the ledger of the commune she came to and is appraised in the same act: it is a decision of the
    level above, and no commune's sheet shows it. Raises NotInScope.
    """
    with transaction.atomic():
        pair = MoverPair.objects.select_for_update().filter(pk=pair_id).first()
        if pair is None or not all(by.may(Permission.decide, c) for c in (pair.commune, pair.from_commune)):
            raise NotInScope
        made = _say(by, "same_person" if same else "not_same_person", pair.commune, pair.mover, pair.stayed)
        pair.delete()
    return made


def part_again(*, by: Scope, commune: int, person: str) -> Recorded:
    """Undo a joining: the person this commune still counts is not the one who came elsewhere. Raises NotInScope."""
    with transaction.atomic():
        asked = request_of(commune, person)
        if asked is None or not all(by.may(Permission.decide, c) for c in (commune, asked.there)):
            raise NotInScope
        if not asked.joined:
            raise SlipUnknown
        made = _say(by, "not_same_person", asked.there, asked.joined, asked.own_id)
        StillHere.objects.filter(person=person, commune=commune).delete()
    return made


def confirm_leaving(*, by: Scope, commune: int, person: str, on: date) -> Recorded:
    """The move out of the commune that still counts her: its own slip, appraised like any other of its slips.

    Raises NotInScope where nobody has asked, or for who may not write there.
    """
    asked = _asked(by, commune, person)
    return record_slip(by=by, draft=leaving(asked, on))


def leaving(asked: Request, on: date) -> SlipDraft:
    """The slip that answers the request with yes."""
    facts = {"person": asked.own_id}
    return SlipDraft("move_out", Day.of(on), asked.commune, asked.area, asked.household, facts, told_by="other")


def say_still_here(*, by: Scope, commune: int, person: str, reason: str) -> None:
    """She has not left. No figure changes; the level above sees the reason, which names nobody. Raises NotInScope."""
    asked = _asked(by, commune, person)
    with audited("say_still_here", by=by, unit_id=commune, subject=asked.slip_there):
        StillHere.objects.update_or_create(
            person=person,
            commune=commune,
            slip_there=asked.slip_there,
            defaults={"reason": clean(reason)[:300], "by": by.account_id, "said_on": by.on},
        )


def ask_again(*, by: Scope, commune: int, person: str) -> None:
    """The answer is set aside and the commune asked once more. Raises NotInScope."""
    asked = request_of(commune, person)
    if asked is None or not all(by.may(Permission.decide, c) for c in (commune, asked.there)):
        raise NotInScope
    with audited("ask_again", by=by, unit_id=commune, subject=asked.slip_there):
        StillHere.objects.filter(person=person, commune=commune).delete()


def _asked(by: Scope, commune: int, person: str) -> Request:
    asked = request_of(commune, person)
    if asked is None or not by.may(Permission.record_slip, commune):
        raise NotInScope
    return asked


def _say(by: Scope, kind: str, commune: int, person: str, same_as: str) -> Recorded:
    facts = {"person": person, "same_as": same_as}
    draft = SlipDraft(kind, Day.of(by.on), commune, None, None, facts, told_by="other")
    return record_appraised(by=by, draft=draft, permission=Permission.decide)
