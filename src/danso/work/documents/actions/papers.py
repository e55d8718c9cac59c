"""Writing the register of documents. A number is taken and the paper written in one transaction: no gap, no pair."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from danso.accounts.action import audited
from danso.accounts.permissions import Permission
from danso.places.pressed import made_by
from danso.places.scope import NotInScope, Scope
from danso.values.text import fold_accents
from danso.work.documents import words
from danso.work.documents.checks import in_order, not_ahead, said, short
from danso.work.documents.kept_files import keep_file
from danso.work.documents.kinds import ARRIVED, BASES, KINDS, printed
from danso.work.documents.models import Document, DocumentLink, NumberSeries
from danso.work.documents.refusals import AlreadyEnded, PaperIncomplete


@dataclass(frozen=True, slots=True)
class Written:
    """What stands on a paper. `dated`: the day printed on it."""

    kind: str
    dated: date
    about: str
    issuer: str
    signer: str = ""


def register_outgoing(*, by: Scope, unit_id: int, paper: Written, office: str, press: UUID) -> Document:
    """The next number of its type and year. The same press again gives the paper it made. Raises PaperIncomplete."""
    by.require(Permission.keep_office_work, unit_id)
    office = said(office, words.OFFICE, 30)
    return _register(by, unit_id, "out", paper, office, "", None, press)


def register_incoming(
    *, by: Scope, unit_id: int, paper: Written, symbol: str, arrived_on: date, press: UUID
) -> Document:
    """The next number of arrival of the year it came in; it keeps its own number and symbol."""
    by.require(Permission.keep_office_work, unit_id)
    symbol = said(symbol, words.SYMBOL, 60)
    in_order(paper.dated, arrived_on, words.DATED, words.ARRIVED_ON)
    not_ahead(arrived_on, by.on, words.ARRIVED_ON)
    return _register(by, unit_id, "in", paper, "", symbol, arrived_on, press)


def void_document(*, by: Scope, document_id: int, reason: str) -> Document:
    """Entered by mistake: number and line stay, with the reason."""
    document = _document(by, document_id)
    reason = said(reason, words.REASON, 300)
    if document.void_reason:
        raise AlreadyEnded(words.ENDED)
    with audited("void_document", by=by, unit_id=document.unit_id, subject=f"document:{document.pk}"):
        document = Document.objects.select_for_update().get(pk=document.pk)
        if document.void_reason:
            raise AlreadyEnded(words.ENDED)
        document.void_reason = reason
        document.save(update_fields=["void_reason"])
    return document


def keep_document_file(*, by: Scope, document_id: int, content: bytes) -> Document:
    """Its scan, under its digest. A later one takes its place. Raises FileUnreadable."""
    document = _document(by, document_id)
    digest, kind = keep_file(content)
    with audited(
        "keep_document_file", by=by, unit_id=document.unit_id, subject=f"document:{document.pk}",
        detail={"digest": digest},
    ):  # fmt: skip
        document.file_digest, document.file_kind = digest, kind
        document.save(update_fields=["file_digest", "file_kind"])
    return document


def link_document(*, by: Scope, document_id: int, kind: str, object_id: int) -> DocumentLink:
    """The document is the basis of that; said twice it is one link."""
    document = _document(by, document_id)
    if kind not in BASES or object_id <= 0:
        raise PaperIncomplete(words.NOT_ONE.with_(what=words.BASIS))
    detail = {"kind": kind, "id": object_id}
    with audited("link_document", by=by, unit_id=document.unit_id, subject=f"document:{document.pk}", detail=detail):
        made, _ = DocumentLink.objects.get_or_create(document=document, kind=kind, object_id=object_id)
    return made


def unlink_document(*, by: Scope, document_id: int, kind: str, object_id: int) -> None:
    """Takes back a link made by mistake."""
    document = _document(by, document_id)
    detail = {"kind": kind, "id": object_id}
    with audited("unlink_document", by=by, unit_id=document.unit_id, subject=f"document:{document.pk}", detail=detail):
        gone, _ = DocumentLink.objects.filter(document=document, kind=kind, object_id=object_id).delete()
        if not gone:
            raise NotInScope


def _register(
    by: Scope, unit_id: int, way: str, paper: Written, office: str, symbol: str, arrived_on: date | None, press: UUID
) -> Document:
    if paper.kind not in KINDS:
        raise PaperIncomplete(words.NOT_ONE.with_(what=words.KIND))
    not_ahead(paper.dated, by.on, words.DATED)
    about, issuer = said(paper.about, words.ABOUT, 500), said(paper.issuer, words.ISSUER, 200)
    signer = short(paper.signer, words.SIGNER, 120)
    series, year = (ARRIVED, arrived_on.year) if arrived_on else (paper.kind, paper.dated.year)
    if (known := made_by(Document, press, unit_id=unit_id)) is not None:
        return known
    with audited("register_document", by=by, unit_id=unit_id) as entry:
        row = _locked(unit_id, series, year)
        made = Document.objects.filter(press=press, unit_id=unit_id).first()
        if made is None:
            row.last += 1
            row.save(update_fields=["last"])
            symbol = symbol or printed(row.last, paper.kind, office)
            made = Document.objects.create(
                unit_id=unit_id, way=way, kind=paper.kind, series=series, year=year, number=row.last, symbol=symbol,
                dated=paper.dated, arrived_on=arrived_on, about=about, issuer=issuer, signer=signer,
                folded=fold_accents(f"{symbol} {about} {issuer} {signer} {KINDS[paper.kind].vi}"),
                press=press, written_by=by.account_id,
            )  # fmt: skip
        entry.subject = f"document:{made.pk}"
        entry.detail = {"series": made.series, "year": made.year, "number": made.number}
    return made


def _locked(unit_id: int, series: str, year: int) -> NumberSeries:
    """The series, locked until the transaction ends: whoever presses at the same moment waits for this number."""
    NumberSeries.objects.get_or_create(unit_id=unit_id, series=series, year=year)
    return NumberSeries.objects.select_for_update().get(unit_id=unit_id, series=series, year=year)


def _document(by: Scope, document_id: int) -> Document:
    document = Document.objects.filter(pk=document_id).first()
    if document is None:
        raise NotInScope
    by.require(Permission.keep_office_work, document.unit_id)
    return document
