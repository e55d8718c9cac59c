"""What was written about households after positions of their communes' ledgers. Names nobody; the caller has the right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils import timezone

from danso.register import bulk
from danso.register.models import CommuneChain, LedgerEntry, SlipRow
from danso.values.day import Day

# Marks, services of the month, answers about slips: none says that the book had a household wrong.
NOTHING_NEW = frozenset(
    ("reviewed", "withdrawal", "month_complete", "same_person", "not_same_person", "contraception_confirmed",
     "household_reassigned", "elderly_check", "prenatal_screening", "newborn_screening", "premarital_check")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SlipSince:
    """A slip that stands or is held, about one household; `received_on` is the office's day."""

    slip_id: str
    kind: str
    household: str
    happened_on: Day
    received_on: date


def positions_before(communes: Iterable[int], day: date) -> dict[int, int]:
    """How far each commune's ledger had come when the day began."""
    begun = datetime.combine(day, time.min, tzinfo=timezone.get_current_timezone())
    found = {}
    for commune in communes:
        earlier = LedgerEntry.objects.filter(commune=commune, received_at__lt=begun).order_by("-position")
        found[commune] = earlier.values_list("position", flat=True).first() or 0
    return found


def slips_since(
    communes: Iterable[int], positions: Mapping[int, int], until: datetime | None = None
) -> list[SlipSince]:
    """Slips later than the positions and not later than the instant. What one slip says and another corrects is one."""
    told: dict[str, tuple[str, str, Day, date]] = {}
    for commune in communes:
        rows = LedgerEntry.objects.filter(commune=commune, position__gt=positions.get(commune, 0), entry="slip")
        rows = rows.exclude(kind__in=NOTHING_NEW).exclude(household=None)
        if until is not None:
            rows = rows.filter(received_at__lte=until)
        columns = ("slip_id", "kind", "household", "happened_on", "received_at")
        for slip_id, kind, household, happened, received in rows.order_by("position").values_list(*columns):
            told[slip_id or ""] = (kind or "", household or "", Day(happened or ""), timezone.localdate(received))
    states = {
        slip_id: (state, other)
        for slip_id, state, other in bulk.select(SlipRow, ("slip_id", "state", "other"), "slip_id", told)
    }
    corrections = {other for slip_id, (state, other) in states.items() if state == "replaced" and other}
    return [
        SlipSince(i, *one)
        for i, one in told.items()
        if states.get(i, ("", None))[0] in ("standing", "held", "replaced") and i not in corrections
    ]


def chain_positions(communes: Iterable[int]) -> dict[int, int]:
    """How far each commune's ledger has come now."""
    return dict(CommuneChain.objects.filter(commune__in=list(communes)).values_list("commune", "position"))
