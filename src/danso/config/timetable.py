"""What is done by the clock, by one process beside the pages. Each job finds out for itself whether it is due."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from danso.config.today import VIET_NAM, today
from danso.places.scope import Scope

log = logging.getLogger("danso.timetable")
EVERY_SECONDS = 60
BACKUP_EVERY = timedelta(hours=1)
# A drill at night; by day only where no night came for long.
NIGHT = range(1, 5)
DRILL_AFTER, DRILL_AT_LAST = timedelta(hours=20), timedelta(hours=36)


@dataclass(frozen=True, slots=True)
class Job:
    name: str
    due: Callable[[datetime], bool]
    call: Callable[[Scope], object]


def jobs() -> Iterator[Job]:
    from danso.operations.backup import make_backup
    from danso.operations.drill import check_window, drill
    from danso.operations.witness import write_witness
    from danso.sync.judge import judge_once
    from danso.sync.judged import is_late

    yield Job("witness", lambda now: True, lambda by: write_witness())
    yield Job("backup", backup_is_due, lambda by: make_backup(by=by, by_timetable=True))
    yield Job("judge", is_late, lambda by: judge_once())  # the judge's own process has stopped, or cannot keep up
    yield Job("drill", drill_is_due, lambda by: (check_window(by=by), drill(by=by)))


def backup_is_due(now: datetime) -> bool:
    from django.conf import settings

    from danso.operations.window import backups_in

    if settings.DANSO_BACKUP_DIR is None:
        return False
    newest = next(iter(backups_in(settings.DANSO_BACKUP_DIR)), None)
    # A clock set back must not keep backups from being made.
    return newest is None or abs(now - newest.manifest.made_at) >= BACKUP_EVERY


def drill_is_due(now: datetime) -> bool:
    from django.conf import settings

    from danso.operations.drill import last_drill
    from danso.operations.window import backups_in

    if settings.DANSO_BACKUP_DIR is None or not backups_in(settings.DANSO_BACKUP_DIR):
        return False
    last = last_drill(settings.DANSO_BACKUP_DIR)[0]
    if last is None:
        return True
    at_night = now.astimezone(VIET_NAM).hour in NIGHT
    return now - last >= (DRILL_AFTER if at_night else DRILL_AT_LAST)


def run_due(now: datetime) -> list[str]:
    """Names of the jobs that were due and done. What fails is logged without a word of content, and comes again."""
    done = []
    for job in jobs():
        try:
            if job.due(now):
                job.call(Scope.local_operator(today()))
                done.append(job.name)
        except Exception as error:  # one job's trouble is no other's
            log.error("%s: %s", job.name, type(error).__name__)
    return done


def watch() -> None:
    """Until the process that began this one has gone."""
    from django.db import close_old_connections

    parent, looked = os.getppid(), float("-inf")
    while os.getppid() == parent:
        if time.monotonic() - looked >= EVERY_SECONDS:
            looked = time.monotonic()
            run_due(datetime.now(UTC))
            close_old_connections()
        time.sleep(1)
