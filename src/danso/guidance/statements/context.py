"""What a figure is of, which part it plays and for which window: read from the words around it."""

from __future__ import annotations

import re
from dataclasses import replace

from danso.guidance.statements.figure import Role, Stated, Way
from danso.guidance.statements.forms.clean import Clean
from danso.guidance.statements.forms.direction import direction_before
from danso.guidance.statements.forms.hedge import hedge_before
from danso.guidance.statements.forms.period import period_of, periods
from danso.guidance.statements.forms.topic import BY_CODE, Topic, topic_first, topic_last

PLAN = r"(?:kế hoạch|\bkh\b|chỉ tiêu|k/h)"
_PLAN_AFTER = re.compile(rf"^\s*(?:\)\s*)?(?:so(?: với)? |của |trên |vượt )?(?:tổng )?(?:số )?{PLAN}")
_PLAN_BEFORE = re.compile(
    rf"(?:so(?: với)? {PLAN}[^.;\d]{{0,25}}|hoàn thành\s*(?:được\s*)?(?:{PLAN}\s*)?|"
    rf"{PLAN}[^.;,\d%]{{0,20}}(?:đạt|hoàn thành)(?: được)?)\s*(?:tỷ lệ\s*)?\(?$"
)
_OVER = re.compile(r"vượt(?:\s+(?:mức|kế hoạch|chỉ tiêu|kh|được|là|hơn))*\s*$")
_TARGET_BEFORE = re.compile(
    rf"{PLAN}(?:[^.;,\d()]{{0,20}}?)(?:\s*năm\s*\d{{4}})?\s*(?:(?:được |tỉnh |huyện |thành phố |"
    rf"cấp trên |trung ương )?(?:giao|đề ra|phấn đấu)(?: cho\D{{0,20}})?)?\s*(?:là|:|\(|"
    rf"đến)?\s*(?:cả năm\s*)?$"
)
_PLANNED_SHARE = re.compile(rf"\(\s*{PLAN}(?:\s*(?:là|:|giao|năm|được giao))*\s*$")
_ACHIEVED = re.compile(r"đạt|thực hiện được|hoàn thành|kết quả")
_TARGET_AFTER = re.compile(r"^\s*(?:\S+\s+){0,2}(?:chỉ tiêu|kế hoạch|kh\b)(?!\s*hóa)(?:\s*(?:được )?giao)?")
_CLAUSE_END = re.compile(r"[,;:.()\n]|trong đó|gồm")


# Offices and activities are no cases of the indicator their sentence is about.
NOT_PEOPLE = frozenset(
    (
        "chỉ tiêu|buổi|lớp|cuộc|tin|bài|tờ|băng|câu lạc bộ|clb|mô hình|bao|chiếc|vỉ|liều|cái|bộ|hồ sơ|phiếu|"
        "cán bộ|viên chức|bác sĩ|bác sỹ|y sĩ|cơ sở|xã|phường|thị trấn|quận|huyện|tỉnh|đặc khu|thôn|tổ dân phố|"
        "tổ|khu phố|khu|ấp|bản|xóm|đơn vị|trạm|trung tâm|địa bàn|điểm truyền thông|điểm tư vấn|hội nghị|"
        "tập huấn|pano|áp phích|khẩu hiệu|cuốn|sổ|địa phương|quyển|học sinh|hội viên|đoàn viên|thanh niên|"
        "vị thành niên|mẫu|bệnh nhân|ngày công"
    ).split("|")
)  # fmt: skip
_TOTAL = re.compile(r"(?:tổng(?: số)?|trên|trong số|toàn bộ)\s*$")
_CHECKED = re.compile(r"khám[^.;,]{0,40}$")


_SEXES = {"births_male": "males", "births_female": "females"}


def with_context(text: Clean, figures: list[Stated]) -> list[Stated]:
    known = periods(text.low)
    done: list[Stated] = []
    for i, one in enumerate(figures):
        begin, end = text.sentence_span(one.start)
        previous = _previous_end(figures, i, begin)
        following = figures[i + 1].start if i + 1 < len(figures) else end
        before = text.low[previous : one.start]
        after = text.low[one.end : min(following, end)]
        role, way = _role(text, one, begin, after)
        if done and role == "amount" and one.sign == "%" and _says_again(done, one, begin, before):
            role, way = "change", done[-1].way or done[-2].way
        topic = _topic(text, one, done, before, after, begin)
        topic = _by_sex(text, one, topic, begin)
        if topic is None and done and done[-1].start >= begin:
            topic = _inherited(one, role, done, before, begin)
        if topic is not None and topic.code == "target":
            role = "target" if one.sign == "" and role == "amount" else role
        done.append(
            replace(
                one,
                role=role,
                way=way,
                topic=topic.code if topic else None,
                indicator=_indicator(one, topic, role),
                hedge=hedge_before(text.low, one.start),
                window=period_of(known, (begin, end), one.start, text.low, role),
            )
        )
    return done


def _says_again(done: list[Stated], one: Stated, begin: int, before: str) -> bool:
    """tăng 533 người (1,18%) - tăng 533 người so với năm 2019 (45.000 người), tương đương 1,18%."""
    changed = done[-1] if done[-1].role == "change" else done[-2] if done[-1].role == "base" and len(done) > 1 else None
    if changed is None or changed.start < begin or changed.role != "change" or changed.sign not in ("", "per_100"):
        return False
    return bool(
        re.fullmatch(r"[^.;:%]{0,45}(?:\(|=|tương đương|tương ứng|\bhay|\bbằng)(?:\s*(?:với|là|tăng|giảm))*\s*", before)
    )


def _inherited(one: Stated, role: Role, done: list[Stated], before: str, begin: int) -> Topic | None:
    """84,9% (8.639/10.171 trẻ) is of one thing; so is 427 trẻ, cùng kỳ 459."""
    if one.noun in NOT_PEOPLE or one.partner == "bottom":
        return None
    if re.fullmatch(r"[^.;:]{0,12}\(\s*", before) and role == "amount" and done[-1].role == "amount":
        return BY_CODE.get(done[-1].topic or "")
    if role in ("base", "change", "to"):
        same = [f for f in done if f.start >= begin and f.role in ("amount", "from") and f.sign == one.sign and f.topic]
        return BY_CODE.get(same[-1].topic or "") if same else None
    return None


def _previous_end(figures: list[Stated], i: int, begin: int) -> int:
    """Where the words that belong to a figure begin: behind the figure before it, its own pair left out."""
    for earlier in reversed(figures[:i]):
        if figures[i].pair is not None and earlier.pair == figures[i].pair:
            continue
        return max(begin, earlier.end)
    return begin


def _role(text: Clean, one: Stated, begin: int, after: str) -> tuple[Role, Way | None]:
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
    if one.sign == "%" and (_PLAN_AFTER.search(after) or _PLAN_BEFORE.search(before)):
        return "plan_percent", None
    if one.sign == "%" and _PLANNED_SHARE.search(before):
        return "target", None
    if one.partner == "bottom" and _TARGET_AFTER.search(after):
        return "target", None
    if one.sign == "" and one.partner is None:
        if one.noun == "chỉ tiêu" or (
            _TARGET_AFTER.search(after[:40])
            and not _ACHIEVED.search(before[-25:])
            and not re.search(r"[,;(]", after[:12])
        ):
            return "target", None
        target = _TARGET_BEFORE.search(before)
        if target and not _ACHIEVED.search(target.group()):
            return "target", None
    return "amount", None


def _topic(text: Clean, one: Stated, done: list[Stated], before: str, after: str, begin: int) -> Topic | None:
    behind = after[: stop.start()] if (stop := _CLAUSE_END.search(after)) else after
    if one.noun in NOT_PEOPLE and not (one.partner == "top" and one.noun == "chỉ tiêu"):
        return BY_CODE["target"] if one.noun == "chỉ tiêu" else None
    if one.partner == "top":
        rest = _after_pair(text.low, one)
        named = topic_first(rest)
        ahead = topic_last(before)
        if named and named.code != "target":
            return named
        return ahead
    if one.partner == "bottom":
        if one.noun == "chỉ tiêu" or _TARGET_AFTER.search(after):
            return BY_CODE["target"]
        top = BY_CODE.get(done[-1].topic or "") if done else None
        return BY_CODE.get(top.whole or "") if top else None
    if one.noun in ("ca", "lượt"):
        return topic_first(f"{one.noun} {behind.lstrip().removeprefix(one.noun).lstrip()}")
    if one.sign == "per_100":
        return BY_CODE["sex_ratio"]
    if one.sign == "mean":
        return BY_CODE["tfr"] if one.per.startswith("con") else None
    if one.sign == "":
        named = topic_first(f"{one.noun} {behind.lstrip()}" if not behind.lstrip().startswith(one.noun) else behind)
        ahead = topic_last(before)
        special = ahead and named and ahead.whole == named.code and not _TOTAL.search(before)
        if named and named.code == "elderly" and _CHECKED.search(before):
            return BY_CODE["elderly_checked"]
        if named and named.code in _SEXES and not _of_children(text.low, one) and "nam nữ" in behind.replace(",", ""):
            named = topic_first(re.sub(r"\b(?:nam|nữ)\b", "  ", behind))
        if not named and not ahead and one.noun in ("trẻ", "cháu", "bé", "em") and _TOTAL.search(before):
            return BY_CODE["births"]
        if named and not special and named.code != "target":
            return named
        return ahead or named
    ahead = topic_last(before)
    if ahead and ahead.code == "target":
        ahead = topic_last(before[: before.rfind("chỉ tiêu")]) or ahead
    return ahead or topic_first(behind) or topic_last(text.low[begin : one.start])


def _by_sex(text: Clean, one: Stated, topic: Topic | None, begin: int) -> Topic | None:
    """`nam` and `nữ` alone are boys and girls where children are spoken of, men and women of a population otherwise."""
    if topic is None or topic.code not in _SEXES or _of_children(text.low, one):
        return topic
    spoken = re.search(r"dân số|nhân khẩu|số dân|người dân", text.low[max(0, one.start - 160) : one.start])
    return BY_CODE[_SEXES[topic.code]] if spoken else None


def _of_children(low: str, one: Stated) -> bool:
    return bool(re.search(r"trẻ|sinh|bé|cháu", low[max(0, one.start - 120) : one.end + 30]))


def _after_pair(low: str, top: Stated) -> str:
    rest = re.match(r"\s?/\s?[\d.,]*\d\s*(?P<rest>[^,;.:\n]{0,70})", low[top.end :])
    return rest["rest"] if rest else ""


def _indicator(one: Stated, topic: Topic | None, role: Role) -> str | None:
    """The catalogue's code, for a figure that says how much; plans and changes have none."""
    if topic is None or role not in ("amount", "base", "to", "from"):
        return None
    if one.sign in ("%", "‰"):
        return topic.rate or topic.share
    if one.sign in ("per_100", "mean"):
        return topic.rate
    return topic.count if one.sign == "" and one.value.denominator == 1 else topic.rate
