"""Campaigns: planned, the list frozen and seen, days typed, closed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from danso.desk.administration.typed import text
from danso.desk.places.tree import area_names
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.press import press_of
from danso.desk.work.documents import words
from danso.desk.work.documents.shown import context, status_of
from danso.desk.work.documents.typed import acted, count_typed, day_typed
from danso.guidance.campaign_reach import left_the_list, to_reach
from danso.places.levels import Level
from danso.places.scope import NotInScope
from danso.register.lists.worklists.catalogue import BY_CODE, WORK_LISTS
from danso.register.lists.worklists.opening import named
from danso.register.lists.worklists.work_list import Entry
from danso.values.words import Words
from danso.work.documents.actions import campaigns as writing
from danso.work.documents.models import Campaign
from danso.work.documents.queries import campaign_by_id, campaign_days, documents_of
from danso.work.documents.queries import campaigns as all_campaigns
from danso.work.documents.queries.work import people_to_reach

_NOTHING = Words("", "")


def unit_of_campaign(kwargs: Mapping[str, Any]) -> int | None:
    return Campaign.objects.filter(pk=kwargs["campaign"]).values_list("unit_id", flat=True).first()


@page(Kind.OFFICE)
def campaigns(request: Asking, unit: int) -> HttpResponse:
    return _all(request, unit)


@page(Kind.OFFICE_KEPT, methods=("POST",))
def plan_campaign(request: Asking, unit: int) -> HttpResponse:
    def planned(asking: Asking) -> Words:
        writing.plan_campaign(
            by=asking.scope, unit_id=unit, name=text(asking, "name", 300),
            first=day_typed(asking, "first", words.FIRST), last=day_typed(asking, "last", words.LAST),
            plan=text(asking, "plan", 200), press=press_of(asking),
        )  # fmt: skip
        return words.LOGGED

    return acted(request, {"plan": planned}, lambda problem: _all(request, unit, problem), ("campaigns", unit))


@page(Kind.OFFICE, unit=unit_of_campaign)
def campaign(request: Asking, campaign: int) -> HttpResponse:
    return _one(request, campaign)


@page(Kind.OFFICE_KEPT, unit=unit_of_campaign, methods=("POST",))
def campaign_act(request: Asking, campaign: int) -> HttpResponse:
    def frozen(asking: Asking) -> Words:
        code = text(asking, "list", 60)
        if not _lists(asking):
            raise NotInScope
        people = to_reach(asking.scope, asking.here, code)
        writing.freeze_list(by=asking.scope, campaign_id=campaign, list_code=code, people=people)
        return words.FROZEN.with_(n=len(people))

    def logged(asking: Asking) -> Words:
        writing.log_campaign_day(
            by=asking.scope, campaign_id=campaign, day=day_typed(asking, "day", words.ON),
            reached=count_typed(asking, "reached", words.REACHED), note=text(asking, "note", 400),
        )  # fmt: skip
        return words.LOGGED

    def closed(asking: Asking) -> Words:
        writing.close_campaign(by=asking.scope, campaign_id=campaign, closing=text(asking, "closing", 1100))
        return words.LOGGED

    offered = {"freeze": frozen, "day": logged, "close": closed}
    return acted(request, offered, lambda problem: _one(request, campaign, problem), ("campaign", campaign))


@page(Kind.NAMED, unit=unit_of_campaign)
def campaign_list(request: Asking, campaign: int) -> HttpResponse:
    """The frozen list with names: the look is written down before it is answered, who saw it when stands on it."""
    found = campaign_by_id(request.scope, campaign)
    if found.listed_on is None:
        raise NotInScope
    entries = [
        Entry(one.area, one.person or None, one.household or None, _NOTHING, found.listed_on)
        for one in people_to_reach(request.scope, campaign)
    ]
    lines = named(request.scope, request.here, found.list_code, entries)
    names = area_names([one.area for one in lines if one.area is not None], request.today)
    shown = context(request, "campaigns") | {
        "campaign": found,
        "lines": [(n, one, names.get(one.area or 0, "")) for n, one in enumerate(lines, 1)],
        "who": request.scope.label,
        "when": timezone.now(),
    }
    return render(request, "desk/campaign_list.html", shown)


def _all(request: Asking, unit: int, problem: Words | None = None) -> HttpResponse:
    rows = [(one, _reached(request, one)) for one in all_campaigns(request.scope, unit)]
    shown = context(request, "campaigns", problem) | {"rows": rows}
    return render(request, "desk/campaigns.html", shown, status=status_of(problem))


def _reached(request: Asking, one: Campaign) -> int | None:
    """How many were reached by now; None before the first day is written."""
    if one.closed_on:
        return one.reached
    days = campaign_days(request.scope, one.pk)
    return sum(day.reached for day in days) if days else None


def _one(request: Asking, campaign_id: int, problem: Words | None = None) -> HttpResponse:
    found = campaign_by_id(request.scope, campaign_id)
    days = campaign_days(request.scope, campaign_id)
    sees = request.scope.sees_names(found.unit_id)
    listed = BY_CODE.get(found.list_code)
    shown = context(request, "campaigns", problem) | {
        "campaign": found,
        "days": days,
        "reached": found.reached if found.closed_on else sum(one.reached for one in days),
        "list": listed.words if listed else None,
        "left": left_the_list(request.scope, request.here, found) if listed and sees and not found.closed_on else None,
        "lists": [(one.code, one.words) for one in WORK_LISTS] if _lists(request) else [],
        "sees_names": sees,
        "papers": documents_of(request.scope, found.unit_id, "campaign", found.pk),
    }
    return render(request, "desk/campaign.html", shown, status=status_of(problem))


def _lists(request: Asking) -> bool:
    """Lists name people: they are made in a commune, by whoever may see names there."""
    return request.here.level == Level.commune and request.scope.sees_names(request.here.id)
