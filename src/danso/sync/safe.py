"""The third tick: which of a device's slips lie in every backup a restore may take."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from danso.operations.queries import safe_marks, safe_positions
from danso.sync.models import Clash, Device, Quarantined, ReceivedSlip


@dataclass(frozen=True, slots=True)
class Safe:
    """`known` False: there is no verified backup, and nothing may be called safe."""

    seqs: frozenset[int]
    known: bool


NOTHING = Safe(frozenset(), False)


def what_is_safe(device: Device) -> Safe:
    """A slip in a ledger by its position; one in quarantine by its row, which is numbered in the order of commits."""
    positions, marks = safe_positions(), safe_marks()
    if positions is None or marks is None:
        return NOTHING
    apart = dict(Quarantined.objects.filter(device=device, seq__isnull=False).values_list("seq", "pk"))
    kept: dict[int, bool] = {}
    rows = ReceivedSlip.objects.filter(device=device)
    for seq, commune, position in rows.values_list("seq", "commune", "position"):
        if position is None or commune is None:
            kept[seq] = _numbered(apart.get(seq), Quarantined, marks)
        else:
            kept[seq] = position <= positions.get(commune, 0)
    # Of a number with two contents the phone may hold either: it is safe when both are.
    beside = Clash.objects.filter(device=device).exclude(kind="chain")
    for seq, row in beside.values_list("seq", "pk"):
        kept[seq] = kept.get(seq, True) and _numbered(row, Clash, marks)
    return Safe(frozenset(seq for seq, safe in kept.items() if safe), True)


def covered(seqs: Collection[int]) -> dict[str, object]:
    """Every number up to `upto`, and those named."""
    upto = 0
    while upto + 1 in seqs:
        upto += 1
    return {"upto": upto, "extra": sorted(seq for seq in seqs if seq > upto)}


def _numbered(row: int | None, model: type[Quarantined] | type[Clash], marks: Mapping[str, int]) -> bool:
    return row is not None and row <= marks.get(model._meta.db_table, 0)
