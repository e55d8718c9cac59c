"""Slips per second into the register, one by one and in batches, every commit durable (SQLite WAL, synchronous FULL).

Peers: bare sqlite3 and the plain ORM, each keeping the same chained ledger, keys and nothing else. They judge
nothing and project nothing; the line "append only" of ours does the same as they do (and keeps the index of subjects
as well). Results compared: slips stored and bytes of their bodies, read back.
"""

from __future__ import annotations

import itertools
import sqlite3
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from bench.home import Office
from bench.measure import Contender, Line, race

Stored = tuple[int, int]

_ROUND = itertools.count(1_000_000)
RECEIVED = datetime(2020, 11, 5, 3, 0, tzinfo=UTC)


def lines(office: Office, count: int = 300, rounds: int = 5) -> list[Line]:
    one, many = f"write {count} slips, one commit each", f"write {count} slips in batches of 50"
    result = race(one, count, "slips", _contenders(office, count, 1), rounds)
    return result + race(many, count, "slips", _contenders(office, count, 50), rounds)


def _contenders(office: Office, count: int, size: int) -> list[Contender]:
    def ready() -> tuple[Office, list[Any]]:
        return office, _household_drafts(office, count, next(_ROUND))

    return [
        Contender("danso (append, judge, project)", ready, _danso(size, project=True)),
        Contender("danso (append only)", ready, _danso(size, project=False)),
        Contender("plain Django ORM (append only)", ready, plain_orm(size)),
        Contender("bare sqlite3 (append only)", lambda: (_bare_database(), ready()[1]), _bare(size)),
    ]


def _household_drafts(office: Office, count: int, round_number: int) -> list[Any]:
    from danso.register.draft import SlipDraft
    from danso.values.day import Day
    from danso.values.ids import derived_id

    drafts = []
    for n in range(count):
        house, head, wife = (derived_id("bench", round_number, n, part) for part in ("house", "head", "wife"))
        members = [
            {"id": head, "sex": "1", "birth": "1980-05-07", "relation": "head", "marital": "married", "spouse": wife},
            {"id": wife, "sex": "2", "birth": "1985-02", "relation": "spouse", "marital": "married", "spouse": head},
        ]
        facts = {"number": str(n), "head": head, "members": members}
        drafts.append(SlipDraft("household_enrolled", Day("2018-12-31"), office.commune, office.area, house, facts))
    return drafts


def _batches(drafts: list[Any], size: int) -> list[list[Any]]:
    return [drafts[i : i + size] for i in range(0, len(drafts), size)]


def _danso(size: int, *, project: bool) -> Callable[[Any], Stored]:
    def run(ready: Any) -> Stored:
        from danso.register import actions

        office, drafts = ready
        for batch in _batches(drafts, size):
            actions.record_slips(by=office.officer, drafts=batch, received_at=RECEIVED, project=project)
        return _stored(office.commune, len(drafts))

    return run


def _stored(commune: int, count: int) -> Stored:
    """The last `count` slips of the chain: how many there are, and the bytes of their bodies."""
    from danso.register.models import LedgerEntry

    bodies = LedgerEntry.objects.filter(commune=commune).order_by("-position").values_list("body", flat=True)[:count]
    return len(bodies), sum(len(body) for body in bodies)


def plain_orm(size: int) -> Callable[[Any], Stored]:
    def run(ready: Any) -> Stored:
        from django.db import transaction

        from danso.register.models import CommuneChain, LedgerEntry, SlipKey
        from danso.register.writing import body_text, chain_hash
        from danso.values.digest import ZERO, sha256
        from danso.values.ids import new_id

        office, drafts = ready
        commune = -office.commune
        for batch in _batches(drafts, size):
            with transaction.atomic():
                head, _ = CommuneChain.objects.get_or_create(commune=commune, defaults={"hash": ZERO})
                for draft in batch:
                    slip_id, body = new_id(), body_text(draft, {}, "")
                    head.position += 1
                    digest = sha256(body)
                    after = chain_hash(
                        head.hash, position=head.position, entry="slip", slip_id=slip_id, body_hash=digest,
                        received_at=RECEIVED, by=None,
                    )  # fmt: skip
                    LedgerEntry.objects.create(
                        commune=commune, position=head.position, entry="slip", slip_id=slip_id, kind=draft.kind,
                        happened_on=draft.happened_on.text, area=draft.area, household=draft.household, body=body,
                        body_hash=digest, received_at=RECEIVED, prev_hash=head.hash, hash=after,
                    )  # fmt: skip
                    SlipKey.objects.create(slip_id=slip_id, commune=commune, position=head.position, body_hash=digest)
                    head.hash = after
                head.save()
        return _stored(commune, len(drafts))

    return run


def _bare_database() -> sqlite3.Connection:
    folder = tempfile.mkdtemp(prefix="danso-bare-")
    database = sqlite3.connect(f"{folder}/bare.sqlite3", isolation_level=None)
    database.executescript(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "CREATE TABLE entry (position INTEGER PRIMARY KEY, slip_id TEXT UNIQUE, body TEXT, body_hash TEXT, hash TEXT);"
        "CREATE TABLE slip_key (slip_id TEXT PRIMARY KEY, position INTEGER, body_hash TEXT);"
    )
    return database


def _bare(size: int) -> Callable[[Any], Stored]:
    def run(ready: Any) -> Stored:
        from danso.register.writing import body_text, chain_hash
        from danso.values.digest import ZERO, sha256
        from danso.values.ids import new_id

        database, drafts = ready
        position, head = 0, ZERO
        for batch in _batches(drafts, size):
            database.execute("BEGIN IMMEDIATE")
            for draft in batch:
                slip_id, body = new_id(), body_text(draft, {}, "")
                position += 1
                digest = sha256(body)
                head = chain_hash(
                    head,
                    position=position,
                    entry="slip",
                    slip_id=slip_id,
                    body_hash=digest,
                    received_at=RECEIVED,
                    by=None,
                )
                database.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?)", (position, slip_id, body, digest, head))
                database.execute("INSERT INTO slip_key VALUES (?, ?, ?)", (slip_id, position, digest))
            database.execute("COMMIT")
        return database.execute("SELECT count(*), sum(length(body)) FROM entry").fetchone()

    return run
