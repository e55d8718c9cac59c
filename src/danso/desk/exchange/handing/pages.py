"""Large files asked for and taken, answered by a second person."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from danso.desk.administration import words as admin_words
from danso.desk.administration.tabs import tabs
from danso.desk.exchange.handing import words
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.exchange.models import FileRequest
from danso.exchange.outbound.handing_out import answer_file_request
from danso.exchange.outbound.queries import large_files, requests_waiting
from danso.places.queries import unit_row
from danso.places.scope import NotInScope
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


def _file(one: FileRequest) -> str:
    return f"{words.FILES.get(one.what, Words(one.what, one.what))}, {one.key}"


def _answer(one: FileRequest) -> list[Words]:
    said = [words.ALONE] if one.alone else []
    if one.consented is not None:
        said = [(words.CONSENTED if one.consented else words.REFUSED).with_(who=one.answered_by_label)]
    if one.handed_at is None:
        return [*said, words.NOT_HANDED]
    return [*said, words.HANDED.with_(at=f"{timezone.localtime(one.handed_at):%d/%m/%Y %H:%M}")]
