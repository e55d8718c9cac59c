"""Sealed snapshots held open between requests: loading the columns costs more than counting them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from danso.warehouse.sealed import Series, Snapshot
from danso.warehouse.snapshot import snapshot_at

_MOST_OPEN = 4
_open: OrderedDict[tuple[str, int, str], tuple[Snapshot, Lock]] = OrderedDict()
_registry = Lock()


@contextmanager
def counting(series: Series = "official", cutoff: int | None = None) -> Iterator[Snapshot]:
    """The snapshot of a cut-off, else the newest; one thread at a time asks an engine. Raises NothingSealed."""
    snapshot, lock = _held(snapshot_at(cutoff, series))
    with lock:
        yield snapshot


def _held(found: Snapshot) -> tuple[Snapshot, Lock]:
    key = (str(found.folder), found.cutoff, found.digest)
    with _registry:
        held = _open.setdefault(key, (found, Lock()))
        _open.move_to_end(key)
        while len(_open) > _MOST_OPEN:
            _, (old, lock) = _open.popitem(last=False)
            if lock.acquire(blocking=False):  # somebody still counting on it lets it go when he is done
                old.close()
                lock.release()
        return held
