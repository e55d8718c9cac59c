"""Which part a figure plays: how much, what was planned, the earlier value, a change, percent of plan."""

from __future__ import annotations

import re

from danso.guidance.statements.figure import Role, Stated, Way
from danso.guidance.statements.forms.clean import Clean
from danso.guidance.statements.forms.direction import direction_before

PLAN = r"(?:kế hoạch|\bkh\b|chỉ tiêu|k/h)"
_PLAN_AFTER = re.compile(rf"^\s*(?:\)\s*)?(?:so(?: với)? |của |trên |vượt )?(?:tổng )?(?:số )?{PLAN}")
_PLAN_BEFORE = re.compile(
    rf"(?:so(?: với)? {PLAN}[^.;\d]{{0,25}}|hoàn thành\s*(?:được\s*)?(?:{PLAN}\s*)?|"
    rf"{PLAN}[^.;,\d%]{{0,20}}(?:đạt|hoàn thành)(?: được)?)\s*(?:tỷ lệ\s*)?\(?$"
)
_OVER = re.compile(r"vượt(?:\s+(?:mức|kế hoạch|chỉ tiêu|kh|được|là|hơn))*\s*$")
_TARGET_BEFORE = re.compile(
    rf"{PLAN}(?:\s*số\s*\d+/[\w-]+)?(?:[^.;,\d()]{{0,20}}?)(?:\s*năm\s*\d{{4}})?\s*(?:(?:được |tỉnh |huyện |thành phố |"
    rf"cấp trên |trung ương )?(?:giao|đề ra|phấn đấu)(?: cho\D{{0,20}})?)?\s*(?:là|:|\(|"
    rf"đến)?\s*(?:cả năm\s*)?$"
)
_PLANNED_SHARE = re.compile(
    rf"[(/]\s*{PLAN}(?:\s*(?:là|:|giao|năm|được giao))*\s*$|{PLAN}(?:\s*(?:giao|năm))*\s*\(\s*$"
)
_ACHIEVED = re.compile(r"đạt|thực hiện được|hoàn thành|kết quả")
TARGET_AFTER = re.compile(r"^\s*(?:\S+\s+){0,2}(?:chỉ tiêu|kế hoạch|kh\b)(?!\s*hóa)(?:\s*(?:được )?giao)?")


def role_of(text: Clean, one: Stated, begin: int, after: str) -> tuple[Role, Way | None]:
    low = text.low
    before = low[begin : one.start]
    if one.sign in ("points", "permille_points"):
        found = direction_before(low, begin, one.start)
        return "change", found.way if found else None
    if one.sign in ("%", "") and _OVER.search(before):
        return ("over_plan" if one.sign == "%" else "change"), "up"
    found = direction_before(low, begin, one.start)
    if found:
        return found.role, found.way
    if one.sign == "%" and _PLANNED_SHARE.search(before):
        return "target", None
    if one.sign == "%" and (_PLAN_AFTER.search(after) or _PLAN_BEFORE.search(before)):
        return "plan_percent", None
    if one.partner == "bottom" and (TARGET_AFTER.search(after) or re.search(rf"/\s?{PLAN}\s*$", before)):
        return "target", None
    if one.sign == "" and one.partner is None:
        if one.noun == "chỉ tiêu" or (
            TARGET_AFTER.search(after[:40])
            and not _ACHIEVED.search(before[-25:])
            and not re.search(r"[,;(]", after[:12])
        ):
            return "target", None
        target = _TARGET_BEFORE.search(before)
        if target and not _ACHIEVED.search(target.group()):
            return "target", None
    return "amount", None


def says_again(done: list[Stated], one: Stated, begin: int, before: str) -> bool:
    """tăng 533 người (1,18%) - tăng 533 người so với năm 2019 (45.000 người), tương đương 1,18%."""
    changed = done[-1] if done[-1].role == "change" else done[-2] if done[-1].role == "base" and len(done) > 1 else None
    if changed is None or changed.start < begin or changed.role != "change" or changed.sign not in ("", "per_100"):
        return False
    return bool(
        re.fullmatch(r"[^.;:%]{0,45}(?:\(|=|tương đương|tương ứng|\bhay|\bbằng)(?:\s*(?:với|là|tăng|giảm))*\s*", before)
    )
