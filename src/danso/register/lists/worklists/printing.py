"""Printing a work list inside the office: not an export, but never without a purpose and a trace."""

from __future__ import annotations

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.scope import Scope
from danso.places.units import UnitRow
from danso.register.lists.worklists.opening import NamedEntry, named, work_list
from danso.register.lists.worklists.work_list import WorkList
from danso.values.refusal import Refusal
from danso.values.words import Words

PURPOSES: dict[str, Words] = {
    "visit": Words("giao cộng tác viên đến hộ", "handed to collaborators for visits"),
    "call": Words("gọi điện cho gia đình", "telephone calls to families"),
    "session": Words("chuẩn bị buổi khám, sàng lọc, tiêm chủng", "preparing a session of checks or vaccination"),
    "review": Words("rà soát, đối chiếu sổ", "reviewing the book"),
    "inspection": Words("phục vụ đoàn kiểm tra tại chỗ", "shown to an inspection on the spot"),
}


class NoPurpose(Refusal):
    """A named list is not printed for no reason."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Chưa chọn mục đích in. Chọn một mục đích rồi bấm lại; mục đích sẽ in trên mọi trang và ghi vào nhật ký.",
                "No purpose chosen. Choose one and press again; it is printed on every page and recorded.",
            )
        )


def print_work_list(
    *, by: Scope, unit: UnitRow, code: str, purpose: str, area: int | None = None
) -> tuple[WorkList, list[NamedEntry]]:
    """The list, or one area of it, to be printed. Writes who printed what and what for. Raises NotInScope, NoPurpose."""
    by.require(Permission.view_persons, unit.id)
    if purpose not in PURPOSES:
        raise NoPurpose
    found, entries = work_list(by, unit, code)
    chosen = [one for one in entries if area is None or one.area == area]
    lines = named(by, unit, code, chosen)
    detail = {"list": code, "purpose": purpose, "rows": len(lines), "area": area}
    with audited("print_work_list", by=by, unit_id=unit.id, subject=code, detail=detail):
        return found, lines
