"""One run: phones, a server, and everything that can go wrong between them, drawn from a seed."""

from __future__ import annotations

import random
from dataclasses import dataclass

from tests.sync_model.phone import Phone
from tests.sync_model.rules import Rules
from tests.sync_model.server import Open, Refused, Server, Slip

PHONES, COMMUNES = 5, 3
BATCH = 5
DROPPED, DELAYED, REPLAYED, HALVED, POISON = 0.15, 0.10, 0.05, 0.02, 0.02


@dataclass(frozen=True, slots=True)
class Outcome:
    slips: int
    lost: int
    doubled: int
    converged: bool


def run(seed: int, rules: Rules, steps: int = 400) -> Outcome:
    return _World(seed, rules).live(steps)


class _World:
    def __init__(self, seed: int, rules: Rules) -> None:
        self.chance = random.Random(seed)
        areas = {area: area % COMMUNES for area in range(PHONES + 1)}
        self.server = Server(rules, areas, {device: device for device in range(PHONES)})
        self.phones = [Phone(device, rules, device, areas[device]) for device in range(PHONES)]
        self.promised: dict[int, Slip] = {}  # what a collaborator was told is kept
        self.wire: list[tuple[int, int, list[Slip]]] = []  # requests the network may deliver again
        self.batches = 0

    def live(self, steps: int) -> Outcome:
        draw, chance = self.chance.random, self.chance
        for _ in range(steps):
            what = draw()
            phone = self.phones[chance.randrange(PHONES)]
            if what < 0.42:
                self.capture(phone)
            elif what < 0.80:
                self.contact(phone)
            elif what < 0.86:
                self.finish_one()
            elif what < 0.90:
                self.replay()
            elif what < 0.94:
                self.server.back_up()
            elif what < 0.945:
                self.server.restore(chance.randrange(Server.WINDOW))
            elif what < 0.95:
                self.merge()
            elif what < 0.965:
                self.reassign(phone)
            elif what < 0.966:
                self.server.revoke(phone.device)
            elif what < 0.98:
                phone.lose_power()
        return self.settle()

    def capture(self, phone: Phone) -> None:
        slip = phone.capture(len(self.promised) + 1, self.chance.random() < POISON)
        if slip is not None:
            self.promised[slip.id] = slip

    def contact(self, phone: Phone, quiet: bool = False) -> None:
        """Hello, uploads, download; any leg may be dropped unless the air is `quiet`."""
        chance, server = self.chance, self.server
        if phone.wiped or self.dropped(quiet):
            return
        phone.hear(server.hello(phone.device, unsent=bool(phone.to_send()), unsafe=bool(phone.outbox)))
        waiting = phone.to_send()
        cut = [waiting[n : n + BATCH] for n in range(0, len(waiting), BATCH)]
        if server.rules.doubtful_is_stored:  # a queue that stops at a refusal keeps its order
            chance.shuffle(cut)
        for slips in cut:
            self.batches += 1
            if self.dropped(quiet):
                continue
            if chance.random() < REPLAYED:
                self.wire.append((self.batches, phone.device, slips))
            try:
                begun = server.begin(self.batches, phone.device, slips)
            except Refused:
                break
            if isinstance(begun, Open):
                if not quiet and chance.random() < DELAYED:
                    continue  # commits later; the phone has given up waiting
                if not quiet and chance.random() < HALVED:
                    server.open.remove(begun)  # the process died: all or nothing
                    continue
                begun = server.commit(begun)
            if not self.dropped(quiet):
                phone.take(begun)
        if phone.device in server.held and not self.dropped(quiet):
            pulled = server.pull(phone.device, *phone.cursor)
            if not self.dropped(quiet):
                phone.store(pulled)

    def dropped(self, quiet: bool) -> bool:
        return not quiet and self.chance.random() < DROPPED

    def finish_one(self) -> None:
        if self.server.open:
            self.server.commit(self.chance.choice(self.server.open))

    def replay(self) -> None:
        """The network delivers an old request once more; its answer goes nowhere."""
        if self.wire:
            batch, device, slips = self.chance.choice(self.wire)
            try:
                begun = self.server.begin(batch, device, slips)
            except Refused:
                return
            if isinstance(begun, Open):
                self.server.commit(begun)

    def merge(self) -> None:
        left = sorted(set(self.server.areas.values()))
        if len(left) > 1:
            ends, goes_on = self.chance.sample(left, 2)
            self.server.merge(ends, goes_on)

    def reassign(self, phone: Phone) -> None:
        if phone.device in self.server.held:
            self.server.assign(phone.device, self.chance.randrange(len(self.server.areas)))

    def settle(self) -> Outcome:
        """The air clears: what is under way commits, every phone is in contact until nothing changes."""
        for _ in range(4):
            while self.server.open:
                self.server.commit(self.server.open[0])
            for phone in self.phones:
                self.contact(phone, quiet=True)
        kept = self.server.kept
        rows = [row.slip.id for chain in kept.chains.values() for row in chain]
        arrived = {*rows, *kept.quarantine}
        converged = all(
            phone.copy == self.server.of_area(self.server.held[phone.device])
            for phone in self.phones
            if phone.device in self.server.held and not phone.wiped
        )
        return Outcome(len(self.promised), len(self.promised.keys() - arrived), len(rows) - len(set(rows)), converged)
