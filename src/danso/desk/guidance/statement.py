"""Statement check on the desk: a published text beside what is right, wrong or not checkable in it. Nothing is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import render

from danso.desk.guidance import statement_words as words
from danso.desk.indicators.sealed import counting
from danso.desk.indicators.windows import Choice, choices
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.work.tabs import tabs
from danso.guidance.statements.check import Checked, check
from danso.guidance.statements.figure import VERDICT_WORDS, Judgement
from danso.guidance.statements.forms.clean import clean
from danso.guidance.statements.register_lookup import register_lookup
from danso.guidance.statements.show import of_what, summary
from danso.guidance.statements.source import MOST_BYTES, MOST_CHARACTERS, fitting, text_of
from danso.values.period import Window
from danso.values.refusal import Refusal
from danso.values.words import Words
from danso.warehouse.snapshot import NothingSealed

MARKS = {"right": "✓", "wrong": "✗", "not_checkable": "?"}
_LONGEST_NAME = 80


class NothingToCheck(Refusal):
    """Neither a text nor a file was sent."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text: plain, or a figure with its number in the table, its verdict and its mark."""

    text: str
    number: int = 0
    verdict: str = ""
    mark: str = ""
    said: Words | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A figure in the table beside the text."""

    number: int
    one: Judgement
    of: str
    said: Words
    mark: str


@page(Kind.FIGURES, methods=("GET", "POST"))
def statement(request: Asking, unit: int) -> HttpResponse:
    offered = choices(request.today)
    context: dict[str, object] = {
        "w": words,
        "unit": request.here,
        "tabs": tabs(request.scope, unit),
        "tab": "statement",
        "current": "steering",
        "choices": offered,
        "most": MOST_CHARACTERS,
        "typed": request.POST.get("text", ""),
        "ky": request.POST.get("ky", ""),
        "compare": request.method != "POST" or "register" in request.POST,
    }
    status = 200
    if request.method == "POST":
        try:
            context |= _checked(request, unit, offered)
        except Refusal as refusal:
            context["problem"], status = refusal.words, 422
    return render(request, "desk/statement.html", context, status=status)


def _checked(request: Asking, unit: int, offered: list[Choice]) -> dict[str, object]:
    name, text = _sent(request)
    window = next((one.window for one in offered if one.text == request.POST.get("ky", "")), None)
    wanted = "register" in request.POST
    against = _looked_up(text, unit, window) if wanted else None
    found = against or check(text)
    return {
        "found": found,
        "name": name,
        "pieces": _pieces(clean(text).text, found),
        "rows": [
            Row(n, one, of_what(one.stated), VERDICT_WORDS[one.verdict], MARKS[one.verdict])
            for n, one in enumerate(found.judgements, 1)
        ],
        "summary": summary(found),
        "verdicts": VERDICT_WORDS,
        "compared": words.COMPARED if against else words.NOTHING_SEALED if wanted else words.NOT_COMPARED,
    }


def _sent(request: Asking) -> tuple[str, str]:
    """(the file's name or nothing, the text). A file goes before what was typed. Raises a Refusal."""
    file = request.FILES.get("file")
    if isinstance(file, UploadedFile) and file.size:
        name = PurePath(file.name or "").name[:_LONGEST_NAME].replace("{", "").replace("}", "")
        return name, text_of(name, file.read(MOST_BYTES + 1))
    text = request.POST.get("text", "").replace("\0", "")
    if not text.strip():
        raise NothingToCheck(words.NOTHING)
    return "", fitting(text)


def _looked_up(text: str, unit: int, window: Window | None) -> Checked | None:
    """Checked against the newest seal too; None where nothing is sealed yet."""
    try:
        with counting() as snapshot:
            return check(text, register_lookup(snapshot, unit, window))
    except NothingSealed:
        return None


def _pieces(text: str, found: Checked) -> Iterator[Piece]:
    at = 0
    for number, one in enumerate(found.judgements, 1):
        start, end = one.stated.start, one.stated.end
        if start > at:
            yield Piece(text[at:start])
        yield Piece(text[start:end], number, one.verdict, MARKS[one.verdict], VERDICT_WORDS[one.verdict])
        at = end
    yield Piece(text[at:])
