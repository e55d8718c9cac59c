"""Digests of content: canonical JSON, salted hashes, chains."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

ZERO = "0" * 64
_encode = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode


def canonical_json(value: Any) -> str:
    """One text per value: sorted keys, no spaces, NFC is the caller's duty."""
    return _encode(value)


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def salted_hash(value: Any, salt: str) -> str:
    """A hash that a guess of a birth date cannot confirm without the salt."""
    return sha256(salt + canonical_json(value))


def rows_digest(rows: Iterable[Any]) -> str:
    """Digest of a set of rows in canonical order; "identical" always means this (design.md 5)."""
    running = hashlib.sha256()
    for line in sorted(map(_encode, rows)):
        running.update(line.encode())
        running.update(b"\n")
    return running.hexdigest()
