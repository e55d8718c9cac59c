"""Couples about to marry, or just married without a check on record. The book knows no engagement, only the check."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta

from danso.places.scope import Scope
from danso.register.lists.worklists.work_list import Entry, Where, WorkList, asked_of_them
from danso.register.models import EventRow, PersonRow
from danso.register.settings import number_setting
from danso.register.slips.rules import add_months
from danso.values.day import shown_date
from danso.values.words import Words


def why(checks: tuple[date, ...], marriages: tuple[date, ...], on: date) -> tuple[date, Words] | None:
    """(since when, why) for one person: checked and not yet married, or married lately without a check before."""
    check, marriage = max(checks, default=None), max(marriages, default=None)
    if marriage is not None and (check is None or check <= marriage):
        asked = on - marriage <= timedelta(days=number_setting("premarital_ask_days", on))
        first = add_months(marriage, -number_setting("premarital_valid_months", on))
        if asked and not any(first <= day <= marriage for day in checks):
            return marriage, MARRIED.with_(day=shown_date(marriage))
        return None
    if check is not None and on < add_months(check, number_setting("premarital_valid_months", on)):
        return check, CHECKED.with_(day=shown_date(check))
    return None


def find(scope: Scope, place: Where) -> list[Entry]:
    """Two questions: checks and marriages of the last years, and who of these is counted here."""
    on = place.on
    first = add_months(on, -2 * number_setting("premarital_valid_months", on))
    rows = EventRow.objects.filter(place.commune, kind__in=("premarital_check", "marriage"), on__gte=first, on__lte=on)
    checks: dict[str, list[date]] = defaultdict(list)
    marriages: dict[str, list[date]] = defaultdict(list)
    for kind, person, day, facts in rows.values_list("kind", "person", "on", "facts"):
        if kind == "marriage":
            marriages[person or ""].append(day)
        else:
            for partner in {facts.get("wife"), facts.get("husband")} - {None}:
                checks[partner].append(day)
    here = PersonRow.objects.filter(asked_of_them(place.counted), pk__in=sorted(checks.keys() | marriages.keys()))
    found = []
    for person, household, area in here.values_list("id", "household", "area"):
        said = why(tuple(checks[person]), tuple(marriages[person]), on)
        if said is not None:
            found.append(Entry(area, person, household, said[1], said[0]))
    return found


CHECKED = Words(
    "Đã tư vấn, khám ngày {day}, chưa ghi kết hôn: hỏi ngày cưới để ghi phiếu.",
    "Counselled and checked on {day}, no marriage on record: ask for the day to write the slip.",
)
MARRIED = Words(
    "Kết hôn ngày {day}, chưa ghi lần tư vấn, khám nào trước đó: hỏi lại có khám ở nơi khác không.",
    "Married on {day} with no check before on record: ask whether it was done elsewhere.",
)

LIST = WorkList(
    "truoc-ket-hon",
    Words("Tư vấn, khám sức khỏe trước khi kết hôn (người)", "Premarital counselling and check (persons)"),
    Words(
        "Người đã khám mà chưa ghi kết hôn; người mới kết hôn mà chưa ghi lần khám nào. Sổ không biết ai sắp cưới.",
        "Checked and not yet married; just married and no check on record. The book does not know engagements.",
    ),
    Words("Biểu 01-DSH dòng 7; số tháng theo cách làm của cơ quan", "Form 01-DSH row 7; months by office practice"),
    find,
    services=("premarital_check",),
)
