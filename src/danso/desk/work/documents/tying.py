"""A body or a commitment tied to its registered paper from its own line, by the paper's number and symbol."""

from __future__ import annotations

from collections.abc import Collection

from danso.desk.administration.typed import text
from danso.desk.shared.asking import Asking
from danso.desk.work.documents import words
from danso.desk.work.documents.typed import NotTyped, chosen
from danso.places.scope import NotInScope
from danso.values.words import Words
from danso.work.documents.actions.papers import link_document
from danso.work.documents.queries import documents_by_symbol


def tied(request: Asking, unit: int, kind: str, own: Collection[int]) -> Words:
    """`own`: what of that kind is the unit's. Raises NotInScope, NotTyped where no such paper is registered."""
    one, symbol = chosen(request, "id"), text(request, "symbol", 100)
    if one not in own:
        raise NotInScope
    found = documents_by_symbol(request.scope, unit, symbol)
    if not found:
        raise NotTyped(words.NOT_REGISTERED.with_(symbol=symbol.replace("{", "").replace("}", "")))
    link_document(by=request.scope, document_id=found[0].pk, kind=kind, object_id=one)
    return words.LINKED


def tie_by_symbol(request: Asking, unit: int, kind: str, object_id: int, symbol: str) -> None:
    """Where the paper is registered already it is tied at once."""
    for one in documents_by_symbol(request.scope, unit, symbol):
        link_document(by=request.scope, document_id=one.pk, kind=kind, object_id=object_id)
