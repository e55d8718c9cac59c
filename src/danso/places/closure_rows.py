"""Keeping the closure table equal to what `hierarchy` computes from the versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from danso.places.hierarchy import Reach, Span, closure_of
from danso.places.models import UnitClosure, UnitVersion

# Ids per query: below every SQLite's limit of bound values.
_CHUNK = 900


def refresh_closure(unit_ids: Iterable[int], *, new: bool = False) -> None:
    """Recompute the rows of these units and of all that ever lay in them. `new`: they have no rows and no parts."""
    units = set(unit_ids)
    if not new:
        units |= _everything_below(units)
        for some in _chunks(units):
            UnitClosure.objects.filter(descendant_id__in=some).delete()
    spans = [span for some in _chunks(units) for span in _spans(some)]
    outer = {span.parent for span in spans if span.parent is not None} - units
    rows = closure_of(spans, _finished(outer))
    UnitClosure.objects.bulk_create([_row(one) for one in rows], batch_size=5000)


def closure_differences() -> int:
    """How many rows differ between the table and a closure rebuilt from all versions; 0 when sound."""
    spans = [Span(*row) for row in UnitVersion.objects.values_list("unit_id", "parent_id", "since", "until")]
    kept = {Reach(*row) for row in UnitClosure.objects.values_list(*_FIELDS)}
    return len(kept ^ set(closure_of(spans)))


_FIELDS = ("ancestor_id", "descendant_id", "depth", "since", "until")


def _everything_below(units: set[int]) -> set[int]:
    found: set[int] = set()
    for some in _chunks(units):
        found |= set(UnitClosure.objects.filter(ancestor_id__in=some).values_list("descendant_id", flat=True))
    return found


def _spans(unit_ids: Sequence[int]) -> list[Span]:
    rows = UnitVersion.objects.filter(unit_id__in=unit_ids).order_by("unit_id", "since")
    return [Span(*row) for row in rows.values_list("unit_id", "parent_id", "since", "until")]


def _finished(units: set[int]) -> dict[int, list[Reach]]:
    result: dict[int, list[Reach]] = {unit: [] for unit in units}
    for some in _chunks(units):
        for row in UnitClosure.objects.filter(descendant_id__in=some).values_list(*_FIELDS):
            result[row[1]].append(Reach(*row))
    return result


def _row(reach: Reach) -> UnitClosure:
    return UnitClosure(
        ancestor_id=reach.ancestor,
        descendant_id=reach.descendant,
        depth=reach.depth,
        since=reach.since,
        until=reach.until,
    )


def _chunks(units: Iterable[int]) -> Iterator[list[int]]:
    ordered = iter(sorted(units))
    while some := list(islice(ordered, _CHUNK)):
        yield some
