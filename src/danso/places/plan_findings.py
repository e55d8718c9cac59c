"""What a plan can leave wrong or open, each with what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from danso.places.finding import Finding
from danso.places.plan import Created, Ref
from danso.places.units import UnitRow
from danso.values.words import Words


def _stop(kind: str, subject: str, says: Words, proposal: Words) -> Finding:
    return Finding(kind, subject, says, proposal, stops=True)


def unknown(ref: Ref) -> Finding:
    says = Words("Không có đơn vị {ref} đang có hiệu lực.", "No unit {ref} is in force.").with_(ref=ref)
    return _stop("unknown_unit", str(ref), says, Words("Kiểm tra mã hoặc ngày hiệu lực.", "Check the code or the day."))


def empty_plan() -> Finding:
    says = Words("Phương án không có thay đổi nào.", "The plan changes nothing.")
    return _stop("empty_plan", "", says, Words("Thêm ít nhất một dòng.", "Add at least one line."))


def ended_and_goes_on(unit: UnitRow) -> Finding:
    says = Words("“{name}” vừa kết thúc vừa tiếp tục.", "“{name}” both ends and goes on.").with_(name=unit.name)
    return _stop("ended_and_goes_on", unit.code, says, Words("Chọn một trong hai.", "Choose one of the two."))


def created_twice(key: str) -> Finding:
    says = Words("Đơn vị mới {key} được lập hai lần.", "The new unit {key} is created twice.").with_(key=key)
    return _stop("created_twice", key, says, Words("Bỏ một dòng.", "Drop one."))


def wrong_kind(one: Created) -> Finding:
    says = Words("“{name}”: loại không thuộc {level}.", "“{name}”: not a kind of {level}.").with_(
        name=one.name, level=one.level.words
    )
    return _stop("wrong_kind", one.code, says, Words("Sửa loại đơn vị.", "Mend the kind."))


def nothing_given(one: Created) -> Finding:
    says = Words("“{name}” chưa nhận địa bàn nào.", "“{name}” receives no territory.").with_(name=one.name)
    proposal = Words("Kiểm tra xem có thiếu dòng.", "Check whether a line is missing.")
    return Finding("nothing_given", one.code, says, proposal)


def no_target(unit: UnitRow) -> Finding:
    says = Words("“{name}” kết thúc mà không ghi chuyển về đâu.", "“{name}” ends without a word where it goes.").with_(
        name=unit.name
    )
    proposal = Words("Ghi đơn vị nhận theo nghị quyết.", "Name the unit that receives it, by the decree.")
    return _stop("no_target", unit.code, says, proposal)


def unplaced(part: UnitRow, whole: UnitRow) -> Finding:
    says = Words(
        "“{whole}” chia cho nhiều đơn vị; “{part}” chưa ghi về đâu.",
        "“{whole}” is divided; where “{part}” goes is not said.",
    ).with_(whole=whole.name, part=part.name)
    proposal = Words("Ghi tên trong danh sách của một đơn vị nhận.", "List it under one of the units that receive.")
    return _stop("unplaced", part.code, says, proposal)


def split_without_lists(unit: UnitRow) -> Finding:
    says = Words(
        "“{name}” chỉ chuyển một phần mà không có danh sách thôn, địa bàn, hộ hay tỷ lệ.",
        "“{name}” passes in part, with no list of villages, areas or households and no share.",
    ).with_(name=unit.name)
    proposal = Words(
        "Bổ sung danh sách, hoặc tỷ lệ nếu chỉ có tổng số.", "Add lists, or shares where only totals exist."
    )
    return _stop("split_without_lists", unit.code, says, proposal)


def shares_wrong(unit: UnitRow, total: Fraction) -> Finding:
    says = Words("Tỷ lệ chia của “{name}” cộng lại là {total}%.", "The shares of “{name}” add up to {total}%.").with_(
        name=unit.name, total=f"{float(total * 100):g}"
    )
    proposal = Words(
        "Đơn vị kết thúc phải chia đủ 100%; đơn vị còn lại phải giữ một phần.",
        "A unit that ends gives 100% in all; one that goes on keeps some.",
    )
    return _stop("shares_wrong", unit.code, says, proposal)


def given_to_ended(unit: UnitRow) -> Finding:
    says = Words("“{name}” chuyển cho đơn vị không nhận được.", "“{name}” passes to what cannot take it.").with_(
        name=unit.name
    )
    proposal = Words("Ghi đơn vị có hiệu lực sau thay đổi.", "Name a unit that is in force afterwards.")
    return _stop("given_to_ended", unit.code, says, proposal)


def part_not_inside(part: UnitRow, whole: UnitRow) -> Finding:
    says = Words("“{part}” không thuộc “{whole}”.", "“{part}” does not lie in “{whole}”.").with_(
        part=part.name, whole=whole.name
    )
    return _stop("part_not_inside", part.code, says, Words("Sửa danh sách.", "Mend the list."))


def part_twice(part: UnitRow) -> Finding:
    says = Words("“{part}” có trong hai danh sách.", "“{part}” stands in two lists.").with_(part=part.name)
    return _stop("part_twice", part.code, says, Words("Chỉ để ở một đơn vị nhận.", "Leave it in one."))


def other_level(unit: UnitRow) -> Finding:
    says = Words("“{name}” chuyển sang đơn vị khác cấp.", "“{name}” passes to a unit of another level.").with_(
        name=unit.name
    )
    proposal = Words("Kiểm tra cấp của đơn vị nhận.", "Check the level of what receives it.")
    return Finding("other_level", unit.code, says, proposal)


def bad_parent(name: str) -> Finding:
    says = Words("Cấp trên mới của “{name}” không hợp lệ.", "The new parent of “{name}” will not do.").with_(name=name)
    proposal = Words(
        "Ghi một đơn vị cấp rộng hơn, có hiệu lực sau thay đổi.", "Name a wider unit that is in force afterwards."
    )
    return _stop("bad_parent", name, says, proposal)


def code_taken(code: str, names: Sequence[str]) -> Finding:
    says = Words("Mã {code} sẽ là của nhiều đơn vị: {names}.", "Several would bear code {code}: {names}.").with_(
        code=code, names=", ".join(sorted(names))
    )
    return _stop("code_taken", code, says, Words("Cấp mã khác.", "Give another code."))


def code_reused(one: Created, was: UnitRow) -> Finding:
    says = Words("Mã {code} của “{was}” được dùng cho “{name}”.", "Code {code} of “{was}” is used for “{name}”.").with_(
        code=one.code, was=was.name, name=one.name
    )
    proposal = Words("Là đơn vị mới; tra mã sẽ thấy cả hai.", "A new unit; the code will find both.")
    return Finding("code_reused", one.code, says, proposal)


def name_taken(one: Created) -> Finding:
    says = Words(
        "Cùng cấp trên đã có đơn vị tên “{name}” (không kể cách viết).",
        "Its parent already has a unit named “{name}”, in whatever spelling.",
    ).with_(name=one.name)
    proposal = Words("Dùng đơn vị đã có, hoặc đặt tên khác.", "Use the unit that is there, or name it otherwise.")
    return _stop("name_taken", one.code, says, proposal)


def changed_later(unit: UnitRow) -> Finding:
    says = Words(
        "“{name}” đã có thay đổi vào ngày đó hoặc về sau.", "“{name}” has a change on that day or later already."
    ).with_(name=unit.name)
    proposal = Words("Hoàn tác thay đổi sau, hoặc chọn ngày khác.", "Undo the later change, or choose another day.")
    return _stop("changed_later", unit.code, says, proposal)
