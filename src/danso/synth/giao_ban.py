"""One past giao ban of a demo at each level, with opinions, conclusions and the tasks they became. No person is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from danso.accounts.models import Account
from danso.accounts.roles import Role
from danso.guidance.follow_up import conclude
from danso.places.levels import Level
from danso.places.models import Grant
from danso.places.queries import descendants
from danso.places.scope import Scope, scope_of
from danso.warehouse.sealed import Snapshot
from danso.work.meetings import actions
from danso.work.meetings.calendar_rule import DEFAULTS, day_in, last_period
from danso.work.meetings.models import Meeting
from danso.work.meetings.queries import kind_of
from danso.work.tasks.actions import finish_task
from danso.work.tasks.models import Task


@dataclass(frozen=True, slots=True)
class Told:
    """A conclusion: `within` 0 the unit itself, else the n-th unit invited; due so many days after; `done` with what."""

    words: str
    within: int
    days: int
    indicator: str = ""
    work_list: str = ""
    done: str = ""


AGENDA = ("Kết quả công tác trong kỳ", "Đổi sổ A0 và điều tra cơ bản", "Ý kiến, kiến nghị")
OPINIONS = {
    "monthly": (
        ("Người cao tuổi ở xa khó đến trạm khám định kỳ.", "Trạm khám lưu động tại nhà văn hóa, báo trước một tuần."),
        ("Một số bà mẹ sinh ở tỉnh khác, chưa có giấy sàng lọc sơ sinh.", "Ghi theo lời kể của gia đình, bổ sung sau."),
        ("Địa bàn rộng sau sáp nhập, một người phụ trách không xuể.", "Kiến nghị cấp trên bổ sung cộng tác viên."),
    ),
    "quarterly": (
        ("Vận động bà mẹ mang thai sàng lọc trước sinh còn khó.", "Lồng ghép vào buổi khám thai hằng tháng tại trạm."),
        ("Cộng tác viên nghỉ nhiều, địa bàn để trống.", "Viên chức ghi thay; đề nghị kiện toàn trong quý."),
        ("Số sổ A0 in sẵn chưa đủ cho đợt đổi sổ.", "Cấp trên cấp bổ sung trước ngày 15."),
        ("Chỉ tiêu khám trước kết hôn tính theo cặp hay theo người?", "Tính theo cặp như quyết định giao chỉ tiêu."),
        ("Người cao tuổi khám định kỳ chưa có quy trình giám sát.", "Trung tâm ban hành hướng dẫn trong tháng."),
        ("Máy tính ở một số trạm đã cũ.", "Tổng hợp nhu cầu, đề xuất mua sắm năm sau."),
    ),
}
CONCLUSIONS = {
    "monthly": (
        Told("Vận động gia đình có trẻ mới sinh sàng lọc đủ năm bệnh", 0, 45, "newborns_screened_5_share"),
        Told("Lập danh sách người cao tuổi chưa khám, mời khám định kỳ", 1, 20, "elderly_checked"),
        Told("Rà soát các hộ trước khi đổi sổ A0", 0, 75, work_list="ho-chua-ra-soat"),
        Told("Tuyên truyền trên loa về sàng lọc trước sinh", 2, 15, done="Đã phát 8 buổi trên loa tổ dân phố"),
    ),
    "quarterly": (
        Told("Tổ chức khám sức khỏe định kỳ cho người cao tuổi", 1, 50, "elderly_checked_share"),
        Told("Đẩy mạnh tư vấn, cấp phương tiện tránh thai", 2, 20, "modern_method_users_new_and_continuing"),
        Told("Lồng ghép tư vấn sàng lọc trước sinh khi khám thai", 0, 40, "prenatal_screened_4_share_of_pregnant"),
        Told("Tổng hợp nhu cầu sổ A0 năm sau", 0, 10, done="Công văn đề nghị cấp sổ đã gửi"),
    ),
}


def hold_giao_ban(today: date, snapshot: Snapshot) -> int:
    """A commune's of last month and, where somebody is above, a quarter's; how many. Nothing where one is on record."""
    if Meeting.objects.exists():
        return 0
    heads = Grant.objects.filter(role=Role.commune_head).order_by("pk")[:1]
    above = Grant.objects.filter(role=Role.supervisor).order_by("pk")[:1]
    found = [grant for grant in (*heads, *above) if grant.unit_id is not None]
    for grant in found:
        _hold(grant, today.replace(day=1) - timedelta(days=1), snapshot)
    return len(found)


def _hold(grant: Grant, last_month: date, snapshot: Snapshot) -> None:
    unit = grant.unit_id
    assert unit is not None
    kind = kind_of(unit, last_month)
    on = day_in(DEFAULTS[kind], last_month.year, last_month.month)
    by = scope_of(Account.objects.get(pk=grant.account_id), on)
    place = "Hội trường Trạm Y tế" if kind == "monthly" else "Hội trường Trung tâm Y tế"
    meeting = actions.call_meeting(
        by=by,
        unit_id=unit,
        kind=kind,
        window=last_period(kind, on),
        on_day=on,
        begins_at=time(8, 0),
        place=place,
        chair="Trưởng Trạm Y tế" if kind == "monthly" else "Giám đốc Trung tâm Y tế",
        secretary="Viên chức dân số",
    )
    for title in AGENDA:
        actions.write_agenda_item(by=by, meeting_id=meeting.pk, title=title)
    asked = list(meeting.invitations.values_list("pk", flat=True))
    came = {pk: "excused" if n % 9 == 8 else "yes" for n, pk in enumerate(asked)}
    actions.mark_attendance(by=by, meeting_id=meeting.pk, came=came)
    actions.hold_meeting(by=by, meeting_id=meeting.pk)
    _minute(by, meeting, _parts(unit, kind, on))
    conclude(by=by, meeting_id=meeting.pk, snapshot=snapshot, closing_words=CLOSING)
    _finish(grant, meeting)


def _minute(by: Scope, meeting: Meeting, parts: Sequence[int]) -> None:
    for n, (words, answer) in enumerate(OPINIONS[meeting.kind]):
        said_by = parts[n % len(parts)]
        actions.write_opinion(by=by, meeting_id=meeting.pk, words=words, answer=answer, unit_id=said_by)
    for one in CONCLUSIONS[meeting.kind]:
        actions.write_conclusion(
            by=by,
            meeting_id=meeting.pk,
            words=one.words,
            owner_id=meeting.unit_id if not one.within else parts[(one.within - 1) % len(parts)],
            due_on=meeting.on_day + timedelta(days=one.days),
            indicator=one.indicator,
            work_list=one.work_list,
        )


def _finish(grant: Grant, meeting: Meeting) -> None:
    """Those that were done, on the day they were due."""
    done = {one.words: one for one in CONCLUSIONS[meeting.kind] if one.done}
    for task in Task.objects.filter(title__in=list(done), given_on=meeting.on_day):
        by = scope_of(Account.objects.get(pk=grant.account_id), task.due_on)
        finish_task(by=by, task_id=task.pk, evidence=done[task.title].done)


def _parts(unit: int, kind: str, on: date) -> list[int]:
    return descendants(unit, on, Level.area if kind == "monthly" else Level.commune) or [unit]


CLOSING = "Hội nghị ghi nhận cố gắng của các đơn vị và đội ngũ cộng tác viên trong kỳ."
