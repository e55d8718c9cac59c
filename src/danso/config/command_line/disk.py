"""A full disk is nobody's defect: it is said in a sentence."""

from __future__ import annotations

import errno
import sqlite3

from danso.values.words import Words

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
# SQLite says FULL where the disk is, and a failed write where a quota ends it.
_FULL_IN_SQLITE = {"SQLITE_FULL", "SQLITE_IOERR_WRITE"}


def disk_is_full(error: BaseException | None) -> bool:
    """Whether an error, or what it came of, is a disk or quota without room."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in _FULL:
            return True
        if isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorname", "") in _FULL_IN_SQLITE:
            return True
        error = error.__cause__ or error.__context__
    return False


DISK_FULL = Words(
    vi="Ổ đĩa chứa dữ liệu đã đầy nên chưa ghi được. Những gì đã ghi trước đó còn nguyên. Giải phóng chỗ trống rồi làm lại.",
    en="The disk that holds the data is full, so nothing was written. What was written before is whole. Make room and try "
    "again.",
)
