"""Direction: tăng 18,6 - giảm 0,3‰ - từ 60,4% lên 79% - cùng kỳ năm 2019 là 459."""

from __future__ import annotations

import re
from dataclasses import dataclass

from danso.guidance.statements.figure import Role, Way

_UP = r"tăng|cao hơn|nhiều hơn|lớn hơn|nâng"
_DOWN = r"giảm|thấp hơn|ít hơn|hạ|bớt|kém"
_FILL = (
    r"(?:\s*(?:thêm|được|khoảng|gần|hơn|là|tới|đến|trên|:|tuyệt đối|tương đối|nhẹ|mạnh|đi|"
    r"so với chỉ tiêu|so với (?:cùng kỳ|năm)(?: năm)?(?: trước| ngoái| \d{4})?))*"
)
_CHANGE = re.compile(rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_FILL}\s*\(?\s*$")
_TO = re.compile(r"(?:(?<!trở )\blên|\bxuống|\bđến|\btới|\bcòn)(?:\s+(?:còn|mức|là|đến|tới|khoảng|gần|hơn|thành))*\s*$")
_FROM = re.compile(r"\btừ(?:\s+(?:mức|tỷ lệ|khoảng|con số))*\s*$")
_BASE = re.compile(
    r"(?:so(?:\s+với)?\s+)?(?:\(\s*)?(?:cùng kỳ|năm trước|năm ngoái|kỳ trước|quý trước|tháng trước|năm \d{4})"
    r"(?:\s*(?:năm)?\s*\d{4})?(?:\s+năm (?:trước|ngoái))?\s*(?:là|:|\(|đạt|có|bằng|chỉ)\s*(?:có|đạt|là|chỉ)?\s*$"
)
_SO_VOI = re.compile(r"so với(?: mức| con số| tỷ lệ| tổng)?\s*$")
_OF_SHARE = re.compile(
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s+(?:tỷ lệ|tỷ suất|tỷ số|mức|số)(?:(?!đạt|\blà\b|còn|"
    rf"xuống|(?<!trở )lên|dưới|tăng|giảm)[^.;,:%])*$"
)
_IN_BRACKET = re.compile(r"\(\s*(?:cùng kỳ|năm trước|năm ngoái)(?:\s+năm)?(?:\s+(?:trước|ngoái|\d{4}))?\s*$")
_COMPARED = re.compile(r"(?:so với|cùng kỳ|năm trước|năm ngoái)[^.;]{0,40}$")
_VERB = re.compile(rf"(?P<up>{_UP})|(?P<down>{_DOWN})")
_WAY = re.compile(rf"(?P<up>{_UP}|(?<!trở )\blên\b)|(?P<down>{_DOWN}|\bxuống\b)")


@dataclass(frozen=True, slots=True)
class DirectionFound:
    role: Role
    way: Way | None


def direction_before(low: str, begin: int, at: int) -> DirectionFound | None:
    """What the words of the sentence (from `begin`) before a number at `at` make of it; None: they say nothing."""
    before = low[begin:at]
    tail = before[-60:]
    if found := _CHANGE.search(tail):
        way: Way = "up" if found["up"] else "down"
        return (
            DirectionFound("to", way)
            if re.search(r"(?:đến|tới|:?là)\s*$", tail) and " từ " in tail
            else DirectionFound("change", way)
        )
    if _FROM.search(tail):
        return DirectionFound("from", _last_way(before))
    if _TO.search(tail) and re.search(r"\btừ\b[^.;]*\d|tăng|giảm|nâng|hạ", before[-90:]):
        return DirectionFound("to", _last_way(before))
    if found := _OF_SHARE.search(before):
        return DirectionFound("change", "up" if found["up"] else "down")
    named = _BASE.search(tail) or _IN_BRACKET.search(tail)
    if _SO_VOI.search(tail) or (
        named and (_COMPARED.search(before) or "(" in named.group() or _after_another(before, named))
    ):
        return DirectionFound("base", None)
    return None


def _after_another(before: str, named: re.Match[str]) -> bool:
    """`..., năm 2019 là 459` behind another figure of the sentence."""
    return bool(re.search(r"\d", re.sub(r"(?:19|20)\d\d", "", before[: len(before) - len(named.group())])))


def _last_way(before: str) -> Way | None:
    ways = list(_VERB.finditer(before[-90:])) or list(_WAY.finditer(before[-90:]))
    return ("up" if ways[-1]["up"] else "down") if ways else None
