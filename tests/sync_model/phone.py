"""The phone of the model: an outbox that forgets late, a copy of its area, and a memory that a power cut can shorten."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.sync_model.rules import Rules
from tests.sync_model.server import Area, Commune, Hello, Pulled, Slip, SlipId


@dataclass(slots=True)
class Phone:
    device: int
    rules: Rules
    area: Area | None
    commune: Commune | None
    seq: int = 0
    outbox: dict[int, Slip] = field(default_factory=dict)  # seq -> slip, until forgotten
    sent: set[int] = field(default_factory=set)  # whose receipt is held
    unflushed: list[int] = field(default_factory=list)
    copy: set[SlipId] = field(default_factory=set)
    cursor: tuple[int, int, int] = (0, 0, 0)  # epoch, scope, position
    wiped: bool = False

    def capture(self, slip_id: SlipId, poison: bool) -> Slip | None:
        """Written down and said to be kept; None where the phone has no area to write in."""
        if self.wiped or self.area is None or self.commune is None:
            return None
        self.seq += 1
        slip = Slip(slip_id, self.device, self.seq, self.area, self.commune, poison)
        self.outbox[self.seq] = slip
        if not self.rules.strict_durability:
            self.unflushed = [*self.unflushed, self.seq][-2:]
        return slip

    def lose_power(self) -> None:
        for seq in self.unflushed:
            self.outbox.pop(seq, None)
        self.unflushed = []

    def to_send(self) -> list[Slip]:
        return [slip for seq, slip in self.outbox.items() if seq not in self.sent]

    def hear(self, said: Hello) -> None:
        """Reconciles every time: what the server does not name was not sent, whatever was believed before."""
        self.area, self.commune = said.area, said.commune
        self.unflushed = []  # a whole contact later the phone has flushed
        if self.rules.server_says_what_it_has:
            self.sent = {seq for seq in self.outbox if seq in said.have}
        if self.rules.kept_until_safe:
            for seq in [seq for seq in self.outbox if seq in said.safe]:
                del self.outbox[seq]
        if said.order == "wipe":
            self.outbox.clear()
            self.copy.clear()
            self.wiped = True

    def take(self, receipt: list[tuple[int, str]]) -> None:
        for seq, verdict in receipt:
            if verdict == "rejected" or not self.rules.kept_until_safe:
                self.outbox.pop(seq, None)
            else:
                self.sent.add(seq)

    def store(self, pulled: Pulled) -> None:
        """Rows and cursor in one transaction."""
        self.copy = set(pulled.ids) if pulled.whole else self.copy | pulled.ids
        self.cursor = (pulled.epoch, pulled.scope, pulled.position)
