"""The mark of a form that makes something: pressed twice, or sent again after going back, it is one thing.

What was typed belongs to the mark: who goes back and types something else means another thing.
"""

from __future__ import annotations

from uuid import UUID, uuid4

from danso.desk.shared.asking import Asking
from danso.values.digest import canonical_json, sha256
from danso.values.ids import derived_id

FIELD = "press"
_NOT_TYPED = {FIELD, "csrfmiddlewaretoken"}


def new_press() -> str:
    return str(uuid4())


def press_of(request: Asking) -> UUID:
    """A form without a mark is a new press."""
    try:
        form = UUID(request.POST.get(FIELD, ""))
    except ValueError:
        return uuid4()
    typed = sorted((key, request.POST.getlist(key)) for key in request.POST if key not in _NOT_TYPED)
    who = request.scope.account_id or 0
    return UUID(derived_id("press", who, request.path, str(form), sha256(canonical_json(typed))))
