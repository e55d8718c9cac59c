"""The server's own keys: seal keys that open what phones seal, receipt keys that sign what phones were promised.

One file a key in `sync-keys` of the data folder, for its owner alone. None is ever removed: a slip sealed years ago
to an old key is still opened. Outside the database and its backup; `danso sync keys` says which there are.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import stat
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Literal

from cryptography.hazmat.primitives.asymmetric import ec
from django.conf import settings

from danso.sync import wire
from danso.values.refusal import Refusal
from danso.values.words import Words

Use = Literal["seal", "receipt"]
_ID = 8


class KeysOpenToOthers(Refusal):
    """Other accounts of this machine can read the keys of the phones' door."""


@dataclass(frozen=True, slots=True)
class ServerKey:
    use: Use
    id: bytes
    private: ec.EllipticCurvePrivateKey
    made_at: str

    @property
    def public(self) -> bytes:
        return wire.public_bytes(self.private)

    def told(self) -> dict[str, str]:
        """As phones are told of it."""
        return {"id": wire.to_text(self.id), "public": wire.to_text(self.public)}


def folder() -> Path:
    return Path(settings.DANSO_HOME) / "sync-keys"


def current(use: Use) -> ServerKey:
    """The newest key of this use; made now when there is none."""
    found = [key for key in all_keys() if key.use == use]
    return max(found, key=lambda key: (key.made_at, key.id)) if found else new_key(use)


def key_of(use: Use, key_id: bytes) -> ServerKey | None:
    return next((key for key in all_keys() if key.use == use and key.id == key_id), None)


def all_keys() -> tuple[ServerKey, ...]:
    """Every key ever made here. Raises KeysOpenToOthers."""
    here = folder()
    names = sorted(one.name for one in os.scandir(here) if one.name.endswith(".json")) if here.is_dir() else []
    return tuple(_read(here / name) for name in names)


def new_key(use: Use) -> ServerKey:
    """A new key of this use takes over from now on; the old ones go on opening and proving."""
    private = ec.generate_private_key(wire.CURVE)
    key_id = hashlib.sha256(wire.public_bytes(private)).digest()[:_ID]
    key = ServerKey(use, key_id, private, datetime.now(UTC).isoformat())
    _keep(key)
    return key


def environment() -> str:
    """Names this installation to its phones: a copy of it elsewhere, for trying things out, is given another name."""
    file = folder() / "environment"
    if not file.exists():
        _write(file, secrets.token_hex(8))
    return file.read_text(encoding="ascii").strip()


def _keep(key: ServerKey) -> None:
    told = {
        "use": key.use, "id": key.id.hex(), "private": wire.private_bytes(key.private).hex(), "made_at": key.made_at,
    }  # fmt: skip
    _write(folder() / f"{key.use}-{key.id.hex()}.json", json.dumps(told, indent=1))


def _write(file: Path, text: str) -> None:
    """Whole or not at all, for the owner alone, and on the disk; the first of two writers at once wins."""
    file.parent.mkdir(mode=0o700, exist_ok=True)
    descriptor, draft = tempfile.mkstemp(dir=file.parent, prefix="draft.")  # mode 0600 from birth
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as stream:
            stream.write(f"{text}\n")
            stream.flush()
            os.fsync(stream.fileno())
        os.link(draft, file)
        handle = os.open(file.parent, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)
    except FileExistsError:
        pass
    finally:
        os.unlink(draft)


def _read(file: Path) -> ServerKey:
    about = file.stat()
    if stat.S_IMODE(about.st_mode) & 0o077:
        raise KeysOpenToOthers(OPEN_TO_OTHERS.with_(file=file))
    return _parsed(file, about.st_mtime_ns)


@lru_cache(maxsize=64)
def _parsed(file: Path, changed_ns: int) -> ServerKey:
    told = json.loads(file.read_text(encoding="ascii"))
    return ServerKey(
        told["use"], bytes.fromhex(told["id"]), wire.read_private(bytes.fromhex(told["private"])), told["made_at"]
    )


OPEN_TO_OTHERS = Words(
    vi="Tài khoản khác trên máy này đọc được tệp khóa {file}. Hãy chạy: chmod 600 {file}",
    en="Other accounts on this machine can read the key file {file}. Run: chmod 600 {file}",
)
