"""List 6 (thay đổi thông tin cơ bản): what a row says has changed, as the kind of slip it is."""

from __future__ import annotations

from typing import Any

from danso.exchange.inbound.entry import Located
from danso.exchange.inbound.known import KnownPerson
from danso.exchange.inbound.layout import Row
from danso.exchange.inbound.reading import read_code, read_digits
from danso.places.names import name_key
from danso.register.identity_checks import card_findings, citizen_findings
from danso.register.slips.details_changed import CHANGEABLE
from danso.register.slips.kind import hold
from danso.values.day import Day

Told = tuple[str, dict[str, Any], dict[str, Any], str]  # kind, facts, identity, what changed

# What people write for a detail, opening words first.
_WORDS: tuple[tuple[str, str], ...] = (
    ("ho va ten", "name"), ("ho ten", "name"), ("ten", "name"), ("trinh do", "education"), ("hoc van", "education"),
    ("tinh trang hon nhan", "marital"), ("hon nhan", "marital"), ("quan he", "relation"), ("dan toc", "ethnicity"),
    ("so the", "card"), ("bhyt", "card"), ("so dinh danh", "citizen"), ("cccd", "citizen"), ("dia chi", "address"),
    ("doi chu ho", "head"), ("thay chu ho", "head"), ("chu ho", "head"), ("ket hon", "marriage"), ("ly hon", "divorce"),
)  # fmt: skip
DETAILS_SHOWN = (
    "Họ và tên", "Trình độ học vấn", "Tình trạng hôn nhân", "Quan hệ với chủ hộ", "Dân tộc", "Số thẻ BHYT",
    "Số định danh", "Địa chỉ", "Chủ hộ", "Kết hôn", "Ly hôn",
)  # fmt: skip


def details(row: Row, person: KnownPerson) -> Told | None:
    """The change a row tells of; None with a finding where it cannot be read."""
    detail = _detail(row)
    if detail == "marriage":
        return "marriage", {"wife" if person.sex == "2" else "husband": person.id}, {}, detail
    if detail == "divorce":
        return "divorce", {"person": person.id}, {}, detail
    if detail == "head":
        return "head_changed", {"person": person.id}, {}, detail
    if detail in CHANGEABLE:
        value = row.take("new", read_code(row.raw("new"), CHANGEABLE[detail], required=True))
        return (
            None
            if value is None
            else ("details_changed", {"person": person.id, "detail": detail, "value": value}, {}, detail)
        )
    if detail is None or not row.text("new"):
        row.found.append(Located(row.cell("detail" if row.has("detail") else "new"), UNCLEAR))
        return None
    return "details_changed", {"person": person.id, "detail": detail}, _identity(row, person, detail), detail


def _detail(row: Row) -> str | None:
    for text in (row.text("detail"), row.text("note"), row.text("new")):
        key = name_key(text)
        for words, detail in _WORDS:
            if key == words or key.startswith(words + " "):
                return detail
    return None


def _identity(row: Row, person: KnownPerson, detail: str) -> dict[str, Any]:
    value = row.text("new")
    if detail == "address":
        return {"address": value}
    if detail in ("card", "citizen"):
        value = read_digits(row.raw("new"), 12 if detail == "citizen" else 10)
        findings = card_findings(value) if detail == "card" else citizen_findings(value, person.sex, Day(person.birth))
        row.found.extend(Located(row.cell("new"), f) for f in findings)
    return {"persons": {person.id: {detail: value}}}


UNCLEAR = hold(
    "change_unclear",
    "Chưa rõ thông tin nào thay đổi. Ghi ở cột “Thông tin thay đổi” (ví dụ: Trình độ học vấn) và cột “Nội dung mới”.",
    "It is not clear what changed. Write it in “Thông tin thay đổi” (such as Trình độ học vấn) and “Nội dung mới”.",
)
