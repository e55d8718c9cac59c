"""Identifiers. Opaque to every rule: nothing is ever read out of an id."""

from __future__ import annotations

import os
import time
import uuid

_NAMESPACE = uuid.UUID("6f0f1d1e-3c55-5d0b-9a54-6a2f8d7c0a11")


def new_id() -> str:
    """A UUIDv7 made by the door that took the fact in."""
    millis = time.time_ns() // 1_000_000
    raw = millis.to_bytes(6, "big") + os.urandom(10)
    value = int.from_bytes(raw, "big")
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    return str(uuid.UUID(int=value))


def derived_id(*parts: str | int) -> str:
    """The same parts always give the same id (rows of a workbook, the demo)."""
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(str(p) for p in parts)))
