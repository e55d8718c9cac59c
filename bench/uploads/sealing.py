"""A phone that writes down a collaborator's month and seals it, before anything is timed."""

from __future__ import annotations

import hashlib
import json
import secrets
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from bench.uploads.plan import MALFORMED_EVERY, Batch
from danso.sync import wire
from danso.values.ids import new_id

BIRTHS = 2  # in a batch
KINDS = ("birth", "contraception_confirmed", "reviewed", "elderly_check")


@dataclass
class Phone:
    device: UUID
    token: str
    key: wire.ec.EllipticCurvePrivateKey
    seal_id: bytes
    seal_to: bytes
    area: int
    grant: int
    homes: list[tuple[str, str, str, str]]
    pass_text: str
    turn: int = 0
    seq: int = 0
    head: bytes = wire.ZEROS
    births: int = 0

    def batch(self, slips: int, told: dict[str, dict[str, object] | None], *, malformed: bool = True) -> Batch:
        """The next slips of this phone. One in a hundred of all is such that it cannot become a line."""
        raw = []
        for n in range(slips):
            bad = malformed and len(told) % MALFORMED_EVERY == MALFORMED_EVERY - 1
            slip = self._slip(n)
            told_inside = {"salt": wire.to_text(secrets.token_bytes(16)), "slip": slip}
            plain = json.dumps(
                told_inside, ensure_ascii=False, separators=(",", ":")
            ).encode()  # as a browser writes it
            fault = len(told) // MALFORMED_EVERY % 3 if bad else None
            slip_id, record = self._sealed(plain, fault)
            told[slip_id] = None if bad else slip
            raw.append(record)
        self.turn += 1
        return Batch(str(self.device), str(uuid4()), f"Danso {self.device}.{self.token}", b"".join(raw), slips)

    def _slip(self, n: int) -> dict[str, Any]:
        """Nobody is met twice on one day, and no mother has two children in the month."""
        kind = KINDS[0] if n < BIRTHS and self.births < len(self.homes) else KINDS[1 + n % 3]
        house, _, wife, old = self.homes[self.births if kind == "birth" else n % len(self.homes)]
        facts: dict[str, Any] = {"person": wife}
        identity: dict[str, Any] = {}
        if kind == "birth":
            self.births += 1
            child = new_id()
            facts = {"child": child, "mother": wife, "sex": str(1 + n % 2), "child_order": 1}
            identity = {"persons": {child: {"name": "Phạm Đức Toàn"}}}
        elif kind == "reviewed":
            facts = {}
        elif kind == "elderly_check":
            facts = {"person": old}
        return {
            "kind": kind, "happened_on": f"2026-10-{1 + self.turn % 28:02d}", "area": self.area, "household": house,
            "facts": facts, "identity": identity, "told_by": "family", "confirmed": {},
        }  # fmt: skip

    def _sealed(self, plain: bytes, fault: int | None) -> tuple[str, bytes]:
        """Fault 0: no JSON; 1: no such kind; 2: the seal does not open. All are signed: the device did send them."""
        if fault is not None:
            plain = (b"not json", plain.replace(b'"kind":"', b'"kind":"x_'), plain)[fault]
        self.seq += 1
        slip_id = new_id()
        header = wire.Header(
            1, UUID(slip_id), self.device, self.seq, self.head, hashlib.sha256(plain).digest(), self.area, self.grant,
            self.seal_id, 0, 0,
        )  # fmt: skip
        record = wire.make(header, plain, seal_to=self.seal_to, sign_with=self.key)
        if fault == 2:
            broken = record.sealed[:-1] + bytes([record.sealed[-1] ^ 1])
            signed = wire.sign(self.key, record.head + hashlib.sha256(broken).digest())
            record = wire.Record(header, record.head, broken, signed)
        self.head = record.link
        return slip_id, record.raw
