"""Changes of units as the register meets them: read from their room for the slips at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from danso.places.models import UnitClosure
from danso.places.passed_on import commune_timelines, heir
from danso.places.queries import commune_of
from danso.register import bulk
from danso.register.draft import SlipDraft
from danso.register.passages import Passage, passages, units_named
from danso.register.slips.kind import Slip

Life = tuple[date, date | None]

AMENDING = ("correction", "withdrawal")  # they stay in the chain of what they amend


def passages_of(slips: Sequence[Slip]) -> tuple[Passage, ...]:
    """What the fold of these slips must know of changes of units."""
    return passages(commune_timelines(units_named(slips)))


def placed(drafts: Sequence[SlipDraft]) -> list[SlipDraft]:
    """Drafts that name a commune or area closed on their day go to the one unit that holds all of it then.

    A unit that was divided is left as named: `checks` says so to whoever can tell where the household went.
    """
    lives = reach_of({draft.commune for draft in drafts})
    found = dict[tuple[int, int | None, date], tuple[int, int | None]]()
    result = []
    for draft in drafts:
        day = draft.happened_on.reckoned
        named = lives.get((draft.commune, draft.commune if draft.area is None else draft.area), ())
        if draft.kind in AMENDING or not named or covers(named, day):
            result.append(draft)
            continue
        key = (draft.commune, draft.area, day)
        if key not in found:
            found[key] = _placed(*key)
        commune, area = found[key]
        result.append(replace(draft, commune=commune, area=area))
    return result


def reach_of(communes: Iterable[int]) -> dict[tuple[int, int], list[Life]]:
    """(commune, unit in it, or itself) -> when it lay there."""
    known: dict[tuple[int, int], list[Life]] = defaultdict(list)
    for some in bulk.chunks(sorted(communes), bulk.IN_LIST):
        rows = UnitClosure.objects.filter(ancestor_id__in=some)
        for commune, unit, since, until in rows.values_list("ancestor_id", "descendant_id", "since", "until"):
            known[commune, unit].append((since, until))
    return known


def covers(lives: Iterable[Life], day: date) -> bool:
    return any(since <= day and (until is None or day < until) for since, until in lives)


def _placed(commune: int, area: int | None, day: date) -> tuple[int, int | None]:
    if area is None:
        return heir(commune, day) or commune, None
    held_by = heir(area, day)
    within = commune_of(held_by, day) if held_by is not None else None
    return (commune, area) if within is None else (within, held_by)
