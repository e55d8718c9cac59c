"""The installation's secrets: made once, kept in $DANSO_HOME/keys, readable by the owner alone."""

from __future__ import annotations

import json
import os
import secrets
import stat
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from danso.values.refusal import Refusal
from danso.values.words import Words


class KeysOpenToOthers(Refusal):
    """Other accounts of this machine can read the secrets."""


@dataclass(frozen=True, slots=True)
class Keys:
    """`secret_key` signs sessions; `field_keys` (Fernet, newest first) encrypt card and citizen
    numbers; `index_key` (hex, 32 bytes) makes the blind index by which they are found."""

    secret_key: str
    field_keys: tuple[str, ...]
    index_key: str


def keys(folder: Path) -> Keys:
    """The keys of the data folder; made now when it has none."""
    file = folder / "keys"
    if not file.exists():
        _keep(file, _new_keys())
    if stat.S_IMODE(file.stat().st_mode) & 0o077:
        raise KeysOpenToOthers(OPEN_TO_OTHERS.with_(file=file))
    kept = json.loads(file.read_text(encoding="utf-8"))
    return Keys(kept["secret_key"], tuple(kept["field_keys"]), kept["index_key"])


def _new_keys() -> Keys:
    from cryptography.fernet import Fernet

    return Keys(secrets.token_urlsafe(50), (Fernet.generate_key().decode(),), secrets.token_hex(32))


def _keep(file: Path, new: Keys) -> None:
    """Write the keys unless another process was quicker: a second set would lose the first's data."""
    descriptor, draft = tempfile.mkstemp(dir=file.parent, prefix="keys.")  # mode 0600 from birth
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            json.dump(asdict(new), stream, indent=1)
            stream.flush()
            os.fsync(stream.fileno())
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        os.unlink(draft)


OPEN_TO_OTHERS = Words(
    vi="Tài khoản khác trên máy này đọc được tệp khóa {file}. Hãy chạy: chmod 600 {file}",
    en="Other accounts on this machine can read the key file {file}. Run: chmod 600 {file}",
)
