"""Lengths of time and ages: 6 tháng đầu năm - 90 năm - 3 ngày - 15-49 tuổi - 24 giờ."""

from __future__ import annotations

import re

from danso.values.words import Words

NAME = Words("khoảng thời gian, tuổi", "a length of time or an age")
PATTERNS = (
    re.compile(r"\(\s*(?:từ\s+)?\d{1,2}\s*[-–]\s*\d{1,2}\s*\)"),
    re.compile(r"(?<![\d.,/])\d{1,3}\s+(?:tháng|năm|ngày|tuần|quý|giờ|phút|buổi sáng)\b(?!\s*/|\s*(?:19|20)\d\d)"),
    re.compile(r"(?<![\d.,])\d{1,2}(?:\s?[-–]\s?|,\s)\d{1,2}\s+(?:tháng|năm|ngày|tuần|giờ|tuổi)\b"),
    re.compile(r"(?<![\d.,])\d{1,3}\s*(?:-|–|đến|tới)\s*(?:dưới\s+|hết\s+)?\d{1,3}\s*tuổi"),
    re.compile(r"(?<![\d.,])\d{1,3}\s*(?:tuổi|tháng tuổi|tuần tuổi|t\b)(?!\s*thọ)"),
    re.compile(r"(?<![\d.,])\d{1,3}\s*[-–]\s*\d{1,3}(?=\s*(?:có chồng|chưa chồng))"),
    re.compile(r"\d{1,2}\s*(?:h|g|giờ)\s?\d{0,2}\b"),
    re.compile(r"\d{1,2}:\d{2}(?!\d)"),
    re.compile(r"tuần\s+(?:thứ\s+)?\d{1,2}(?:\s*[-–]\s*\d{1,2})?"),
)
