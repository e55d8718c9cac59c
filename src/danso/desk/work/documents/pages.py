"""The register of documents: found, registered, one of them with its scan and what rests on it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse

from danso.accounts.action import audited
from danso.desk.administration.typed import text
from danso.desk.shared.asking import Asking
from danso.desk.shared.attachment import attachment
from danso.desk.shared.gate import page
from danso.desk.shared.kinds import Kind
from danso.desk.shared.numbers import whole_number
from danso.desk.shared.press import press_of
from danso.desk.work.documents import words
from danso.desk.work.documents.shown import context, status_of
from danso.desk.work.documents.typed import NotTyped, acted, chosen, day_typed
from danso.places.scope import NotInScope
from danso.values.words import Words
from danso.work.documents.actions import papers
from danso.work.documents.actions.papers import Written
from danso.work.documents.kept_files import CONTENT_TYPES, MOST_BYTES, read_file
from danso.work.documents.kinds import BASES, KINDS
from danso.work.documents.models import Document
from danso.work.documents.queries import document_by_id, links_of
from danso.work.documents.queries import documents as found_documents

_MOST = 100
# Pages of what a document can be the basis of, by the name of their address; their own gate asks the right.
_PAGES = {"report": "report", "meeting": "meeting", "task": "task", "campaign": "campaign"}


def unit_of_document(kwargs: Mapping[str, Any]) -> int | None:
    return Document.objects.filter(pk=kwargs["document"]).values_list("unit_id", flat=True).first()


@page(Kind.OFFICE)
def documents(request: Asking, unit: int) -> HttpResponse:
    return _listed(request, unit)


@page(Kind.OFFICE_KEPT, methods=("POST",))
def register_document(request: Asking, unit: int) -> HttpResponse:
    def done(asking: Asking) -> Words:
        return words.REGISTERED.with_(symbol=_register(asking, unit).symbol)

    shown = lambda problem: _listed(request, unit, problem)  # noqa: E731
    return acted(request, {"out": done, "in": done}, shown, ("documents", unit))


@page(Kind.OFFICE, unit=unit_of_document)
def document(request: Asking, document: int) -> HttpResponse:
    return _one(request, document)


@page(Kind.OFFICE_KEPT, unit=unit_of_document, methods=("POST",))
def document_act(request: Asking, document: int) -> HttpResponse:
    def void(asking: Asking) -> Words:
        papers.void_document(by=asking.scope, document_id=document, reason=text(asking, "reason", 400))
        return words.VOIDED

    def link(asking: Asking) -> Words:
        papers.link_document(by=asking.scope, document_id=document, **_basis(asking))
        return words.LINKED

    def unlink(asking: Asking) -> Words:
        papers.unlink_document(by=asking.scope, document_id=document, **_basis(asking))
        return words.TAKEN_BACK

    def keep(asking: Asking) -> Words:
        file = asking.FILES.get("file")
        if not isinstance(file, UploadedFile):
            raise NotTyped(words.NO_FILE)
        papers.keep_document_file(by=asking.scope, document_id=document, content=file.read(MOST_BYTES + 1))
        return words.KEPT

    offered = {"void": void, "link": link, "unlink": unlink, "file": keep}
    return acted(request, offered, lambda problem: _one(request, document, problem), ("document", document))


@page(Kind.OFFICE, unit=unit_of_document)
def document_file(request: Asking, document: int) -> HttpResponse:
    found = document_by_id(request.scope, document)
    if not found.file_digest:
        raise NotInScope
    content = read_file(found.file_digest, found.file_kind)
    with audited("download_document", by=request.scope, unit_id=found.unit_id, subject=f"document:{found.pk}"):
        pass
    name = f"van-ban-{found.pk}.{found.file_kind}"
    return attachment(content, CONTENT_TYPES[found.file_kind], name)


def _listed(request: Asking, unit: int, problem: Words | None = None) -> HttpResponse:
    asked = {name: request.GET.get(name, "").replace("\0", "")[:100] for name in ("tim", "chieu", "loai", "nam")}
    rows = list(
        found_documents(
            request.scope, unit, way=asked["chieu"], kind=asked["loai"],
            year=whole_number(asked["nam"][:4]), words=asked["tim"],
        )[: _MOST + 1]
    )  # fmt: skip
    shown = context(request, "documents", problem) | {
        "rows": rows[:_MOST],
        "more": len(rows) > _MOST,
        "asked": asked,
        "kinds": KINDS,
        "ways_said": words.WAYS,
    }
    return render(request, "desk/documents.html", shown, status=status_of(problem))


def _register(request: Asking, unit: int) -> Document:
    paper = Written(
        text(request, "kind", 4), day_typed(request, "dated", words.DATED), text(request, "about", 600),
        text(request, "issuer", 300), text(request, "signer", 200),
    )  # fmt: skip
    if request.POST.get("act") == "out":
        office = text(request, "office", 60)
        return papers.register_outgoing(
            by=request.scope, unit_id=unit, paper=paper, office=office, press=press_of(request)
        )
    return papers.register_incoming(
        by=request.scope, unit_id=unit, paper=paper, symbol=text(request, "symbol", 100),
        arrived_on=day_typed(request, "arrived_on", words.ARRIVED_ON), press=press_of(request),
    )  # fmt: skip


def _one(request: Asking, document_id: int, problem: Words | None = None) -> HttpResponse:
    found = document_by_id(request.scope, document_id)
    links = [
        (one, BASES.get(one.kind, one.kind), _page_of(one.kind, one.object_id))
        for one in links_of(request.scope, found.pk)
    ]
    shown = context(request, "documents", problem) | {
        "document": found,
        "kind": KINDS[found.kind],
        "way": words.WAYS[found.way],
        "links": links,
        "bases": BASES,
    }
    return render(request, "desk/document.html", shown, status=status_of(problem))


def _basis(request: Asking) -> dict[str, Any]:
    return {"kind": text(request, "kind", 20), "object_id": chosen(request, "object_id")}


def _page_of(kind: str, object_id: int) -> str:
    try:
        return reverse(_PAGES[kind], args=[object_id]) if kind in _PAGES else ""
    except NoReverseMatch:
        return ""
