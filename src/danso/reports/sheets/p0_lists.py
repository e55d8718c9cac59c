"""The eleven lists of the P0/CTV slip: heads, columns, and how a line fills them. Order and words as the form in use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from danso.register import codes
from danso.register.sheets import P0Line, PersonFace
from danso.values.code_list import CodeList
from danso.values.words import Language, Words

Fill = Callable[[P0Line, Language], str]


@dataclass(frozen=True, slots=True)
class P0Column:
    heading: tuple[Words, ...]
    width: float
    fill: Fill


@dataclass(frozen=True, slots=True)
class P0List:
    number: int
    title: Words
    columns: tuple[P0Column, ...]


def _person(line: P0Line, role: str = "person") -> PersonFace | None:
    return line.persons.get(line.facts.get(role, ""))


def _name(role: str = "person") -> Fill:
    return lambda line, _: ((found := _person(line, role)) and found.name) or ""


def _card(role: str = "person") -> Fill:
    return lambda line, _: ((found := _person(line, role)) and found.card) or ""


def _born(role: str = "person") -> Fill:
    return lambda line, _: found.birth.shown() if (found := _person(line, role)) else ""


def _coded(field: str, of: CodeList, role: str = "person") -> Fill:
    def fill(line: P0Line, language: Language) -> str:
        found = _person(line, role)
        value = line.facts.get(field) or (getattr(found, field, None) if found else None)
        return of.words(value).in_(language) if isinstance(value, str) else ""

    return fill


def _fact(field: str) -> Fill:
    return lambda line, _: str(line.facts.get(field) or "")


def _code_of_method(line: P0Line, language: Language) -> str:
    method = line.facts.get("method")
    return f"{method} {codes.METHOD.words(method).in_(language)}" if method else ""


def _day(line: P0Line, _: Language) -> str:
    return line.happened_on.shown()


def _day_if_sex(sex: str) -> Fill:
    return lambda line, _: line.happened_on.shown() if line.facts.get("sex") == sex else ""


def _number(line: P0Line, _: Language) -> str:
    return line.household_number


def _done(disease: str) -> Fill:
    return lambda line, _: "x" if disease in (line.facts.get("done") or ()) else ""


def _week(low: int, high: int) -> Fill:
    def fill(line: P0Line, _: Language) -> str:
        week = line.facts.get("week")
        return line.happened_on.shown() if isinstance(week, int) and low <= week <= high else ""

    return fill


_DETAILS: Mapping[str, tuple[Words, CodeList | None]] = {
    "education": (Words("Trình độ học vấn", "Education"), codes.EDUCATION),
    "relation": (Words("Quan hệ với chủ hộ", "Relation to head"), codes.RELATION),
    "marital": (Words("Tình trạng hôn nhân", "Marital state"), codes.MARITAL),
    "ethnicity": (Words("Dân tộc", "Ethnic group"), codes.ETHNICITY),
    "name": (Words("Họ và tên", "Name"), None),
    "card": (Words("Số thẻ BHYT", "Insurance card"), None),
    "citizen": (Words("Số định danh", "Citizen number"), None),
    "address": (Words("Địa chỉ", "Address"), None),
}


def _what_changed(line: P0Line, language: Language) -> str:
    if line.kind == "head_changed":
        return Words("Thay đổi chủ hộ", "New head of household").in_(language)
    known = _DETAILS.get(str(line.facts.get("detail")))
    return known[0].in_(language) if known else ""


def _new_value(line: P0Line, language: Language) -> str:
    if line.kind == "head_changed":
        return _name()(line, language)
    detail = str(line.facts.get("detail"))
    known, value = _DETAILS.get(detail), line.facts.get("value")
    if known and known[1] is not None and isinstance(value, str):
        return known[1].words(value).in_(language)
    found = _person(line)
    return (found.name if detail == "name" else found.card if detail == "card" else "") if found else ""


def _old_value(line: P0Line, language: Language) -> str:
    """What earlier slips told; empty where none did."""
    known, value = _DETAILS.get(str(line.facts.get("detail"))), line.facts.get("before")
    if known and known[1] is not None and value:
        return known[1].words(value).in_(language)
    return str(value or "")


def _c(vi: str, en: str, width: float, fill: Fill, *over: Words) -> P0Column:
    return P0Column((*over, Words(vi, en)), width, fill)


_HH = _c("Hộ số", "Household", 0.7, _number)
_WHO = _c("Họ và tên", "Name", 2.2, _name())
_CARD = _c("Số thẻ BHYT", "Insurance card", 2.0, _card())
_SEX = _c("Giới tính", "Sex", 0.7, _coded("sex", codes.SEX))
_BORN = _c("Ngày sinh", "Born", 1.1, _born())
_RELATION = _c("Quan hệ với chủ hộ", "Relation", 1.1, _coded("relation", codes.RELATION))
_ETHNIC = _c("Dân tộc", "Ethnic group", 0.9, _coded("ethnicity", codes.ETHNICITY))
_NOTE = _c("Ghi chú", "Note", 1.3, lambda line, language: "")
_BORN_ON = Words("Ngày sinh", "Born")
_RESULT = Words("Bệnh đã sàng lọc", "Diseases screened")

LISTS: tuple[P0List, ...] = (
    P0List(
        1,
        Words("Trẻ sinh ra", "Births"),
        (
            _HH,
            _c("Họ và tên trẻ", "Child", 2.0, _name("child")),
            _c("Nam", "Boy", 1.15, _day_if_sex("1"), _BORN_ON),
            _c("Nữ", "Girl", 1.15, _day_if_sex("2"), _BORN_ON),
            _ETHNIC,
            _c("Họ và tên mẹ", "Mother", 2.0, _name("mother")),
            _c("Số thẻ BHYT của mẹ", "Mother's card", 2.0, _card("mother")),
            _c("Ngày sinh của mẹ", "Mother born", 1.1, _born("mother")),
            _c("Nơi đẻ", "Place", 1.0, _coded("birth_place", codes.BIRTH_PLACE)),
            _c("Là con thứ mấy của mẹ", "Order", 0.8, _fact("child_order")),
        ),
    ),
    P0List(
        2,
        Words("Sàng lọc sơ sinh", "Newborn screening"),
        (
            _HH,
            _c("Họ và tên trẻ", "Child", 2.2, _name()),
            _BORN,
            *(_c(d.words.vi, d.words.en, 1.1, _done(d.code), _RESULT) for d in codes.NEWBORN_DISEASES),
            _c("Ngày sàng lọc", "Day", 1.1, _day),
            _NOTE,
        ),
    ),
    P0List(
        3,
        Words("Người chết", "Deaths"),
        (_HH, _WHO, _CARD, _RELATION, _SEX, _BORN, _c("Ngày chết", "Died", 1.1, _day), _NOTE),
    ),
    P0List(
        4,
        Words("Chuyển đến từ xã khác", "Moves in from another commune"),
        (
            _HH,
            _WHO,
            _CARD,
            _RELATION,
            _SEX,
            _BORN,
            _ETHNIC,
            _c("Trình độ học vấn", "Education", 0.9, _coded("education", codes.EDUCATION)),
            _c("Tình trạng hôn nhân", "Marital state", 1.1, _coded("marital", codes.MARITAL)),
            _c("Ngày đến", "Came", 1.1, _day),
            _c("Nơi đi", "From", 1.3, _fact("from_unit")),
        ),
    ),
    P0List(
        5,
        Words("Chuyển đi khỏi xã", "Moves out of the commune"),
        (
            _HH,
            _WHO,
            _CARD,
            _RELATION,
            _SEX,
            _BORN,
            _c("Ngày đi", "Left", 1.1, _day),
            _c("Nơi đến", "To", 1.4, _fact("to_unit")),
            _NOTE,
        ),
    ),
    P0List(
        6,
        Words("Thay đổi thông tin cơ bản", "Details changed"),
        (
            _HH,
            _WHO,
            _CARD,
            _SEX,
            _BORN,
            _c("Nội dung thay đổi", "What", 1.4, _what_changed),
            _c("Nội dung cũ", "Old", 1.2, _old_value),
            _c("Nội dung mới", "New", 1.4, _new_value),
            _c("Ngày thay đổi", "Day", 1.1, _day),
        ),
    ),
    P0List(
        7,
        Words("Vợ chồng mới sử dụng BPTT", "Couples starting a method"),
        (
            _HH,
            _c("Họ và tên vợ (15-49 tuổi)", "Wife (15-49)", 2.4, _name()),
            _CARD,
            _BORN,
            _c("Ngày bắt đầu", "Started", 1.1, _day),
            _c("BPTT", "Method", 1.6, _code_of_method),
            _NOTE,
        ),
    ),
    P0List(
        8,
        Words("Vợ chồng thôi sử dụng BPTT", "Couples ending a method"),
        (
            _HH,
            _c("Họ và tên vợ (15-49 tuổi)", "Wife (15-49)", 2.4, _name()),
            _CARD,
            _BORN,
            _c("Ngày thôi", "Ended", 1.1, _day),
            _c("BPTT thôi sử dụng", "Method", 1.6, _code_of_method),
            _NOTE,
        ),
    ),
    P0List(
        9,
        Words("Phụ nữ có thông tin thai sản", "Pregnancy news"),
        (
            _HH,
            _WHO,
            _CARD,
            _BORN,
            _c("Ngày", "Day", 1.1, _day),
            _c("Thông tin", "News", 1.4, _coded("event", codes.PREGNANCY_EVENT)),
            _c("Lần mang thai thứ", "Pregnancy no.", 0.9, _fact("pregnancy_no")),
        ),
    ),
    P0List(
        10,
        Words("Sàng lọc trước sinh", "Prenatal screening"),
        (
            _HH,
            _WHO,
            _CARD,
            _BORN,
            _c("Khoảng tuần 12", "About week 12", 1.1, _week(0, 16)),
            _c("Khoảng tuần 21", "About week 21", 1.1, _week(17, 45)),
            *(_c(d.words.vi, d.words.en, 1.15, _done(d.code), _RESULT) for d in codes.PRENATAL_DISEASES),
            _NOTE,
        ),
    ),
    P0List(
        11,
        Words("Người cao tuổi khám sức khỏe", "Health checks of the elderly"),
        (
            _HH,
            _WHO,
            _CARD,
            _BORN,
            _c("Ngày khám", "Day of check", 1.1, _day),
            _NOTE,
        ),
    ),
)
