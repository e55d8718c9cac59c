"""What the upload form says, translated for the room below."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from danso.desk.exchange import words
from danso.desk.shared.numbers import whole_number
from danso.values.refusal import Refusal
from danso.values.text import clean
from danso.values.words import Words

ENDINGS = {"a0": ".xlsx,.xls,.ods", "p0": ".xlsx,.xls,.ods", "slips": ".jsonl,.ndjson,.txt"}
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


class NotFilledIn(Refusal):
    """The form lacks something; what was typed stays on the page."""


@dataclass(frozen=True, slots=True)
class Upload:
    kind: str
    file: UploadedFile
    area: int | None
    on: date | None


def upload_of(request: HttpRequest, areas: dict[int, str]) -> Upload:
    """Raises NotFilledIn. An area that is not among those offered is none."""
    kind = request.POST.get("kind", "")
    file = request.FILES.get("file")
    if kind not in ENDINGS or not isinstance(file, UploadedFile):
        raise NotFilledIn(words.NO_FILE)
    area = whole_number(request.POST.get("area", ""))
    return Upload(kind, file, area if area in areas else None, _day(request.POST.get("on", "")))


def _day(typed: str) -> date | None:
    text = clean(typed)
    if not text:
        return None
    if found := _DAY.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
        try:
            return date(year, month, day)
        except ValueError:
            pass
    raise NotFilledIn(_unreadable(text))


def _unreadable(text: str) -> Words:
    return words.BAD_DAY.with_(text=text[:20].replace("{", "").replace("}", ""))
