"""The audit trail of a unit: what was done, and who looked at whom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.core.paginator import Paginator
from django.db.models import Model, Q, QuerySet
from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone

from danso.accounts.models import AuditEntry, Look
from danso.accounts.permissions import Permission
from danso.desk.accounts import trail_words as words
from danso.desk.accounts.trail_about import about_whom
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.places.models import Grant
from danso.places.queries import descendants
from danso.values.words import Words

A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Filter:
    account: int | None
    verb: str
    first: date | None
    last: date | None
    shown_id: str
    shown_on: str = ""  # on which page somebody was looked at

    @classmethod
    def of(cls, query: QueryDict) -> Filter:
        account, verb = query.get("nguoi", ""), query.get("viec", "")
        return cls(
            whole_number(account),
            verb if verb in words.VERBS else "",
            _day(query.get("tu", "")),
            _day(query.get("den", "")),
            query.get("ma", "").replace("\0", "").strip()[:36],
            query.get("o", "") if query.get("o", "") in words.PAGES else "",
        )


@page(Kind.TRAIL)
def trail(request: Asking, unit: int) -> HttpResponse:
    """Acts in the unit, the latest first. Entries that belong to no unit show to whoever holds the whole country."""
    asked = Filter.of(request.GET)
    looks = request.GET.get("xem") == "looks"
    rows = _looks(request, unit, asked) if looks else _acts(request, unit, asked)
    found = Paginator(rows, A_PAGE).get_page(request.GET.get("trang"))
    context = {
        "w": words,
        "unit": request.here,
        "looks": looks,
        "asked": asked,
        "page": found,
        "sentences": [
            (row, _said(row), about) for row, about in zip(found, about_whom(found, request.today), strict=True)
        ],
        "pages": sorted(words.PAGES.items(), key=lambda one: str(one[1])),
        "accounts": _accounts(request, unit),
        "verbs": sorted(((v, w.with_(who="…")) for v, w in words.VERBS.items()), key=lambda one: str(one[1])),
        "current": "trail",
    }
    return render(request, "desk/trail.html", context)


def _acts(request: Asking, unit: int, asked: Filter) -> QuerySet[AuditEntry]:
    inside = Q(unit_id__in=descendants(unit, request.today))
    if _whole_country(request):
        inside |= Q(unit_id__isnull=True)
    rows = AuditEntry.objects.filter(inside, _in_days(asked)).order_by("-at", "-pk")
    if asked.account is not None:
        rows = rows.filter(account_id=asked.account)
    return rows.filter(verb=asked.verb) if asked.verb else rows


def _looks(request: Asking, unit: int, asked: Filter) -> QuerySet[Look]:
    rows = Look.objects.filter(_in_days(asked)).order_by("-at", "-pk")
    if not _whole_country(request):
        rows = rows.filter(account_id__in=[one for one, _ in _accounts(request, unit)])
    if asked.account is not None:
        rows = rows.filter(account_id=asked.account)
    if asked.shown_on:
        rows = rows.filter(Q(page=asked.shown_on) | Q(page__startswith=f"{asked.shown_on}:"))
    return rows.filter(ids__icontains=asked.shown_id) if asked.shown_id else rows


def _accounts(request: Asking, unit: int) -> list[tuple[int, str]]:
    """Accounts that hold, or held, a grant in the unit."""
    inside = Q(unit_id__in=descendants(unit, request.today))
    if _whole_country(request):
        inside |= Q(unit_id__isnull=True)
    rows = Grant.objects.filter(inside).order_by("account__username")
    return list(rows.values_list("account_id", "account__username").distinct())


def _whole_country(request: Asking) -> bool:
    return any(g.unit_id is None and Permission.view_audit in g.permissions for g in request.scope.grants)


def _in_days(asked: Filter) -> Q:
    found = Q()
    if asked.first:
        found &= Q(at__gte=_begin(asked.first))
    if asked.last:
        found &= Q(at__lt=_begin(asked.last + timedelta(days=1)))
    return found


def _begin(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _said(row: Model) -> Words:
    return _look_said(row) if isinstance(row, Look) else _act_said(row)


def _act_said(row: Model) -> Words:
    assert isinstance(row, AuditEntry)
    who = words.OPERATOR if row.account_id is None else row.actor_label
    verb = words.VERBS.get(row.verb)
    return verb.with_(who=who) if verb else words.UNKNOWN_VERB.with_(who=who, verb=row.verb)


def _look_said(row: Look) -> Words:
    return words.LOOKED.with_(who=row.actor_label, page=words.page_words(row.page), n=row.count)


def _day(text: str) -> date | None:
    """The day asked for, `05/11/2020` or `2020-11-05`; one far outside any trail filters nothing."""
    parts = [int(part) for part in re.split(r"[/.\- ]", text.strip()) if re.fullmatch(r"\d{1,4}", part)]
    try:
        found = date(*(parts if len(text.split("-")[0]) == 4 else parts[::-1]))
    except (TypeError, ValueError):
        return None
    return found if 1900 <= found.year < 2200 else None
