"""The paper to bring to the households, and what came back, typed household by household. Named persons: looks first."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from danso.desk.administration.typed import day
from danso.desk.places.tree import area_names
from danso.desk.register.entry.typed_day import typed_day
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.desk.work.inspections import words
from danso.desk.work.inspections.shown import head, of_inspected
from danso.guidance.inspecting.actions import AnswerUnreadable, type_answers
from danso.guidance.inspecting.compare import NO, NONE, YES
from danso.guidance.inspecting.queries import ToAsk, households_to_ask, sheets_to_print
from danso.places.scope import NotInScope
from danso.register.codes import ETHNICITY, MARITAL, METHOD, RELATION, SEX
from danso.register.lists.worklists.printing import PURPOSES
from danso.values.code_list import CodeList
from danso.values.day import Day, shown_date
from danso.values.refusal import Refusal
from danso.values.text import clean
from danso.values.words import Words
from danso.work.inspections.items import ITEMS
from danso.work.inspections.queries import KEEP, inspection_in_reach, sampled_households

Choices = list[tuple[str, Words]]


@page(Kind.NAMED, unit=of_inspected, methods=("POST",))
def reinterview_sheets(request: Asking, inspection: int) -> HttpResponse:
    """One sheet a household: where it is and empty lines. What the book says of its people is not printed."""
    found = inspection_in_reach(request.scope, inspection, KEEP)
    purpose = request.POST.get("purpose", "")
    shown = sheets_to_print(request.scope, inspection, purpose)
    names = area_names([one.sampled.area for one in shown], request.today)
    context = head(request, found) | {
        "sheets": [(one, names.get(one.sampled.area, "")) for one in shown],
        "blank": range(1, words.SHEET_ROWS + 1),
        "purpose": PURPOSES[purpose],
        "who": request.scope.label,
        "when": timezone.now(),
    }
    return render(request, "desk/reinterview_sheets.html", context)


@page(Kind.NAMED, unit=of_inspected, methods=("GET", "POST"))
def reinterview(request: Asking, inspection: int, number: int) -> HttpResponse:
    """What a family said, beside the names of the book so that lines can be told apart, and nothing else of it."""
    inspection_in_reach(request.scope, inspection, KEEP)
    asked = next(iter(households_to_ask(request.scope, inspection, [number])), None)
    if asked is None:
        raise NotInScope
    if request.method != "POST":
        return _form(request, inspection, asked, None)
    try:
        _save(request, inspection, asked)
    except Refusal as refusal:
        return _form(request, inspection, asked, refusal)
    messages.success(request, str(words.SAVED))
    left = [one.number for one in sampled_households(request.scope, inspection) if not hasattr(one, "reinterview")]
    after = next((n for n in left if n > number), left[0] if left else None)
    return redirect("reinterview", inspection, after) if after else redirect("inspection_sample", inspection)


def _save(request: Asking, inspection: int, asked: ToAsk) -> None:
    answers = {
        member.person.id: {item: said for item in _FIELDS if (said := _typed(request, row, item))}
        for row, member in enumerate(asked.people)
    }
    extra = clean(request.POST.get("extra", ""))
    type_answers(
        by=request.scope,
        inspection_id=inspection,
        number=asked.sampled.number,
        outcome=request.POST.get("outcome", ""),
        how=request.POST.get("how", ""),
        asked_on=day(request, "asked_on", request.today) or request.today,
        answers=answers,
        extra=(-1 if (n := whole_number(extra)) is None else n) if extra else 0,
    )


def _typed(request: Asking, row: int, item: str) -> str:
    text = clean(request.POST.get(f"{item}-{row}", ""))[:30]
    if item != "birth" or not text:
        return text
    read, wrong = typed_day(text, request.today)
    if read is None:
        raise AnswerUnreadable(words.IN_LINE.with_(n=row + 1, text=wrong or words.BAD_DAY))
    return read.text


def _form(request: Asking, inspection: int, asked: ToAsk, refusal: Refusal | None) -> HttpResponse:
    found = inspection_in_reach(request.scope, inspection, KEEP)
    told = getattr(asked.sampled, "reinterview", None)
    kept: Mapping[str, Mapping[str, str]] = told.answers if told else {}
    rows = []
    for row, member in enumerate(asked.people):
        said = kept.get(member.person.id, {})
        fields = [
            _field(request, item, row, said.get(item, ""), refusal)
            if item != "method" or member.person.id in asked.asks_method
            else None
            for item in _FIELDS
        ]
        rows.append((row + 1, member.person, fields))
    context = head(request, found) | {
        "asked": asked,
        "area": area_names([asked.sampled.area], request.today).get(asked.sampled.area, ""),
        "drawn_on": asked.sampled.sample.drawn_on,
        "rows": rows,
        "heads": [words.FOUND, words.NAME_SAME, *(ITEMS[item] for item in _FIELDS[2:])],
        "outcomes": words.OUTCOMES.items(),
        "hows": words.HOWS.items(),
        "typed": {
            "outcome": request.POST.get("outcome", told.outcome if told else "done"),
            "how": request.POST.get("how", told.how if told else "paper"),
            "asked_on": request.POST.get("asked_on", shown_date(told.asked_on) if told else ""),
            "extra": request.POST.get("extra", told.extra if told and told.extra else ""),
        },
        "tally": _tally(told.tally) if told and told.tally else None,
        "problem": refusal.words if refusal else None,
    }
    return render(request, "desk/reinterview.html", context, status=409 if refusal else 200)


def _field(request: Asking, item: str, row: int, kept: str, refusal: Refusal | None) -> dict[str, object]:
    shown = Day(kept).shown() if item == "birth" and kept else kept
    value = request.POST.get(f"{item}-{row}", "") if refusal else shown
    return {"name": f"{item}-{row}", "label": _LABELS[item], "value": value, "choices": _CHOICES.get(item)}


def _tally(told: Mapping[str, list[int]]) -> Words:
    """Which points differ, how often."""
    parts = [words.ITEM_N.with_(item=ITEMS[item], n=pair[1]) for item, pair in told.items() if pair[1]]
    if not parts:
        return words.COMPARED.with_(text=words.ALL_SAME)
    listed = Words("; ".join(one.vi for one in parts), "; ".join(one.en for one in parts))
    return words.COMPARED.with_(text=listed)


def _codes(codes: CodeList) -> Choices:
    return [(one.code, one.words) for one in codes]


_FIELDS = ("found", "name", "sex", "birth", "relation", "marital", "ethnicity", "method")
_LABELS: dict[str, Words] = {"found": words.FOUND, "name": words.NAME_SAME} | {i: ITEMS[i] for i in _FIELDS[2:]}
_CHOICES: dict[str, Choices] = {
    "found": [(YES, words.YES), (NO, words.NO)],
    "name": [(YES, words.SAME), (NO, words.OTHER)],
    "sex": _codes(SEX),
    "relation": _codes(RELATION),
    "marital": _codes(MARITAL),
    "ethnicity": _codes(ETHNICITY),
    "method": [(NONE, words.NO_METHOD), *_codes(METHOD)],
}
