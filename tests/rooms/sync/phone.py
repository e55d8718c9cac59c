"""A phone for tests: keeps an outbox, seals and signs as the wire says, and speaks to the real addresses."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.asymmetric import ec
from django.http import HttpResponse
from django.test import Client

from danso.sync import wire
from danso.values.ids import new_id


@dataclass
class Phone:
    client: Client
    key: ec.EllipticCurvePrivateKey
    device: UUID
    token: str
    pass_: bytes
    environment: str
    epoch: str
    seal_key: dict[str, str]
    receipt_key: dict[str, str]
    areas: list[dict[str, Any]] = field(default_factory=list)
    outbox: dict[int, wire.Record] = field(default_factory=dict)
    highest: int = 0
    head: bytes = wire.ZEROS
    cursor: dict[str, Any] = field(default_factory=lambda: {"epoch": None, "scope": None, "position": 0})
    homes: dict[str, dict[str, Any]] = field(default_factory=dict)
    slips: dict[str, dict[str, Any]] = field(default_factory=dict)

    @classmethod
    def enrolled(cls, code: str, **more: Any) -> Phone:
        client, key, pass_ = Client(), ec.generate_private_key(wire.CURVE), secrets.token_bytes(32)
        told = json.loads(
            client.post(
                "/sync/enrol",
                {
                    "code": code, "public_key": wire.to_text(wire.public_bytes(key)), "app": "1", "schemas": [1],
                    "pass_hash": wire.to_text(hashlib.sha256(pass_).digest()), "storage": {"persisted": True}, **more,
                },
                content_type="application/json",
            ).content
        )  # fmt: skip
        return cls(
            client, key, UUID(told["device"]), told["token"], pass_, told["environment"], told["epoch"],
            told["seal_key"], told["receipt_key"],
        )  # fmt: skip

    # -- capturing

    def capture(
        self, slip: Mapping[str, Any], *, slip_id: str | None = None, area: int | None = None, grant: int | None = None,
        **header: Any,
    ) -> wire.Record:  # fmt: skip
        """A slip written down on the phone, in its first area unless another is named."""
        return self.capture_text(
            json.dumps({"salt": wire.to_text(secrets.token_bytes(16)), "slip": slip}).encode(),
            slip_id=slip_id, area=area, grant=grant, **header,
        )  # fmt: skip

    def capture_text(
        self, plain: bytes, *, slip_id: str | None = None, area: int | None = None, grant: int | None = None,
        **header: Any,
    ) -> wire.Record:  # fmt: skip
        first = self.areas[0] if self.areas else {"id": 0, "grant": 0}
        told = {
            "schema": 1, "slip_id": UUID(slip_id or new_id()), "device": self.device, "seq": self.highest + 1,
            "prev": self.head, "content": hashlib.sha256(plain).digest(),
            "area": first["id"] if area is None else area, "grant": first["grant"] if grant is None else grant,
            "key_id": wire.from_text(self.seal_key["id"]), "device_time": 0, "mono": 0, **header,
        }  # fmt: skip
        seal_to = wire.from_text(self.seal_key["public"])
        record = wire.make(wire.Header(**told), plain, seal_to=seal_to, sign_with=self.key)
        self.highest, self.head = record.header.seq, record.link
        self.outbox[record.header.seq] = record
        return record

    # -- speaking

    def ask(self, path: str, told: Mapping[str, Any]) -> HttpResponse:
        return self.client.post(
            f"/sync/{path}", json.dumps(told), content_type="application/json", headers=self._token()
        )

    def hello(self, **more: Any) -> dict[str, Any]:
        told = {
            "environment": self.environment, "epoch": self.epoch, "highest": self.highest, "captured": self.highest,
            "head": wire.to_text(self.head), "schemas": [1], "app": "1", "storage": {"persisted": True}, **more,
        }  # fmt: skip
        answer = self.ask("hello", told)
        assert answer.status_code == 200, answer.status_code
        said: dict[str, Any] = json.loads(answer.content)
        self.epoch, self.areas = said["epoch"], said["areas"]
        return said

    def unsent(self, said: Mapping[str, Any]) -> list[wire.Record]:
        return [one for seq, one in sorted(self.outbox.items()) if not has(said["have"], seq)]

    def put(self, *found: wire.Record, batch: UUID | None = None, body: bytes | None = None) -> HttpResponse:
        raw = b"".join(one.raw for one in found) if body is None else body
        return self.client.put(
            f"/sync/batch/{batch or uuid4()}", raw, content_type="application/octet-stream", headers=self._token()
        )

    def send(self, *found: wire.Record, batch: UUID | None = None) -> dict[int, list[Any]]:
        """Verdicts by number, out of a receipt whose signature holds."""
        answer = self.put(*found, batch=batch)
        assert answer.status_code == 200, answer.status_code
        return self.proven(answer)

    def proven(self, answer: HttpResponse) -> dict[int, list[Any]]:
        said = json.loads(answer.content)
        public = wire.from_text(self.receipt_key["public"])
        assert said["key"] == self.receipt_key["id"]
        assert wire.verify(public, said["receipt"].encode(), wire.from_text(said["signature"]))
        receipt = json.loads(said["receipt"])
        assert (receipt["device"], receipt["epoch"]) == (str(self.device), self.epoch)
        return {one[0]: one for one in receipt["verdicts"]}

    def pull(self) -> dict[str, Any]:
        """Takes the answer in as a phone does: rows and cursor together, what is not named purged from the whole."""
        answer = self.ask("pull", {**self.cursor, "pass": wire.to_text(self.pass_)})
        assert answer.status_code == 200, answer.status_code
        said: dict[str, Any] = json.loads(answer.content)
        if said["whole"]:
            self.homes, self.slips = {}, {}
        self.homes |= {one["id"]: one for one in said["households"]}
        for gone in said["gone"]:
            self.homes.pop(gone, None)
        self.slips |= {one["id"]: one for one in said["slips"]}
        self.cursor = {name: said[name] for name in ("epoch", "scope", "position")}
        return said

    def contact(self) -> dict[str, Any]:
        """Hello, everything the server has not, and what changed."""
        said = self.hello()
        if waiting := self.unsent(said):
            self.send(*waiting)
        return said

    def _token(self) -> dict[str, str]:
        return {"Authorization": f"Danso {self.device}.{self.token}"}


def has(told: Mapping[str, Any], seq: int) -> bool:
    return seq <= told["upto"] or seq in told["extra"]
