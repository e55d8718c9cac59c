"""Upload, look, confirm; templates to fill in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render

from danso.accounts.permissions import Permission
from danso.desk.exchange import words
from danso.desk.exchange.forms import ENDINGS, NotFilledIn, Upload, upload_of
from danso.desk.places.tree import area_names
from danso.desk.shared.asking import Asking
from danso.desk.shared.attachment import attachment
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.exchange.actions import Answers, RowsWait, confirm_import, preview_file
from danso.exchange.inbound.refusals import FileNotRead
from danso.exchange.inbound.template import write_a0_template, write_p0_template
from danso.exchange.models import ImportBatch
from danso.exchange.preview import VERDICTS, Preview, PreviewRow
from danso.exchange.queries import import_batch, preview_shown, recent_batches
from danso.places.levels import Level
from danso.places.queries import descendants
from danso.places.scope import NotInScope
from danso.register.slips import KINDS
from danso.values.refusal import Refusal
from danso.values.text import clean
from danso.values.words import Words

_TEMPLATES = {"a0": write_a0_template, "p0": write_p0_template}
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MOST_ROWS = 200
_FIRST = {"hold": 0, "ask": 1, "changed": 2, "fine": 3, "same": 4}


def unit_of_batch(kwargs: Mapping[str, Any]) -> int | None:
    return ImportBatch.objects.filter(pk=kwargs["batch"]).values_list("unit", flat=True).first()


@page(Kind.INTAKE, methods=("GET", "POST"))
def intake(request: Asking, unit: int) -> HttpResponse:
    """The form, and what came of the last files. A file that is not read leaves nothing behind."""
    areas = area_names(descendants(unit, request.today, Level.area), request.today)
    problem: Words | None = None
    if request.method == "POST":
        try:
            shown = _preview(request, unit, upload_of(request, areas))
            return redirect("intake_batch", shown.id)
        except NotInScope:
            raise
        except (NotFilledIn, FileNotRead, Refusal) as refusal:
            problem = refusal.words
    context = {
        "w": words,
        "unit": request.here,
        "areas": sorted(areas.items(), key=lambda one: one[1]),
        "kinds": [(code, words.KINDS[code], ENDINGS[code]) for code in ENDINGS],
        "typed": request.POST,
        "problem": problem,
        "batches": [
            (b, words.SHORT_KINDS[b.kind], words.STATES[b.state], sum(b.counts.values())) for b in _recent(request)
        ],
        "current": "intake",
    }
    return render(request, "desk/intake.html", context, status=422 if problem else 200)


@page(Kind.INTAKE, unit=unit_of_batch, methods=("GET", "POST"))
def intake_batch(request: Asking, batch: int) -> HttpResponse:
    """Every row with its verdict; one press writes them all or none."""
    problem: Words | None = None
    if request.method == "POST":
        answers = Answers(clean(request.POST.get("reason", "")), request.POST.get("leave_out") == "yes")
        try:
            done = confirm_import(by=request.scope, preview_id=batch, answers=answers)
        except RowsWait as refusal:
            problem = refusal.words
        else:
            messages.success(request, str(words.WRITTEN.with_(n=len(done.slips), lines=done.lines)))
            if done.left_out:
                messages.warning(request, str(words.LEFT.with_(n=len(done.left_out))))
            return redirect("intake_batch", batch)
    found = import_batch(request.scope, batch)
    preview = preview_shown(request.scope, batch) if found.state == ImportBatch.State.previewed else None
    context = {
        "w": words,
        "unit": request.here,
        "batch": found,
        "kind": words.SHORT_KINDS[found.kind],
        "state": words.STATES[found.state],
        "preview": preview,
        "problem": problem,
        "typed": request.POST,
        "current": "intake",
    } | (_shown(preview) if preview else {})
    return render(request, "desk/intake_batch.html", context, status=422 if problem else 200)


@page(Kind.INTAKE)
def template(request: Asking, unit: int, kind: str) -> HttpResponse:
    write = _TEMPLATES.get(kind)
    if write is None:
        raise NotInScope
    with TemporaryDirectory(dir=settings.FILE_UPLOAD_TEMP_DIR) as folder:
        path = Path(folder) / "mau.xlsx"
        write(path)
        content = path.read_bytes()
    name = f"mau-{kind}.xlsx"
    return attachment(content, _XLSX, name)


def _recent(request: Asking) -> list[ImportBatch]:
    assert request.unit is not None
    request.scope.require(Permission.import_file, request.unit.id)
    return recent_batches(request.scope, request.unit.id)


def _preview(request: Asking, unit: int, upload: Upload) -> Preview:
    with _as_file(upload.file) as path:
        return preview_file(by=request.scope, kind=upload.kind, path=path, unit=unit, area=upload.area, on=upload.on)


@contextmanager
def _as_file(file: UploadedFile) -> Iterator[Path]:
    """The upload under its own ending in a folder that goes away: the reader looks at the ending."""
    ending = Path(file.name or "").suffix.lower()[:8]
    with TemporaryDirectory(dir=settings.FILE_UPLOAD_TEMP_DIR) as folder:
        path = Path(folder) / f"upload{ending}"
        with path.open("wb") as kept:
            for chunk in file.chunks():
                kept.write(chunk)
        yield path


def _shown(preview: Preview) -> dict[str, Any]:
    rows = sorted(preview.rows, key=lambda row: _FIRST[row.verdict])
    return {
        "rows": [_row(row) for row in rows[:_MOST_ROWS]],
        "all_rows": len(rows),
        "counts": [(code, VERDICTS[code], preview.counts[code], preview.lines[code]) for code in preview.counts],
        "to_write": sum(preview.counts[code] for code in ("fine", "ask", "changed")),
        "asked": preview.counts["ask"],
        "held": preview.counts["hold"],
    }


def _row(row: PreviewRow) -> dict[str, Any]:
    kind = KINDS.get(row.kind)
    return {
        "row": row,
        "verdict": VERDICTS[row.verdict],
        "kind": kind.words if kind else Words(row.kind, row.kind),
        "tone": {"hold": "b-stop", "ask": "b-ask", "fine": "b-ok", "changed": "b-on"}.get(row.verdict, ""),
    }
