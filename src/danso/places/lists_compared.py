"""Two lists of the same order, one later: what changed, and what change of units would explain it. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from danso.places.code_tables import Tree
from danso.places.finding import Finding
from danso.places.levels import kind_of, short_name
from danso.places.names import same_name
from danso.places.official_list import Listed
from danso.places.replay import differences
from danso.values.words import Words


def compared(before: Tree, after: Tree) -> tuple[Finding, ...]:
    """One finding for each thing that differs about a unit, in order of level and code."""
    return tuple(found for was, now in differences(before, after).values() for found in _of_unit(was, now))


def _of_unit(was: Listed | None, now: Listed | None) -> Iterator[Finding]:
    if was is None or now is None:
        one = was or now
        assert one is not None
        yield _came(one) if was is None else _went(one)
        return
    if was.parent_code != now.parent_code:
        yield _finding(
            "moved", was, now, Words("Đề nghị: chuyển cấp trên theo văn bản.", "Proposed: a move by decree.")
        )
    if was.name == now.name:
        return
    if same_name(was.name, now.name):
        proposal = Words("Đề nghị: cùng một đơn vị, không phải đổi tên.", "Proposed: the same unit, no renaming.")
        yield _finding("spelling", was, now, proposal)
    elif same_name(_short(was), _short(now)):
        yield _finding(
            "type", was, now, Words("Đề nghị: đổi loại theo văn bản.", "Proposed: a change of type by decree.")
        )
    else:
        proposal = Words(
            "Đề nghị: đối chiếu văn bản, đổi tên hoặc sửa lỗi viết.",
            "Proposed: read the decree: renamed, or miswritten.",
        )
        yield _finding("name_differs", was, now, proposal)


def _short(unit: Listed) -> str:
    kind = kind_of(unit.level, unit.name)
    return short_name(kind, unit.name) if kind else unit.name


def _finding(kind: str, was: Listed, now: Listed, proposal: Words) -> Finding:
    says = Words(
        "Mã {code}: “{was}” ({above}) thành “{now}” ({below}).",
        "Code {code}: “{was}” ({above}) became “{now}” ({below}).",
    ).with_(code=was.code, was=was.name, now=now.name, above=was.parent_code or "-", below=now.parent_code or "-")
    return Finding(kind, was.code, says, proposal)


def _came(unit: Listed) -> Finding:
    says = Words("“{name}” ({code}) chỉ có ở danh mục sau.", "“{name}” ({code}) is in the later list only.")
    proposal = Words("Đề nghị: lập mới theo văn bản.", "Proposed: created by decree.")
    return Finding("created", unit.code, says.with_(name=unit.name, code=unit.code), proposal)


def _went(unit: Listed) -> Finding:
    says = Words("“{name}” ({code}) chỉ có ở danh mục trước.", "“{name}” ({code}) is in the earlier list only.")
    proposal = Words("Đề nghị: tìm nơi nhận địa bàn trong văn bản.", "Proposed: find in the decree where it went.")
    return Finding("abolished", unit.code, says.with_(name=unit.name, code=unit.code), proposal)
