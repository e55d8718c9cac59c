"""Places in an order and names with a number: con thứ 3 - lần 2 - đợt 1 - A0 - Covid-19 - hai con."""

from __future__ import annotations

import re

from danso.values.words import Words

NAME = Words("số thứ tự, tên gọi", "a place in an order or a name")
PATTERNS = (
    re.compile(r"\bthứ\s*\d{1,2}(?:\s*(?:,|và|-|–)\s*\d(?!\d|[.,]\d|\s*(?:trẻ|ca|trường|bé|người)))*\+?"),
    re.compile(r"\bcon\s+(?:lần\s+)?thứ\s*\d\+?"),
    re.compile(
        r"(?<!\d )\b(?:lần|đợt|(?<!đặt )(?<!tháo )vòng|khóa|hạng|loại|mũi|bước|nhóm|giải|tập|kỳ|cấp|lớp|liều|chuyên đề|"
        r"tiêu chí|bài|cụm|top|mức|type|tuyến|phiên)\s+(?:thứ\s+)?(?:số\s+)?\d{1,2}(?!\d|[.,]\d|"
        r"\s*(?:%|‰|/|người|trẻ|xã|ca\b|cặp|hộ))"
    ),
    re.compile(r"[a-zđ]+-?\d+\w*"),
    re.compile(r"(?<![\d.,])\d+[a-zà-ỹ]+\d*(?<!\dđ)(?!\w)(?<!\dng)"),
    re.compile(r"(?<!\d)(?<!\d[.,])\b[1-5]\s*(?:-|–|đến|hoặc)\s*[1-5]\s+con\b"),
    re.compile(
        r"(?:sinh|đủ|có|đẻ|từ|hai|chỉ|sinh từ|dừng lại ở|mỗi (?:gia đình|"
        r"cặp vợ chồng)\D{0,20})\s+(?:đủ\s+|từ\s+)?0?[1-5]\s+con\b(?!\s+thứ)"
    ),
    re.compile(r"0?[1-5]\s+con\s+(?:một bề|trở lên)"),
)
