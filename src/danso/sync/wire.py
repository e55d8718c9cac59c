"""The sealed slip as bytes (ADR 0017): reading and making, sealing and opening, signing and proving. Pure.

The phone does the same in its own words; `tests/rooms/sync/golden/` holds records both sides must read alike.
"""

from __future__ import annotations

import base64
import hashlib
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

VERSION = 1
CURVE = ec.SECP256R1()
POINT = 65  # bytes of an uncompressed public key
MOST_SEALED = 65_536
ZEROS = bytes(32)

_HEADER = struct.Struct(">BH16s16sI32s32sII8sQQ")
_LENGTH = struct.Struct(">I")
_IV = bytes(12)  # each key seals once
_SIGNATURE = 64


class NotARecord(Exception):
    """The bytes are no sealed slip as this side knows them."""


class CannotOpen(Exception):
    """The seal does not open, or what is inside is not what the header says."""


@dataclass(frozen=True, slots=True)
class Header:
    """What of a slip is readable without the server's key. `link` chains the device's slips."""

    SIZE: ClassVar[int] = _HEADER.size

    schema: int
    slip_id: UUID
    device: UUID
    seq: int
    prev: bytes
    content: bytes
    area: int
    grant: int
    key_id: bytes
    device_time: int
    mono: int
    version: int = VERSION

    def pack(self) -> bytes:
        return _HEADER.pack(
            self.version, self.schema, self.slip_id.bytes, self.device.bytes, self.seq, self.prev, self.content,
            self.area, self.grant, self.key_id, self.device_time, self.mono,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Record:
    """One sealed slip as it came: `raw` is all of it."""

    header: Header
    head: bytes
    sealed: bytes
    signature: bytes

    @property
    def raw(self) -> bytes:
        return self.head + _LENGTH.pack(len(self.sealed)) + self.sealed + self.signature

    @property
    def sealed_hash(self) -> bytes:
        return hashlib.sha256(self.sealed).digest()

    @property
    def proof(self) -> bytes:
        """Who sent what, without what it says."""
        return self.head + self.sealed_hash + self.signature

    @property
    def link(self) -> bytes:
        """What the device's next slip names as its `prev`."""
        return hashlib.sha256(self.head + self.sealed_hash).digest()

    def proven_by(self, public: bytes) -> bool:
        """Whether the device with this public key signed it."""
        return verify(public, self.head + self.sealed_hash, self.signature)


PROOF = Header.SIZE + hashlib.sha256().digest_size + _SIGNATURE


def read_header(head: bytes) -> Header:
    (version, schema, slip_id, device, seq, prev, content, area, grant, key_id, at, mono) = _HEADER.unpack(head)
    return Header(
        schema, UUID(bytes=slip_id), UUID(bytes=device), seq, prev, content, area, grant, key_id, at, mono, version
    )


def records(batch: bytes) -> Iterator[Record]:
    """The sealed slips of a batch, one after the other. Raises NotARecord where the bytes stop making sense."""
    at = 0
    while at < len(batch):
        start = at + Header.SIZE + _LENGTH.size
        if start > len(batch) or batch[at] != VERSION:
            raise NotARecord
        head = batch[at : at + Header.SIZE]
        (length,) = _LENGTH.unpack(batch[at + Header.SIZE : start])
        at = start + length + _SIGNATURE
        if length > MOST_SEALED or at > len(batch):
            raise NotARecord
        yield Record(read_header(head), head, batch[start : start + length], batch[start + length : at])


def make(header: Header, plaintext: bytes, *, seal_to: bytes, sign_with: ec.EllipticCurvePrivateKey) -> Record:
    """What a phone does when a slip is finished: tests and the synthetic phones use it."""
    head = header.pack()
    sealed = seal(plaintext, head, seal_to)
    return Record(header, head, sealed, sign(sign_with, head + hashlib.sha256(sealed).digest()))


# -- seal ----------------------------------------------------------------------------------------


def seal(plaintext: bytes, head: bytes, public: bytes, ephemeral: ec.EllipticCurvePrivateKey | None = None) -> bytes:
    """Only the holder of the seal key can open it. `ephemeral` is given by golden records alone."""
    once = ephemeral or ec.generate_private_key(CURVE)
    point = public_bytes(once)
    secret = once.exchange(ec.ECDH(), read_public(public))
    return point + AESGCM(_key(secret, point)).encrypt(_IV, plaintext, head)


def open_sealed(record: Record, private: ec.EllipticCurvePrivateKey) -> bytes:
    """The plaintext, held against the header's content hash. Raises CannotOpen."""
    try:
        point = record.sealed[:POINT]
        secret = private.exchange(ec.ECDH(), read_public(point))
        plain = AESGCM(_key(secret, point)).decrypt(_IV, record.sealed[POINT:], record.head)
    except (ValueError, InvalidTag) as wrong:
        raise CannotOpen from wrong
    if hashlib.sha256(plain).digest() != record.header.content:
        raise CannotOpen
    return plain


def _key(secret: bytes, point: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=point, info=b"danso seal 1").derive(secret)


# -- signatures and keys -------------------------------------------------------------------------


def sign(private: ec.EllipticCurvePrivateKey, message: bytes) -> bytes:
    """Raw r || s, as browsers make it."""
    r, s = decode_dss_signature(private.sign(message, ec.ECDSA(hashes.SHA256())))
    return r.to_bytes(32, "big") + s.to_bytes(32, "big")


def verify(public: bytes, message: bytes, signature: bytes) -> bool:
    if len(signature) != _SIGNATURE:
        return False
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    try:
        read_public(public).verify(encode_dss_signature(r, s), message, ec.ECDSA(hashes.SHA256()))
    except (InvalidSignature, ValueError):
        return False
    return True


def read_public(point: bytes) -> ec.EllipticCurvePublicKey:
    """Raises ValueError for what is no point of the curve in its uncompressed form."""
    if len(point) != POINT:
        raise ValueError("not an uncompressed point")
    return ec.EllipticCurvePublicKey.from_encoded_point(CURVE, point)


def public_bytes(private: ec.EllipticCurvePrivateKey) -> bytes:
    return private.public_key().public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)


def read_private(number: bytes) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(number, "big"), CURVE)


def private_bytes(private: ec.EllipticCurvePrivateKey) -> bytes:
    return private.private_numbers().private_value.to_bytes(32, "big")


def to_text(raw: bytes) -> str:
    """Base64url without padding, as all bytes are told in JSON."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def from_text(text: str) -> bytes:
    """Raises ValueError for what is not base64url."""
    raw = text.encode("ascii")
    return base64.b64decode(raw + b"=" * (-len(raw) % 4), altchars=b"-_", validate=True)
