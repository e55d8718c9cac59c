"""Targets read from a workbook: every line with what it would do, then one press; bad lines stop no good one."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from danso.desk.shared.asking import Asking
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.targets import words
from danso.desk.targets.lines import with_unit
from danso.desk.targets.pages import asked_year, frame_of
from danso.desk.targets.setting import typed_target_day
from danso.desk.work.documents.basis import decision_of
from danso.exchange.inbound.targets_table import Around, Unread
from danso.exchange.targets_file import Seen, brought, seen
from danso.indicators.catalogue import INDICATORS
from danso.places.scope import NotInScope
from danso.targets.in_bulk import NewTarget, Weighed
from danso.targets.refusals import BadTarget
from danso.targets.splits import Split
from danso.values.refusal import Refusal
from danso.values.text import clean
from danso.values.words import Words

_SALT, _MOST_SHOWN, _DAY_LONG = "targets-file", 500, 86_400
_FIRST = {"bad": 0, "corrects": 1, "new": 2, "same": 3}


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of the preview."""

    line: int
    unit: str
    name: Words | str
    plan: str
    said: Words
    tone: str


@page(Kind.TARGETS_SET, methods=("GET", "POST"))
def targets_file(request: Asking, unit: int) -> HttpResponse:
    """Reading writes nothing; recording writes what was looked at, or nothing where another changed it since."""
    asked = asked_year(request)
    if request.method != "POST":
        return _page(request, asked, None, None)
    try:
        if request.POST.get("act") == "record":
            return _record(request, unit, asked)
        found, name = _read(request, asked)
        return _page(request, asked, found, None, kept=_kept(found, name))
    except Refusal as refusal:
        if isinstance(refusal, NotInScope):
            raise
        return _page(request, asked, None, refusal.words)


def _read(request: Asking, asked: int) -> tuple[Seen, str]:
    file = request.FILES.get("file")
    if not isinstance(file, UploadedFile):
        raise BadTarget(words.NO_FILE)
    around = Around(
        asked,
        clean(request.POST.get("document", ""))[:120],
        typed_target_day(request, "dated"),
        clean(request.POST.get("issuer", ""))[:200],
        typed_target_day(request, "since"),
    )
    name = Path(file.name or "").name
    with tempfile.NamedTemporaryFile(suffix=Path(name).suffix.lower() or ".csv") as kept:
        for chunk in file.chunks():
            kept.write(chunk)
        kept.flush()
        return seen(request.scope, Path(kept.name), around, request.today), clean(name)[:80]


def _record(request: Asking, unit: int, asked: int) -> HttpResponse:
    rows, unread, name = _told(request.POST.get("kept", ""))
    made = brought(request.scope, rows, name, looked_at=request.POST.get("seen"))
    said = words.WROTE_FILE.with_(new=made.n("new"), mended=made.n("corrects"), same=made.n("same"))
    messages.success(request, str(said))
    left = Seen(tuple(one for one in made.lines if one.verdict == "bad"), tuple(unread))
    if left.to_mend:
        return _page(request, asked, left, words.LEFT.with_(bad=left.to_mend), status=200)
    return redirect(f"{reverse('targets', args=[unit])}?nam={asked}")


def _page(
    request: Asking, asked: int, found: Seen | None, problem: Words | None, *, kept: str = "", status: int = 0
) -> HttpResponse:
    lines = _lines(found) if found else []
    context = frame_of(request, asked) | {
        "lines": lines[:_MOST_SHOWN],
        "summary": _summary(found) if found and not problem else None,
        "unregistered": _unregistered(request, found) if found else None,
        "good": found.good if found else 0,
        "seen": found.digest if found else "",
        "kept": kept,
        "problem": problem,
        "sent": request.POST,
        "act_words": words.WRITE_FILE.with_(n=found.good) if found else None,
    }
    return render(request, "desk/targets_file.html", context, status=status or (409 if problem else 200))


def _summary(found: Seen) -> Words:
    same = sum(one.verdict == "same" for one in found.lines)
    n = len(found.lines) + len(found.unread)
    return words.SEEN.with_(n=n, good=found.good, same=same, bad=found.to_mend)


def _lines(found: Seen) -> list[Shown]:
    """What is to be mended first, then what changes something."""
    bad = [Shown(one.line, one.begins, "", "", one.said, words.VERDICTS["bad"]) for one in found.unread]
    rest = sorted(found.lines, key=lambda one: (_FIRST[one.verdict], one.row.line))
    return sorted(bad, key=lambda one: one.line) + [_shown(one) for one in rest]


def _shown(one: Weighed) -> Shown:
    row, known = one.row, INDICATORS.get(one.row.indicator)
    name = known.name if known else row.indicator
    plan = with_unit(row.value, row.unit_of_value)
    return Shown(row.line, row.named, name, plan, one.said, words.VERDICTS[one.verdict])


def _unregistered(request: Asking, found: Seen) -> Words | None:
    """Decisions that no register within reach holds: said, and no hindrance."""
    symbols = sorted({one.row.document_number for one in found.lines if one.verdict != "bad"})[:10]
    missing = [one for one in symbols if not decision_of(request, request.here.id, one)]
    if not missing:
        return None
    return words.NOT_IN_BOOK.with_(symbols="; ".join(missing).replace("{", "").replace("}", ""))


def _kept(found: Seen, name: str) -> str:
    """The lines as they were read, signed: what is recorded is what was looked at, without the file a second time."""
    told = {
        "rows": [_plain(one.row) for one in found.lines],
        "unread": [(one.line, one.begins, one.said.vi, one.said.en) for one in found.unread],
        "name": name,
    }
    return signing.dumps(told, salt=_SALT, compress=True)


def _told(kept: str) -> tuple[Sequence[NewTarget], Sequence[Unread], str]:
    try:
        told: dict[str, Any] = signing.loads(kept, salt=_SALT, max_age=_DAY_LONG)
    except signing.BadSignature:
        raise BadTarget(words.LOST) from None
    unread = [Unread(line, begins, Words(vi, en)) for line, begins, vi, en in told["unread"]]
    return [_row(one) for one in told["rows"]], unread, told["name"]


def _plain(row: NewTarget) -> dict[str, Any]:
    told = asdict(row)
    for name in ("value", "criterion", "document_date", "since"):
        told[name] = None if told[name] is None else str(told[name])
    return told | {"splits": [(one.dimension, one.code, str(one.value)) for one in row.splits]}


def _row(told: dict[str, Any]) -> NewTarget:
    found = NewTarget(**told)
    return replace(
        found,
        value=Decimal(told["value"]),
        criterion=None if told["criterion"] is None else Decimal(told["criterion"]),
        document_date=None if told["document_date"] is None else date.fromisoformat(told["document_date"]),
        since=date.fromisoformat(told["since"]),
        splits=tuple(Split(dimension, code, Decimal(value)) for dimension, code, value in told["splits"]),
    )
