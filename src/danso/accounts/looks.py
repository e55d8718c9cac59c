"""Recording that somebody was shown named persons, before the answer leaves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction

from danso.accounts.action import Actor
from danso.accounts.models import Look
from danso.accounts.routers import looks_database

_collecting: ContextVar[set[str] | None] = ContextVar("danso_looks_collected", default=None)


@contextmanager
def looking() -> Iterator[set[str]]:
    """Collect the ids that looks record inside: who is in a file is what its making looked at."""
    collected: set[str] = set()
    token = _collecting.set(collected)
    try:
        yield collected
    finally:
        _collecting.reset(token)


def record_look(by: Actor, page: str, ids: Iterable[object]) -> None:
    """Write one look and commit it. `ids` are the person or household ids about to be shown.

    Raises RuntimeError inside an open transaction of the looks database: a look that could still be rolled
    back is not a look. A page that shows nobody leaves no entry.
    """
    shown = [str(one) for one in ids]
    if not shown:
        return
    if (collected := _collecting.get()) is not None:
        collected.update(shown)
    with transaction.atomic(using=looks_database(), durable=True):
        Look.objects.create(
            account_id=by.account_id,
            actor_label=by.label,
            page=page,
            ids=shown,
            count=len(shown),
        )
