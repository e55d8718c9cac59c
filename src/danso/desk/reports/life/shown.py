"""One report read for the screen: its paper, its versions, what whoever looks may do with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from danso.accounts.permissions import Permission
from danso.desk.indicators.sealed import counting
from danso.desk.reports import words as paper_words
from danso.desk.reports.closing.words import STATES
from danso.desk.reports.drawing import drawn_annexes, drawn_blocks
from danso.desk.reports.life import words
from danso.desk.shared.asking import Asking
from danso.reports.briefing.gather import FORM as BRIEFING
from danso.reports.briefing.gather import own_words
from danso.reports.document import Document, ListItem, Own, Paragraph
from danso.reports.figures_of import document_of, window_of
from danso.reports.forms import FORMS
from danso.reports.models import Report
from danso.values.words import Words, current_language
from danso.warehouse.sealed import Series


@dataclass(frozen=True, slots=True)
class Passage:
    """A place for the office's own words: what is asked for and what stands there."""

    key: str
    prompt: str
    text: str


def unit_of_report(kwargs: Mapping[str, Any]) -> int | None:
    return Report.objects.filter(pk=kwargs["report"]).values_list("unit_id", flat=True).first()


def form_name(code: str) -> Words:
    if code == BRIEFING:
        return words.BRIEFING
    form = FORMS.get(code)
    printed = form.printed_code if form else code
    return Words(printed, printed)


def title_of(report: Report) -> Words:
    return words.TITLE.with_(form=form_name(report.form), period=window_of(report).words())


def state_words(report: Report) -> Words:
    return STATES["sent" if report.state == "signed" and report.sent_at else report.state]


def paper(request: Asking, report: Report) -> Document:
    """Fresh figures of its own cut-off before the signature, frozen ones after."""
    if report.state in ("signed", "superseded") and report.form != BRIEFING:
        return document_of(request.scope, report, current_language())
    series: Series = "official" if report.series == "official" else "provisional"
    with counting(series, report.cutoff_id) as snapshot:
        return document_of(request.scope, report, current_language(), snapshot)


def passages(report: Report, document: Document) -> list[Passage]:
    """In the order of the paper, each place once."""
    written = own_words(report.unit_id, window_of(report), report.pk)
    found: dict[str, Passage] = {}
    for block in document.blocks:
        if isinstance(block, Paragraph | ListItem):
            for run in block.runs:
                if isinstance(run, Own):
                    key = run.key.split("#")[0]
                    found.setdefault(key, Passage(key, run.prompt, written.get(key, "")))
    return list(found.values())


def versions_of(report: Report) -> list[Report]:
    same = Report.objects.filter(form=report.form, unit_id=report.unit_id, first=report.first, last=report.last)
    return list(same.defer("figures", "targets").order_by("-version"))


def paper_context(request: Asking, report: Report) -> dict[str, Any]:
    document = paper(request, report)
    draft = report.state == "draft" and request.scope.may(Permission.draft_report, report.unit_id)
    return {
        "dw": paper_words,
        "document": document,
        "blocks": drawn_blocks(document.blocks),
        "annexes": drawn_annexes(document),
        "passages": passages(report, document) if draft and report.form == BRIEFING else [],
    }
