"""A small office for a browser's phone: hands out the built app, takes sealed slips by the wire, fails on demand.

What the real office does with slips is told in tests/rooms/sync; here only the phone is looked at.
"""

from __future__ import annotations

import hashlib
import json
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric import ec

from danso.sync import wire
from danso.sync.app_pages import BUILT, KINDS, POLICY

CODE = "1234567890"
RECOVERY = "012345678901"
AREA = {"id": 31, "name": "Địa bàn 23", "grant": 7, "commune": 3, "commune_name": "Xã Đồng Mây"}
# Nobody is called so: a name found in a file was put there by the phone.
NAMES = ("Vương Thị Kiểmtra", "Đặng Văn Kiểmtra", "Phạm Kiểmtra Nhài")


def _key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(wire.CURVE)


@dataclass
class Office:
    """`slips`: device -> seq -> record. `newer`: the app as of the next release."""

    seal: ec.EllipticCurvePrivateKey = field(default_factory=_key)
    receipt: ec.EllipticCurvePrivateKey = field(default_factory=_key)
    keys: dict[UUID, bytes] = field(default_factory=dict)
    pass_hash: str = ""
    slips: dict[UUID, dict[int, wire.Record]] = field(default_factory=dict)
    hellos: list[dict[str, Any]] = field(default_factory=list)
    enrolments: list[dict[str, Any]] = field(default_factory=list)
    told: list[dict[str, Any]] = field(default_factory=list)
    safe: int = 0
    households: int = 3
    newer: str = ""
    port: int = 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/phone/"

    @property
    def records(self) -> list[wire.Record]:
        return [one for of in self.slips.values() for _, one in sorted(of.items())]

    def opened(self) -> list[dict[str, Any]]:
        return [json.loads(wire.open_sealed(one, self.seal))["slip"] for one in self.records]

    def answer(self, path: str, body: bytes) -> Any:
        if path == "enrol":
            return self._enrol(json.loads(body))
        if path == "hello":
            return self._hello(json.loads(body))
        if path == "pull":
            return self._pull(json.loads(body))
        if path.startswith("batch/"):
            return self._batch(path[6:], body)
        return {}

    def _enrol(self, said: dict[str, Any]) -> Any:
        if said["code"] != CODE:
            return None
        self.enrolments.append(said)
        device = UUID(int=0x018F3A5C0000400080000000000D000 + len(self.enrolments))
        self.keys[device], self.slips[device] = wire.from_text(said["public_key"]), {}
        self.pass_hash = said["pass_hash"]
        return {
            "device": str(device), "token": "t" * 43, "environment": "here", "epoch": "1", "recovery": RECOVERY,
            "seal_key": self._named(self.seal), "receipt_key": self._named(self.receipt),
            "worker": {"id": 5, "name": "Nông Thị Thử"}, "server_time": int(time.time() * 1000),
        }  # fmt: skip

    @staticmethod
    def _named(key: ec.EllipticCurvePrivateKey) -> dict[str, str]:
        point = wire.public_bytes(key)
        return {"id": wire.to_text(hashlib.sha256(point).digest()[:8]), "public": wire.to_text(point)}

    def _hello(self, said: dict[str, Any]) -> Any:
        self.hellos.append(said)
        have = sorted(list(self.slips.values())[-1])
        upto = next(n for n in range(len(have) + 1) if n + 1 not in have)
        return {
            "epoch": "1", "server_time": int(time.time() * 1000), "have": {"upto": upto, "extra": [n for n in have if n > upto]},
            "safe": {"upto": self.safe, "extra": []}, "safe_known": self.safe > 0, "orders": [], "areas": [AREA], "scope": 1,
            "position": 0, "minimum": "1", "seal_key": self._named(self.seal), "receipt_key": self._named(self.receipt),
            "slot": {},
        }  # fmt: skip

    def _batch(self, batch: str, body: bytes) -> Any:
        verdicts: list[list[Any]] = []
        for one in wire.records(body):
            device = one.header.device
            assert one.proven_by(self.keys[device])
            known = self.slips[device].setdefault(one.header.seq, one)
            word = "stored" if known is one else "duplicate" if known.raw == one.raw else "clash"
            verdicts.append([one.header.seq, word, 3, one.header.seq, None])
        receipt = json.dumps(
            {"batch": batch, "device": str(device), "epoch": "1", "at": int(time.time() * 1000), "verdicts": verdicts}
        )
        return {
            "receipt": receipt, "signature": wire.to_text(wire.sign(self.receipt, receipt.encode())),
            "key": self._named(self.receipt)["id"],
        }  # fmt: skip

    def _pull(self, said: dict[str, Any]) -> Any:
        if wire.to_text(hashlib.sha256(wire.from_text(said["pass"])).digest()) != self.pass_hash:
            return None
        return {
            "epoch": "1", "scope": 1, "position": 1, "whole": True, "gone": [], "slips": self.told, "month": {}, "codes": {},
            "households": [a_household(n) for n in range(self.households)],
            "tasks": [
                {
                    "kind": "elderly", "words": {"vi": "Người cao tuổi chưa khám", "en": "Elderly not examined"},
                    "why": {"vi": "Chưa khám năm nay.", "en": "Not this year."}, "household": house_id(0),
                    "person": person_id(0, 0), "since": "2026-01-01",
                }
            ],
        }  # fmt: skip


def house_id(number: int) -> str:
    return f"018f3a5c-0000-7000-8000-{number:011d}{number % 10}"


def person_id(house: int, line: int) -> str:
    return f"018f3a5c-0000-7000-9{line:03d}-{house:012d}"


def a_household(number: int) -> dict[str, Any]:
    def person(line: int, sex: str, birth: str, relation: str) -> dict[str, Any]:
        return {
            "id": person_id(number, line), "name": NAMES[line], "sex": sex, "birth": birth, "relation": relation,
            "status": "here", "role": "head" if line == 0 else None, "note": None,
        }  # fmt: skip

    return {
        "id": house_id(number), "number": str(1187 + number), "old_number": "0412", "address": "xóm Giữa", "area": 31,
        "kind": "family", "version": "v1", "reviewed": None, "open": [],
        "people": [
            person(0, "2", "1950-03-02", "head"), person(1, "1", "1990-07", "child"),
            person(2, "2", "1993-10-20", "child_in_law"),
        ],
        "couples": [
            {
                "id": person_id(number, 9), "wife": person_id(number, 2), "husband": person_id(number, 1), "children": 1,
                "method": {"code": "1", "since": "2024-05", "confirmed": None},
            }
        ],
        "pregnancies": [],
    }  # fmt: skip


class _Door(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    office: Office

    def do_GET(self) -> None:
        name = self.path.split("?")[0].removeprefix("/phone/") or "index.html"
        file = BUILT / name
        if not self.path.startswith("/phone/") or file.suffix not in KINDS or not file.is_file():
            return self._say(404, b"", "text/plain")
        body = file.read_bytes()
        if self.office.newer and name == "sw.js":  # a release: another version of the worker, other words on the screen
            body = body.replace(b"danso-code-", f"danso-code-{self.office.newer}-".encode())
        if self.office.newer and name == "words.json":
            body = body.replace("Sổ của tôi".encode(), "Sổ mới của tôi".encode())
        self._say(200, body, KINDS[file.suffix])

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        told = self.office.answer(self.path.removeprefix("/sync/"), body)
        self._say(404 if told is None else 200, json.dumps(told or {}).encode(), "application/json")

    do_PUT = do_POST

    def _say(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-cache" if self.path.startswith("/phone/") else "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: a test's output is its own."""


def opened_office() -> tuple[Office, ThreadingHTTPServer]:
    office = Office()
    door = type("Door", (_Door,), {"office": office})
    server = ThreadingHTTPServer(("127.0.0.1", 0), door)
    server.daemon_threads = True
    office.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return office, server
