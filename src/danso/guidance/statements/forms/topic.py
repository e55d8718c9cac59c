"""What a figure is of, by the words around it, and the indicator of the catalogue that counts it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from danso.values.words import Words


@dataclass(frozen=True)
class Topic:
    """`count`, `share`: codes of the catalogue for the number and for its percentage; `whole`: topic it is a part of."""

    code: str
    words: Words
    form: re.Pattern[str]
    count: str | None = None
    share: str | None = None
    whole: str | None = None
    rate: str | None = field(default=None)


def _topic(code: str, vi: str, en: str, form: str, **more: str | None) -> Topic:
    return Topic(code, Words(vi, en), re.compile(form), **more)


_CHILD = r"(?:trẻ(?: em)?|bé|cháu|em|con)"
_METHOD = r"(?:[^.;,\d]{0,30}(?:biện pháp tránh thai|bptt)(?: hiện đại)?)?"
_SCREEN = r"(?:sàng lọc|tầm soát)(?:[ ,]+(?:chẩn đoán|và|điều trị|sàng lọc|tầm soát|lấy máu))*"
# The more special stands before the more general: of two that end at one place the first wins.
TOPICS = (
    _topic("target", "chỉ tiêu giao", "target", r"chỉ tiêu|kế hoạch (?:được )?giao|\bkh (?:được )?giao"),
    _topic(
        "sex_ratio",
        "tỷ số giới tính khi sinh",
        "sex ratio at birth",
        r"(?:tỷ|tỉ) (?:số|lệ|suất) giới tính(?: của trẻ)?(?: khi sinh)?|chênh lệch giới tính|\bsrb\b|"
        r"mất cân bằng giới tính khi sinh",
        rate="sex_ratio_at_birth",
    ),
    _topic(
        "tfr",
        "tổng tỷ suất sinh",
        "total fertility rate",
        r"tổng (?:tỷ|tỉ) suất sinh|số con (?:trung )?bình(?: quân)?|\btfr\b|mức sinh thay thế",
        rate="total_fertility_rate",
    ),
    _topic(
        "natural_increase",
        "tăng tự nhiên",
        "natural increase",
        r"(?:gia )?tăng (?:dân số )?tự nhiên|phát triển dân số tự nhiên",
        count="natural_increase",
        rate="natural_increase_rate",
    ),
    _topic(
        "birth_rate",
        "tỷ suất sinh thô",
        "crude birth rate",
        r"(?:tỷ|tỉ) suất sinh(?: thô)?|(?:tỷ|tỉ) lệ sinh(?: thô)(?! con)|mức giảm sinh|mức sinh|"
        r"\bcbr\b|giảm sinh",
        rate="crude_birth_rate",
    ),
    _topic(
        "death_rate",
        "tỷ suất chết thô",
        "crude death rate",
        r"(?:tỷ|tỉ) suất (?:chết|tử vong|tử)(?: thô)?|\bcdr\b",
        rate="crude_death_rate",
    ),
    _topic(
        "births_third_plus",
        "con thứ 3 trở lên",
        "third and later births",
        r"(?:sinh |là )?con (?:lần )?thứ (?:3|ba)(?:\+| trở lên)?|sinh từ 3 con|3 con trở lên",
        count="births_third_plus",
        share="births_third_plus_share",
        whole="births",
    ),
    _topic("births_second", "con thứ 2", "second births", r"con thứ (?:2|hai)", count="births_second", whole="births"),
    _topic(
        "births_first",
        "con thứ nhất",
        "first births",
        r"con (?:thứ (?:1|nhất|một)|đầu lòng)",
        count="births_first",
        whole="births",
    ),
    _topic(
        "births_male",
        "trẻ nam",
        "boys born",
        rf"(?:{_CHILD} (?:em )?(?:nam|trai)|\bnam\b(?! định| giang| sách| trực| đàn| hải| từ| bộ| trung|"
        rf" cao| công)|\btrai\b)",
        count="births_male",
        whole="births",
    ),
    _topic(
        "births_female",
        "trẻ nữ",
        "girls born",
        rf"(?:{_CHILD} (?:em )?(?:nữ|gái)|(?<!phụ )\bnữ\b|\bgái\b)",
        count="births_female",
        whole="births",
    ),
    _topic("males", "dân số nam", "males", r"(?!)", count="males", whole="population"),
    _topic("females", "dân số nữ", "females", r"(?!)", count="females", whole="population"),
    _topic(
        "newborn_screening",
        "sàng lọc sơ sinh",
        "newborn screening",
        rf"{_SCREEN}(?: trước sinh và)? ?(?:bệnh )?(?:cho )?(?:trẻ )?sơ sinh|lấy (?:mẫu )?máu(?: gót chân)?|\bslss\b|"
        rf"(?:trẻ|bé)(?: sơ sinh)?[^.;,\d]{{0,20}}(?:sàng lọc|tầm soát|lấy (?:mẫu )?máu)",
        whole="births",
    ),
    _topic(
        "prenatal_screening",
        "sàng lọc trước sinh",
        "prenatal screening",
        rf"{_SCREEN} ?trước (?:khi )?sinh|\bslts\b|(?:thai phụ|mang thai)[^.;,\d]{{0,25}}(?:sàng lọc|"
        rf"tầm soát)|{_SCREEN} ?(?:cho )?(?:thai phụ|(?:phụ nữ|bà mẹ) mang thai)",
        whole="pregnant",
    ),
    _topic(
        "premarital",
        "khám sức khỏe trước khi kết hôn",
        "premarital checks",
        r"trước (?:khi )?kết hôn|tiền hôn nhân",
        whole="couples_married",
    ),
    _topic(
        "early_marriage",
        "tảo hôn",
        "early marriage",
        r"tảo hôn",
        count="early_marriages",
        share="early_marriages_share",
    ),
    _topic(
        "consanguineous",
        "kết hôn cận huyết thống",
        "consanguineous marriage",
        r"cận huyết",
        count="consanguineous_marriages",
        share="consanguineous_marriages_share",
    ),
    _topic(
        "couples_married",
        "cặp kết hôn",
        "couples married",
        r"cặp(?: đôi| nam,? nữ)? (?:đăng ký )?kết hôn|(?:đăng ký )?kết hôn(?: mới)?",
        count="couples_married",
    ),
    _topic(
        "elderly_checked",
        "người cao tuổi khám sức khỏe định kỳ",
        "elderly checked",
        r"(?:người cao tuổi|\bnct\b)[^.;:]{0,30}khám(?: (?:sức khỏe|sk))?(?: định kỳ)?(?! chữa| bệnh)|"
        r"khám sức khỏe (?:định kỳ )?cho người cao tuổi",
        count="elderly_checked",
        share="elderly_checked_share",
        whole="elderly",
    ),
    _topic(
        "elderly_managed",
        "người cao tuổi được quản lý, chăm sóc",
        "elderly managed",
        r"(?:người cao tuổi|\bnct\b)[^.;:]{0,30}(?:quản lý|lập hồ sơ|chăm sóc|khám chữa bệnh|hồ sơ)",
        whole="elderly",
    ),
    _topic(
        "elderly",
        "người cao tuổi",
        "elderly",
        r"người cao tuổi|\bnct\b|người từ (?:đủ )?60 tuổi",
        count="elderly",
        whole="population",
    ),
    _topic(
        "users_new_and_continuing",
        "người mới sử dụng và duy trì BPTT hiện đại",
        "new and continuing users",
        rf"(?:mới|đang) (?:sử dụng|thực hiện|áp dụng|dùng) (?:và|\+|,) (?:duy trì|tiếp tục){_METHOD}",
        count="modern_method_users_new_and_continuing",
    ),
    _topic(
        "users_new",
        "người mới sử dụng BPTT hiện đại",
        "new users",
        rf"(?:người|số|cặp vợ chồng)? ?(?:thực hiện |áp dụng )?mới (?:sử dụng|thực hiện|áp dụng|"
        rf"chấp nhận|dùng){_METHOD}",
        count="modern_method_users_new",
    ),
    _topic(
        "users_current",
        "đang sử dụng BPTT",
        "current users",
        rf"đang (?:sử dụng|áp dụng|dùng){_METHOD}|(?:tỷ|tỉ) lệ[^.;,]{{0,30}}(?:sử dụng|"
        rf"áp dụng) (?:các )?(?:biện pháp tránh thai|bptt)",
        count="modern_method_users_current",
        share="modern_method_prevalence",
        whole="women_15_49_with_husband",
    ),
    _topic(
        "users",
        "người sử dụng BPTT",
        "users of contraception",
        r"biện pháp tránh thai|\bbptt\b|kế hoạch hóa gia đình đạt",
    ),
    _topic(
        "collaborators_inactive",
        "CTV không còn hoạt động",
        "inactive collaborators",
        r"(?:cộng|công) tác viên[^.;:]{0,14}(?:nghỉ|không hoạt động|thôi)|ctv[^.;:]{0,14}(?:nghỉ|không|"
        r"thôi)",
        count="collaborators_inactive",
        whole="collaborators",
    ),
    _topic(
        "collaborators",
        "cộng tác viên dân số",
        "collaborators",
        r"(?:cộng|công) tác viên|\bctv\b",
        count="collaborators",
    ),
    _topic(
        "women_15_49_with_husband",
        "phụ nữ 15-49 tuổi có chồng",
        "women 15-49 with husband",
        r"phụ nữ[^.;,]{0,40}có chồng",
        count="women_15_49_with_husband",
        whole="women_15_49",
    ),
    _topic(
        "women_15_49", "phụ nữ 15-49 tuổi", "women 15-49", r"phụ nữ (?:trong độ tuổi|(?:từ )?15)", count="women_15_49"
    ),
    _topic(
        "pregnant",
        "phụ nữ mang thai",
        "pregnant women",
        r"(?:phụ nữ|bà mẹ|người) (?:đang )?(?:mang thai|có thai)|thai phụ|sản phụ",
        count="pregnant_women_managed",
    ),
    _topic("couples", "cặp vợ chồng", "couples", r"cặp vợ chồng", count="couples"),
    _topic("deaths", "người chết", "deaths", r"người (?:chết|mất)|tử vong|số (?:người )?chết|\bchết\b", count="deaths"),
    _topic(
        "births",
        "trẻ sinh ra",
        "births",
        r"(?:trẻ|cháu|bé|em)(?: em)? (?:được |mới |đã )?(?:sinh|đẻ)(?: ra)?(?: sống)?|"
        r"tổng số (?:trẻ )?sinh|số (?:trẻ (?:em )?(?:được |mới )?)?sinh|trường hợp sinh(?! con)|(?:ca|"
        r"lượt) sinh|trẻ sơ sinh|tổng sinh|số trẻ|sinh (?:được|ra|mới|là)",
        count="births",
    ),
    _topic("moves_in", "chuyển đến", "moves in", r"chuyển đến|nhập cư", count="moves_in"),
    _topic("moves_out", "chuyển đi", "moves out", r"chuyển đi|xuất cư", count="moves_out"),
    _topic("households", "hộ dân cư", "households", r"số hộ|\bhộ\b(?: dân(?: cư)?| gia đình)?", count="households"),
    _topic(
        "population",
        "dân số",
        "population",
        r"(?:tổng |quy mô )?(?:số )?dân số(?= (?:là|của|toàn|trung bình|năm|ước|hiện|khoảng|hơn|tính|xã|phường|huyện|tỉnh|quận|"
        r"thành phố|thị xã|thôn|có|đạt|thực tế|:|cuối|đầu)|:|"
        r"\s*$| \d| trên địa bàn)|(?:tổng )?số dân|nhân khẩu(?: thực tế(?: thường trú)?)?|"
        r"\d (?:người )?dân\b",
        count="population",
    ),
)
BY_CODE = {topic.code: topic for topic in TOPICS}


def topic_last(low: str) -> Topic | None:
    """The topic whose words end last in `low`, so nearest before a number; of two that overlap the special one."""
    spans = [(m.start(), m.end(), -rank) for rank, topic in enumerate(TOPICS) for m in topic.form.finditer(low)]
    if not spans:
        return None
    last = max(spans, key=lambda span: span[1])
    over = [span for span in spans if span[0] < last[1] and last[0] < span[1]]
    return TOPICS[-max(over, key=lambda span: (span[2], span[1]))[2]]


def topic_first(low: str) -> Topic | None:
    """The topic named first in `low`, so nearest behind a number; a more special one that begins soon after wins."""
    spans = [(m.start(), -rank) for rank, topic in enumerate(TOPICS) for m in topic.form.finditer(low)]
    if not spans:
        return None
    first = min(start for start, _ in spans)
    return TOPICS[-max((rank for start, rank in spans if start <= first + 40), default=0)]


def named_at_end(low: str) -> bool:
    """Whether `low` ends with the words of a topic, so that a bare number behind it is of that topic."""
    tail = low.rstrip(" :")
    return any(m.end() == len(tail) for topic in TOPICS if topic.code != "target" for m in topic.form.finditer(tail))
