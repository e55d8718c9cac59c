"""Reading what offices added to their figures."""

from __future__ import annotations

from danso.accounts.permissions import Permission
from danso.guidance.models import OfficeSentence
from danso.places.scope import Scope
from danso.values.period import Window


def office_sentence(scope: Scope, unit_id: int, window: Window) -> OfficeSentence | None:
    """The unit's newest sentence about this very window."""
    scope.require(Permission.view_figures, unit_id)
    rows = OfficeSentence.objects.filter(unit_id=unit_id, first=window.first, last=window.last)
    return rows.order_by("-pk").first()
