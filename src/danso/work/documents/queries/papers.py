"""Reading the register of documents: one, those of a unit, those something rests on."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import QuerySet

from danso.accounts.permissions import Permission
from danso.places.scope import NotInScope, Scope
from danso.values.text import fold_accents
from danso.work.documents.models import Document, DocumentLink

_MOST_WORDS = 8


def document_by_id(scope: Scope, document_id: int) -> Document:
    """Raises NotInScope, absent or forbidden alike."""
    found = Document.objects.filter(pk=document_id).first()
    if found is None:
        raise NotInScope
    scope.require(Permission.view_office_work, found.unit_id)
    return found


def documents(
    scope: Scope, unit_id: int, *, way: str = "", kind: str = "", year: int | None = None, words: str = ""
) -> QuerySet[Document]:
    """The unit's register, the newest first. `words`: each has to stand in symbol, abstract, issuer, signer or type,
    with or without accents. Raises NotInScope."""
    scope.require(Permission.view_office_work, unit_id)
    found = Document.objects.filter(unit_id=unit_id)
    for name, value in (("way", way), ("kind", kind), ("year", year)):
        found = found.filter(**{name: value}) if value else found
    for word in fold_accents(words).split(" ")[:_MOST_WORDS]:
        found = found.filter(folded__contains=word) if word else found
    return found.order_by("-year", "-dated", "-pk")


def documents_of(scope: Scope, unit_id: int, kind: str, object_id: int) -> Sequence[Document]:
    """Documents of the unit that something rests on, the oldest first. Raises NotInScope."""
    scope.require(Permission.view_office_work, unit_id)
    rests = DocumentLink.objects.filter(kind=kind, object_id=object_id).values("document_id")
    return list(Document.objects.filter(unit_id=unit_id, pk__in=rests, void_reason="").order_by("dated", "pk"))


def documents_of_many(scope: Scope, unit_id: int, kind: str, ids: Sequence[int]) -> dict[int, list[Document]]:
    """`documents_of` for several things of one kind, asked once. Raises NotInScope."""
    scope.require(Permission.view_office_work, unit_id)
    links = DocumentLink.objects.filter(
        kind=kind, object_id__in=ids, document__unit_id=unit_id, document__void_reason=""
    )
    found: dict[int, list[Document]] = {}
    for link in links.select_related("document").order_by("document__dated", "document_id"):
        found.setdefault(link.object_id, []).append(link.document)
    return found


def documents_by_symbol(scope: Scope, unit_id: int, symbol: str) -> Sequence[Document]:
    """Papers of the unit's register that carry this number and symbol, the newest first. Raises NotInScope."""
    scope.require(Permission.view_office_work, unit_id)
    found = Document.objects.filter(unit_id=unit_id, symbol=symbol, void_reason="").exclude(symbol="")
    return list(found.order_by("-dated", "-pk")[:1])


def links_of(scope: Scope, document_id: int) -> Sequence[DocumentLink]:
    """What the document is the basis of. Raises NotInScope."""
    return list(DocumentLink.objects.filter(document=document_by_id(scope, document_id)).order_by("kind", "object_id"))
