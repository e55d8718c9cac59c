"""Absent people and newcomers who reach six months: one is to be written as gone, the other begins to count."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Exists, F, OuterRef, Q

from danso.places.scope import Scope
from danso.register.lists.worklists.work_list import Entry, Where, WorkList, asked_of_them
from danso.register.models import AbsenceRow, PersonRow, StayRow
from danso.register.settings import number_setting
from danso.register.slips.rules import add_months
from danso.values.day import shown_date
from danso.values.words import Words


def why_absent(since: date, on: date) -> Words | None:
    """Away since a day and not yet back; asked from a month before the six months are over."""
    months = number_setting("absence_months", since)
    over = add_months(since, months)
    if on + timedelta(days=number_setting("six_months_ahead_days", on)) < over:
        return None
    words = ABSENT_OVER if over <= on else ABSENT_SOON
    return words.with_(day=shown_date(since), months=months, over=shown_date(over))


def why_new(came_on: date, counted_since: date, on: date) -> Words | None:
    """Came to stay a while; counted from a day that is near or just past."""
    near = timedelta(days=number_setting("six_months_ahead_days", on))
    if abs(counted_since - on) > near:
        return None
    words = NEW_COUNTED if counted_since <= on else NEW_SOON
    return words.with_(day=shown_date(came_on), counted=shown_date(counted_since))


def find(scope: Scope, place: Where) -> list[Entry]:
    """Three questions: open absences, stays that count by six months about now, and whose they are here."""
    on, near = place.on, timedelta(days=number_setting("six_months_ahead_days", place.on))
    reasons: dict[str, tuple[date, Words]] = {}
    latest = add_months(on + near, -number_setting("absence_months", on))
    open_now = Q(until__isnull=True) | Q(until__gt=on)
    at_home = StayRow.objects.filter(place.commune, until__isnull=True)
    hers = StayRow.objects.filter(asked_of_them(place.commune & Q(until__isnull=True)), person=OuterRef("person"))
    absences = AbsenceRow.objects.filter(open_now, Exists(hers), since__lte=latest)
    for person, since in absences.order_by("since").values_list("person", "since"):
        if (said := why_absent(since, on)) is not None:
            reasons.setdefault(person, (since, said))
    begun = at_home.filter(ground_in="six_months", since__range=(on - near, on + near), came_on__lt=F("since"))
    for person, came_on, since in begun.values_list("person", "came_on", "since"):
        if (said := why_new(came_on, since, on)) is not None:
            reasons.setdefault(person, (came_on, said))
    rows = PersonRow.objects.filter(asked_of_them(place.rows), pk__in=sorted(reasons), died_on__isnull=True)
    return [
        Entry(area, i, home, reasons[i][1], reasons[i][0])
        for i, home, area in rows.values_list("id", "household", "area")
    ]


ABSENT_SOON = Words(
    "Tạm vắng từ {day}, đủ {months} tháng ngày {over}: hỏi bao giờ về.",
    "Absent since {day}, {months} months on {over}: ask when the return is.",
)
ABSENT_OVER = Words(
    "Tạm vắng từ {day}, đã đủ {months} tháng ngày {over}: nếu chưa về, ghi chuyển đi.",
    "Absent since {day}, {months} months were over on {over}: if not back, write the move out.",
)
NEW_SOON = Words(
    "Đến ở ngày {day}, sẽ tính là nhân khẩu thực tế thường trú từ {counted}: xem còn ở đây không.",
    "Came on {day}, counted as resident from {counted}: see whether still here.",
)
NEW_COUNTED = Words(
    "Đến ở ngày {day}, đã tính là nhân khẩu thực tế thường trú từ {counted}: xem còn ở đây không.",
    "Came on {day}, counted as resident since {counted}: see whether still here.",
)

LIST = WorkList(
    "du-sau-thang",
    Words("Tạm vắng hoặc mới đến sắp đủ 6 tháng", "Absent or newly come, reaching six months"),
    Words(
        "Người tạm vắng sắp đủ hoặc đã quá 6 tháng; người mới đến sắp đủ hoặc vừa đủ 6 tháng (trong 31 ngày).",
        "Absent people near or past six months; newcomers within 31 days of six months.",
    ),
    Words("Thông tư 01/2022/TT-BYT, phụ lục I", "Thông tư 01/2022/TT-BYT, appendix I"),
    find,
)
