"""What a plan's table can leave unreadable or open; all of it stops until somebody answers."""

from __future__ import annotations

from danso.places.finding import Finding
from danso.places.table_rows import TableRow
from danso.places.units import UnitRow
from danso.values.words import Words


def unreadable(row: TableRow, column: str) -> Finding:
    says = Words("Không hiểu cột {column}: “{text}”.", "Column {column} cannot be read: “{text}”.").with_(
        column=column, text=row[column]
    )
    return Finding("unreadable", row["old_code"], says, Words("Sửa ô này.", "Mend this cell."), row.line, stops=True)


def old_unknown(row: TableRow) -> Finding:
    says = Words("Không có đơn vị mã {code} đang có hiệu lực.", "No unit {code} is in force.").with_(
        code=row["old_code"]
    )
    proposal = Words("Kiểm tra mã cũ và ngày hiệu lực.", "Check the old code and the day.")
    return Finding("unknown_unit", row["old_code"], says, proposal, row.line, stops=True)


def same_or_other(row: TableRow, was: UnitRow) -> Finding:
    says = Words(
        "Mã {code} đang là “{was}”, bảng ghi “{new}”: đổi tên hay là đơn vị khác dùng lại mã?",
        "Code {code} is “{was}”, the table says “{new}”: renamed, or another unit under the old code?",
    ).with_(code=was.code, was=was.name, new=row["new_name"])
    proposal = Words("Ghi cột same_unit: yes hoặc no.", "Fill the column same_unit: yes or no.")
    return Finding("same_or_other", was.code, says, proposal, row.line, stops=True)


def new_unnamed(row: TableRow) -> Finding:
    says = Words("Đơn vị mới mã {code} chưa có tên.", "The new unit {code} has no name.").with_(code=row["new_code"])
    return Finding("new_unnamed", row["new_code"], says, Words("Ghi tên.", "Give its name."), row.line, stops=True)


def kind_unknown(row: TableRow, name: str) -> Finding:
    says = Words("“{name}” không mở đầu bằng loại đơn vị.", "“{name}” does not begin with a kind.").with_(name=name)
    proposal = Words("Ghi tên đầy đủ, ví dụ “Xã ...”, “Phường ...”.", "Give the full name, as in “Xã ...”.")
    return Finding("kind_unknown", row["new_code"], says, proposal, row.line, stops=True)


def part_unknown(row: TableRow, code: str) -> Finding:
    says = Words("Không có thôn, địa bàn mã {code}.", "No village or area has code {code}.").with_(code=code)
    return Finding("part_unknown", code, says, Words("Sửa danh sách.", "Mend the list."), row.line, stops=True)
