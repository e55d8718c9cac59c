"""Makes golden/records.json: `python -m tests.rooms.sync.golden_records`. Both sides of the wire read that file.

All is fixed - keys, one-time keys, salts; signatures are the deterministic ones of RFC 6979 - so that it can be made
again and held equal. A browser signs with chance: it must read these and make others that this side proves.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from danso.sync import wire

FILE = Path(__file__).parent / "golden" / "records.json"
DEVICE = UUID("018f3a5c-0000-4000-8000-00000000d001")
HOUSEHOLD, PERSON, CHILD = (f"018f3a5c-0000-7000-8000-0000000000{n:02d}" for n in (1, 2, 3))


def fixed(name: str) -> ec.EllipticCurvePrivateKey:
    """A private key everybody may know: for tests only."""
    return wire.read_private(hashlib.sha256(f"danso golden {name}".encode()).digest())


def key_id(name: str) -> bytes:
    return hashlib.sha256(wire.public_bytes(fixed(name))).digest()[:8]


def sign(private: ec.EllipticCurvePrivateKey, message: bytes) -> bytes:
    r, s = decode_dss_signature(private.sign(message, ec.ECDSA(hashes.SHA256(), deterministic_signing=True)))
    return r.to_bytes(32, "big") + s.to_bytes(32, "big")


SLIPS: tuple[dict[str, Any], ...] = (
    {
        "kind": "birth",
        "happened_on": "2020-10-12",
        "area": 31,
        "household": HOUSEHOLD,
        "facts": {"child": CHILD, "mother": PERSON, "sex": "2", "child_order": 2},
        "identity": {"persons": {CHILD: {"name": "Nguyễn Thị Ánh Tuyết"}}},
        "told_by": "family",
        "confirmed": {},
    },
    {
        "kind": "contraception_started",
        "happened_on": "2020-10",
        "area": 31,
        "household": HOUSEHOLD,
        "facts": {"person": PERSON, "method": "1"},
        "identity": {},
        "told_by": "family",
        "confirmed": {},
        "refs": {HOUSEHOLD: "v1"},
    },
    {"kind": "a kind of tomorrow", "happened_on": "~2021", "facts": {"đ": ["\U0001f9f5", '"', "\\", "\u0000"]}},
)


def plaintext(number: int, slip: dict[str, Any]) -> bytes:
    salt = hashlib.sha256(f"danso golden salt {number}".encode()).digest()[:16]
    return json.dumps({"salt": wire.to_text(salt), "slip": slip}, ensure_ascii=False, separators=(",", ":")).encode()


def made() -> dict[str, Any]:
    prev, lines, raw = wire.ZEROS, [], []
    for number, slip in enumerate(SLIPS, start=1):
        plain = plaintext(number, slip)
        header = wire.Header(
            schema=number, slip_id=UUID(f"018f3a5c-0000-7000-9000-0000000000{number:02d}"), device=DEVICE, seq=number,
            prev=prev, content=hashlib.sha256(plain).digest(), area=31, grant=4_000_000_000 if number == 3 else 7,
            key_id=key_id("seal"), device_time=1_602_500_000_000 + number, mono=(1 << 53) - 1 if number == 3 else 9_000,
        )  # fmt: skip
        head = header.pack()
        once = fixed(f"ephemeral {number}")
        sealed = wire.seal(plain, head, wire.public_bytes(fixed("seal")), once)
        sealed_hash = hashlib.sha256(sealed).digest()
        record = wire.Record(header, head, sealed, sign(fixed("device"), head + sealed_hash))
        prev = record.link
        raw.append(record.raw)
        lines.append(
            {
                "header": {
                    "version": header.version, "schema": header.schema, "slip_id": str(header.slip_id),
                    "device": str(header.device), "seq": header.seq, "prev": header.prev.hex(),
                    "content": header.content.hex(), "area": header.area, "grant": header.grant,
                    "key_id": header.key_id.hex(), "device_time": header.device_time, "mono": header.mono,
                },
                "plaintext": plain.decode(), "ephemeral_private": wire.private_bytes(once).hex(),
                "head": head.hex(), "sealed": sealed.hex(), "sealed_hash": sealed_hash.hex(),
                "link": record.link.hex(), "signature": record.signature.hex(), "raw": record.raw.hex(),
            }
        )  # fmt: skip
    batch = b"".join(raw)
    receipt = json.dumps(
        {
            "batch": "018f3a5c-0000-4000-8000-00000000b001", "device": str(DEVICE), "epoch": 1,
            "at": "2020-10-12T11:33:20.000000Z",
            "verdicts": [
                [1, "stored", 21, 40, None], [2, "duplicate", 21, 12, None], [3, "quarantined", None, None, "shape"],
            ],
        },
        separators=(",", ":"),
    )  # fmt: skip
    first = raw[0]
    return {
        "about": "Keys here are for tests and known to all. Bytes in hex; private keys as the number, 32 bytes.",
        "keys": {
            name: {
                "id": key_id(name).hex(), "private": wire.private_bytes(fixed(name)).hex(),
                "public": wire.public_bytes(fixed(name)).hex(),
            }
            for name in ("seal", "device", "receipt")
        },
        "records": lines,
        "batch": batch.hex(),
        "not_a_batch": {
            "cut short": batch[:-1].hex(), "another version": (b"\x02" + first[1:]).hex(),
            "a length beyond the end": (first[:135] + b"\x00\x01\x00\x00" + first[139:]).hex(),
            "a length beyond the bound": (first[:135] + b"\x00\x01\x00\x01" + first[139:]).hex(),
        },
        "does_not_prove": {
            "a bit of the header": _flipped(first, 20).hex(), "a bit of the sealed part": _flipped(first, 250).hex(),
            "a bit of the signature": _flipped(first, len(first) - 1).hex(),
        },
        "receipt": {
            "receipt": receipt, "signature": wire.to_text(sign(fixed("receipt"), receipt.encode())),
            "key": wire.to_text(key_id("receipt")),
        },
    }  # fmt: skip


def _flipped(raw: bytes, at: int) -> bytes:
    return raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]


def as_text(golden: dict[str, Any]) -> str:
    return json.dumps(golden, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    FILE.write_text(as_text(made()), encoding="utf-8")
