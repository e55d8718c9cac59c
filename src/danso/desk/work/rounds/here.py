"""The round that is going on where a household or a work list is shown, with the way to it."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from danso.desk.shared.asking import Asking
from danso.desk.work.rounds import words
from danso.places.levels import Level
from danso.work.rounds.models import Round
from danso.work.rounds.queries import gone_to, running_in, running_of


def round_at_home(request: Asking, area: int, household: str) -> dict[str, Any]:
    """For `round_here.html` on the card of a household that may be written; nothing where no round is going on."""
    one = running_in(request.scope, area)
    if one is None:
        return {}
    address = reverse("round_area", args=[one.pk, area])
    return _told(one, address) | {"round_waits": not gone_to(one, household), "round_household": household}


def round_of_list(request: Asking, area: int | None) -> dict[str, Any]:
    """For `round_here.html` on the list of households not reviewed: the chosen area's page, else the whole round's."""
    if area is None and request.here.level == Level.area:
        area = request.here.id
    one = running_of(request.scope, request.here.id) if area is None else running_in(request.scope, area)
    if one is None:
        return {}
    return _told(one, reverse("round", args=[one.pk]) if area is None else reverse("round_area", args=[one.pk, area]))


def _told(one: Round, address: str) -> dict[str, Any]:
    return {"rw": words, "round": one, "round_address": address, "round_kind": one.of_kind.words}
