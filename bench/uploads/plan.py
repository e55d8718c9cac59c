"""What the load is made of, worked out before anything is timed and carried from the maker to the senders as a file."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, field
from pathlib import Path

COMMUNES, AREAS, HOUSEHOLDS = 8, 25, 20  # a device in each area
SLIPS = 15  # in a batch: 40 batches/s are 600 slips/s
MONTH = 12
MALFORMED_EVERY, REPLAY_EVERY, GARBAGE_EVERY = 100, 20, 100


@dataclass(frozen=True)
class Batch:
    device: str
    number: str
    authorization: str
    body: bytes
    slips: int


@dataclass
class Plan:
    """`told`: slip id -> the facts sealed in it; none for a malformed one. `facts` of the installation go with it."""

    receipt_key: bytes
    environment: str
    epoch: str
    paced: list[Batch] = field(default_factory=list)
    flat: list[Batch] = field(default_factory=list)
    beside: list[Batch] = field(default_factory=list)
    slow: list[Batch] = field(default_factory=list)
    month: list[Batch] = field(default_factory=list)
    month_pass: str = ""
    told: dict[str, dict[str, object] | None] = field(default_factory=dict)

    def keep(self, file: Path) -> None:
        file.write_bytes(pickle.dumps(self))


def read(file: Path) -> Plan:
    found: Plan = pickle.loads(file.read_bytes())  # our own file, made a moment ago
    return found
