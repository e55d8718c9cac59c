"""A sealed file that a phone made, brought by hand: taken in as if it had come over the network, told in one sentence."""

from __future__ import annotations

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import render

from danso.desk.devices import inbox_words as words
from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.places.scope import NotInScope
from danso.sync.actions import import_file
from danso.sync.exported import Imported
from danso.sync.refusals import NotAPhonesFile
from danso.values.words import Words

MOST_MB = 16
_PARTS = {
    "stored": words.STORED, "duplicate": words.DUPLICATE, "quarantined": words.QUARANTINED, "clash": words.CLASHED,
}  # fmt: skip


@page(Kind.INTAKE, methods=("GET", "POST"))
def phone_slips(request: Asking, unit: int) -> HttpResponse:
    said: Words | None = None
    problem: Words | None = None
    if request.method == "POST":
        try:
            said = told(import_file(by=request.scope, content=_content(request)))
        except NotInScope:
            problem = words.NOT_OURS
        except NotAPhonesFile as refusal:
            problem = refusal.words
    context = {"i": words, "unit": request.here, "said": said, "problem": problem, "current": "intake"}
    return render(request, "desk/phone_file.html", context, status=422 if problem else 200)


def told(found: Imported) -> Words:
    """What became of the file, in one sentence."""
    counted = found.verdicts
    if set(counted) == {"duplicate"} and not found.unknown:
        return words.ALL_KNOWN.with_(n=counted["duplicate"])
    parts = [said.with_(n=counted[code]) for code, said in _PARTS.items() if counted.get(code)]
    parts += [words.UNKNOWN.with_(n=found.unknown)] if found.unknown else []
    return words.TAKEN_IN.with_(parts=", ".join(str(one) for one in parts))


def _content(request: Asking) -> bytes:
    file = request.FILES.get("file")
    if not isinstance(file, UploadedFile):
        raise NotAPhonesFile(words.NO_FILE)
    if (file.size or 0) > MOST_MB * 1_000_000:
        raise NotAPhonesFile(words.TOO_LARGE.with_(n=MOST_MB))
    return file.read()
