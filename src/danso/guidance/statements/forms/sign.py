"""The sign behind a number: % - ‰ in its many spellings - điểm % - /100 - money - a mean like 4,04 người/hộ."""

from __future__ import annotations

import re
from dataclasses import dataclass

from danso.guidance.statements.figure import Sign

_PERMILLE = r"(?:‰|%\s?[oº0₀](?!\w|[.,]\d)|%o|o/oo|0/00\b|phần\s+(?:nghìn|ngàn))"
_FORMS: tuple[tuple[Sign, re.Pattern[str]], ...] = (
    ("permille_points", re.compile(rf"\s*(?:điểm\s*{_PERMILLE}|{_PERMILLE}\s*điểm\b)")),
    (
        "points",
        re.compile(r"\s*(?:điểm\s*(?:%|phần\s+trăm)|%\s*điểm\b|điểm\b(?!\s*(?:truyền|tư vấn|trường|cầu|bán|cung|xã)))"),
    ),
    ("‰", re.compile(rf"\s*{_PERMILLE}")),
    ("%", re.compile(r"\s*(?:%|phần\s+trăm)")),
    ("money", re.compile(r"\s*(?:(?:triệu|nghìn|ngàn|tỷ|tỉ)\s*)?(?:đồng|vnđ|vnd|đ)\b")),
    (
        "mean",
        re.compile(
            r"\s*(?:con\s*/\s*(?:một\s+|01\s+|1\s+)?(?:phụ\s+nữ|bà\s+mẹ)|(?:người|khẩu|"
            r"nhân khẩu)\s*/\s*(?:1\s+)?hộ|hộ\s*/\s*(?:ctv|cộng tác viên|người)|tuổi\b)"
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class SignFound:
    sign: Sign
    end: int
    said: str


def sign_at(low: str, at: int) -> SignFound:
    """The sign that begins at `at` in the lower-case text; no sign is an empty one."""
    for sign, form in _FORMS:
        if found := form.match(low, at):
            return SignFound(sign, found.end(), found.group().strip())
    return SignFound("", at, "")
