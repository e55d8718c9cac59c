"""What a replay of dated changes can find, each with a proposal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from danso.places.code_tables import ListedChange
from danso.places.finding import Finding
from danso.places.names import same_name
from danso.places.official_list import Listed
from danso.values.day import shown_date
from danso.values.words import Words


def reused_code(change: ListedChange, before: Listed) -> Finding:
    """A code comes back: under its old name the unit returns, under another name it is another unit."""
    if same_name(before.name, change.new_name):
        proposal = Words("Đề nghị: cùng một đơn vị, lập lại.", "Proposed: the same unit, come back.")
    else:
        proposal = Words(
            "Đề nghị: là đơn vị khác, không nối số liệu cũ của mã này.",
            "Proposed: another unit; figures of the code's former bearer are not joined to it.",
        )
    says = Words(
        "Ngày {day}, “{name}” mang mã {code}, trước đó là mã của “{before}”.",
        "On {day} “{name}” takes code {code}, which was that of “{before}”.",
    ).with_(day=shown_date(change.on), name=change.new_name, code=change.code, before=before.name)
    return Finding("code_reused", change.code, says, proposal, change.line)


def abolished_without_target(change: ListedChange, candidates: Sequence[str]) -> Finding:
    says = Words(
        "Ngày {day}, “{name}” ({code}) kết thúc, không ghi địa bàn chuyển về đâu.",
        "On {day} “{name}” ({code}) ends without a word where its territory went.",
    ).with_(day=shown_date(change.on), name=change.old_name, code=change.code)
    if candidates:
        proposal = Words(
            "Đề nghị: đối chiếu nghị quyết; cùng ngày, cùng cấp trên có thay đổi mã {codes}.",
            "Proposed: read the decree; on that day, in the same parent, these codes changed: {codes}.",
        ).with_(codes=", ".join(candidates))
    else:
        proposal = Words("Đề nghị: đối chiếu nghị quyết.", "Proposed: read the decree.")
    return Finding("no_target", change.code, says, proposal, change.line)


def spelled_anew(change: ListedChange) -> Finding:
    says = Words(
        "Mã {code}: “{old}” thành “{new}” chỉ khác cách viết.",
        "Code {code}: “{old}” and “{new}” differ only in spelling.",
    ).with_(code=change.code, old=change.old_name, new=change.new_name)
    return Finding("spelling", change.code, says, _SAME_UNIT, change.line)


def old_differs(change: ListedChange, now: Listed) -> Finding:
    says = Words(
        "Mã {code}: dòng thay đổi ghi “{old}” thuộc “{parent}”, danh mục lúc đó là “{now}” thuộc “{in_}”.",
        "Code {code}: the change says “{old}” in “{parent}”, the list then had “{now}” in “{in_}”.",
    ).with_(code=change.code, old=change.old_name, parent=change.old_parent, now=now.name, in_=now.parent_code or "")
    return Finding("old_differs", change.code, says, _BY_CODE, change.line)


def not_there(change: ListedChange) -> Finding:
    says = Words(
        "Mã {code} (“{name}”) không có trong danh mục ngày {day}; dòng này chưa áp dụng.",
        "Code {code} (“{name}”) is not in the list of {day}; this line is left out.",
    ).with_(code=change.code, name=change.old_name or change.new_name, day=shown_date(change.on))
    proposal = Words("Đề nghị: kiểm tra mã và ngày hiệu lực.", "Proposed: check the code and the day.")
    return Finding("not_there", change.code, says, proposal, change.line)


def there_already(change: ListedChange, now: Listed) -> Finding:
    says = Words(
        "Mã {code} được lập mới (“{name}”) khi “{now}” còn hiệu lực.",
        "Code {code} is created (“{name}”) while “{now}” is in force.",
    ).with_(code=change.code, name=change.new_name, now=now.name)
    proposal = Words("Đề nghị: kiểm tra dòng kết thúc còn thiếu.", "Proposed: look for a missing end.")
    return Finding("there_already", change.code, says, proposal, change.line)


def orphan(unit: Listed, on: date) -> Finding:
    says = Words(
        "“{name}” ({code}) thuộc mã {parent}, không còn hiệu lực ngày {day}.",
        "“{name}” ({code}) lies in {parent}, which is not in force on {day}.",
    ).with_(name=unit.name, code=unit.code, parent=unit.parent_code or "", day=shown_date(on))
    proposal = Words("Đề nghị: tìm đơn vị cấp trên mới trong nghị quyết.", "Proposed: find its parent in the decree.")
    return Finding("orphan", unit.code, says, proposal)


_SAME_UNIT = Words("Đề nghị: cùng một đơn vị, giữ theo mã.", "Proposed: one unit, kept by its code.")
_BY_CODE = Words("Đề nghị: áp dụng theo mã, đối chiếu văn bản.", "Proposed: applied by code; check the decree.")
