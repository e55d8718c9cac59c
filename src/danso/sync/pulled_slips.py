"""What became of the collaborator's own slips, in plain words; and her month."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from danso.accounts.names import account_names
from danso.register import bulk
from danso.register.lists.returned import return_reasons
from danso.register.models import EventRow, LedgerEntry, SlipAct, SlipRow
from danso.sync.models import Device, Quarantined
from danso.sync.pulled_households import words_of
from danso.sync.reasons import Reason

Told = dict[str, Any]
KEPT_DAYS = 62
_UNDONE = Q(state="held") | Q(appraisal="returned")


def slips_told(device: Device, among: Collection[str] | None, followed: Collection[int]) -> list[Told]:
    """Own slips among those given; without any: all of the last two months and whatever of older ones is not done.

    Those in quarantine are told each time: they are few, and somebody waits for them. So are those of two months in
    ledgers that are not `followed`: she was given an area of another commune, and what is done there moves no cursor.
    """
    own = Q(by=device.account_id) | Q(written_by=device.account_id)
    rows: list[SlipRow] = []
    recent = SlipRow.objects.filter(own).order_by("-received_at").values_list("received_at", flat=True).first()
    late = Q(received_at__gte=recent - timedelta(days=KEPT_DAYS)) | _UNDONE if recent else _UNDONE
    if among is None:
        rows = list(SlipRow.objects.filter(own & late))
    else:
        rows = list(SlipRow.objects.filter(own & late).exclude(commune__in=followed))
        for some in bulk.chunks(sorted(among), bulk.IN_LIST):
            rows += SlipRow.objects.filter(own, pk__in=some, commune__in=followed)
    returned = _returns([row.slip_id for row in rows if row.appraisal == "returned"])
    told = [_told(row, returned) for row in sorted(rows, key=lambda one: one.slip_id)]
    return told + _in_quarantine(device)


def _returns(slip_ids: list[str]) -> dict[str, Told]:
    """The last return of each: why, by whom, on which day."""
    reasons = return_reasons(slip_ids)
    last: dict[str, tuple[int, int, int | None]] = {}
    for some in bulk.chunks(slip_ids, bulk.IN_LIST):
        rows = SlipAct.objects.filter(slip_id__in=some, what="returned").order_by("position")
        for slip_id, commune, position, by in rows.values_list("slip_id", "commune", "position", "by"):
            last[slip_id] = commune, position, by
    called = account_names(by for _, _, by in last.values())
    told: dict[str, Told] = {}
    for slip_id, (commune, position, by) in last.items():
        at = LedgerEntry.objects.filter(commune=commune, position=position).values_list("received_at", flat=True).get()
        on = timezone.localdate(at).isoformat()
        told[slip_id] = {"reason": reasons.get(slip_id, ""), "by": called.get(by or 0, ""), "on": on}
    return told


def _told(row: SlipRow, returned: Mapping[str, Told]) -> Told:
    told: Told = {"id": row.slip_id, "state": _state(row), "hash": row.body_hash}
    if row.appraisal == "returned":
        told["returned"] = returned.get(row.slip_id)
    if row.state == "held":
        told["held"] = words_of(row.findings)
    return told


def _state(row: SlipRow) -> str:
    """One word for the two: held and gone before what was done with it."""
    if row.state in ("held", "withdrawn", "replaced"):
        return row.state
    return row.appraisal if row.appraisal != "unappraised" else row.state


def _in_quarantine(device: Device) -> list[Told]:
    rows = Quarantined.objects.filter(device=device, seq__isnull=False)
    told: list[Told] = []
    for slip_id, reason, state, why in rows.order_by("pk").values_list("slip_id", "reason", "state", "why"):
        words = Reason(reason).words
        if state == Quarantined.State.OPEN:
            told.append({"id": slip_id, "state": "quarantined", "held": [{"vi": words.vi, "en": words.en}]})
        elif state in (Quarantined.State.TYPED, Quarantined.State.DISCARDED):
            told.append({"id": slip_id, "state": state, "held": [{"vi": why, "en": why}] if why else []})
    return told


def month_told(device: Device, areas: Collection[int], today: date) -> Told:
    """What she wrote this month and what was done with it; areas she has handed in."""
    first = today.replace(day=1)
    own = Q(by=device.account_id) | Q(written_by=device.account_id)
    rows = SlipRow.objects.filter(own, happened__gte=first).exclude(state__in=("withdrawn", "replaced"))
    states = list(rows.values_list("state", "appraisal"))
    handed = EventRow.objects.filter(kind="month_complete", area__in=areas)
    month = f"{first:%Y-%m}"
    return {
        "month": month,
        "written": len(states),
        "verified": sum(appraisal == "appraised" for _, appraisal in states),
        "returned": sum(appraisal == "returned" for _, appraisal in states),
        "held": sum(state == "held" for state, _ in states),
        "handed_in": sorted(
            area for area, facts in handed.values_list("area", "facts") if area and facts.get("month") == month
        ),
    }
