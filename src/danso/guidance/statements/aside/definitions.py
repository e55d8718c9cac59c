"""What an indicator asks, not what was reached: ít nhất 1 lần/năm - đủ 5 bệnh - trên 1.000 dân - 100 bé gái."""

from __future__ import annotations

import re

from danso.values.words import Words

NAME = Words("định nghĩa của chỉ tiêu", "part of an indicator's definition")
PATTERNS = (
    re.compile(
        r"(?:≥|>|<|≤)?\s*(?<![\d.,])\d+\s+lần\s*(?:/|trong|mỗi|một|trên)\s*(?:1\s+|01\s+)?(?:năm|tháng|quý|thai kỳ|ngày)"
    ),
    re.compile(r"(?:ít nhất|tối thiểu|đủ|từ)\s+\d+\s+(?:lần|mũi|bệnh|loại)"),
    re.compile(r"(?:/|trên)\s*(?:1\.000|1000|100\.000|100000|10\.000)\s*(?:dân|người|trẻ|phụ nữ|trẻ đẻ sống|bà mẹ|ca)"),
    re.compile(r"(?:/|mỗi)\s*0?1\s+(?:người|hộ|phụ nữ|xã|trẻ|cặp|ca|thôn|năm|tháng)"),
)
