"""A sheet half typed, kept as it is: of a household not in the book yet, or of one whose sheet is being corrected."""

from __future__ import annotations

from danso.desk.register.card.since_opened import FIELD
from danso.desk.register.enrolment.form import SheetForm
from danso.desk.register.entry.drafts import LONGEST
from danso.desk.shared.asking import Asking
from danso.desk.shared.drafts import Kept, drop_draft, keep_draft


def enrolment_about(unit: int) -> str:
    return f"enrol:{unit}"


def keep_sheet(request: Asking, about: str, form: SheetForm, *, stands: SheetForm | None = None) -> None:
    """What the sheet says now. One with nothing typed is no draft: no person and no place, or all as it `stands`."""
    told = said(form)
    places = form.head.typed["address"] or form.head.typed["from_unit"]
    if told == said(stands) if stands else not (form.filled or places):
        drop_draft(request.scope, about)
    else:
        body = {"told": told, "rows": len(form.rows), "token": form.token, FIELD: request.POST.get(FIELD, "")[:12]}
        keep_draft(request.scope, about, body)


def said(form: SheetForm) -> dict[str, str]:
    """Every cell that says something, by its name on the page."""
    cells = {f"{column}-{row.number}": text for row in form.rows for column, text in row.typed.items()}
    return {name: text[:LONGEST] for name, text in {**form.head.typed, **cells}.items() if text}


def told_then(kept: Kept) -> dict[str, str]:
    """A kept sheet as its page would send it."""
    return {**kept.body["told"], "rows": str(kept.body["rows"])}
