"""Who looked at a household or at one person of it: read on the screen, printed for the citizen who asks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from danso.accounts.models import Look
from danso.accounts.names import account_names
from danso.accounts.roles import Role
from danso.desk.accounts.trail_words import page_words
from danso.desk.administration import words as admin_words
from danso.desk.administration.tabs import tabs
from danso.desk.exchange.handing import words
from danso.desk.places.tree import area_names
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.models import Grant
from danso.register.codes import SEX
from danso.register.lists.looks_at import MOST_SHOWN, Lived, LookedAt, looks_at
from danso.values.day import shown_date
from danso.values.text import clean
from danso.values.words import Words


@page(Kind.LOOKED)
def looked(request: Asking, unit: int) -> HttpResponse:
    """By household number, or by the id a card gives: neither is a name. Shows who looked, and names nobody else."""
    number, household, person = (_asked(request, name) for name in ("so", "ho", "nguoi"))
    asked = bool(number or household)
    found = looks_at(request.scope, request.here, number=number, household=household, person=person) if asked else []
    areas = area_names([one.area for one in found], request.today)
    by_whom = _said_of(look for one in found for look in one.looks)
    context = {
        "w": words,
        "a": admin_words,
        "unit": request.here,
        "tabs": tabs(request.scope, unit),
        "tab": "looked",
        "number": number or (found[0].number if found else ""),
        "person": person,
        "asked": asked,
        "found": [_shown(one, areas.get(one.area, ""), person, by_whom) for one in found],
        "most": MOST_SHOWN,
        "today": shown_date(request.today),
        "current": "admin",
    }
    return render(request, "desk/looked.html", context)


def _asked(request: Asking, name: str) -> str:
    return clean(request.GET.get(name, "").replace("\0", ""))[:36]


def _shown(one: LookedAt, area: str, person: str, by_whom: dict[int, str]) -> dict[str, Any]:
    people = [(lived.id, _person(lived)) for lived in one.people]
    return {
        "id": one.id,
        "title": words.HOUSEHOLD.with_(number=one.number, area=area),
        "people": people,
        "of": dict(people).get(person, ""),
        "looks": [
            (
                look,
                words.SENTENCE.with_(
                    who=by_whom.get(look.account_id or 0, look.actor_label), page=page_words(look.page)
                ),
            )
            for look in one.looks
        ],
    }


def _person(lived: Lived) -> Words:
    return words.LIVED.with_(sex=SEX.words(lived.sex), birth=lived.birth.shown())


def _said_of(looks: Iterable[Look]) -> dict[int, str]:
    """By account: what she is called and which offices she holds or held, in two questions for all."""
    labels = {look.account_id: look.actor_label for look in looks if look.account_id is not None}
    names, roles = account_names(labels), dict[int, list[str]]()
    for account, role in Grant.objects.filter(account__in=labels).order_by("pk").values_list("account_id", "role"):
        said = str(Role(role).words)
        if said not in roles.setdefault(account, []):
            roles[account].append(said)
    return {
        one: ", ".join([f"{names[one]} ({label})" if names.get(one) else label, *roles.get(one, [])])
        for one, label in labels.items()
    }
