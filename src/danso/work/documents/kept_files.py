"""Files of documents: kept under their digest in the data folder, beside the scans of reports, known by their first bytes."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from django.conf import settings

from danso.values.words import Words
from danso.work.documents.refusals import FileLost, FileUnreadable

MOST_BYTES = 20 * 1024 * 1024
_MAGIC: tuple[tuple[bytes, str], ...] = ((b"%PDF-", "pdf"), (b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"))
CONTENT_TYPES = {"pdf": "application/pdf", "png": "image/png", "jpg": "image/jpeg"}


def keep_file(content: bytes) -> tuple[str, str]:
    """(digest, kind). The file appears whole or not at all; the same content is kept once. Raises FileUnreadable."""
    if len(content) > MOST_BYTES:
        raise FileUnreadable(TOO_LARGE.with_(mb=MOST_BYTES // 1024 // 1024))
    kind = next((kind for magic, kind in _MAGIC if content.startswith(magic)), None)
    if kind is None:
        raise FileUnreadable(NOT_KNOWN)
    digest = hashlib.sha256(content).hexdigest()
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
    if hashlib.sha256(content).hexdigest() != digest:
        raise FileLost(LOST)
    return content


def _path(digest: str, kind: str) -> Path:
    return Path(settings.DANSO_HOME) / "scans" / digest[:2] / f"{digest}.{kind}"


TOO_LARGE = Words("Tệp lớn quá {mb} MB. Quét lại ở độ phân giải thấp hơn.", "Larger than {mb} MB. Scan it smaller.")
NOT_KNOWN = Words("Chỉ nhận bản quét PDF, PNG, JPEG.", "Only scans as PDF, PNG or JPEG are kept.")
LOST = Words(
    "Không tìm thấy tệp đã lưu, hoặc tệp không còn nguyên. Báo người vận hành lấy lại từ bản sao lưu.",
    "The kept file is gone or damaged. Ask the operator to restore it from the backup.",
)
