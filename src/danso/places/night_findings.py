"""What a mapping of one night can leave open, each with a proposal."""

from __future__ import annotations

from collections.abc import Sequence

from danso.places.code_tables import MappingLine
from danso.places.finding import Finding
from danso.places.official_list import Listed
from danso.values.words import Words


def spelled_otherwise(line: MappingLine, unit: Listed, said: str) -> Finding:
    says = Words(
        "Mã {code}: “{said}” và “{name}” chỉ khác cách viết.",
        "Code {code}: “{said}” and “{name}” are one spelling apart.",
    ).with_(code=unit.code, said=said, name=unit.name)
    return Finding("spelling", unit.code, says, _SAME_UNIT, line.line)


def name_differs(line: MappingLine, unit: Listed, said: str) -> Finding:
    says = Words(
        "Mã {code}: bảng ghi “{said}”, danh mục ghi “{name}”.", "Code {code}: “{said}” here, “{name}” in the list."
    ).with_(code=unit.code, said=said, name=unit.name)
    proposal = Words(
        "Đề nghị: cùng một đơn vị theo mã; tên đúng lấy theo nghị quyết.",
        "Proposed: one unit by its code; take the name from the decree.",
    )
    return Finding("name_differs", unit.code, says, proposal, line.line)


def by_district(line: MappingLine, district: Listed) -> Finding:
    says = Words(
        "“{new}” ({code}) không có mã xã cũ, chỉ có huyện cũ “{district}”.",
        "“{new}” ({code}) has no old commune, only the old district “{district}”.",
    ).with_(new=line.new_name, code=line.new_code, district=district.name)
    proposal = Words("Đề nghị: cả huyện chuyển vào đơn vị này.", "Proposed: the whole district passed into it.")
    return Finding("by_district", line.new_code, says, proposal, line.line)


def old_unknown(line: MappingLine) -> Finding:
    says = Words(
        "Đơn vị cũ “{name}” ({code}) không có trong danh mục cũ.",
        "The old unit “{name}” ({code}) is not in the old list.",
    ).with_(name=line.old_name, code=line.old_code or line.old_district)
    proposal = Words("Đề nghị: kiểm tra mã cũ.", "Proposed: check the old code.")
    return Finding("old_unknown", line.old_code, says, proposal, line.line)


def old_unmapped(unit: Listed) -> Finding:
    says = Words(
        "“{name}” ({code}) không có dòng nào: chưa rõ chuyển về đâu.",
        "“{name}” ({code}) has no line: where it went is not said.",
    ).with_(name=unit.name, code=unit.code)
    return Finding("old_unmapped", unit.code, says, _DECREE)


def no_target(line: MappingLine) -> Finding:
    says = Words("“{name}” ({code}) không ghi đơn vị mới.", "“{name}” ({code}) has no new unit on this line.").with_(
        name=line.old_name, code=line.old_code
    )
    return Finding("no_target", line.old_code, says, _DECREE, line.line)


def new_unknown(line: MappingLine, namesakes: Sequence[str]) -> Finding:
    says = Words(
        "Mã mới {code} (“{name}”) không có trong danh mục mới.",
        "The new code {code} (“{name}”) is not in the new list.",
    ).with_(code=line.new_code, name=line.new_name)
    return Finding("new_unknown", line.new_code, says, _one_of(line.new_code, namesakes), line.line)


def new_unreached(unit: Listed, likely: Sequence[str]) -> Finding:
    says = Words(
        "“{name}” ({code}) của danh mục mới không có dòng nào dẫn tới.",
        "“{name}” ({code}) of the new list is reached by no line.",
    ).with_(name=unit.name, code=unit.code)
    return Finding("new_unreached", unit.code, says, _one_of(unit.code, likely))


def wrong_place(line: MappingLine, said: str, listed: str) -> Finding:
    says = Words(
        "“{old}” ({code}) sang “{new}”: dòng ghi thuộc mã {said}, danh mục ghi {listed}.",
        "“{old}” ({code}) into “{new}”: the line puts it in {said}, the list in {listed}.",
    ).with_(old=line.old_name, code=line.old_code, new=line.new_name, said=said or "-", listed=listed or "-")
    proposal = Words("Đề nghị: lấy theo danh mục.", "Proposed: as the list has it.")
    return Finding("wrong_place", line.old_code or line.new_code, says, proposal, line.line)


def twice(line: MappingLine) -> Finding:
    says = Words("{old} sang {new} có hai dòng.", "{old} into {new} stands twice.").with_(
        old=line.old_code, new=line.new_code
    )
    return Finding(
        "twice", line.old_code, says, Words("Đề nghị: bỏ dòng sau.", "Proposed: drop the second."), line.line
    )


def flag_differs(line: MappingLine, column: str, counted: int) -> Finding:
    says = Words(
        "Cột {column} của {old} sang {new} không khớp với số dòng thực có ({n}).",
        "Column {column} of {old} into {new} disagrees with the lines there are ({n}).",
    ).with_(column=column, old=line.old_code or line.old_district, new=line.new_code, n=counted)
    proposal = Words(
        "Đề nghị: theo các dòng thực có; kiểm tra xem có thiếu dòng.",
        "Proposed: as the lines are; check whether one is missing.",
    )
    return Finding("flag_differs", line.new_code, says, proposal, line.line)


def code_reused(unit: Listed, before: Listed, has_its_land: bool, parts: int) -> Finding:
    says = Words(
        "Mã {code} trước là “{before}”, nay là “{name}” (gộp từ {n} đơn vị).",
        "Code {code} was “{before}” and is now “{name}” (of {n} units).",
    ).with_(code=unit.code, before=before.name, name=unit.name, n=parts)
    if has_its_land and parts == 1:
        proposal = Words("Đề nghị: cùng một đơn vị, đổi tên.", "Proposed: the same unit, renamed.")
    elif has_its_land:
        proposal = Words(
            "Đề nghị: đơn vị mới; đơn vị cũ cùng mã là một phần của nó.",
            "Proposed: a new unit, of which the code's former bearer is one part.",
        )
    else:
        proposal = Words(
            "Đề nghị: đơn vị mới, không có địa bàn của đơn vị cũ cùng mã.",
            "Proposed: a new unit that has none of the code's former bearer.",
        )
    return Finding("code_reused", unit.code, says, proposal)


def _one_of(code: str, others: Sequence[str]) -> Words:
    if not others:
        return _DECREE
    return Words(
        "Đề nghị: {code} và {others} là một đơn vị; hỏi cơ quan thống kê rồi chọn.",
        "Proposed: {code} and {others} are one unit; ask the statistics office, then choose.",
    ).with_(code=code, others=", ".join(others))


_SAME_UNIT = Words("Đề nghị: cùng một đơn vị, giữ theo mã.", "Proposed: one unit, kept by its code.")
_DECREE = Words("Đề nghị: đối chiếu nghị quyết.", "Proposed: read the decree.")
