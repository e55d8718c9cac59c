"""Columns of the A0 workbook: section I in its official order, the method in use, and what the office adds."""

# ruff: noqa: E501  (a column and all its known headers stand on one line)

from __future__ import annotations

from danso.exchange.inbound.layout import Column
from danso.places.names import name_key
from danso.values.words import Words


def _column(name: str, shown: str, english: str, *also: str) -> tuple[Column, Words]:
    return Column(name, tuple(name_key(h) for h in (shown, *also))), Words(shown, english)


# In the order in which the template prints them.
A0: tuple[tuple[Column, Words], ...] = (
    _column("number", "Hộ số", "Household number", "Số hộ", "Mã hộ", "Hộ", "Household", "STT hộ", "Phiếu hộ số"),
    _column("line", "Số TT", "Line", "TT", "STT", "Thứ tự", "No"),
    _column("card", "Mã đối tượng (số thẻ BHYT)", "Card number", "Số thẻ BHYT", "Mã đối tượng", "BHYT", "Mã thẻ BHYT", "Thẻ BHYT", "Mã BHYT"),
    _column("name", "Họ và tên", "Name", "Họ tên", "Họ và tên khai sinh", "Tên", "Họ, tên", "Full name"),
    _column("relation", "Quan hệ với chủ hộ", "Relation to head", "Quan hệ", "QH với chủ hộ", "QH chủ hộ", "Quan hệ chủ hộ"),
    _column("sex", "Giới tính", "Sex", "GT", "Nam nữ", "Giới", "Phái", "Giới tính nam nữ"),
    _column("birth", "Ngày sinh", "Date of birth", "Ngày tháng năm sinh", "Năm sinh", "Ngày, tháng, năm sinh", "NTNS", "Sinh ngày", "Ngày sinh dd mm yyyy", "DOB"),
    _column("ethnicity", "Dân tộc", "Ethnic group", "DT"),
    _column("education", "Trình độ học vấn", "Education", "Học vấn", "TĐHV", "Trình độ", "Văn hóa", "Trình độ văn hóa"),
    _column("marital", "Tình trạng hôn nhân", "Marital status", "Hôn nhân", "TTHN", "TT hôn nhân"),
    _column("residence", "Tình trạng cư trú", "Residence status", "Cư trú", "TTCT", "TT cư trú", "Loại cư trú"),
    _column("method", "BPTT đang sử dụng", "Method in use", "BPTT", "Biện pháp tránh thai", "Biện pháp", "Biện pháp tránh thai đang sử dụng"),
    _column("method_since", "Tháng năm bắt đầu sử dụng BPTT", "Method in use since", "Bắt đầu sử dụng BPTT", "Tháng năm bắt đầu", "Tháng, năm bắt đầu sử dụng", "Ngày bắt đầu sử dụng BPTT", "Tháng năm bắt đầu sử dụng"),
    _column("citizen", "Số định danh cá nhân", "Citizen number", "Số định danh", "CCCD", "Số CCCD", "CMND CCCD", "Căn cước công dân", "Số căn cước", "CMND", "CMTND"),
    _column("address", "Địa chỉ hộ", "Address", "Địa chỉ", "Chỗ ở", "Nơi ở", "Địa chỉ chi tiết"),
    _column("household_kind", "Loại hộ", "Kind of household", "Loại hộ dân cư"),
    _column("boy", "Nam", "Male", "Ngày sinh nam", "Năm sinh nam", "Ngày sinh Nam"),
    _column("girl", "Nữ", "Female", "Ngày sinh nữ", "Năm sinh nữ", "Ngày sinh Nữ"),
)  # fmt: skip
COLUMNS: tuple[Column, ...] = tuple(column for column, _ in A0)
PRINTED: tuple[tuple[Column, Words], ...] = A0[:-2]
HEAD_LABELS: tuple[tuple[str, Words], ...] = (
    ("province", Words("Tỉnh (Thành phố)", "Province")),
    ("district", Words("Huyện (Quận, Thị xã)", "District")),
    ("commune", Words("Xã (Phường, Thị trấn)", "Commune")),
    ("village", Words("Thôn (Ấp, Bản, Tổ dân phố)", "Village")),
    ("area", Words("Địa bàn số", "Collection area")),
    ("collaborator", Words("Họ và tên cộng tác viên", "Collaborator")),
    ("day", Words("Lập sổ theo hiện trạng ngày", "As of")),
)
