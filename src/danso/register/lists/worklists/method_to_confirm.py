"""Users of contraception not confirmed for too long, and long-acting methods past their years."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Max, Q

from danso.places.scope import Scope
from danso.register.codes import METHOD
from danso.register.lists.worklists.work_list import Entry, Where, WorkList, years_before
from danso.register.models import MarkRow, PersonRow, SpellRow
from danso.register.settings import number_setting
from danso.register.slips.rules import add_months
from danso.values.day import shown_date
from danso.values.words import Words

_CONFIRM = {"4": "confirm_days_monthly", "5": "confirm_days_monthly", "6": "confirm_days_injection"}
_LASTS = {"1": "iud_years", "7": "implant_years"}


def why(method: str, since: date, confirmed: date | None, on: date) -> Words | None:
    """`confirmed` is the last confirmation of the spell. None: nothing to ask."""
    said = METHOD.words(method)
    if method in _CONFIRM:
        last = max(since, confirmed) if confirmed else since
        if on - last <= timedelta(days=number_setting(_CONFIRM[method], on)):
            return None
        words = LAST_CONFIRMED if confirmed and confirmed >= since else NEVER_CONFIRMED
        return words.with_(method=said, day=shown_date(last))
    if method in _LASTS:
        years = number_setting(_LASTS[method], on)
        ends = add_months(since, 12 * years)
        if on < ends:
            return None
        return RUN_OUT.with_(method=said, since=shown_date(since), years=years)
    return None


def find(scope: Scope, place: Where) -> list[Entry]:
    """Three questions: open spells of wives of 15-49 counted here, the last confirmation of each, and where they live."""
    wives = PersonRow.objects.filter(
        place.counted,
        sex="2",
        marital="married",
        birth_on__gt=years_before(place.on, 50),
        birth_on__lte=years_before(place.on, 15),
    )
    open_now = Q(until__isnull=True) | Q(until__gt=place.on)
    spells = SpellRow.objects.filter(
        open_now, person__in=wives.values("id"), method__in=[*_CONFIRM, *_LASTS], since_on__lte=place.on
    ).order_by("since_on", "pk")
    told = spells.values_list("person", "method", "since_on")
    # A confirmation only ever takes off the list: whoever is not on it without one is asked nothing more.
    asked = [one for one in told if why(one[1], one[2], None, place.on) is not None]
    people = sorted({person for person, _, _ in asked})
    marks = MarkRow.objects.filter(person__in=people, on__lte=place.on)
    confirmed = dict(marks.values("person").annotate(last=Max("on")).values_list("person", "last"))
    homes = PersonRow.objects.filter(pk__in=people).values_list("id", "household", "area")
    at = {person: (household, area) for person, household, area in homes}
    found = []
    for person, method, since in asked:
        reason = why(method, since, confirmed.get(person), place.on)
        if reason is not None:
            household, area = at[person]
            waiting = max(since, confirmed.get(person, since)) if method in _CONFIRM else since
            found.append(Entry(area, person, household, reason, waiting))
    return found


NEVER_CONFIRMED = Words(
    "{method} từ {day}, từ đó chưa ghi lần xác nhận nào: còn dùng không?",
    "{method} since {day}, never confirmed: still in use?",
)
LAST_CONFIRMED = Words(
    "{method}, xác nhận lần cuối {day}: còn dùng không, còn phương tiện không?",
    "{method}, last confirmed on {day}: still in use, supply left?",
)
RUN_OUT = Words(
    "{method} từ {since}, đã đủ {years} năm: hỏi lịch thay hoặc tháo.",
    "{method} since {since}, {years} years are over: ask about replacement.",
)

LIST = WorkList(
    "bptt-chua-xac-nhan",
    Words("Người dùng BPTT chưa xác nhận hoặc đã hết hạn", "Users not confirmed, or whose method has run out"),
    Words(
        "Phụ nữ 15-49 tuổi có chồng: bao cao su, thuốc uống, thuốc tiêm quá kỳ chưa xác nhận; vòng, thuốc cấy quá hạn.",
        "Wives of 15-49: condom, pill or injection not confirmed in time; IUD or implant past its years.",
    ),
    Words(
        "Tháng xác nhận theo Sổ A0 mục II; số năm của vòng, thuốc cấy chưa kiểm chứng văn bản",
        "Confirmation by month as section II of the A0 book; years of IUD and implant not checked against a text",
    ),
    find,
    proven=False,
    services=("contraception_confirmed",),
)
