"""Which paper is typed and for whom: the address's area and month, who told, who writes, on whose behalf."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from danso.desk.register.p0.reading import Paper
from danso.desk.shared.asking import Asking
from danso.places.collaborators import Collaborator, collaborators_of
from danso.places.queries import commune_of
from danso.places.scope import NotInScope
from danso.register.codes import TOLD_BY
from danso.values.period import Window, month, parse_window


@dataclass(frozen=True)
class Source:
    """Who told and for whom it is written; `collaborators` are those of the area at the month's end."""

    told_by: str
    behalf: int | None
    collaborators: Sequence[Collaborator]


def month_in_address(text: str, today: date) -> Window:
    """`2026-10`; a month that has not begun, or no month, is as absent as any other wrong address."""
    try:
        window = parse_window(text)
    except (ValueError, IndexError):
        raise NotInScope from None
    whole = window == month(window.first.year, window.first.month)
    if not whole or window.first > today or window.first < date(1900, 1, 1):
        raise NotInScope
    return window


def source_of(request: Asking, area: int, window: Window, told: Mapping[str, str]) -> Source:
    """As the page says, else: from the area's collaborator's paper; where nobody is active, from the family."""
    here = collaborators_of(request.scope, [area], window.last).get(area, [])
    others = [one for one in here if one.account_id != request.scope.account_id]
    itself = len(others) < len(here)  # the collaborator types her own sheet
    told_by = told.get("told_by", "")
    if told_by not in TOLD_BY:
        told_by = "collaborator" if here else "family"
    said = told.get("behalf")
    if said is None:
        behalf = others[0].account_id if others and not itself else None
    else:
        behalf = next((one.account_id for one in others if str(one.account_id) == said), None)
    return Source(told_by, behalf, others)


def paper_of(request: Asking, area: int, window: Window, source: Source) -> Paper:
    commune = commune_of(area, window.last) or commune_of(area, request.today)
    if commune is None:
        raise NotInScope
    return Paper(area, commune, window, request.today, source.told_by, source.behalf)


def about(area: int, window: Window) -> str:
    """The name of the paper's draft."""
    return f"p0:{area}:{window.first:%Y-%m}"
