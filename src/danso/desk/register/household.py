"""The household's card and its ledger. Every answer that names people leaves a look before it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from danso.accounts.permissions import Permission
from danso.desk.register import words
from danso.desk.register.card import words as card_words
from danso.desk.register.card.life import life_line
from danso.desk.register.entry import words as entry_words
from danso.desk.register.entry.offered import CORRECTED
from danso.desk.register.entry.typed_day import typed_day
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.work.rounds.here import round_at_home
from danso.places.queries import unit_row
from danso.register.cards import HouseholdCard, household_card, unit_of_household
from danso.register.codes import EDUCATION, ETHNICITY, MARITAL, METHOD, RELATION, SEX
from danso.register.ledger_story import ledger_story
from danso.register.lists.contraception_grid import contraception_grid
from danso.register.lists.desk_entry import own_open_slip, takeable
from danso.register.lists.household_changes import Change
from danso.register.sheets import HouseholdSheet, SheetMember
from danso.values.age import completed_age
from danso.values.code_list import CodeList
from danso.values.day import shown_date
from danso.values.text import clean
from danso.values.words import Words

CORRECTABLE = frozenset((*CORRECTED, "household_enrolled"))


def unit_of(kwargs: Mapping[str, Any]) -> int | None:
    return unit_of_household(str(kwargs["household"]))


@page(Kind.NAMED, unit=unit_of)
def household(request: Asking, household: UUID) -> HttpResponse:
    """The A0 sheet as of a day: I persons, II contraception, III changes."""
    on, unread = _day(clean(request.GET.get("ngay", ""))[:20], request.today)
    card = household_card(request.scope, str(household), on)
    sheet = card.as_of.sheet if card.as_of else None
    may_write = request.scope.may(Permission.record_slip, card.area)
    lines = [one.line for one in card.changes]
    with_marks = request.GET.get("dau") == "1"
    context = _frame_of(card, on, request.today) | {
        "w": words,
        "c": card_words,
        "e": entry_words,
        "card": card,
        "unread": unread,
        "may_write": may_write,
        "may_decide": request.scope.may(Permission.decide, card.commune),
        "may_see_looks": request.scope.may(Permission.view_looks, card.commune),
        "takeable": takeable(request.scope, lines) if may_write else set(),
        "sheet": sheet,
        "area": unit_row(sheet.area if sheet else card.area, on),
        "commune": unit_row(sheet.commune if sheet else card.commune, on),
        "members": [_member(i, one, card, on) for i, one in enumerate(sheet.members, start=1)] if sheet else [],
        "here": sum(one.gone_on is None and one.counts_from is None for one in sheet.members) if sheet else 0,
        "grids": _grids(sheet, on) if sheet else [],
        "changes": [one for one in card.changes if with_marks or not _plain_mark(one)],
        "marks": sum(_plain_mark(one) for one in card.changes),
        "with_marks": with_marks,
        "correctable": CORRECTABLE,
        "just": _just_written(request, str(household)) if may_write else None,
        "held": sum(one.held for one in lines),
        "returned": sum(bool(one.returned) for one in card.changes),
        "months": range(1, 13),
        "current": "find",
    }
    if may_write and on == request.today and card.closed_on is None:
        context |= round_at_home(request, card.area, str(household))
    return render(request, "desk/household.html", context)


@page(Kind.NAMED, unit=unit_of)
def household_ledger(request: Asking, household: UUID) -> HttpResponse:
    """Who changed what of this household, entry by entry."""
    number, entries = ledger_story(request.scope, str(household))
    context = {"w": words, "c": card_words, "household": household, "number": number, "entries": entries}
    return render(request, "desk/household_ledger.html", context | {"current": "find"})


def _plain_mark(one: Change) -> bool:
    """A month's confirmation with nothing the matter: section II shows it, as on the paper."""
    line = one.line
    return line.kind == "contraception_confirmed" and line.state == "standing" and not (one.returned or line.correction)


def _just_written(request: Asking, household: str) -> str | None:
    """The line written a moment ago, while its writer may still take it back."""
    try:
        row = own_open_slip(request.scope, household, str(UUID(request.GET.get("vua", ""))))
    except ValueError:
        return None
    return row.slip_id if row else None


def _frame_of(card: HouseholdCard, on: date, today: date) -> dict[str, Any]:
    """The line of life with the days before and after the one shown."""
    earlier = [day for day in card.days if day < on]
    later = [day for day in card.days if day > on and day <= today]
    label = card_words.LIFE.with_(n=len(card.days), day=shown_date(on))
    return {
        "on": on,
        "today": today,
        "before": earlier[-1] if earlier else None,
        "after": later[0] if later else None,
        "life": life_line([d for d in card.days if d <= today], card.opened_on, on, today, str(label)),
    }


def _member(number: int, one: SheetMember, card: HouseholdCard, on: date) -> dict[str, Any]:
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
        "brought_by": card.entered_by.get(person.id),
    }


def _residence(one: SheetMember) -> Words:
    if one.counts_from is not None:
        return card_words.COUNTS_FROM.with_(day=shown_date(one.counts_from))
    if one.gone_on is None:
        return words.ABSENT if one.absent else words.PRESENT
    return words.GROUNDS.get(one.ground_out or "", words.GROUND_OTHER).with_(day=shown_date(one.gone_on))


def _grids(sheet: HouseholdSheet, on: date) -> list[dict[str, Any]]:
    since = min((one.since for one in sheet.members), default=on)
    found = []
    for wife in sheet.wives:
        years = contraception_grid(wife, since, on)
        used = sorted({cell.method for year in years for cell in year.months if cell.method})
        signs = any(cell.mark in ("pregnant", "birth") for year in years for cell in year.months)
        methods = [(code, METHOD.words(code)) for code in used]
        found.append({"person": wife.person, "years": years, "methods": methods, "signs": signs})
    return found


def _said(codes: CodeList, code: str | None) -> Words | None:
    return codes.words(code) if code else None


def _day(text: str, today: date) -> tuple[date, Words | None]:
    """(the day to show, what is to be said of what was typed)."""
    if not text:
        return today, None
    found, _ = typed_day(text, today, happened=True)
    if found is None:
        return today, card_words.UNREADABLE_DAY.with_(text=text)
    if found.reckoned > today:
        return today, card_words.NOT_COME.with_(day=found.shown())
    return found.reckoned, None
