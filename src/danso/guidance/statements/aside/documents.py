"""Numbers of papers: số 92/KH-UBND - 05/2022/NQ-HĐND - Nghị quyết 21 – NQ/TW - Đề án 818 - Điều 5."""

from __future__ import annotations

import re

from danso.values.words import Words

NAME = Words("số hiệu văn bản", "the number of a paper")
_PAPER = (
    r"nghị quyết|nghị định|quyết định|thông tư(?: liên tịch)?|chỉ thị|công văn|kế hoạch số|"
    r"kết luận|thông báo|hướng dẫn|"
    r"đề án|dự án|chương trình|pháp lệnh|luật|điều|khoản|mục|chương|biểu|mẫu|phụ lục|tờ trình|"
    r"văn bản|công điện|bộ luật|báo cáo số|giấy mời|"
    r"mẫu số|biểu số|qđ|nq|nđ|tt"
)
PATTERNS = (
    re.compile(r"(?<![\d.,])\d+\s?[-–/]\s?(?:\d{4}\s?[-–/]\s?)?[a-zđ]{1,6}(?:\s?[-–/&]\s?[a-zđ&]{2,12})+(?:\d+)?\b"),
    re.compile(r"\bsố:?\s*\d+\s?[-–/]\s?(?:\d{4}\s?[-–/]?\s?)?[a-zđ]*[-–/][a-zđ-]+"),
    re.compile(rf"(?:{_PAPER})\s+(?:số\s*:?\s*)?\d+(?:\s?/\s?\d{{4}})?(?!\s*%)(?![\d.,]*\d)"),
    re.compile(r"\bsố\s*:?\s*\d+\s?/\s?[a-zđ]"),
    re.compile(r"\bsố\s+\d{1,4}\s+ngày\b"),
)
