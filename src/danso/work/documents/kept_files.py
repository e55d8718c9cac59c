"""Scans of papers: kept under their digest in the data folder, known by their first bytes, never by a name."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from django.conf import settings

from danso.values.words import Words
from danso.work.documents.refusals import FileLost, FileUnreadable

MOST_BYTES = 20 * 1024 * 1024
# First bytes -> kind. The ending a file came with is not looked at.
_MAGIC: tuple[tuple[bytes, str], ...] = ((b"%PDF-", "pdf"), (b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"))
CONTENT_TYPES = {"pdf": "application/pdf", "png": "image/png", "jpg": "image/jpeg"}


def digest_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def file_kind(content: bytes) -> str:
    """Raises FileUnreadable: empty, too large, or none of PDF, PNG, JPEG."""
    if len(content) > MOST_BYTES:
        raise FileUnreadable(TOO_LARGE.with_(mb=MOST_BYTES // 1024 // 1024))
    found = next((kind for magic, kind in _MAGIC if content.startswith(magic)), None)
    if found is None:
        raise FileUnreadable(NOT_KNOWN)
    return found


def keep_file(content: bytes) -> tuple[str, str]:
    """(digest, kind). The file appears whole or not at all; the same content is kept once. Raises FileUnreadable."""
    kind, digest = file_kind(content), digest_of(content)
    path = _path(digest, kind)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = path.with_name(f".{path.name}.{os.getpid()}.part")
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    return digest, kind


def read_file(digest: str, kind: str) -> bytes:
    """Raises FileLost where the file is gone or is not what was kept."""
    try:
        content = _path(digest, kind).read_bytes()
    except OSError:
        raise FileLost(LOST) from None
    if digest_of(content) != digest:
        raise FileLost(LOST)
    return content


def _path(digest: str, kind: str) -> Path:
    return Path(settings.DANSO_HOME) / "scans" / digest[:2] / f"{digest}.{kind}"


TOO_LARGE = Words(
    "Tệp quét lớn quá {mb} MB. Quét lại ở mức đen trắng hoặc 150-200 dpi.",
    "The scan is larger than {mb} MB. Scan it again in black and white or at 150-200 dpi.",
)
NOT_KNOWN = Words(
    "Tệp này không phải bản quét PDF, PNG hoặc JPEG. Chọn tệp do máy quét lưu ra.",
    "This file is no PDF, PNG or JPEG scan. Choose the file the scanner saved.",
)
LOST = Words(
    "Không mở được bản quét đã lưu: tệp mất hoặc bị thay đổi. Báo người vận hành lấy lại từ bản sao lưu.",
    "The kept scan cannot be opened: the file is gone or changed. Ask the operator to restore it from the backup.",
)
