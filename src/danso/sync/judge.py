"""The worker of the phones' door: judges what was received, and forgets answers nobody can ask for again.

Found by looking once a second, safe to repeat, safe beside itself.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from django.db import DatabaseError, close_old_connections

from danso.register.judging import judge_all, try_again
from danso.sync.models import EnrolmentCode, StoredBatch

log = logging.getLogger("danso.judge")
KEPT = timedelta(days=62)  # a phone asks for an answer again within days, and by then is told `duplicate`
EVERY_SECONDS = 1.0
_RETRY_EVERY = 300  # rounds

_at_work = threading.Lock()


def judge_once() -> int:
    """All that waits now. Returns how many slips the projection learnt; 0 where another thread is at it."""
    if not _at_work.acquire(blocking=False):
        return 0
    try:
        return judge_all()
    finally:
        _at_work.release()


def run(stop: threading.Event, wanted: Callable[[], bool] = lambda: True) -> None:
    """Until told to stop, or not `wanted` any more. A database that is busy or gone for a while stops nothing."""
    rounds = 0
    while wanted() and not stop.is_set():
        try:
            close_old_connections()
            judge_once()
            if rounds % _RETRY_EVERY == 0:
                try_again()
                forget_old(datetime.now(UTC))
        except DatabaseError as error:
            log.warning("the judge waits: %s", type(error).__name__)
        rounds += 1
        stop.wait(EVERY_SECONDS)
    close_old_connections()


def forget_old(now: datetime) -> int:
    """Answers and codes that nobody can use any more. Slips, and what waits, are never forgotten."""
    old, _ = StoredBatch.objects.filter(at__lt=now - KEPT).delete()
    codes, _ = EnrolmentCode.objects.filter(used_at__isnull=True, until__lt=now - KEPT).delete()
    return old + codes
