"""The eleven lists of the P0 slip: their titles and columns, in the order of the form (recording-and-reports.md 3.3)."""

# ruff: noqa: E501  (a column and all its known headers stand on one line)

from __future__ import annotations

from dataclasses import dataclass

from danso.exchange.inbound.layout import Column
from danso.places.names import name_key
from danso.register.codes import NEWBORN_DISEASES, PRENATAL_DISEASES
from danso.values.words import Words

Shown = tuple[Column, str]


def _column(name: str, shown: str, *also: str) -> Shown:
    return Column(name, tuple(name_key(h) for h in (shown, *also))), shown


@dataclass(frozen=True, slots=True)
class P0List:
    """One list: its number on the form, title, columns as printed, and those without which a row says nothing."""

    number: int
    title: Words
    shown: tuple[Shown, ...]
    needed: tuple[str, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        return tuple(column for column, _ in self.shown)


_NUMBER = _column("number", "Hộ số", "Số hộ", "Mã hộ", "STT hộ")
_NAME = _column("name", "Họ và tên", "Họ tên", "Họ và tên người chết", "Họ tên người chết", "Tên")
_WIFE = _column(
    "name", "Họ và tên vợ (15-49 tuổi)", "Họ và tên vợ", "Họ tên vợ", "Họ và tên", "Họ tên", "Họ và tên phụ nữ"
)
_CHILD = _column(
    "name",
    "Họ và tên trẻ",
    "Họ tên trẻ",
    "Họ và tên con",
    "Họ tên con",
    "Tên trẻ",
    "Họ và tên trẻ sinh ra",
    "Họ và tên",
    "Họ tên",
)
_CARD = _column("card", "Số thẻ BHYT", "BHYT", "Mã đối tượng", "Mã số đối tượng", "Thẻ BHYT")
_RELATION = _column("relation", "Quan hệ với chủ hộ", "Quan hệ")
_SEX = _column("sex", "Giới tính", "GT")
_BIRTH = _column("birth", "Ngày sinh", "Năm sinh", "Ngày tháng năm sinh", "Ngày, tháng, năm sinh")
_NOTE = _column("note", "Ghi chú")
_ETHNICITY = _column("ethnicity", "Dân tộc")
_METHOD = _column(
    "method", "Biện pháp tránh thai", "BPTT", "Biện pháp", "BPTT sử dụng", "BPTT thôi sử dụng", "Biện pháp thôi sử dụng"
)


LISTS: tuple[P0List, ...] = (
    P0List(1, Words("Trẻ sinh ra", "Births"), (
        _NUMBER, _CHILD,
        _column("boy", "Ngày sinh nam", "Nam", "Trai", "Con trai", "Ngày sinh trai", "Ngày sinh của con nam", "Bé trai"),
        _column("girl", "Ngày sinh nữ", "Nữ", "Gái", "Con gái", "Ngày sinh gái", "Ngày sinh của con nữ", "Bé gái"),
        _column("birth", "Ngày sinh của trẻ", "Ngày sinh con", "Ngày sinh trẻ", "Ngày sinh"), _SEX, _ETHNICITY,
        _column("mother", "Họ và tên mẹ", "Họ tên mẹ", "Tên mẹ"), _column("mother_card", "Số thẻ BHYT của mẹ", "BHYT mẹ"),
        _column("mother_birth", "Ngày sinh của mẹ", "Ngày sinh mẹ", "Năm sinh mẹ", "Năm sinh của mẹ"),
        _column("place", "Nơi đẻ", "Nơi sinh"),
        _column("order", "Là con thứ mấy của mẹ", "Con thứ mấy", "Là con thứ mấy", "Con thứ", "Là con thứ"),
        _column("multiple", "Số trẻ của lần sinh"), _column("multiple_no", "Trẻ thứ mấy của lần sinh"), _NOTE,
    ), ("number", "mother")),
    P0List(2, Words("Sàng lọc sơ sinh", "Newborn screening"), (
        _NUMBER, _CHILD, _BIRTH, _column("mother", "Họ và tên mẹ", "Họ tên mẹ"),
        _column("day", "Ngày sàng lọc", "Ngày SLSS", "Ngày lấy máu"),
        *(_column(d.code, d.words.vi, *d.also) for d in NEWBORN_DISEASES), _NOTE,
    ), ("number", "name", "g6pd")),
    P0List(3, Words("Người chết", "Deaths"), (
        _NUMBER, _NAME, _CARD, _RELATION, _SEX, _BIRTH, _column("day", "Ngày chết", "Ngày mất", "Ngày tháng năm chết"), _NOTE,
    ), ("number", "name", "day")),
    P0List(4, Words("Chuyển đến từ xã khác", "Moves in"), (
        _NUMBER, _NAME, _CARD, _RELATION, _SEX, _BIRTH, _ETHNICITY, _column("education", "Trình độ học vấn", "Học vấn"),
        _column("marital", "Tình trạng hôn nhân", "Hôn nhân"), _column("day", "Ngày đến", "Ngày chuyển đến"),
        _column("place", "Nơi đi", "Từ đâu đến", "Nơi chuyển đi"), _column("intent", "Ở ổn định, lâu dài", "Ở ổn định"), _NOTE,
    ), ("number", "name", "day")),
    P0List(5, Words("Chuyển đi khỏi xã", "Moves out"), (
        _NUMBER, _NAME, _CARD, _RELATION, _SEX, _BIRTH, _ETHNICITY, _column("day", "Ngày đi", "Ngày chuyển đi"),
        _column("place", "Nơi đến", "Nơi chuyển đến"), _NOTE,
    ), ("number", "name", "day")),
    P0List(6, Words("Thay đổi thông tin cơ bản", "Details changed"), (
        _NUMBER, _NAME, _CARD, _SEX, _BIRTH, _column("day", "Ngày thay đổi", "Ngày"),
        _column("detail", "Thông tin thay đổi", "Loại thay đổi", "Nội dung thay đổi"),
        _column("old", "Nội dung cũ", "Thông tin cũ", "Cũ"), _column("new", "Nội dung mới", "Thông tin mới", "Mới"), _NOTE,
    ), ("number", "name", "new")),
    P0List(7, Words("Vợ chồng mới sử dụng BPTT", "Contraception begun"), (
        _NUMBER, _WIFE, _CARD, _BIRTH, _column("day", "Ngày bắt đầu sử dụng", "Ngày bắt đầu", "Ngày sử dụng"), _METHOD,
        _column("channel", "Nguồn", "Nguồn cung cấp"), _NOTE,
    ), ("number", "name", "day", "method")),
    P0List(8, Words("Vợ chồng thôi sử dụng BPTT", "Contraception ended"), (
        _NUMBER, _WIFE, _CARD, _BIRTH, _column("day", "Ngày thôi sử dụng", "Ngày thôi"), _METHOD,
        _column("reason", "Lý do", "Lý do thôi"), _NOTE,
    ), ("number", "name", "day", "method")),
    P0List(9, Words("Phụ nữ có thông tin thai sản", "Pregnancy news"), (
        _NUMBER, _WIFE, _CARD, _BIRTH, _column("day", "Ngày xảy ra", "Ngày"),
        _column("event", "Thông tin thai sản", "Mang thai/sảy thai/phá thai", "Thông tin", "Nội dung"),
        _column("pregnancy_no", "Lần mang thai thứ", "Lần mang thai"), _NOTE,
    ), ("number", "name", "event")),
    P0List(10, Words("Sàng lọc trước sinh", "Prenatal screening"), (
        _NUMBER, _CARD, _WIFE, _BIRTH, _column("day12", "Ngày sàng lọc khoảng tuần 12", "Tuần 12", "Ngày tuần 12", "Ngày SLTS tuần 12"),
        _column("done12", "Bệnh đã sàng lọc tuần 12", "Kết quả tuần 12"),
        _column("day21", "Ngày sàng lọc khoảng tuần 21", "Tuần 21", "Ngày tuần 21", "Ngày SLTS tuần 21"),
        _column("done21", "Bệnh đã sàng lọc tuần 21", "Kết quả tuần 21"), _column("result", "Kết quả"), _NOTE,
    ), ("number", "name", "day12")),
    P0List(11, Words("Người cao tuổi khám sức khỏe", "Elderly checks"), (
        _NUMBER, _CARD, _NAME, _BIRTH, _column("day", "Ngày khám", "Ngày khám sức khỏe"), _NOTE,
    ), ("number", "name", "day")),
)  # fmt: skip
BY_NUMBER: dict[int, P0List] = {one.number: one for one in LISTS}
DISEASES = {d.code for d in NEWBORN_DISEASES}
PRENATAL = PRENATAL_DISEASES
