"""Dates and years: 30/10/2020 - ngày 12/11 - tháng 10/2020 - quý I - 2021-2025 - năm 2019 - 11/7."""

from __future__ import annotations

import re

from danso.values.words import Words

NAME = Words("ngày tháng, năm", "a date or a year")
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:19|20)\d\d"
PATTERNS = (
    re.compile(rf"(?<![\d/]){_DAY}\s?[/.-]\s?{_MONTH}\s?[/.-]\s?(?:{_YEAR}|\d\d)(?![\d/])"),
    re.compile(rf"(?<![\d/]){_MONTH}\s?[/-]\s?{_YEAR}(?!\d)"),
    re.compile(
        rf"(?:ngày|sáng|chiều|tối|hôm|đến|từ|hết|trước|sau|mùng|thế giới|việt nam|quốc tế|,|và|-|–|"
        rf"\()\s*{_DAY}\s?[/-]\s?{_MONTH}"
        r"(?![\d/])(?!\s*(?:%|xã|phường|thị|thôn|khu|tổ|huyện|quận|đơn vị|ctv|cộng|công|chỉ tiêu|người|"
        r"trẻ|hộ|cặp|ca\b|trường|địa bàn|ấp|bản|xóm|trạm|[=,(]\s*(?:đạt|chiếm)|[=(]\s*\d))"
    ),
    re.compile(r"(?:ngày|mùng)\s+(?:tết\s+)?\d{1,2}(?:\s*(?:-|–|và|đến|,)\s*\d{1,2})*(?:\s+tháng\s+\d{1,2})?(?!\d)"),
    re.compile(
        rf"tháng\s+\d{{1,2}}(?:\s*(?:-|–|,|và|đến|/)\s*\d{{1,2}}(?!\d))*(?:\s*(?:/|"
        rf"năm)\s*{_YEAR})?(?![\d%])(?![.,]\d)"
    ),
    re.compile(rf"quý\s+(?:[1-4]|i{{1,3}}v?|iv)\b(?:\s*(?:/|-|năm)\s*{_YEAR})?"),
    re.compile(rf"(?:năm|năm học|vụ|niên độ)\s+{_YEAR}(?:\s*[-–,]\s*{_YEAR})*(?!\d)(?!\.\d)"),
    re.compile(rf"(?<![\d.,]){_YEAR}\s?[-–]\s?{_YEAR}(?!\d)"),
    re.compile(
        rf"(?:giai đoạn|đến|tới|từ|so với|nhiệm kỳ|trước|sau|cuối|đầu|hết|của|trong|và|hậu|"
        rf"mốc)\s+(?:năm\s+)?{_YEAR}(?!\d)(?![.,]\d)(?!\s*(?:người|trẻ|hộ|cặp|ca|trường hợp|lượt|%|nhân|"
        rf"phụ|bé|cụ))"
    ),
    re.compile(rf"(?<![\d.,/]){_YEAR}(?=\s*[,:;)(]|\s*(?:là|đạt|của|với|cho)\b|\s*$)(?![.,]\d)", re.M),
)
