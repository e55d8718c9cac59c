"""The eleven lists as grids: which cells are typed, which fill themselves from the register, in the paper's order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from danso.exchange.inbound.p0_details import DETAILS_SHOWN
from danso.exchange.inbound.p0_lists import BY_NUMBER
from danso.register import codes
from danso.values.code_list import CodeList
from danso.values.words import Words

# known: filled from the register once the person is named; never typed, never sent.
Shape = Literal["number", "person", "day", "birth", "code", "detail", "count", "mark", "text", "known"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One column. `width` is a class of the style sheet; `longest` in letters."""

    name: str
    shape: Shape
    label: Words
    width: str = "w3"
    codes: CodeList | None = None
    longest: int = 40
    women: bool = False

    @property
    def hint(self) -> str:
        return " · ".join(choices(self))

    @property
    def typed(self) -> bool:
        return self.shape != "known"


@dataclass(frozen=True, slots=True)
class Grid:
    """`first` is the column whose cell carries what is said of the whole line."""

    number: int
    title: Words
    cells: tuple[Cell, ...]

    @property
    def typed(self) -> tuple[Cell, ...]:
        return tuple(one for one in self.cells if one.typed)

    @property
    def person(self) -> Cell | None:
        return next((one for one in self.cells if one.shape == "person"), None)

    def cell(self, name: str) -> Cell | None:
        return next((one for one in self.cells if one.name == name), None)


def choices(cell: Cell) -> list[str]:
    """What may be typed: number and words. Codes that are no numbers are chosen by their place in the list."""
    if cell.shape == "detail":
        return [f"{n} {said}" for n, said in enumerate(DETAILS_SHOWN, start=1)]
    if cell.codes is None or len(list(cell.codes)) > 12:
        return []
    return [f"{one.code if one.code.isdecimal() else n} {one.words}" for n, one in enumerate(cell.codes, start=1)]


_NUMBER = Cell("number", "number", Words("Hộ số", "House no."), "w2")
_PERSON = Cell("name", "person", Words("Họ và tên", "Name"), "", longest=200)
_WIFE = Cell("name", "person", Words("Họ và tên vợ (15-49)", "Wife (15-49)"), "", longest=200, women=True)
_CARD = Cell("card_end", "known", Words("Số thẻ", "Card"), "w2")
_RELATION = Cell("relation", "known", Words("Quan hệ", "Relation"), "w3")
_SEX = Cell("sex", "known", Words("Giới tính", "Sex"), "w2")
_BIRTH = Cell("birth", "known", Words("Ngày sinh, tuổi", "Birth, age"), "w4")
_NOTE = Cell("note", "text", Words("Ghi chú", "Note"), "w4", longest=300)


def _day(vi: str, en: str, name: str = "day") -> Cell:
    return Cell(name, "day", Words(vi, en), "w3")


def _code(name: str, vi: str, en: str, which: CodeList, width: str = "w4") -> Cell:
    return Cell(name, "code", Words(vi, en), width, which, longest=60)


_MARKS = tuple(
    Cell(d.code, "mark", words, "w2")
    for d, words in zip(
        codes.NEWBORN_DISEASES,
        (
            Words("Suy giáp", "Thyroid"), Words("G6PD", "G6PD"), Words("Thượng thận", "Adrenal"),
            Words("Khiếm thính", "Hearing"), Words("Tim", "Heart"),
        ),
        strict=True,
    )
)  # fmt: skip

_CELLS: dict[int, tuple[Cell, ...]] = {
    1: (
        _NUMBER, Cell("name", "text", Words("Họ và tên trẻ", "Child's name"), "", longest=200),
        _day("Trai, sinh ngày", "Boy, born", "boy"), _day("Gái, sinh ngày", "Girl, born", "girl"),
        _code("ethnicity", "Dân tộc", "Ethnic group", codes.ETHNICITY, "w2b"),
        Cell("mother", "person", Words("Mẹ", "Mother"), "w5", longest=200, women=True), _BIRTH,
        _code("place", "Nơi đẻ", "Place", codes.BIRTH_PLACE, "w3"),
        Cell("order", "count", Words("Con thứ", "Order"), "w2", longest=6),
    ),
    2: (_NUMBER, Cell("name", "person", Words("Họ và tên trẻ", "Child"), "", longest=200), _BIRTH,
        _day("Ngày sàng lọc", "Screened on"), *_MARKS),
    3: (_NUMBER, _PERSON, _CARD, _RELATION, _SEX, _BIRTH, _day("Ngày chết", "Died on"), _NOTE),
    4: (
        _NUMBER, Cell("name", "text", Words("Họ và tên", "Name"), "", longest=200),
        Cell("card", "text", Words("Số thẻ BHYT", "Card"), "w2b"),
        _code("relation", "Quan hệ", "Relation", codes.RELATION, "w2b"), _code("sex", "Giới tính", "Sex", codes.SEX, "w2"),
        Cell("birth", "birth", Words("Ngày sinh", "Born"), "w3"), Cell("age", "known", Words("Tuổi", "Age"), "w1"),
        _code("ethnicity", "Dân tộc", "Ethnic", codes.ETHNICITY, "w2"),
        _code("education", "Học vấn", "Schooling", codes.EDUCATION, "w2b"),
        _code("marital", "Hôn nhân", "Marital", codes.MARITAL, "w2b"), _day("Ngày đến", "Came on"),
        Cell("place", "text", Words("Nơi đi", "From"), "w2b", longest=200),
        Cell("intent", "mark", Words("Ở ổn định", "Stays"), "w2"),
    ),
    5: (_NUMBER, _PERSON, _RELATION, _SEX, _BIRTH, _day("Ngày đi", "Left on"),
        Cell("place", "text", Words("Nơi đến", "Where to"), "w5", longest=200), _NOTE),
    6: (_NUMBER, _PERSON, _SEX, _BIRTH, _day("Ngày thay đổi", "Since"),
        Cell("detail", "detail", Words("Thông tin thay đổi", "What changed"), "w5"),
        Cell("new", "text", Words("Nội dung mới", "New"), "w5", longest=300), _NOTE),
    7: (_NUMBER, _WIFE, _BIRTH, _day("Ngày bắt đầu", "Begun on"),
        _code("method", "Biện pháp", "Method", codes.METHOD, "w6"),
        _code("channel", "Nguồn", "Channel", codes.CHANNEL)),
    8: (_NUMBER, _WIFE, _BIRTH, _day("Ngày thôi", "Stopped on"),
        _code("method", "Biện pháp thôi sử dụng", "Method", codes.METHOD, "w6"),
        _code("reason", "Lý do", "Reason", codes.STOP_REASON)),
    9: (_NUMBER, Cell("name", "person", Words("Họ và tên", "Name"), "", longest=200, women=True), _BIRTH,
        _day("Ngày", "Day"), _code("event", "Thông tin thai sản", "News", codes.PREGNANCY_EVENT, "w5"),
        Cell("pregnancy_no", "count", Words("Lần mang thai", "Pregnancy no."), "w3", longest=6)),
    10: (_NUMBER, Cell("name", "person", Words("Họ và tên", "Name"), "", longest=200, women=True), _BIRTH,
         _day("Tuần 12, ngày", "Week 12 on", "day12"),
         Cell("done12", "text", Words("Bệnh đã làm", "Diseases"), "w3", longest=100),
         _day("Tuần 21, ngày", "Week 21 on", "day21"),
         Cell("done21", "text", Words("Bệnh đã làm", "Diseases"), "w3", longest=100),
         _code("result", "Kết quả", "Result", codes.PRENATAL_RESULT)),
    11: (_NUMBER, _PERSON, _CARD, _BIRTH, _day("Ngày khám", "Checked on"), _NOTE),
}  # fmt: skip

GRIDS: tuple[Grid, ...] = tuple(Grid(n, BY_NUMBER[n].title, cells) for n, cells in _CELLS.items())
BY_LIST: dict[int, Grid] = {one.number: one for one in GRIDS}
