"""What pages of inspections have in common: the head, the steps, rates as text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from danso.accounts.permissions import Permission
from danso.desk.shared.asking import Asking
from danso.desk.work.inspections import words
from danso.desk.work.tabs import tabs
from danso.indicators.figure import shown_number
from danso.places.queries import unit_row
from danso.values.words import Words, current_language
from danso.work.inspections.models import Inspection
from danso.work.inspections.queries import unit_inspected, unit_that_inspects
from danso.work.inspections.result import Rate
from danso.work.inspections.states import STATES


@dataclass(frozen=True, slots=True)
class Shown:
    """A rate in a table: "8/29", "27,6% (14,7–45,7%)", and whether households are few."""

    seen: Words
    rate: Words
    few: bool


def of_inspecting(kwargs: Mapping[str, Any]) -> int | None:
    """For the gate: who writes."""
    return unit_that_inspects(kwargs["inspection"])


def of_inspected(kwargs: Mapping[str, Any]) -> int | None:
    """For the gate: who is read about."""
    return unit_inspected(kwargs["inspection"])


def head(request: Asking, inspection: Inspection) -> dict[str, Any]:
    """Context of every page of one inspection."""
    states = list(STATES.items())
    at = [code for code, _ in states].index(inspection.state)
    return {
        "w": words,
        "one": inspection,
        "inspected": unit_row(inspection.inspected_id, request.today),
        "inspecting": unit_row(inspection.unit_id, request.today),
        "kind": words.KINDS[inspection.kind],
        "steps": [(said, n < at, n == at) for n, (_, said) in enumerate(states)],
        "tabs": tabs(request.scope, request.here.id),
        "tab": "inspections",
        "may_keep": request.scope.may(Permission.keep_office_work, inspection.unit_id),
        "may_lead": request.scope.may(Permission.lead_office_work, inspection.unit_id),
        "may_name": request.scope.may(Permission.view_persons, inspection.inspected_id),
        "current": "steering",
    }


def rate(one: Rate, *, area: bool = False) -> Shown:
    """Of few households of an area only the interval: their share compares with nothing."""
    seen = words.OF.with_(differ=_number(one.differ), compared=_number(one.compared))
    if one.rate is None:
        return Shown(seen, words.NOT_COMPARED, False)
    texts = {"rate": _percent(one.rate), "low": _percent(one.low), "high": _percent(one.high)}
    said = words.INTERVAL if area and one.few else words.RATE
    return Shown(seen, said.with_(**texts), one.few)


def points(value: Decimal | None) -> str:
    """52,5: as many decimals as were given."""
    if value is None:
        return ""
    places = max(0, -int(value.normalize().as_tuple().exponent))
    return shown_number(Fraction(value), places, current_language())


def _percent(share: float) -> str:
    return shown_number(100 * share, 1, current_language())


def _number(value: int) -> str:
    return shown_number(value, 0, current_language())
