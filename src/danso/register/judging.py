"""The judge: brings the projection up to what the ledgers hold, commune by commune, by position, slip by slip.

Found by looking: slips beyond `JudgedUpTo` that the projection does not know. What the desk wrote is judged already and
passed over. Safe to repeat, to stop anywhere, and to run twice at once.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import OperationalError, transaction
from django.db.models import Exists, F, OuterRef, Q

from danso.register import bulk, ledger, projection
from danso.register.models import CommuneChain, JudgedUpTo, LedgerEntry, NotJudged, SlipRow
from danso.register.references import subjects

log = logging.getLogger("danso.judge")
AT_ONCE = 50  # slips in one transaction: the commune's lock is never held long
LEDGER_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class Lag:
    """What waits to be judged: how many slips, in how many communes, and since when the oldest."""

    slips: int
    communes: int
    oldest: datetime | None
    fallen: int

    def behind(self, now: datetime) -> timedelta:
        return now - self.oldest if self.oldest is not None else timedelta(0)


def judge(commune: int, upto: int | None = None) -> int:
    """Judge one commune's ledger up to a position (its head). Returns how many slips the projection learnt."""
    done = 0
    while True:
        with transaction.atomic():
            head = ledger.Chain(commune).head.position
            end = head if upto is None else min(upto, head)
            row, _ = JudgedUpTo.objects.get_or_create(commune=commune)
            if row.position >= end:
                return done
            found, reached = _unknown(commune, row.position, end)
            done += _judged_together(found, commune)
            JudgedUpTo.objects.filter(commune=commune, position__lt=reached).update(position=reached)


def judge_all() -> int:
    """Every commune in which something waits."""
    return sum(judge(commune) for commune in communes_waiting())


def communes_waiting() -> list[int]:
    """Communes whose ledger is ahead of its judge."""
    judged = JudgedUpTo.objects.filter(commune=OuterRef("commune"), position__gte=OuterRef("position"))
    rows = CommuneChain.objects.filter(~Exists(judged), position__gt=0)
    return list(rows.order_by("commune").values_list("commune", flat=True))


def judged_up_to(communes: list[int]) -> dict[int, int]:
    """By commune the position up to which the projection knows its ledger; 0 before the judge first came."""
    known = dict(JudgedUpTo.objects.filter(commune__in=communes).values_list("commune", "position"))
    return {commune: known.get(commune, 0) for commune in communes}


def try_again() -> int:
    """The slips the judge fell over, once more. Returns how many it could judge now."""
    done = 0
    for slip_id, position, commune in NotJudged.objects.order_by("commune", "position").values_list(
        "slip_id", "position", "commune"
    ):
        with transaction.atomic():
            ledger.Chain(commune)
            done += _judged(slip_id, position, commune)
    return done


def lag() -> Lag:
    """How far the judge is behind, for whoever runs the installation. Names nobody."""
    waiting = LedgerEntry.objects.filter(_beyond(communes_waiting()), _not_known(), entry="slip")
    oldest = waiting.order_by("received_at").values_list("received_at", flat=True).first()
    return Lag(waiting.count(), waiting.values("commune").distinct().count(), oldest, NotJudged.objects.count())


def _beyond(communes: list[int]) -> Q:
    judged = judged_up_to(communes)
    found = Q(pk__in=())
    for commune, position in judged.items():
        found |= Q(commune=commune, position__gt=position)
    return found


def _not_known() -> Q:
    return Q(~Exists(SlipRow.objects.filter(pk=OuterRef("slip_id"))))


def _unknown(commune: int, after: int, end: int) -> tuple[list[tuple[str, int]], int]:
    """(slips the projection does not know, by position, and how far the ledger was looked through for them)."""
    last = min(end, after + LEDGER_AT_ONCE)
    rows = LedgerEntry.objects.filter(_not_known(), commune=commune, entry="slip", position__gt=after)
    found = rows.filter(position__lte=last).order_by("position").values_list("slip_id", "position")[: AT_ONCE + 1]
    told = [(slip_id or "", position) for slip_id, position in found]
    if len(told) <= AT_ONCE:
        return told, last
    return told[:AT_ONCE], told[AT_ONCE][1] - 1


def _judged_together(found: list[tuple[str, int]], commune: int) -> int:
    """All in one fold, which is several times cheaper; where one of them breaks it, each by itself."""
    try:
        with transaction.atomic():
            _fold([slip_id for slip_id, _ in found])
    except OperationalError:
        raise
    except Exception:
        return sum(_judged(slip_id, position, commune) for slip_id, position in found)
    return len(found)


def _fold(slip_ids: list[str]) -> None:
    if waiting := list(unjudged_among(slip_ids)):  # one fold makes known all that hangs together with a slip
        projection.refold({s for w in ledger.slips_by_id(waiting) for s in subjects(w.slip)})


def _judged(slip_id: str, position: int, commune: int) -> int:
    """1 where the projection now knows the slip. One that breaks the fold leaves no trace but its name in the list."""
    try:
        with transaction.atomic():
            _fold([slip_id])
    except OperationalError:
        raise  # the database is busy or gone: no fault of the slip
    except Exception as error:
        _note(slip_id, position, commune, type(error).__name__)
        return 0
    NotJudged.objects.filter(pk=slip_id).delete()
    return 1


def _note(slip_id: str, position: int, commune: int, error: str) -> None:
    log.error("not judged: commune %s position %s (%s)", commune, position, error)
    told = {"commune": commune, "position": position, "error": error}
    _, new = NotJudged.objects.get_or_create(pk=slip_id, defaults=told)
    if not new:
        NotJudged.objects.filter(pk=slip_id).update(error=error, tries=F("tries") + 1)


def unjudged_among(slip_ids: list[str]) -> Iterator[str]:
    """Those of the slips that lie in a ledger and that the projection does not know."""
    known: set[str] = set()
    for some in bulk.chunks(slip_ids, bulk.IN_LIST):
        known.update(SlipRow.objects.filter(pk__in=some).values_list("slip_id", flat=True))
    yield from (one for one in slip_ids if one not in known)
