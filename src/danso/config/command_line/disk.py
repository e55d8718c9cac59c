"""A full disk is nobody's defect: it is said in a sentence."""

from __future__ import annotations

from danso.operations.disk import disk_is_full
from danso.values.words import Words

__all__ = ["DISK_FULL", "disk_is_full"]

DISK_FULL = Words(
    vi="Ổ đĩa chứa dữ liệu đã đầy nên chưa ghi được. Những gì đã ghi trước đó còn nguyên. Giải phóng chỗ trống rồi làm lại.",
    en="The disk that holds the data is full, so nothing was written. What was written before is whole. Make room and try "
    "again.",
)
