"""What all pages of rounds share: whose round it is, days as typed in a plan, names of its areas."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from danso.desk.places.tree import area_names
from danso.desk.shared.asking import Asking
from danso.desk.work.rounds import words
from danso.desk.work.tabs import tabs
from danso.values.text import natural_key
from danso.work.rounds.found import is_area_of, unit_of_round
from danso.work.rounds.models import Round


def unit_of(kwargs: Mapping[str, Any]) -> int | None:
    """The commune of the round in the address."""
    return unit_of_round(kwargs["one"])


def area_of(kwargs: Mapping[str, Any]) -> int | None:
    """The area in the address, where it belongs to the round."""
    return kwargs["area"] if is_area_of(kwargs["one"], kwargs["area"]) else None


def plan_day(text: str, today: date) -> date | None:
    """A day that may still come: `31/12` of this year, `1/1/27`, `01/01/2027`. None where it is none."""
    found = re.fullmatch(r"\s*(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?\s*", text)
    if found is None:
        return None
    year = found[3] or str(today.year)
    try:
        return date(int(year if len(year) == 4 else f"20{year}"), int(found[2]), int(found[1]))
    except ValueError:
        return None


def frame_of(request: Asking, one: Round | None = None) -> dict[str, Any]:
    return {
        "w": words,
        "unit": request.here,
        "round": one,
        "kind": one.of_kind.words if one else "",
        "tabs": tabs(request.scope, one.unit_id if one else request.here.id),
        "tab": "rounds",
        "current": "steering",
    }


def in_order(areas: Iterable[int], on: date) -> dict[int, str]:
    """Names of areas as the office numbers them: 2 before 10."""
    names = area_names(sorted(areas), on)
    return dict(sorted(names.items(), key=lambda one: natural_key(one[1])))
