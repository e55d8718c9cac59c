"""Types of documents and what a document can be the basis of. Abbreviations: Nghị định 30/2020/NĐ-CP, annex III."""

from __future__ import annotations

from danso.values.words import Words

KINDS: dict[str, Words] = {
    "QĐ": Words("Quyết định", "Decision"),
    "KH": Words("Kế hoạch", "Plan"),
    "BC": Words("Báo cáo", "Report"),
    "TB": Words("Thông báo", "Notice"),
    "TTr": Words("Tờ trình", "Submission"),
    "CV": Words("Công văn", "Official letter"),
    "GM": Words("Giấy mời", "Invitation"),
    "BB": Words("Biên bản", "Minutes"),
    "CTr": Words("Chương trình", "Programme"),
    "HD": Words("Hướng dẫn", "Guidance"),
    "NQ": Words("Nghị quyết", "Resolution"),
    "CT": Words("Chỉ thị", "Directive"),
    "HĐ": Words("Hợp đồng", "Contract"),
}
ARRIVED = "den"  # one row of numbers for all that came in

BASES: dict[str, Words] = {
    "target": Words("chỉ tiêu giao", "a target"),
    "change": Words("sắp xếp đơn vị", "a change of units"),
    "report": Words("báo cáo", "a report"),
    "budget": Words("dự toán", "a budget"),
    "task": Words("nhiệm vụ giao", "a task"),
    "meeting": Words("hội nghị giao ban", "a briefing conference"),
    "inspection": Words("cuộc kiểm tra", "an inspection"),
    "round": Words("đợt rà soát", "a round"),
    "body": Words("Ban Chỉ đạo", "a body"),
    "campaign": Words("chiến dịch", "a campaign"),
    "commitment": Words("cam kết phối hợp", "a commitment"),
    "request": Words("yêu cầu số liệu", "a data request"),
}


def printed(number: int, kind: str, office: str) -> str:
    """Số và ký hiệu of an outgoing paper: 12/KH-TYT; a letter has no type in its symbol: 12/TYT-DS."""
    return f"{number}/{office}" if kind == "CV" else f"{number}/{kind}-{office}"
