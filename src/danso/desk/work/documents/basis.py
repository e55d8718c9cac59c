"""Documents that something rests on, for its page: the paper of a meeting, a task, a report, a target's decision."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from danso.accounts.permissions import Permission
from danso.desk.shared.asking import Asking
from danso.desk.work.documents.words import RESTS_ON
from danso.places.queries import ancestors
from danso.work.documents.models import Document
from danso.work.documents.queries import documents_by_symbol, documents_of


def rests_on(request: Asking, unit: int, kind: str, object_id: int) -> dict[str, Any]:
    """What `rests_on.html` shows. Nothing for who does not read the office's papers."""
    sees = request.scope.may(Permission.view_office_work, unit)
    return {"papers": documents_of(request.scope, unit, kind, object_id) if sees else (), "rests_on": RESTS_ON}


def decision_of(request: Asking, unit: int, symbol: str) -> Sequence[Document]:
    """The registered paper of that number and symbol: the unit's own, else that of a level above which gave it down."""
    for one in (unit, *ancestors(unit, request.today)):
        if request.scope.may(Permission.view_office_work, one):
            found = documents_by_symbol(request.scope, one, symbol)
            if found:
                return found
    return ()
