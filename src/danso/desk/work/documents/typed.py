"""What the forms of these pages send; one press runs one act and answers on its own page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from danso.desk.administration.typed import day, text
from danso.desk.shared.asking import Asking
from danso.desk.shared.numbers import whole_number
from danso.desk.work.documents import words
from danso.places.scope import NotInScope
from danso.values.refusal import Refusal
from danso.values.words import Words

Act = Callable[[Asking], Words]


class NotTyped(Refusal):
    """The form lacks something; what was typed stays on the page."""


def acted(
    request: Asking, offered: Mapping[str, Act], shown: Callable[[Words], HttpResponse], back: tuple[str, int]
) -> HttpResponse:
    """Run the act the form names. What is refused is said on the page, with what was typed."""
    act = offered.get(request.POST.get("act", ""))
    if act is None:
        return shown(words.NO_ACT)
    try:
        said = act(request)
    except NotInScope:
        raise
    except Refusal as refusal:
        return shown(refusal.words)
    messages.success(request, str(said))
    return redirect(*back)


def day_typed(request: Asking, key: str, what: Words) -> date:
    found = day(request, key)
    if found is None:
        raise NotTyped(words.DAY_NEEDED.with_(what=what.vi.lower()))
    return found


def number_typed(request: Asking, key: str) -> int | None:
    """None where nothing was typed; thousands may be parted by dots."""
    typed = text(request, key, 30)
    if not typed:
        return None
    found = whole_number(typed.replace(".", "").replace(" ", ""))
    if found is None:
        raise NotTyped(words.BAD_NUMBER.with_(text=typed.replace("{", "").replace("}", "")))
    return found


def count_typed(request: Asking, key: str, what: Words) -> int:
    found = number_typed(request, key)
    if found is None:
        raise NotTyped(words.COUNT_NEEDED.with_(what=what))
    return found


def chosen(request: Asking, key: str) -> int:
    """An id from the form; one that is none is 0, which nothing has."""
    return whole_number(request.POST.get(key, "")) or 0
