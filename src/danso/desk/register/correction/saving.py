"""The id a correction gets, and when it may be written: nothing is saved that was not shown."""

from __future__ import annotations

from collections.abc import Sequence

from danso.desk.register.card.since_opened import SinceOpened
from danso.desk.register.correction.draft import digest
from danso.desk.register.entry.judged import Judged
from danso.desk.shared.asking import Asking
from danso.register.difference import Difference
from danso.values.ids import derived_id


def correction_id(request: Asking, token: str) -> str:
    """The same form sent twice has one id."""
    return derived_id("desk-correction", request.scope.account_id or 0, token)


def may_be_saved(request: Asking, found: Judged, changes: Sequence[Difference], opened: SinceOpened) -> bool:
    """Everything that would be said now has been shown, the difference among it, and every question has its reason."""
    seen = set(" ".join(request.POST.getlist("seen")).split())
    unseen = {*found.shown.split(), digest(list(changes))} - seen
    as_it_is = request.POST.get("act") == "save_held"
    return not (found.refusal or opened.fresh or unseen or (found.asks and not as_it_is))
