"""The model's random world (tests/sync_model) with the real addresses, tables and ledger behind it, drawn from a seed.

Backups are SQLite's own copies of the whole database; what a restore may take is reckoned by the rules of the
operations' room. Requests and replies get lost, batches come twice and late, slips are unreadable, areas change hands,
phones are taken back, the judge comes when it comes.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import connection

from danso.accounts.roles import Role
from danso.operations.contents import contents, lineage
from danso.operations.lineage import Start, held, partings
from danso.operations.models import Epoch
from danso.places.actions import end_grant, grant_role
from danso.places.models import Grant
from danso.register.judging import judge_all
from danso.register.models import SlipKey
from danso.sync import wire
from danso.sync.devices import revoke_device
from danso.sync.models import Device, Quarantined
from danso.values.ids import derived_id
from tests.rooms.register.conftest import TODAY
from tests.rooms.register.slips import who
from tests.rooms.sync.conftest import Office
from tests.rooms.sync.phone import Phone, has

DROPPED, REPLAYED, POISON = 0.15, 0.08, 0.05
WINDOW = 3


@dataclass(frozen=True)
class Rules:
    """What a phone does by the protocol; each can be switched off to see what it is for."""

    server_says_what_it_has: bool = True
    kept_until_safe: bool = True


@dataclass
class Backup:
    database: sqlite3.Connection
    positions: Mapping[int, int]
    marks: Mapping[str, int]
    lineage: tuple[Start, ...]


@dataclass
class Held:
    """A phone with what it remembers between contacts."""

    phone: Phone
    homes: tuple[str, ...]  # households of the area it began with
    sent: set[int] = field(default_factory=set)
    wiped: bool = False


class World:
    def __init__(self, seed: int, office: Office, phones: list[Held], rules: Rules) -> None:
        self.chance, self.office, self.phones, self.rules = random.Random(seed), office, phones, rules
        self.seed, self.day, self.count = seed, TODAY, 0
        self.promised: dict[str, str] = {}  # slip id -> device
        self.late: list[tuple[Phone, UUID, bytes]] = []
        self.backups: list[Backup] = []
        self.back_up()

    def live(self, steps: int) -> None:
        for _ in range(steps):
            self.step(self.chance.random(), self.phones[self.chance.randrange(len(self.phones))])
        self.settle()

    def step(self, what: float, one: Held) -> None:
        if what < 0.40:
            self.capture(one)
        elif what < 0.78:
            self.contact(one)
        elif what < 0.84:
            self.replay()
        elif what < 0.90:
            judge_all()
        elif what < 0.94:
            self.back_up()
        elif what < 0.955:
            self.restore()
        elif what < 0.975:
            self.reassign(one)
        elif what < 0.98:
            self.revoke(one)

    # -- what happens

    def capture(self, one: Held) -> None:
        if one.wiped or not one.phone.areas:
            return
        self.count += 1
        if self.chance.random() < POISON:
            record = one.phone.capture_text(f"nobody can read this {self.count}".encode())
        else:
            record = one.phone.capture(self.newcomer(one))
        self.promised[str(record.header.slip_id)] = str(one.phone.device)

    def newcomer(self, one: Held) -> dict[str, Any]:
        person = derived_id("world", self.seed, self.count)
        return {
            "kind": "move_in", "happened_on": "2020-09-01", "household": self.chance.choice(one.homes),
            "facts": {"person": person, "sex": "1", "birth": "1990-01-01", "relation": "other", "intent": True},
            "identity": {"persons": {person: {"name": f"Người số {self.count}"}}},
        }  # fmt: skip

    def contact(self, one: Held, quiet: bool = False) -> None:
        phone = one.phone
        if one.wiped or self.dropped(quiet):
            return
        said = phone.hello()
        if self.dropped(quiet):
            return
        self.hear(one, said)
        if one.wiped:
            return
        waiting = [record for seq, record in sorted(phone.outbox.items()) if seq not in one.sent]
        cut = [waiting[n : n + 4] for n in range(0, len(waiting), 4)]
        self.chance.shuffle(cut)
        for records in cut:
            if not self.dropped(quiet):
                self.send(one, records, quiet)
        if "drain" not in said["orders"] and not self.dropped(quiet):
            self.pull(one)

    def hear(self, one: Held, said: Mapping[str, Any]) -> None:
        phone = one.phone
        if self.rules.server_says_what_it_has:
            one.sent = {seq for seq in phone.outbox if has(said["have"], seq)}
        for seq in [seq for seq in phone.outbox if has(said["safe"], seq)] if said["safe_known"] else []:
            del phone.outbox[seq]
        if "wipe" in said["orders"]:
            phone.ask("wiped", {})
            phone.outbox.clear()
            one.wiped = True

    def send(self, one: Held, records: list[wire.Record], quiet: bool) -> None:
        batch, body = uuid4(), b"".join(record.raw for record in records)
        if self.chance.random() < REPLAYED:
            self.late.append((one.phone, batch, body))
        answer = one.phone.put(body=body, batch=batch)
        assert answer.status_code == 200, answer.status_code
        if self.dropped(quiet):
            return
        for seq, verdict in one.phone.proven(answer).items():
            assert verdict[1] in ("stored", "duplicate", "quarantined"), verdict
            one.sent.add(seq)
            if not self.rules.kept_until_safe:
                one.phone.outbox.pop(seq, None)

    def pull(self, one: Held) -> None:
        phone = one.phone
        told = {**phone.cursor, "pass": wire.to_text(phone.pass_)}
        if phone.ask("pull", told).status_code == 200:  # its reply is lost; the same question again
            phone.pull()

    def replay(self) -> None:
        """The network delivers an old request once more; its answer goes nowhere."""
        if self.late:
            phone, batch, body = self.chance.choice(self.late)
            phone.put(body=body, batch=batch)

    def reassign(self, one: Held) -> None:
        """Her area ends today, or she is given another one beside."""
        self.day += timedelta(days=1)
        account = Device.objects.get(pk=one.phone.device).account_id if self.known(one) else None
        if account is None:
            return
        operator = self.office.commune.operator
        running = Grant.objects.filter(account=account, role="collaborator", until__isnull=True)
        for grant in running:
            end_grant(by=operator, grant_id=grant.pk, until=self.day)
        area = self.chance.choice(self.office.commune.areas)
        grant_role(by=operator, account_id=account, role=Role.collaborator, unit_id=area, since=self.day)

    def revoke(self, one: Held) -> None:
        if self.known(one):
            revoke_device(by=self.office.officer, device_id=str(one.phone.device), reason="thử")

    def known(self, one: Held) -> bool:
        return Device.objects.filter(pk=one.phone.device).exists()

    def dropped(self, quiet: bool) -> bool:
        return not quiet and self.chance.random() < DROPPED

    # -- backups

    def back_up(self) -> None:
        copy = sqlite3.connect(":memory:")
        connection.ensure_connection()
        connection.connection.backup(copy)
        now = contents("default")
        self.backups = [*self.backups, Backup(copy, now.positions, now.marks, now.lineage)][-WINDOW:]

    def restore(self) -> None:
        taken = self.chance.choice(self.backups)
        last = max((epoch.number for epoch in Epoch.objects.all()), default=1)
        taken.database.backup(connection.connection)
        Epoch.objects.create(
            number=last + 1, mark=f"{self.chance.random():.12f}"[2:], restored_from="a copy", reason="drawn", by="world",
            at=datetime.now(UTC), positions={str(c): p for c, p in taken.positions.items()}, marks=dict(taken.marks),
        )  # fmt: skip

    def safe(self, kind: str) -> dict[Any, int] | None:
        """As `operations.queries` reckons it, from these copies."""
        ours = lineage()
        each = [
            held(getattr(one, kind), *[getattr(start, kind) for start in partings(one.lineage, ours)])
            for one in self.backups
        ]
        return held(each[0], *each[1:])

    # -- the end

    def settle(self) -> None:
        """The air clears, the judge has come, every phone is in contact until nothing changes."""
        for _ in range(4):
            for one in self.phones:
                self.contact(one, quiet=True)
            judge_all()

    def lost(self) -> set[str]:
        here = set(SlipKey.objects.values_list("slip_id", flat=True))
        here |= set(Quarantined.objects.filter(seq__isnull=False).values_list("slip_id", flat=True))
        return set(self.promised) - here

    def unlike(self) -> list[str]:
        """Phones whose book is not what the server would tell them anew."""
        wrong = []
        for one in self.phones:
            phone = one.phone
            if one.wiped or phone.hello()["orders"]:
                continue
            kept = {home: row["version"] for home, row in phone.homes.items()}
            phone.cursor = {"epoch": None, "scope": None, "position": 0}
            phone.pull()
            if kept != {home: row["version"] for home, row in phone.homes.items()}:
                wrong.append(str(phone.device))
        return wrong


def homes(*numbers: str) -> tuple[str, ...]:
    return tuple(who(number) for number in numbers)
