"""The household's card. Every answer that names people leaves a look before it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from danso.accounts.permissions import Permission
from danso.desk.register import words
from danso.desk.register.entry import words as entry_words
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.queries import unit_row
from danso.register.cards import household_card, unit_of_household
from danso.register.codes import EDUCATION, ETHNICITY, MARITAL, METHOD, RELATION, SEX
from danso.register.lists.contraception_grid import contraception_grid
from danso.register.lists.desk_entry import takeable
from danso.register.lists.returned import return_reasons
from danso.register.sheets import HouseholdSheet, SheetMember
from danso.values.age import completed_age
from danso.values.code_list import CodeList
from danso.values.day import shown_date
from danso.values.words import Words


def unit_of(kwargs: Mapping[str, Any]) -> int | None:
    return unit_of_household(str(kwargs["household"]))


@page(Kind.NAMED, unit=unit_of)
def household(request: Asking, household: UUID) -> HttpResponse:
    """The A0 sheet as known on a day: I persons, II contraception, III changes."""
    on = _day(request.GET.get("ngay", ""), request.today)
    card = household_card(request.scope, str(household), on)
    sheet = card.sheet
    area, commune = (unit_row(i, on) for i in (sheet.area, sheet.commune))
    may_write = request.scope.may(Permission.record_slip, sheet.area)
    context = {
        "w": words,
        "e": entry_words,
        "may_write": may_write,
        "takeable": takeable(request.scope, card.changes) if may_write else set(),
        "returned": return_reasons([one.slip_id for one in card.changes if one.appraisal == "returned"]),
        "sheet": sheet,
        "area": area,
        "commune": commune,
        "on": on,
        "members": [_member(i, one, on) for i, one in enumerate(sheet.members, start=1)],
        "here": sum(one.gone_on is None for one in sheet.members),
        "grids": _grids(sheet, on),
        "changes": card.changes,
        "months": range(1, 13),
        "current": "find",
    }
    return render(request, "desk/household.html", context)


def _member(number: int, one: SheetMember, on: date) -> dict[str, Any]:
    person = one.person
    return {
        "number": number,
        "one": one,
        "sex": _said(SEX, person.sex),
        "relation": _said(RELATION, person.relation),
        "ethnicity": _said(ETHNICITY, person.ethnicity),
        "education": _said(EDUCATION, person.education),
        "marital": _said(MARITAL, person.marital),
        "age": None if one.gone_on else completed_age(person.birth.reckoned, on),
        "residence": _residence(one),
        "card": f"…{person.card[-4:]}" if person.card else "",
    }


def _residence(one: SheetMember) -> Words:
    if one.gone_on is None:
        return words.ABSENT if one.absent else words.PRESENT
    return words.GROUNDS.get(one.ground_out or "", words.GROUND_OTHER).with_(day=shown_date(one.gone_on))


def _grids(sheet: HouseholdSheet, on: date) -> list[dict[str, Any]]:
    since = min((one.since for one in sheet.members), default=on)
    found = []
    for wife in sheet.wives:
        years = contraception_grid(wife, since, on)
        used = sorted({cell.method for year in years for cell in year.months if cell.method})
        methods = [(code, METHOD.words(code)) for code in used]
        found.append({"person": wife.person, "years": years, "methods": methods})
    return found


def _said(codes: CodeList, code: str | None) -> Words | None:
    return codes.words(code) if code else None


def _day(text: str, today: date) -> date:
    """An unreadable day, or one that has not come, is today."""
    try:
        return min(date.fromisoformat(text), today)
    except ValueError:
        return today
