"""Numbers of a plan as an office types them: 3.268; 0,5; −0,1."""

from __future__ import annotations

import re
from decimal import Decimal

from danso.values.refusal import Refusal
from danso.values.text import MINUS, clean
from danso.values.words import Words, current_language

_GROUPS = {"vi": re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?"), "en": re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")}
_PLAIN = re.compile(r"\d{1,10}([.,]\d{1,4})?")


class NotANumber(Refusal):
    """What was typed is no number of a plan."""


def typed_number(text: str) -> Decimal | None:
    """None for nothing. Points group thousands in Vietnamese, commas in English; either may be the decimal mark where
    it cannot group. Raises NotANumber."""
    said = clean(text).replace(MINUS, "-").replace("\u00a0", "").replace(" ", "")
    if not said:
        return None
    sign, digits = (-1, said[1:]) if said.startswith("-") else (1, said)
    language = current_language()
    if _GROUPS[language].fullmatch(digits):
        group, mark = (".", ",") if language == "vi" else (",", ".")
        return sign * Decimal(digits.replace(group, "").replace(mark, "."))
    if len(digits) <= 16 and _PLAIN.fullmatch(digits):
        return sign * Decimal(digits.replace(",", "."))
    raise NotANumber(UNREADABLE.with_(text=re.sub(r"[{}]", "", said[:20])))


UNREADABLE = Words(
    "“{text}” chưa đọc được thành số. Ghi như 3.268 hoặc 0,5.", "“{text}” is no number. Write it as 3,268 or 0.5."
)
