"""The parts of steering an account may open, in one row: each page of them shows `office_tabs.html`."""

from __future__ import annotations

from django.urls import reverse

from danso.accounts.permissions import Permission
from danso.desk.shared.frame import Way
from danso.guidance.named_texts.queries import any_named_texts
from danso.places.scope import Scope
from danso.values.words import Words

NAMED_TEXTS = Words("Văn bản còn tên đã xóa", "Texts with an erased name")
# Order: meetings, tasks, targets, rounds, inspections, documents, calendar.
_TABS: tuple[tuple[str, Words, Permission], ...] = (
    ("meetings", Words("Giao ban", "Conferences"), Permission.view_office_work),
    ("tasks", Words("Nhiệm vụ", "Tasks"), Permission.view_office_work),
    ("targets", Words("Chỉ tiêu giao", "Targets"), Permission.view_figures),
    ("rounds", Words("Đợt rà soát", "Rounds"), Permission.view_office_work),
    ("inspections", Words("Kiểm tra", "Inspections"), Permission.view_office_work),
    ("documents", Words("Văn bản, sổ việc", "Documents"), Permission.view_office_work),
    ("calendar", Words("Lịch công tác", "Calendar"), Permission.view_office_work),
    ("statement", Words("Kiểm tra số liệu văn bản", "Check a text"), Permission.view_figures),
)


def tabs(scope: Scope, unit_id: int) -> list[Way]:
    """Those whose permission is held over the unit; the code is the name of the address."""
    found = [
        Way(name, said, reverse(name, args=[unit_id]))
        for name, said, permission in _TABS
        if scope.may(permission, unit_id)
    ]
    if any_named_texts(scope, unit_id):
        found.append(Way("named_texts", NAMED_TEXTS, reverse("named_texts", args=[unit_id])))
    return found
