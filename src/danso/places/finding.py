"""A finding: what a list, a table or a plan leaves open, and what is proposed. Nothing is decided by it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from danso.values.words import Words


@dataclass(frozen=True, slots=True)
class Finding:
    """`kind` groups findings of one sort; `subject` is a code or place in the input, `line` its row (1 = heading).

    `stops`: nothing can be written before somebody has answered.
    """

    kind: str
    subject: str
    says: Words
    proposal: Words
    line: int | None = None
    stops: bool = False

    @property
    def words(self) -> Words:
        both = Words("{says} {proposal}", "{says} {proposal}").with_(says=self.says, proposal=self.proposal)
        if self.line is None:
            return both
        return Words("Dòng {line}: {both}", "Line {line}: {both}").with_(line=self.line, both=both)


# What each kind of finding is called on screens and in files.
TITLES = {
    "no_target": Words("Không ghi nơi nhận", "No target"),
    "code_reused": Words("Mã cũ dùng cho tên khác", "An old code under another name"),
    "spelling": Words("Khác cách viết tên", "Another spelling"),
    "old_differs": Words("Dòng khác danh mục lúc đó", "Not as the list of that day"),
    "not_there": Words("Không có trong danh mục", "Not in the list"),
    "there_already": Words("Đã có trong danh mục", "In the list already"),
    "orphan": Words("Mất đơn vị cấp trên", "Its parent is gone"),
    "name_differs": Words("Tên khác nhau", "Another name"),
    "by_district": Words("Chỉ ghi huyện cũ", "Only the old district is given"),
    "old_unknown": Words("Mã cũ không có trong danh mục", "Old code not in the list"),
    "old_unmapped": Words("Đơn vị cũ chưa có dòng", "Old unit without a line"),
    "new_unknown": Words("Mã mới không có trong danh mục", "New code not in the list"),
    "new_unreached": Words("Đơn vị mới chưa có dòng", "New unit without a line"),
    "wrong_place": Words("Sai cấp trên trên dòng", "Wrong parent on a line"),
    "twice": Words("Dòng lặp", "The same line twice"),
    "flag_differs": Words("Cột đánh dấu không khớp", "A flag disagrees with the lines"),
    "moved": Words("Đổi cấp trên", "Moved to another parent"),
    "type": Words("Đổi loại", "Another type"),
    "created": Words("Lập mới", "Created"),
    "abolished": Words("Kết thúc", "Abolished"),
}


def by_kind(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Findings under their kind, kinds in the order first met."""
    grouped: dict[str, list[Finding]] = {}
    for finding in findings:
        grouped.setdefault(finding.kind, []).append(finding)
    return grouped
