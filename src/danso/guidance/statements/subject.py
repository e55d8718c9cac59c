"""What a figure is of: the topic named before it, behind it, or by the figure it hangs on."""

from __future__ import annotations

import re

from danso.guidance.statements.figure import Role, Stated
from danso.guidance.statements.forms.clean import Clean
from danso.guidance.statements.forms.topic import BY_CODE, Topic, topic_first, topic_last
from danso.guidance.statements.role import TARGET_AFTER

_CLAUSE_END = re.compile(r"[,;:.()\n]|trong đó|gồm")
# Offices and activities are no cases of the indicator their sentence is about.
NOT_PEOPLE = frozenset(
    re.split(
        r"\|",
        "chỉ tiêu|buổi|lớp|cuộc|tin|bài|tờ|băng|câu lạc bộ|clb|mô hình|bao|chiếc|vỉ|liều|cái|bộ|hồ sơ|phiếu|"
        "cán bộ|viên chức|bác sĩ|bác sỹ|y sĩ|cơ sở|xã|phường|thị trấn|quận|huyện|tỉnh|đặc khu|thôn|tổ dân phố|"
        "tổ|khu phố|khu|ấp|bản|xóm|đơn vị|trạm|trung tâm|địa bàn|điểm truyền thông|điểm tư vấn|hội nghị|"
        "tập huấn|pano|áp phích|khẩu hiệu|cuốn|sổ|địa phương|quyển|học sinh|hội viên|đoàn viên|thanh niên|"
        "vị thành niên|mẫu|bệnh nhân|ngày công",
    )
)
_MEAN = re.compile(r"(?:bình quân|trung bình)\s+(?:mỗi|một|1)\b")
# Behind a pair these name those of whom the first number is a part.
WHOLES = frozenset({topic.whole for topic in BY_CODE.values() if topic.whole} | {"households", "couples"})
_TOTAL = re.compile(r"(?:tổng(?: số)?|trên|trong số|toàn bộ)\s*$")
_CHECKED = re.compile(r"khám[^.;,]{0,40}$")
# 8.400 người cao tuổi, trong đó 3.150 người được khám sức khỏe
_OF_THEM_CHECKED = re.compile(r"\s*(?:người |cụ |nct )?(?:đã )?(?:được )?khám (?:sức khỏe|sk)(?! chữa| bệnh)")
# 38/45 xã đạt mục tiêu giảm sinh, chiếm 84,4%: a share of communes, whatever they reached.
_SHARE_OF_THEM = re.compile(r",\s*(?:chiếm|bằng|tương ứng|đạt)\s*(?:tỷ lệ\s*)?$")
_SEXES = {"births_male": "males", "births_female": "females"}


def _named(text: Clean, one: Stated, done: list[Stated], before: str, after: str, begin: int) -> Topic | None:
    behind = after[: stop.start()] if (stop := _CLAUSE_END.search(after)) else after
    if one.noun in NOT_PEOPLE and not (one.partner == "top" and one.noun == "chỉ tiêu"):
        return BY_CODE["target"] if one.noun == "chỉ tiêu" else None
    if _MEAN.search(before):
        return None
    if one.partner == "top":
        rest = _after_pair(text.low, one)
        named = topic_first(rest)
        ahead = topic_last(before)
        if named and named.code in WHOLES and rest.lstrip().startswith(one.noun or "-"):
            return ahead if ahead and ahead.whole == named.code else None
        if named and named.code != "target":
            return named
        return ahead
    if one.partner == "bottom":
        if one.noun == "chỉ tiêu" or TARGET_AFTER.search(after):
            return BY_CODE["target"]
        top = BY_CODE.get(done[-1].topic or "") if done else None
        if top is None and (named := topic_first(behind)) and named.code in WHOLES:
            return named
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
        if named is None and ahead and ahead.code == "elderly" and _OF_THEM_CHECKED.match(behind):
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
    if (
        ahead is None
        and "chiếm" in before
        and done
        and done[-1].is_count
        and done[-1].start >= begin
        and done[-1].topic
    ):
        return BY_CODE[done[-1].topic]
    return ahead or topic_first(behind) or topic_last(text.low[begin : one.start])


def _by_sex(text: Clean, one: Stated, topic: Topic | None, begin: int) -> Topic | None:
    """`nam` and `nữ` alone are boys and girls where children are spoken of, men and women of a population otherwise."""
    if topic is None or topic.code not in _SEXES or _of_children(text.low, one):
        return topic
    spoken = re.search(r"dân số|nhân khẩu|số dân|người dân", text.low[max(0, one.start - 160) : one.start])
    return BY_CODE[_SEXES[topic.code]] if spoken else None


def _of_children(low: str, one: Stated) -> bool:
    return bool(re.search(r"trẻ|sinh|bé|cháu", low[max(0, one.start - 120) : one.end + 30]))


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


def _after_pair(low: str, top: Stated) -> str:
    rest = re.match(r"\s?/\s?[\d.,]*\d\s*(?P<rest>[^,;.:\n]{0,70})", low[top.end :])
    return rest["rest"] if rest else ""


def _of_pair_of_places(one: Stated, begin: int) -> bool:
    return one.start >= begin and one.partner == "bottom" and one.noun in NOT_PEOPLE and one.noun != "chỉ tiêu"


def subject_of(text: Clean, one: Stated, role: Role, done: list[Stated], span: tuple[int, int, int]) -> Topic | None:
    """The topic of a figure. `done`: figures before it; `span`: where its sentence begins, where its own words begin
    and where they end.
    """
    begin, previous, stop = span
    before, after = text.low[previous : one.start], text.low[one.end : stop]
    if one.sign == "%" and done and _of_pair_of_places(done[-1], begin) and _SHARE_OF_THEM.search(before):
        return None
    topic = _by_sex(text, one, _named(text, one, done, before, after, begin), begin)
    if topic is None and done and done[-1].start >= begin:
        return _inherited(one, role, done, before, begin)
    return topic
