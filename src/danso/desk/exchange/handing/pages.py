"""Large files asked for and taken, answered by a second person; and who looked at a household."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from danso.desk.accounts.trail_words import page_words
from danso.desk.administration import words as admin_words
from danso.desk.administration.tabs import tabs
from danso.desk.exchange.handing import words
from danso.desk.places.tree import area_names
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.exchange.models import FileRequest
from danso.exchange.outbound.handing_out import answer_file_request
from danso.exchange.outbound.queries import large_files, requests_waiting
from danso.places.queries import unit_row
from danso.places.scope import NotInScope
from danso.register.lists.looks_at import MOST_SHOWN, looks_at
from danso.values.text import clean
from danso.values.words import Words


@page(Kind.FILES)
def files(request: Asking, unit: int) -> HttpResponse:
    waiting, taken = requests_waiting(request.scope, unit), large_files(request.scope, unit)
    context = {
        "w": words,
        "a": admin_words,
        "unit": request.here,
        "tabs": tabs(request.scope, unit),
        "tab": "files",
        "waiting": [(one, _file(one), one.asked_by != request.scope.account_id) for one in waiting],
        "taken": [(one, _file(one), unit_row(one.unit, request.today), _answer(one)) for one in taken],
        "current": "admin",
    }
    return render(request, "desk/files.html", context)


@page(Kind.FILES, methods=("POST",))
def answer_file(request: Asking, unit: int, asked: int) -> HttpResponse:
    found = [one.pk for one in requests_waiting(request.scope, unit)]
    if asked not in found:
        raise NotInScope
    answer_file_request(by=request.scope, request_id=asked, consent=request.POST.get("answer") == "yes")
    messages.success(request, str(words.ANSWERED))
    return redirect("files", unit)


@page(Kind.LOOKED)
def looked(request: Asking, unit: int) -> HttpResponse:
    """By household number: numbers may stand in an address, names may not. Shows who looked, and names nobody else."""
    number = clean(request.GET.get("so", ""))[:20]
    found = looks_at(request.scope, request.here, number) if number else []
    names = area_names([one.area for one in found], request.today)
    context = {
        "w": words,
        "a": admin_words,
        "unit": request.here,
        "tabs": tabs(request.scope, unit),
        "tab": "looked",
        "number": number,
        "found": [
            (
                words.HOUSEHOLD.with_(number=one.number, area=names.get(one.area, "")),
                [(look, page_words(look.page)) for look in one.looks],
            )
            for one in found
        ],
        "most": MOST_SHOWN,
        "current": "admin",
    }
    return render(request, "desk/looked.html", context)


def _file(one: FileRequest) -> str:
    return f"{words.FILES.get(one.what, Words(one.what, one.what))}, {one.key}"


def _answer(one: FileRequest) -> list[Words]:
    said = [words.ALONE] if one.alone else []
    if one.consented is not None:
        said = [(words.CONSENTED if one.consented else words.REFUSED).with_(who=one.answered_by_label)]
    if one.handed_at is None:
        return [*said, words.NOT_HANDED]
    return [*said, words.HANDED.with_(at=f"{timezone.localtime(one.handed_at):%d/%m/%Y %H:%M}")]
