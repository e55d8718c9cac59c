"""What is turned away before any work is done: too many at once, too much, no room on the disk. Nobody loses anything:
the phone keeps its slips and comes again after the seconds it is told."""

from __future__ import annotations

import random
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings

IN_FLIGHT = 16
MOST_BODY = 256 * 1024
LEAST_FREE = 0.05
WITHIN, MOST_ASKED = 60.0, 120  # times one device asks a minute: a contact with a month's slips is five
MOST_ENROLMENTS = 20  # tries a minute from one address


class Busy(Exception):
    """Not now: `status` and after how many seconds."""

    def __init__(self, status: int, after: int) -> None:
        super().__init__(status)
        self.status, self.after = status, after


_slots = threading.BoundedSemaphore(IN_FLIGHT)
_seen: dict[str, list[float]] = {}
_lock = threading.Lock()


@contextmanager
def admitted() -> Iterator[None]:
    """One of the places there are at once; the others come back at different times."""
    if not _slots.acquire(blocking=False):
        raise Busy(503, random.randint(5, 30))
    try:
        yield
    finally:
        _slots.release()


def room_on_disk() -> None:
    """Raises Busy before anything is half written."""
    usage = shutil.disk_usage(settings.DANSO_HOME)
    if usage.free < usage.total * LEAST_FREE:
        raise Busy(507, random.randint(600, 1200))


def not_too_often(who: str, most: int = MOST_ASKED) -> None:
    """Raises Busy for one who asks far more often than the work asks for."""
    now = time.monotonic()
    with _lock:
        if len(_seen) > 10_000:
            _seen.clear()
        recent = [at for at in _seen.get(who, ()) if now - at < WITHIN]
        if len(recent) >= most:
            raise Busy(429, random.randint(30, 60))
        _seen[who] = [*recent, now]
