"""What the web page or the paper adds: view counters, lines that are a bare number, numbered headings, page numbers."""

from __future__ import annotations

import re

from danso.values.words import Words

NAME = Words("đánh số mục, số lượt xem trang", "a heading's number or a page's counter")
PATTERNS = (
    re.compile(r"lượt\s+(?:xem|truy cập|đọc|thích|chia sẻ|tải)(?:\s+trang|\s+bài)?\s*:?\s*[\d.,]+"),
    re.compile(r"(?:số lượt (?:xem|truy cập)|đang truy cập|hôm nay|tổng truy cập|views?|trang)\s*:\s*[\d.,]+"),
    re.compile(r"[\d.,]+\s+lượt\s+(?:xem|truy cập|đọc)\b"),
    re.compile(r"^[ \t]*\d{1,6}[ \t]*$", re.M),
    re.compile(r"^[ \t]*\d{1,2}(?:\.\d{1,2})*[.)][ \t]+(?=\D)", re.M),
    re.compile(r"^[ \t]*\d{1,2}(?:\.\d{1,2})+[ \t]+(?=[a-zà-ỹđ])", re.M),
    re.compile(r"\(\d\)(?=\s*[a-zà-ỹđ])"),
    re.compile(r"\btrang\s+\d+"),
    re.compile(r"https?://\S+|www\.\S+|\S+@\S+"),
)
