"""Numbers in the names of places: Quận 1 - phường 7 - tổ 5 - đường 30/4 - số nhà 12."""

from __future__ import annotations

import re

from danso.values.words import Words

NAME = Words("tên địa danh, địa chỉ", "the name of a place or an address")
PATTERNS = (
    re.compile(
        r"\b(?:quận|phường|tổ|tổ dân phố|khu phố|khu|thôn|ấp|xóm|bản|đội|tdp|địa bàn số|tiểu khu|cụm)\s+(?:số\s+)?\d{1,3}"
        r"(?:\s*(?:,|và)\s*\d{1,2}(?![\d.,/]|\s*(?:người|trẻ|hộ|cặp|ca)))*(?![\d.,]*\d|\s*(?:%|/|người|trẻ|hộ|cặp|xã))"
    ),
    re.compile(r"\b(?:đường|phố|quốc lộ|ngõ|ngách|số nhà|tỉnh lộ|km)\s+\d+(?:/\d+)*"),
    re.compile(r"(?:điện thoại|đt|fax|tel|hotline|đường dây nóng)\s*:?\s*[\d.\s()+-]{6,}\d"),
    re.compile(r"\b0\d{2,3}[.\s-]?\d{3}[.\s-]?\d{3,4}\b"),
)
