"""A change of units entered after its day: what was written meanwhile is folded again, as the ledger would have it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.db.models import Q

from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.register import bulk
from danso.register.models import LedgerEntry, SlipSubject
from danso.register.projection import refold


def follow_change(*, by: Scope, units: Collection[int], since: date) -> int:
    """Fold again what hangs together with slips about that day or later in these communes and areas.

    Called by whoever enacted or undid the change, for the units it closed, began or moved. Returns how many slips.
    """
    by.require(Permission.manage_units)
    slips: set[str] = set()  # from the year on: a day may be known as a month or a year only
    for some in bulk.chunks(sorted(units), bulk.IN_LIST):
        rows = LedgerEntry.objects.filter(
            Q(commune__in=some) | Q(area__in=some), entry="slip", happened_on__gte=str(since)[:4]
        )
        slips.update(slip for slip in rows.values_list("slip_id", flat=True) if slip)
    subjects: set[str] = set()
    for ids in bulk.chunks(sorted(slips), bulk.IN_LIST):
        subjects.update(SlipSubject.objects.filter(slip_id__in=ids).values_list("subject", flat=True))
    if subjects:
        with transaction.atomic():
            refold(subjects)
    return len(slips)
